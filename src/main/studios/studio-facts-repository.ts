import { literals } from '#main/db/composed-sql.ts'
import type { Database } from '#main/db/house.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { groupBy } from '#shared/kernel/group-by.ts'
import type { StudioCaseMember, StudioPerson } from '#shared/studios/studio-rules.ts'
import { livingStatuses, type MemberRole, type StudioStatus } from '#shared/studios/studio.ts'

/** A studio as the rules are asked about it. */
export interface JudgedStudio {
  readonly no: number
  readonly cohortNo: number
  readonly leadNo: number | null
  readonly status: StudioStatus
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate
  readonly plateOn: IsoDate | null
  readonly lastActivityOn: IsoDate | null
}

export interface JudgedMember extends Pick<StudioCaseMember, 'role' | 'school'> {
  readonly studioNo: number
  readonly teacherNo: number
  readonly isRural: number
}

interface Load {
  readonly no: number
  readonly studioNo: number
  readonly studio: string
  readonly role: MemberRole
}

export type FactsOfPerson = Omit<StudioPerson, 'heads' | 'isIn'> & {
  readonly no: number
  readonly school: string
  readonly isRural: number
}

const living = literals(livingStatuses)

/** The newest activity up to today that counts to the studio. */
export const lastActivity = `(SELECT max(a.held_on) FROM activity_studio x JOIN activity a ON a.no = x.activity_no
  WHERE x.studio_no = s.no AND a.held_on <= :today)`

/** Reads, in few statements whatever the number, what the rules must know. */
export function createStudioFactsRepository(db: Database) {
  const columns = `s.no, s.cohort_no AS cohortNo, s.lead_no AS leadNo, s.status, s.starts_on AS startsOn,
    s.ends_on AS endsOn, s.plate_on AS plateOn, ${lastActivity} AS lastActivityOn`
  const open = db.prepare<[{ today: string }], JudgedStudio>(
    `SELECT ${columns} FROM studio s WHERE s.status NOT IN ('ended', 'revoked', 'rejected', 'void') ORDER BY s.no`,
  )
  const members = db.prepare<[{ nos: string }], JudgedMember>(
    `SELECT m.studio_no AS studioNo, m.teacher_no AS teacherNo, m.role, m.school_name AS school, m.is_rural AS isRural
     FROM json_each(:nos) j CROSS JOIN studio_member m ON m.studio_no = j.value AND m.left_on IS NULL ORDER BY m.no`,
  )
  const people = db.prepare<[{ nos: string }], FactsOfPerson>(
    `SELECT t.no, t.id AS teacherId, t.name, t.status, t.birth, t.title, c.grade AS titleGrade,
       coalesce(s.name, '') AS school, coalesce(t.is_rural, 0) AS isRural
     FROM json_each(:nos) j CROSS JOIN teacher t ON t.no = j.value LEFT JOIN school s ON s.no = t.school_no
     LEFT JOIN code_entry c ON c.list = 'title' AND c.name = t.title`,
  )
  const loads = db.prepare<[{ nos: string }], Load>(
    `SELECT m.teacher_no AS no, s.no AS studioNo, s.name AS studio, m.role
     FROM json_each(:nos) j CROSS JOIN studio_member m ON m.teacher_no = j.value AND m.left_on IS NULL
     JOIN studio s ON s.no = m.studio_no AND s.status IN (${living}) WHERE m.role <> 'adviser' ORDER BY s.code`,
  )
  const numbers = db.prepare<[string], { readonly id: string; readonly no: number }>(
    'SELECT t.id, t.no FROM json_each(?) j CROSS JOIN teacher t ON t.id = j.value',
  )
  const grade = db
    .prepare<[{ list: string; name: string }], number>(
      `SELECT grade FROM code_entry WHERE list = :list AND (name = :name OR level = :name) AND grade IS NOT NULL
       ORDER BY name = :name DESC LIMIT 1`,
    )
    .pluck()
  const json = (nos: readonly number[]): string => JSON.stringify([...new Set(nos)])

  return {
    /** Applications and studios under way. */
    open: (today: IsoDate) => open.all({ today }),
    members: (studioNos: readonly number[]) => groupBy(members.all({ nos: json(studioNos) }), (row) => row.studioNo),
    people: (nos: readonly number[]) => new Map(people.all({ nos: json(nos) }).map((row) => [row.no, row])),
    /** The studios under way that each of them is in. */
    loads: (nos: readonly number[]) => groupBy(loads.all({ nos: json(nos) }), (row) => row.no),
    /** Row numbers by id; who is not there is left out. */
    numbersOf: (ids: readonly string[]): Map<string, number> =>
      new Map(numbers.all(JSON.stringify(ids)).map(({ id, no }) => [id, no])),
    /** The grade of a title or of an assessment grade; null when the code is not known. */
    gradeOf: (list: 'title' | 'grade', name: string): number | null => grade.get({ list, name }) ?? null,
  }
}

export type StudioFactsRepository = ReturnType<typeof createStudioFactsRepository>
