import type { Database } from '#main/db/house.ts'
import type { CountedVisit, CountedVisitor } from '#shared/aid/visit-counts.ts'
import { groupBy } from '#shared/kernel/group-by.ts'
import type { StoredVisit } from './visit-repository.ts'

interface PersonRow extends Omit<CountedVisitor, 'person'> {
  readonly visitNo: number
  readonly teacherNo: number | null
  readonly name: string
  readonly unit: string | null
}

/** What tells somebody outside the register from others: his name and unit; a group of several is nobody. */
export const personKey = ({ teacherNo, name, unit, count }: Omit<PersonRow, 'visitNo' | 'kind' | 'fromOn' | 'toOn'>) =>
  teacherNo !== null ? `t${teacherNo}` : count > 1 ? null : `n${name}\n${unit ?? ''}`

/** Who was where, as it is counted; a teacher who came with a visit to shadow somebody is one of the visit's. */
export function createVisitCounting(db: Database) {
  const people = db.prepare<[{ nos: string }], PersonRow>(
    `SELECT x.visit_no AS visitNo, x.teacher_no AS teacherNo, x.name, x.unit, x.kind, x.heads AS count,
       x.from_on AS fromOn, x.to_on AS toOn
     FROM json_each(:nos) j CROSS JOIN visit_person x ON x.visit_no = j.value
     UNION ALL
     SELECT s.visit_no, s.teacher_no, '', NULL, 'teacher', 1, s.starts_on, s.ends_on
     FROM json_each(:nos) j CROSS JOIN shadowing s ON s.visit_no = j.value WHERE s.status IN ('planned', 'finished')
     ORDER BY 1`,
  )
  return {
    /** By the number of the visit. */
    counted(
      visits: readonly Pick<StoredVisit, 'no' | 'startsOn' | 'endsOn' | 'teachers' | 'leaders' | 'students'>[],
    ): ReadonlyMap<number, CountedVisit> {
      const rows = groupBy(people.all({ nos: JSON.stringify(visits.map(({ no }) => no)) }), ({ visitNo }) => visitNo)
      return new Map(
        visits.map(({ no, startsOn, endsOn, teachers, leaders, students }) => {
          const visitors = (rows.get(no) ?? []).map(({ visitNo: _visit, teacherNo, name, unit, ...row }) => ({
            ...row,
            person: personKey({ teacherNo, name, unit, count: row.count }),
          }))
          return [no, { startsOn, endsOn, told: { teachers, leaders, students }, visitors }] as const
        }),
      )
    },
  }
}

export type VisitCounting = ReturnType<typeof createVisitCounting>
