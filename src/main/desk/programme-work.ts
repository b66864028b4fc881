import type { EndingTerm } from '#shared/aid/aid-contract.ts'
import type { DeskGroup, DeskItem } from '#shared/desk/desk-contract.ts'
import { daysBetween } from '#shared/kernel/dates.ts'
import type { LectureRow } from '#shared/lectures/lecture.ts'
import type { DeskScope } from './desk-repository.ts'

/** Sessions with something to do that the days of the policy have overtaken, the longest overdue first. */
export function lateLectures(rows: readonly LectureRow[], { today }: DeskScope, limit: number): DeskGroup {
  const late = rows
    .flatMap((row) => {
      const tasks = row.missing.filter(({ isLate }) => isLate)
      const on = tasks.flatMap(({ dueOn }) => dueOn ?? []).toSorted()[0]
      return on === undefined ? [] : [{ row, tasks, on }]
    })
    .toSorted((one, other) => one.on.localeCompare(other.on))
  const items = late.slice(0, limit).map(({ row, tasks, on }): DeskItem => ({
    kind: 'lecture-late',
    title: `第${row.issue}期大讲堂`,
    who: `《${row.topic}》${tasks.map(({ sentence }) => sentence).join('，')}`,
    unit: row.host ?? row.district ?? '',
    on,
    days: daysBetween(today, on),
    recordId: row.id,
    stands: 1,
  }))
  return { kind: 'lecture-late', count: late.length, items }
}

/** Terms in Xinjiang that end, or have ended, with nobody named to follow; of a county: those that it sent. */
export function unsucceeded(terms: readonly EndingTerm[], county: string | null, limit: number): DeskGroup {
  const open = terms.filter(
    ({ successorId, district }) => successorId === null && (county === null || district === county),
  )
  const items = open.slice(0, limit).map(({ name, stage, subject, host, dueOn, daysLeft }): DeskItem => ({
    kind: 'unsucceeded',
    title: daysLeft < 0 ? `援派到期 ${-daysLeft} 天` : daysLeft === 0 ? '援派今天到期' : `援派 ${daysLeft} 天后到期`,
    who: `${name}（${stage}${subject}）没有接任人选`,
    unit: host,
    on: dueOn,
    days: daysLeft,
    recordId: null,
    stands: 1,
  }))
  return { kind: 'unsucceeded', count: open.length, items }
}
