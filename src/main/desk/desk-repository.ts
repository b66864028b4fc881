import { createStatements, literals, where } from '#main/db/composed-sql.ts'
import type { Database } from '#main/db/house.ts'
import { carriedStatuses } from '#shared/pairings/pairing.ts'

export interface EndRow {
  readonly id: string
  readonly mentor: string
  readonly mentee: string
  readonly school: string
  readonly endsOn: string
}

export interface EndCount {
  readonly cohortNo: number
  readonly endsOn: string
  readonly count: number
}

export interface Waiting {
  readonly district: string
  readonly ids: string
  readonly since: string
}

export interface Vacancy {
  readonly pairingId: string
  readonly mentor: string
  readonly mentorStatus: 'transferred' | 'retired' | 'left'
  readonly school: string
  readonly leftOn: string | null
  readonly count: number
}

export interface Totals {
  readonly carried: number
  readonly mentors: number
  readonly mentees: number
  readonly crossDistrict: number
}

export interface Slice {
  readonly district: string
  readonly stage: string
  readonly subject: string
  readonly count: number
}

/** The day, and the county or the year when only its pairs are wanted. */
export type DeskScope = {
  readonly today: string
  readonly districtId: string | null
  /** Only the cohorts of this year, in what is summed. */
  readonly schoolYear: string | null
}

const carried = literals(carriedStatuses)
const from = 'pairing p JOIN pairing_group g ON g.no = p.group_no'
const district = '(SELECT no FROM district WHERE id = :districtId)'
const ofYear = ({ schoolYear }: DeskScope): string | false =>
  schoolYear !== null && 'g.cohort_no IN (SELECT no FROM cohort WHERE school_year = :schoolYear)'
const running = `p.status IN ('active', 'extended')`

/** Ended pairs as they were on a day: begun, approved, and not gone yet. */
const ranOn = `p.status NOT IN ('draft', 'submitted', 'void') AND p.starts_on <= :day
  AND coalesce(p.completed_on, p.left_on, '9999') > :day`

/** Everything that 工作台 reads; it writes nothing. */
export function createDeskRepository(db: Database) {
  const prepare = createStatements(db)
  const count = (table: 'teacher' | 'school') => db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck()
  const counts = { teachers: count('teacher'), schools: count('school') }
  const inScope = ({ districtId }: DeskScope): string | false =>
    districtId !== null && `(p.mentee_district_no = ${district} OR g.mentor_district_no = ${district})`

  const totals = (scope: DeskScope, condition: string, day: string): Totals =>
    prepare<Totals>(
      `SELECT count(*) AS carried, count(DISTINCT g.mentor_no) AS mentors, count(DISTINCT p.mentee_no) AS mentees,
         coalesce(sum(p.mentee_district_no <> g.mentor_district_no), 0) AS crossDistrict
       FROM ${from} ${where([condition, inScope(scope), ofYear(scope)])}`,
    ).get({ ...scope, day }) ?? { carried: 0, mentors: 0, mentees: 0, crossDistrict: 0 }

  return {
    /** How many pairs in training end on each day, by cohort. */
    ends: (scope: DeskScope): readonly EndCount[] =>
      prepare<EndCount>(
        `SELECT g.cohort_no AS cohortNo, p.ends_on AS endsOn, count(*) AS count
         FROM ${from} ${where([running, inScope(scope)])} GROUP BY g.cohort_no, p.ends_on ORDER BY p.ends_on`,
      ).all(scope),
    /** The pairs of a cohort that end within a span, the earliest first. */
    endingBetween: (scope: DeskScope, span: { cohortNo: number; first: string; last: string; limit: number }) =>
      prepare<EndRow>(
        `SELECT p.id, m.name AS mentor, t.name AS mentee, p.mentee_school_name AS school, p.ends_on AS endsOn
         FROM ${from} JOIN teacher m ON m.no = g.mentor_no JOIN teacher t ON t.no = p.mentee_no
         ${where([running, 'g.cohort_no = :cohortNo', 'p.ends_on BETWEEN :first AND :last', inScope(scope)])}
         ORDER BY p.ends_on, p.no LIMIT :limit`,
      ).all({ ...scope, ...span }),
    /** What waits for approval, by the county that reported it. */
    waiting: (scope: DeskScope): readonly Waiting[] =>
      prepare<Waiting>(
        `SELECT coalesce(d.name, '县区不明') AS district, json_group_array(p.id) AS ids, min(p.updated_at) AS since
         FROM ${from}
         LEFT JOIN district d ON d.no = coalesce(p.source_district_no, p.mentee_district_no, g.mentor_district_no)
         ${where([`p.status = 'submitted'`, inScope(scope)])}
         GROUP BY d.no ORDER BY d.position IS NULL, d.position`,
      ).all(scope),
    /** Mentors who have gone while they carried someone. */
    vacancies: (scope: DeskScope): readonly Vacancy[] =>
      prepare<Vacancy>(
        `SELECT min(p.id) AS pairingId, m.name AS mentor, m.status AS mentorStatus, g.mentor_school_name AS school,
           m.left_on AS leftOn, count(*) AS count
         FROM ${from} JOIN teacher m ON m.no = g.mentor_no
         ${where([`p.status IN (${carried})`, `m.status IN ('transferred', 'retired', 'left')`, inScope(scope)])}
         GROUP BY m.no ORDER BY m.left_on IS NULL, m.left_on, m.no`,
      ).all(scope),
    /** Pairs that are carried now. */
    totalsNow: (scope: DeskScope): Totals => totals(scope, `p.status IN (${carried})`, scope.today),
    /** Pairs that were carried on a day in the past. */
    totalsOn: (scope: DeskScope, day: string): Totals => totals(scope, ranOn, day),
    completed: (scope: DeskScope, first: string, last: string): number =>
      prepare<{ n: number }>(
        `SELECT count(*) AS n FROM ${from}
         ${where([`p.status = 'completed'`, 'p.completed_on BETWEEN :first AND :last', inScope(scope), ofYear(scope)])}`,
      ).get({ ...scope, first, last })?.n ?? 0,
    slices: (scope: DeskScope): readonly Slice[] =>
      prepare<Slice>(
        `SELECT coalesce(d.short_name, '不明') AS district, g.stage, g.subject, count(*) AS count
         FROM ${from} LEFT JOIN district d ON d.no = coalesce(p.mentee_district_no, g.mentor_district_no)
         ${where([`p.status IN (${carried})`, inScope(scope), ofYear(scope)])}
         GROUP BY d.no, g.stage, g.subject ORDER BY d.position IS NULL, d.position`,
      ).all(scope),
    returns: (scope: DeskScope): readonly { readonly on: string; readonly count: number }[] =>
      prepare<{ on: string; count: number }>(
        `SELECT p.paused_until AS "on", count(*) AS count FROM ${from}
         ${where([`p.status = 'paused'`, 'p.paused_until >= :today', inScope(scope)])}
         GROUP BY p.paused_until ORDER BY p.paused_until LIMIT 5`,
      ).all(scope),
    cohortEnds: (today: string): readonly { readonly on: string; readonly name: string }[] =>
      prepare<{ on: string; name: string }>(
        `SELECT ends_on AS "on", name FROM cohort
         WHERE programme = 'pairing' AND is_closed = 0 AND ends_on >= :today ORDER BY ends_on LIMIT 3`,
      ).all({ today }),
    /** Ids of all pairs of a district, to tell which findings are its own. */
    idsOf: (scope: DeskScope): ReadonlySet<string> =>
      new Set(
        prepare<{ id: string }>(`SELECT p.id FROM ${from} ${where([inScope(scope)])}`)
          .all(scope)
          .map(({ id }) => id),
      ),
    placeOf: (scope: DeskScope): string =>
      prepare<{ name: string }>('SELECT name FROM district WHERE id = :districtId').get(scope)?.name ?? '县区不明',
    registry: () => ({ teachers: Number(counts.teachers.get()), schools: Number(counts.schools.get()) }),
  }
}

export type DeskRepository = ReturnType<typeof createDeskRepository>
