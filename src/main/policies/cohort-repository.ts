import type { Database } from '#main/db/house.ts'
import type { CohortFacts } from '#shared/policies/default-cohort.ts'
import type { Cohort, Programme } from '#shared/policies/policy.ts'

interface StoredCohort extends Omit<Cohort, 'isClosed'> {
  readonly no: number
  readonly isClosed: number
}

export interface CohortRow extends Cohort {
  readonly no: number
}

export interface NewCohort extends CohortFacts {
  readonly id: string
  readonly programme: Programme
  readonly clonedFrom: number | null
}

const select = `
  SELECT c.no, c.id, c.programme, c.name, c.school_year AS schoolYear, c.starts_on AS startsOn, c.ends_on AS endsOn,
    c.is_closed AS isClosed, o.id AS clonedFromId,
    CASE c.programme
      WHEN 'pairing' THEN (SELECT count(*) FROM pairing_group g JOIN pairing p ON p.group_no = g.no
        WHERE g.cohort_no = c.no AND p.status <> 'void')
      WHEN 'lecture' THEN (SELECT count(*) FROM lecture_series s WHERE s.cohort_no = c.no)
      WHEN 'training' THEN (SELECT count(*) FROM training t WHERE t.cohort_no = c.no)
      WHEN 'twinning' THEN (SELECT count(*) FROM twin_group g WHERE g.cohort_no = c.no AND g.status <> 'void')
        + (SELECT count(*) FROM brand_school b WHERE b.cohort_no = c.no AND b.status <> 'void')
      WHEN 'aid' THEN (SELECT count(*) FROM aid_batch b WHERE b.cohort_no = c.no)
      ELSE (SELECT count(*) FROM studio s WHERE s.cohort_no = c.no AND s.status <> 'void') END AS records
  FROM cohort c LEFT JOIN cohort o ON o.no = c.cloned_from`

const toCohort = (row: StoredCohort): CohortRow => ({ ...row, isClosed: row.isClosed === 1 })

/** Every statement over `cohort`. */
export function createCohortRepository(db: Database) {
  const list = db.prepare<[{ programme: string | null }], StoredCohort>(
    `${select} WHERE :programme IS NULL OR c.programme = :programme 
     ORDER BY c.programme = 'pairing' DESC, c.starts_on DESC, c.no DESC`,
  )
  const byId = db.prepare<[string], StoredCohort>(`${select} WHERE c.id = ?`)
  const byNo = db.prepare<[number], StoredCohort>(`${select} WHERE c.no = ?`)
  const byName = db.prepare<[string, string], StoredCohort>(`${select} WHERE c.programme = ? AND c.name = ?`)
  const openOfYear = db.prepare<[string, string], StoredCohort>(
    `${select} WHERE c.programme = ? AND c.school_year = ? AND c.is_closed = 0 ORDER BY c.no LIMIT 1`,
  )
  const insert = db.prepare<[NewCohort], never>(
    `INSERT INTO cohort (id, programme, name, school_year, starts_on, ends_on, cloned_from)
     VALUES (:id, :programme, :name, :schoolYear, :startsOn, :endsOn, :clonedFrom)`,
  )
  const update = db.prepare<[CohortFacts & { id: string; isClosed: number }], never>(
    `UPDATE cohort SET name = :name, school_year = :schoolYear, starts_on = :startsOn, ends_on = :endsOn,
       is_closed = :isClosed WHERE id = :id`,
  )
  const held = db
    .prepare<[{ no: number }], number>(
      `SELECT (SELECT count(*) FROM pairing_group WHERE cohort_no = :no) + (SELECT count(*) FROM studio WHERE cohort_no = :no)
         + (SELECT count(*) FROM lecture_series WHERE cohort_no = :no) + (SELECT count(*) FROM training WHERE cohort_no = :no)
         + (SELECT count(*) FROM twin_group WHERE cohort_no = :no) + (SELECT count(*) FROM aid_batch WHERE cohort_no = :no)
         + (SELECT count(*) FROM match_round WHERE cohort_no = :no)`,
    )
    .pluck()
  const forget = db.prepare<[number], never>('UPDATE cohort SET cloned_from = NULL WHERE cloned_from = ?')
  const remove = db.prepare<[number], never>('DELETE FROM cohort WHERE no = ?')
  const one = (row: StoredCohort | undefined): CohortRow | undefined => (row === undefined ? undefined : toCohort(row))
  return {
    list: (programme: Programme | undefined) => list.all({ programme: programme ?? null }).map(toCohort),
    byId: (id: string) => one(byId.get(id)),
    byNo: (no: number) => one(byNo.get(no)),
    byName: (programme: Programme, name: string) => one(byName.get(programme, name)),
    openOfYear: (programme: Programme, schoolYear: string) => one(openOfYear.get(programme, schoolYear)),
    insert: (row: NewCohort): number => Number(insert.run(row).lastInsertRowid),
    update: (id: string, facts: CohortFacts, isClosed: boolean): void =>
      void update.run({
        name: facts.name,
        schoolYear: facts.schoolYear,
        startsOn: facts.startsOn,
        endsOn: facts.endsOn,
        id,
        isClosed: Number(isClosed),
      }),
    /** Records of every state, void ones too: they still belong to it. */
    heldCount: (no: number): number => Number(held.get({ no })),
    remove(no: number): void {
      forget.run(no)
      remove.run(no)
    },
  }
}

export type CohortRepository = ReturnType<typeof createCohortRepository>
