import type { Database } from '#main/db/house.ts'
import type { PersonStanding } from '#shared/imports/certain-person.ts'
import type { KnownPerson } from '#shared/imports/person-index.ts'
import { searchKinds } from '#shared/registry/search-kinds.ts'

interface StandingRow {
  readonly isGone: number
  readonly subject: string | null
  readonly subject2: string | null
}

const person = `t.id, t.name, t.national_id AS nationalId, NULL AS knownDigits, t.birth, NULL AS sex, t.phone,
  s.id AS schoolId, s.name AS school, d.name AS district, t.stage, t.subject, t.title, NULL AS source`
const joins = 'LEFT JOIN school s ON s.no = t.school_no LEFT JOIN district d ON d.no = t.district_no'

const mostOfSound = 60

/** People who sound alike, and what stands against taking somebody for certain. Reads only. */
export function createNamesakeRepository(db: Database) {
  const soundingLike = db.prepare<[string], KnownPerson>(
    `WITH hit AS MATERIALIZED (SELECT DISTINCT k.no FROM json_each(?) j CROSS JOIN search_key k
       WHERE k.kind = ${searchKinds.teacher} AND k.k = j.value LIMIT ${mostOfSound})
     SELECT ${person} FROM hit CROSS JOIN teacher t ON t.no = hit.no ${joins}`,
  )
  const byIds = db.prepare<[string], KnownPerson>(
    `SELECT ${person} FROM json_each(?) j CROSS JOIN teacher t ON t.id = j.value ${joins}`,
  )
  const byPhone = db.prepare<[string], KnownPerson>(
    `SELECT ${person} FROM teacher t ${joins} WHERE t.phone = ? LIMIT 5`,
  )
  const inRange = db.prepare<[{ from: string; to: string }], KnownPerson>(
    `WITH hit AS MATERIALIZED (SELECT DISTINCT no FROM (SELECT no FROM search_key
       WHERE kind = ${searchKinds.teacher} AND k >= :from AND k < :to ORDER BY k, no LIMIT 60))
     SELECT ${person} FROM hit CROSS JOIN teacher t ON t.no = hit.no ${joins}`,
  )
  const standing = db.prepare<[string], StandingRow>(
    `SELECT status IN ('transferred', 'retired', 'left') AS isGone, subject, subject_2 AS subject2
     FROM teacher WHERE id = ?`,
  )
  return {
    soundingLike: (keys: readonly string[]): readonly KnownPerson[] => soundingLike.all(JSON.stringify(keys)),
    byIds: (ids: readonly string[]): readonly KnownPerson[] => byIds.all(JSON.stringify(ids)),
    byPhone: (phone: string): readonly KnownPerson[] => byPhone.all(phone),
    /** By what was typed: 汉字, 全拼 or 首字母. */
    inRange: (from: string, to: string): readonly KnownPerson[] => inRange.all({ from, to }),
    standingOf({ id }: Pick<KnownPerson, 'id'>): PersonStanding {
      const row = standing.get(id)
      if (row === undefined) return { isGone: true, subjects: [] }
      return {
        isGone: row.isGone === 1,
        subjects: [row.subject ?? '', row.subject2 ?? ''].filter((one) => one !== ''),
      }
    },
  }
}
