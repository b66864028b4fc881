import { createStatements, literals, where } from '#main/db/composed-sql.ts'
import type { Database } from '#main/db/house.ts'
import type { HourPeople } from '#shared/hours/hour-contract.ts'
import { hourSources } from '#shared/hours/hour.ts'
import { searchRangeOf } from '#shared/registry/pinyin.ts'
import { isGone, teacherStatuses } from '#shared/registry/teacher.ts'

/** `search_key.kind` of teachers. */
const teacherKeys = 1
const gone = literals(teacherStatuses.filter(isGone))

export interface TotalPerson {
  readonly no: number
  readonly sortKey: string
  readonly teacherId: string
  readonly teacher: string
  readonly school: string | null
  readonly district: string | null
  readonly stage: string | null
  readonly subject: string | null
}

/** The place by which people are counted together. */
export interface PersonPlace {
  readonly no: number
  readonly key: string
  readonly label: string
  readonly rank: number
}

/** [teacher, year, then the hundredths of each source]; a plain row, for there are hundreds of thousands. */
export type YearSum = readonly [number, number, ...number[]]

const places = {
  district: `coalesce(d.id, '') AS key, coalesce(d.name, '') AS label, coalesce(d.position, 9999) AS rank`,
  school: `coalesce(s.id, '') AS key, coalesce(s.name, '') AS label, coalesce(d.position, 9999) AS rank`,
  stage: `coalesce(t.stage, '') AS key, coalesce(t.stage, '') AS label, coalesce(c.position, 9999) AS rank`,
  subject: `coalesce(t.subject, '') AS key, coalesce(t.subject, '') AS label, coalesce(c.position, 9999) AS rank`,
} as const

const bySource = hourSources
  .map((source) => `sum(CASE e.source WHEN '${source}' THEN e.hundredths ELSE 0 END)`)
  .join(', ')

const joins = `LEFT JOIN school s ON s.no = t.school_no LEFT JOIN district d ON d.no = t.district_no`

const conditionsOf = (people: HourPeople): (string | false)[] => [
  `t.status NOT IN (${gone})`,
  people.districtId !== undefined && 't.district_no = (SELECT no FROM district WHERE id = :districtId)',
  people.schoolId !== undefined && 't.school_no = (SELECT no FROM school WHERE id = :schoolId)',
  people.stage !== undefined && 't.stage = :stage',
  people.subject !== undefined && 't.subject = :subject',
  (people.text ?? '') !== '' &&
    `t.no IN (SELECT +no FROM search_key WHERE kind = ${teacherKeys} AND k >= :keyFrom AND k < :keyTo)`,
]

function parametersOf({ text, ...people }: HourPeople) {
  const range = text === undefined ? null : searchRangeOf(text)
  return { ...people, keyFrom: range?.from ?? null, keyTo: range?.to ?? null }
}

/** Teachers in post and the sums of their entries by year and source; what counts of them the rules say. */
export function createHourTotalsRepository(db: Database) {
  const prepare = createStatements(db)
  const ofTeachers = db
    .prepare<[{ nos: string; from: number; to: number }], YearSum>(
      `SELECT e.teacher_no, e.year, ${bySource} FROM json_each(:nos) j CROSS JOIN hour_entry e
       ON e.teacher_no = j.value AND e.year BETWEEN :from AND :to GROUP BY e.teacher_no, e.year`,
    )
    .raw()
  const ofAll = db
    .prepare<[{ from: number; to: number }], YearSum>(
      `SELECT e.teacher_no, e.year, ${bySource} FROM hour_entry e WHERE e.year BETWEEN :from AND :to
       GROUP BY e.teacher_no, e.year`,
    )
    .raw()
  const teacher = db.prepare<[string], { no: number; name: string }>('SELECT no, name FROM teacher WHERE id = ?')

  return {
    /** People in the order of their names, from behind a key on. */
    people(filter: HourPeople, after: { readonly key: string | number; readonly no: number } | null, limit: number) {
      const beyond = after !== null && '(t.sort_key, t.no) > (:afterKey, :afterNo)'
      return prepare<TotalPerson>(
        `SELECT t.no, t.sort_key AS sortKey, t.id AS teacherId, t.name AS teacher, s.name AS school, d.name AS district,
           t.stage, t.subject
         FROM (SELECT t.no FROM teacher t ${where([...conditionsOf(filter), beyond])}
               ORDER BY t.sort_key, t.no LIMIT :limit) page
         CROSS JOIN teacher t ON t.no = page.no ${joins} ORDER BY t.sort_key, t.no`,
      ).all({ ...parametersOf(filter), afterKey: after?.key ?? null, afterNo: after?.no ?? null, limit })
    },
    places(filter: HourPeople, by: keyof typeof places): readonly PersonPlace[] {
      const code =
        by === 'stage' || by === 'subject' ? `LEFT JOIN code_entry c ON c.list = '${by}' AND c.name = t.${by}` : ''
      return prepare<PersonPlace>(
        `SELECT t.no, ${places[by]} FROM teacher t ${joins} ${code} ${where(conditionsOf(filter))}`,
      ).all(parametersOf(filter))
    },
    sumsOf: (teacherNos: readonly number[], from: number, to: number): readonly YearSum[] =>
      ofTeachers.all({ nos: JSON.stringify(teacherNos), from, to }),
    /** Of everybody, teacher by teacher. */
    allSums: (from: number, to: number): IterableIterator<YearSum> => ofAll.iterate({ from, to }),
    teacher: (id: string) => teacher.get(id),
  }
}

export type HourTotalsRepository = ReturnType<typeof createHourTotalsRepository>
