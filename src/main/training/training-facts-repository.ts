import type { Database } from '#main/db/house.ts'
import { groupBy } from '#shared/kernel/group-by.ts'
import { isGone, type TeacherStatus } from '#shared/registry/teacher.ts'
import type { CandidateFacts } from '#shared/training/training-rules.ts'

/** A person as the register has him, with what the rules ask of him. */
export interface Candidate extends CandidateFacts {
  readonly no: number
  readonly districtNo: number | null
  readonly schoolNo: number | null
  readonly schoolName: string
}

type StoredCandidate = Omit<Candidate, 'isGone' | 'isNamed' | 'overlaps'> & {
  readonly status: TeacherStatus
  readonly isNamed: number
}

/** The hours that a finished training gives one trainee. */
export interface TrainingDue {
  readonly teacherNo: number
  readonly sourceNo: number
  readonly onDate: string
  readonly hours: number
  readonly role: string
  readonly title: string
}

interface Scope {
  readonly no: number
  readonly startsOn: string
  readonly endsOn: string
  readonly schoolYear: string
}

const isTaken = `x.status IN ('nominated', 'admitted')`

/** What is known of people and places when somebody is named. */
export function createTrainingFactsRepository(db: Database) {
  const people = db.prepare<[Scope & { ids: string }], StoredCandidate>(
    `SELECT t.no, t.id AS teacherId, t.name, t.stage, t.subject, t.status, t.district_no AS districtNo, d.name AS district,
       t.school_no AS schoolNo, coalesce(s.name, '') AS schoolName,
       EXISTS (SELECT 1 FROM trainee x WHERE x.training_no = :no AND x.teacher_no = t.no AND x.status <> 'withdrawn')
         AS isNamed,
       (SELECT count(*) FROM trainee x JOIN training g ON g.no = x.training_no JOIN cohort c ON c.no = g.cohort_no
        WHERE x.teacher_no = t.no AND g.no <> :no AND x.status = 'admitted' AND g.status <> 'cancelled'
          AND c.school_year = :schoolYear) AS others
     FROM json_each(:ids) j CROSS JOIN teacher t ON t.id = j.value LEFT JOIN school s ON s.no = t.school_no
     LEFT JOIN district d ON d.no = t.district_no ORDER BY j.key`,
  )
  const overlaps = db.prepare<[Scope & { ids: string }], { readonly teacherId: string; readonly name: string }>(
    `SELECT t.id AS teacherId, g.name FROM json_each(:ids) j CROSS JOIN teacher t ON t.id = j.value
     CROSS JOIN trainee x ON x.teacher_no = t.no AND ${isTaken}
     JOIN training g ON g.no = x.training_no AND g.no <> :no AND g.status <> 'cancelled'
       AND g.starts_on <= :endsOn AND g.ends_on >= :startsOn ORDER BY g.starts_on`,
  )
  const taken = db.prepare<[number], { readonly districtNo: number; readonly count: number }>(
    `SELECT x.district_no AS districtNo, count(*) AS count FROM trainee x
     WHERE x.training_no = ? AND ${isTaken} AND x.district_no IS NOT NULL GROUP BY x.district_no`,
  )
  const district = db.prepare<[string], { no: number; name: string }>('SELECT no, name FROM district WHERE id = ?')
  const subjects = db.prepare<[], string>("SELECT name FROM code_entry WHERE list = 'subject'").pluck()
  const trainingsOf = db.prepare<[number], number>('SELECT training_no FROM trainee WHERE teacher_no = ?').pluck()
  const due = db.prepare<[string], TrainingDue>(
    `SELECT x.teacher_no AS teacherNo, g.no AS sourceNo, g.ends_on AS onDate, g.hundredths / 100.0 AS hours,
       '学员' AS role, g.name AS title
     FROM json_each(?) j CROSS JOIN training g ON g.no = j.value AND g.status IN ('completed', 'archived')
     CROSS JOIN trainee x ON x.training_no = g.no AND x.status = 'admitted' AND x.result IN ('excellent', 'pass')
     WHERE g.hundredths > 0 ORDER BY x.no`,
  )

  return {
    people(ids: readonly string[], scope: Scope): readonly Candidate[] {
      const asked = { ...scope, ids: JSON.stringify(ids) }
      const others = groupBy(overlaps.all(asked), ({ teacherId }) => teacherId)
      return people.all(asked).map(({ status, isNamed, ...person }) => ({
        ...person,
        isGone: isGone(status),
        isNamed: isNamed === 1,
        overlaps: (others.get(person.teacherId) ?? []).map(({ name }) => name),
      }))
    },
    /** How many of each county are named or taken. */
    taken: (trainingNo: number): ReadonlyMap<number, number> =>
      new Map(taken.all(trainingNo).map(({ districtNo, count }) => [districtNo, count])),
    district: (id: string) => district.get(id),
    /** Words that are no name of a person. */
    subjects: (): ReadonlySet<string> => new Set(subjects.all()),
    trainingsOf: (teacherNo: number): readonly number[] => trainingsOf.all(teacherNo),
    due: (trainingNos: readonly number[]): readonly TrainingDue[] => due.all(JSON.stringify(trainingNos)),
  }
}

export type TrainingFactsRepository = ReturnType<typeof createTrainingFactsRepository>
