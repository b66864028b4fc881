import type { House } from '#main/db/house.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { AssessObject, RoundPurpose } from '#shared/assessments/assessment.ts'
import type { Mark } from '#shared/assessments/assessment-facts.ts'
import type { Verdict } from '#shared/assessments/score-rules.ts'

export interface StoredRound {
  readonly no: number
  readonly id: string
  readonly name: string
  readonly object: AssessObject
  readonly schemeNo: number
  readonly cohortNo: number
  readonly cohortId: string
  readonly cohort: string
  readonly purpose: RoundPurpose
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate
  readonly state: 'open' | 'published'
  readonly publishedOn: IsoDate | null
  readonly documentNo: string | null
}

export type NewRound = Omit<StoredRound, 'no' | 'id' | 'cohortId' | 'cohort' | 'state' | 'publishedOn' | 'documentNo'>

interface MarkRow extends Mark {
  readonly targetNo: number
  readonly itemId: string
}

interface VerdictRow extends Omit<Verdict, 'isExempt'> {
  readonly targetNo: number
  readonly isExempt: number
}

export interface StoredMark extends Mark {
  readonly roundNo: number
  readonly targetNo: number
  readonly itemNo: number
}

const select = `
  SELECT r.no, r.id, r.name, r.object, r.scheme_no AS schemeNo, r.cohort_no AS cohortNo, c.id AS cohortId, c.name AS cohort,
    r.purpose, r.starts_on AS startsOn, r.ends_on AS endsOn, r.state, r.published_on AS publishedOn,
    r.document_no AS documentNo
  FROM assess_round r JOIN cohort c ON c.no = r.cohort_no`

/** Every statement over `assess_round`, and over what people say in it: `assess_mark` and `assess_verdict`. */
export function createRoundRepository({ db, clock, createId }: House) {
  const list = db.prepare<[{ object: string | null; cohortId: string | null }], StoredRound>(
    `${select} WHERE (:object IS NULL OR r.object = :object) AND (:cohortId IS NULL OR c.id = :cohortId)
     ORDER BY r.starts_on DESC, r.no DESC`,
  )
  const byId = db.prepare<[string], StoredRound>(`${select} WHERE r.id = ?`)
  const idByName = db
    .prepare<[number, string], string>('SELECT id FROM assess_round WHERE cohort_no = ? AND name = ?')
    .pluck()
  // The one of the same purpose goes before others, then the last one.
  const menteeRound = db.prepare<[StoredRound], StoredRound>(
    `${select} WHERE r.object = 'mentee' AND r.cohort_no = :cohortNo AND r.starts_on <= :endsOn AND r.ends_on >= :startsOn
     ORDER BY r.purpose = :purpose DESC, r.ends_on DESC, r.no DESC LIMIT 1`,
  )
  const insert = db.prepare<[NewRound & { id: string; now: string }]>(
    `INSERT INTO assess_round (id, name, object, scheme_no, cohort_no, purpose, starts_on, ends_on, created_at)
     VALUES (:id, :name, :object, :schemeNo, :cohortNo, :purpose, :startsOn, :endsOn, :now)`,
  )
  const update = db.prepare<[Pick<StoredRound, 'no' | 'name' | 'startsOn' | 'endsOn'>]>(
    'UPDATE assess_round SET name = :name, starts_on = :startsOn, ends_on = :endsOn WHERE no = :no',
  )
  const publish = db.prepare<[{ no: number; on: IsoDate; documentNo: string | null }]>(
    `UPDATE assess_round SET state = 'published', published_on = :on, document_no = :documentNo WHERE no = :no`,
  )
  const remove = db.prepare<[number]>('DELETE FROM assess_round WHERE no = ?')
  const marks = db.prepare<[number], MarkRow>(
    `SELECT m.target_no AS targetNo, i.id AS itemId, m.score, m.reason
     FROM assess_mark m JOIN assess_item i ON i.no = m.item_no WHERE m.round_no = ?`,
  )
  const putMark = db.prepare<[StoredMark]>(
    `INSERT INTO assess_mark (round_no, target_no, item_no, score, reason)
     VALUES (:roundNo, :targetNo, :itemNo, :score, :reason)
     ON CONFLICT (round_no, target_no, item_no) DO UPDATE SET score = excluded.score, reason = excluded.reason
     WHERE score <> excluded.score OR reason IS NOT excluded.reason`,
  )
  const dropMark = db.prepare<[Pick<StoredMark, 'roundNo' | 'targetNo' | 'itemNo'>]>(
    'DELETE FROM assess_mark WHERE round_no = :roundNo AND target_no = :targetNo AND item_no = :itemNo',
  )
  const verdicts = db.prepare<[number], VerdictRow>(
    `SELECT target_no AS targetNo, grade, is_exempt AS isExempt, reason FROM assess_verdict WHERE round_no = ?`,
  )
  const putVerdict = db.prepare<[VerdictRow & { roundNo: number }]>(
    `INSERT INTO assess_verdict (round_no, target_no, grade, is_exempt, reason)
     VALUES (:roundNo, :targetNo, :grade, :isExempt, :reason)
     ON CONFLICT (round_no, target_no)
     DO UPDATE SET grade = excluded.grade, is_exempt = excluded.is_exempt, reason = excluded.reason`,
  )
  const dropVerdict = db.prepare<[number, number]>('DELETE FROM assess_verdict WHERE round_no = ? AND target_no = ?')

  return {
    list: (object: AssessObject | undefined, cohortId: string | undefined) =>
      list.all({ object: object ?? null, cohortId: cohortId ?? null }),
    byId: (id: string) => byId.get(id),
    idByName: (cohortNo: number, name: string) => idByName.get(cohortNo, name),
    /** The round of mentees that a round of mentors takes its scores from. */
    menteeRound: (round: StoredRound) => menteeRound.get(round),
    insert(row: NewRound): { readonly id: string } {
      const id = createId()
      insert.run({ ...row, id, now: clock.now() })
      return { id }
    },
    update: (row: Pick<StoredRound, 'no' | 'name' | 'startsOn' | 'endsOn'>): void => void update.run(row),
    publish: (no: number, on: IsoDate, documentNo: string | null): void => void publish.run({ no, on, documentNo }),
    remove: (no: number): void => void remove.run(no),
    /** Marks of a round by target, then by item. */
    marks(roundNo: number): ReadonlyMap<number, ReadonlyMap<string, Mark>> {
      const found = new Map<number, Map<string, Mark>>()
      for (const { targetNo, itemId, score, reason } of marks.iterate(roundNo)) {
        const ofTarget = found.get(targetNo) ?? new Map<string, Mark>()
        found.set(targetNo, ofTarget.set(itemId, { score, reason }))
      }
      return found
    },
    putMark: (mark: StoredMark): void => void putMark.run(mark),
    dropMark: ({ roundNo, targetNo, itemNo }: Omit<StoredMark, 'score' | 'reason'>): void =>
      void dropMark.run({ roundNo, targetNo, itemNo }),
    verdicts: (roundNo: number): ReadonlyMap<number, Verdict> =>
      new Map(
        verdicts
          .all(roundNo)
          .map(({ targetNo, isExempt, ...verdict }) => [targetNo, { ...verdict, isExempt: isExempt === 1 }]),
      ),
    putVerdict: (roundNo: number, targetNo: number, verdict: Verdict): void =>
      void putVerdict.run({ ...verdict, roundNo, targetNo, isExempt: Number(verdict.isExempt) }),
    dropVerdict: (roundNo: number, targetNo: number): void => void dropVerdict.run(roundNo, targetNo),
  }
}

export type RoundRepository = ReturnType<typeof createRoundRepository>
