import type { Database } from '#main/db/house.ts'
import {
  duplicateReason,
  isSafeDuplicate,
  type DuplicateGround,
  type PersonFacts,
} from '#shared/registry/duplicate-rules.ts'
import type { DuplicateGroup } from '#shared/registry/teacher.ts'
import { createTeacherRepository } from './teacher-repository.ts'

interface Suspect extends PersonFacts {
  readonly no: number
}

/** One statement a ground: the numbers of the records that share it, `1,5,9`. An index answers each. */
const suspicions: Readonly<Record<DuplicateGround, string>> = {
  'national-id': `SELECT group_concat(no) AS nos FROM teacher WHERE national_id IS NOT NULL
    GROUP BY national_id HAVING count(*) > 1 LIMIT ?`,
  phone: `SELECT group_concat(no) AS nos FROM teacher WHERE phone IS NOT NULL
    GROUP BY phone, name HAVING count(*) > 1 LIMIT ?`,
  school: `SELECT group_concat(t.no) AS nos
    FROM (SELECT name, school_no FROM teacher WHERE school_no IS NOT NULL
          GROUP BY name, school_no HAVING count(*) > 1) twin
    CROSS JOIN teacher t ON t.name = twin.name AND t.school_no = twin.school_no
    GROUP BY t.name, t.school_no, t.subject HAVING count(*) > 1 LIMIT ?`,
  birth: `SELECT group_concat(no) AS nos FROM teacher WHERE length(birth) >= 7
    GROUP BY name, substr(birth, 1, 7) HAVING count(*) > 1 LIMIT ?`,
}

const grounds = ['national-id', 'phone', 'school', 'birth'] as const satisfies readonly DuplicateGround[]

/** Finds records that may be one person; merging is the officer's. */
export function createTeacherDuplicates(db: Database) {
  const teachers = createTeacherRepository(db)
  const statements = grounds.map((ground) => ({
    ground,
    find: db.prepare<[number], { nos: string }>(suspicions[ground]),
  }))
  const facts = db.prepare<[number], Suspect>(
    `SELECT no, name, national_id AS nationalId, birth, phone, school_no AS schoolNo, district_no AS districtNo, subject
     FROM teacher WHERE no = ?`,
  )

  const numbersOf = (nos: string): number[] =>
    nos
      .split(',')
      .map(Number)
      .toSorted((a, b) => a - b)

  function groupOf(nos: readonly number[], shared: readonly DuplicateGround[]): DuplicateGroup {
    const people = nos.flatMap((no) => facts.get(no) ?? [])
    return {
      reason: duplicateReason(shared, people),
      isSafe: shared.some((ground) => isSafeDuplicate(ground, people)),
      teachers: nos.flatMap((no) => teachers.row(no) ?? []),
    }
  }

  return (limit: number): DuplicateGroup[] => {
    const found = new Map<string, { nos: number[]; shared: DuplicateGround[] }>()
    for (const { ground, find } of statements) {
      for (const { nos } of find.all(limit)) {
        const numbers = numbersOf(nos)
        const key = numbers.join()
        const known = found.get(key)
        if (known === undefined) found.set(key, { nos: numbers, shared: [ground] })
        else known.shared.push(ground)
      }
    }
    const groups = [...found.values()].map(({ nos, shared }) => groupOf(nos, shared))
    return groups.toSorted((a, b) => Number(b.isSafe) - Number(a.isSafe)).slice(0, limit)
  }
}
