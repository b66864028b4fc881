import type { Database } from '#main/db/house.ts'
import { createRowSetter } from '#main/db/row-writer.ts'
import type { ChoiceKind } from '#shared/matching/match-round.ts'
import type { SettingRow } from '#shared/matching/setting-rows.ts'

export interface StoredScenario {
  readonly no: number
  readonly id: string
  readonly roundNo: number
  readonly name: string
  readonly position: number
  readonly solvedAt: string | null
  readonly solvedRevision: number | null
  readonly proofBy: 'flow' | 'program' | null
  readonly proofGap: number | null
  readonly proofMs: number | null
  readonly publishedAt: string | null
}

export interface StoredChoice {
  readonly no: number
  readonly kind: ChoiceKind
  /** Of `match_person`. */
  readonly menteeNo: number
  readonly mentorNo: number | null
  readonly operator: string
  readonly at: string
}

const select = `
  SELECT no, id, round_no AS roundNo, name, position, solved_at AS solvedAt, solved_revision AS solvedRevision,
    proof_by AS proofBy, proof_gap AS proofGap, proof_ms AS proofMs, published_at AS publishedAt FROM match_scenario`

const columns = {
  name: 'name',
  solvedAt: 'solved_at',
  solvedRevision: 'solved_revision',
  proofBy: 'proof_by',
  proofGap: 'proof_gap',
  proofMs: 'proof_ms',
  publishedAt: 'published_at',
} as const

/** Every statement over scenarios, their settings and what was chosen in them. */
export function createScenarioRepository(db: Database, createId: () => string) {
  const byId = db.prepare<[string], StoredScenario>(`${select} WHERE id = ?`)
  const byNo = db.prepare<[number], StoredScenario>(`${select} WHERE no = ?`)
  const ofRound = db.prepare<[number], StoredScenario>(`${select} WHERE round_no = ? ORDER BY position, no`)
  const insert = db.prepare<[{ id: string; roundNo: number; name: string }], never>(
    `INSERT INTO match_scenario (id, round_no, name, position)
     VALUES (:id, :roundNo, :name,
       (SELECT coalesce(max(position), 0) + 1 FROM match_scenario WHERE round_no = :roundNo))`,
  )
  const remove = db.prepare<[number], never>('DELETE FROM match_scenario WHERE no = ?')
  const settings = db.prepare<[number], SettingRow>(
    'SELECT key, value FROM match_setting WHERE scenario_no = ? ORDER BY no',
  )
  // The last WHERE: a value that stays as it is leaves no trace in the change log.
  const putSetting = db.prepare<[number, string, string], never>(
    `INSERT INTO match_setting (scenario_no, key, value) VALUES (?, ?, ?)
     ON CONFLICT (scenario_no, key) DO UPDATE SET value = excluded.value WHERE value <> excluded.value`,
  )
  const choices = db.prepare<[number], StoredChoice>(
    `SELECT no, kind, mentee_no AS menteeNo, mentor_no AS mentorNo, operator, at FROM match_choice
     WHERE scenario_no = ? ORDER BY no`,
  )
  const addChoice = db.prepare<[Omit<StoredChoice, 'no'> & { scenarioNo: number }], never>(
    `INSERT INTO match_choice (scenario_no, kind, mentee_no, mentor_no, operator, at)
     VALUES (:scenarioNo, :kind, :menteeNo, :mentorNo, :operator, :at)`,
  )
  const removeChoice = db.prepare<[number], never>('DELETE FROM match_choice WHERE no = ?')
  return {
    byId: (id: string) => byId.get(id),
    byNo: (no: number) => byNo.get(no),
    ofRound: (roundNo: number): readonly StoredScenario[] => ofRound.all(roundNo),
    insert(roundNo: number, name: string): StoredScenario {
      const id = createId()
      insert.run({ id, roundNo, name })
      const made = byId.get(id)
      if (made === undefined) throw new Error('a scenario that was just made is not there')
      return made
    },
    set: createRowSetter(db, 'match_scenario', columns),
    remove: (no: number): void => void remove.run(no),
    settings: (scenarioNo: number): readonly SettingRow[] => settings.all(scenarioNo),
    putSettings(scenarioNo: number, rows: readonly SettingRow[]): void {
      for (const { key, value } of rows) putSetting.run(scenarioNo, key, value)
    },
    choices: (scenarioNo: number): readonly StoredChoice[] => choices.all(scenarioNo),
    addChoice: (scenarioNo: number, choice: Omit<StoredChoice, 'no'>): void =>
      void addChoice.run({ ...choice, scenarioNo }),
    removeChoice: (no: number): void => void removeChoice.run(no),
  }
}

export type ScenarioRepository = ReturnType<typeof createScenarioRepository>
