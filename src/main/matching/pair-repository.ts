import type { Database } from '#main/db/house.ts'

export interface PairRow {
  /** Of `match_person`. */
  readonly menteeNo: number
  readonly mentorNo: number
  readonly fit: number
}

interface StoredPair extends PairRow {
  readonly no: number
}

/** Every statement over the pairs of scenarios, and over the drafts that were made of them. */
export function createPairRepository(db: Database) {
  const ofScenario = db.prepare<[number], StoredPair>(
    `SELECT no, mentee_no AS menteeNo, mentor_no AS mentorNo, fit FROM match_pair WHERE scenario_no = ? ORDER BY no`,
  )
  const insert = db.prepare<[PairRow & { scenarioNo: number }], never>(
    `INSERT INTO match_pair (scenario_no, mentee_no, mentor_no, fit) VALUES (:scenarioNo, :menteeNo, :mentorNo, :fit)`,
  )
  const update = db.prepare<[{ no: number; mentorNo: number; fit: number }], never>(
    'UPDATE match_pair SET mentor_no = :mentorNo, fit = :fit WHERE no = :no',
  )
  const remove = db.prepare<[number], never>('DELETE FROM match_pair WHERE no = ?')
  const counts = db.prepare<[number], number>('SELECT count(*) FROM match_pair WHERE scenario_no = ?').pluck()
  const addPairing = db.prepare<[number, string], never>(
    'INSERT INTO match_draft (scenario_no, pairing_no) SELECT ?, no FROM pairing WHERE id = ?',
  )
  const addMember = db.prepare<[number, number], never>(
    'INSERT INTO match_draft (scenario_no, twin_member_no) VALUES (?, ?)',
  )
  const published = db
    .prepare<[number], number>(
      `SELECT count(*) FROM match_draft a LEFT JOIN pairing p ON p.no = a.pairing_no
       LEFT JOIN twin_member m ON m.no = a.twin_member_no
       WHERE a.scenario_no = ? AND (p.status <> 'void' OR m.left_on IS NULL AND m.no IS NOT NULL)`,
    )
    .pluck()
  const stands = db.prepare<[number], { menteeNo: number; mentorNo: number }>(
    `SELECT p.mentee_no AS menteeNo, g.mentor_no AS mentorNo FROM match_scenario n
     JOIN match_scenario o ON o.round_no = n.round_no JOIN match_draft a ON a.scenario_no = o.no
     JOIN pairing p ON p.no = a.pairing_no JOIN pairing_group g ON g.no = p.group_no
     WHERE n.no = ? AND p.status NOT IN ('void', 'dissolved', 'terminated')`,
  )

  /** Writes what differs and nothing else; answers how many mentees stand elsewhere than before. */
  function put(scenarioNo: number, pairs: readonly PairRow[]): number {
    const before = new Map(ofScenario.all(scenarioNo).map((row) => [row.menteeNo, row]))
    let changed = 0
    for (const pair of pairs) {
      const row = before.get(pair.menteeNo)
      before.delete(pair.menteeNo)
      if (row?.mentorNo !== pair.mentorNo) changed += 1
      if (row === undefined) insert.run({ ...pair, scenarioNo })
      else if (row.mentorNo !== pair.mentorNo || row.fit !== pair.fit) {
        update.run({ no: row.no, mentorNo: pair.mentorNo, fit: pair.fit })
      }
    }
    for (const { no } of before.values()) remove.run(no)
    return changed + before.size
  }

  return {
    ofScenario: (scenarioNo: number): readonly PairRow[] => ofScenario.all(scenarioNo),
    count: (scenarioNo: number): number => Number(counts.get(scenarioNo)),
    put,
    addPairing: (scenarioNo: number, pairingId: string): void => void addPairing.run(scenarioNo, pairingId),
    addMember: (scenarioNo: number, memberNo: number): void => void addMember.run(scenarioNo, memberNo),
    /** Drafts that were made of it and stand. */
    publishedCount: (scenarioNo: number): number => Number(published.get(scenarioNo)),
    /** Teachers whom drafts of the same round have brought together already. */
    published: (scenarioNo: number): readonly { readonly menteeNo: number; readonly mentorNo: number }[] =>
      stands.all(scenarioNo),
  }
}

export type PairRepository = ReturnType<typeof createPairRepository>
