import type { Database } from '#main/db/house.ts'
import { createRowSetter } from '#main/db/row-writer.ts'
import type { RoundKind } from '#shared/matching/match-round.ts'

export interface RoundFields {
  readonly cohortNo: number
  readonly kind: RoundKind
  readonly name: string
  readonly districtNo: number | null
  readonly stage: string | null
  readonly subject: string | null
}

export interface StoredRound extends RoundFields {
  readonly no: number
  readonly id: string
  readonly districtId: string | null
  readonly cohortId: string
  readonly cohort: string
  readonly revision: number
  readonly isArchived: number
  readonly createdAt: string
}

const select = `
  SELECT r.no, r.id, r.cohort_no AS cohortNo, c.id AS cohortId, c.name AS cohort, r.kind, r.name,
    r.district_no AS districtNo, d.id AS districtId, r.stage, r.subject, r.revision, r.is_archived AS isArchived,
    r.created_at AS createdAt
  FROM match_round r JOIN cohort c ON c.no = r.cohort_no LEFT JOIN district d ON d.no = r.district_no`

/** Every statement over `match_round`. */
export function createRoundRepository(db: Database) {
  const list = db.prepare<[{ cohortId: string | null; kind: string | null; withArchived: number }], StoredRound>(
    `${select} WHERE (:cohortId IS NULL OR c.id = :cohortId) AND (:kind IS NULL OR r.kind = :kind)
       AND (:withArchived = 1 OR r.is_archived = 0) ORDER BY r.no DESC`,
  )
  const byId = db.prepare<[string], StoredRound>(`${select} WHERE r.id = ?`)
  const byNo = db.prepare<[number], StoredRound>(`${select} WHERE r.no = ?`)
  const names = db.prepare<[number], string>('SELECT name FROM match_round WHERE cohort_no = ?').pluck()
  const insert = db.prepare<[RoundFields & { id: string; at: string }], never>(
    `INSERT INTO match_round (id, cohort_no, kind, name, district_no, stage, subject, created_at)
     VALUES (:id, :cohortNo, :kind, :name, :districtNo, :stage, :subject, :at)`,
  )
  const touch = db.prepare<[number], never>('UPDATE match_round SET revision = revision + 1 WHERE no = ?')
  const remove = db.prepare<[number], never>('DELETE FROM match_round WHERE no = ?')
  const districtNo = db.prepare<[string], number>('SELECT no FROM district WHERE id = ?').pluck()
  return {
    list: (filter: { cohortId?: string | undefined; kind?: string | undefined; withArchived: boolean }) =>
      list.all({
        cohortId: filter.cohortId ?? null,
        kind: filter.kind ?? null,
        withArchived: Number(filter.withArchived),
      }),
    byId: (id: string) => byId.get(id),
    byNo: (no: number) => byNo.get(no),
    names: (cohortNo: number): readonly string[] => names.all(cohortNo),
    insert: (row: RoundFields & { id: string; at: string }): number => Number(insert.run(row).lastInsertRowid),
    set: createRowSetter(db, 'match_round', { name: 'name', isArchived: 'is_archived' }),
    /** People, wishes or 回避 have changed: what was planned for it asks to be planned anew. */
    touch: (no: number): void => void touch.run(no),
    remove: (no: number): void => void remove.run(no),
    districtNo: (id: string): number | undefined => districtNo.get(id),
  }
}

export type RoundRepository = ReturnType<typeof createRoundRepository>
