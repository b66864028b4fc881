import { createEvents, type EventAttributes } from 'ics'
import { addDays, type IsoDate } from '#shared/kernel/dates.ts'
import type { Milestone } from '#shared/milestones/milestone.ts'

const dayOf = (date: IsoDate): [number, number, number] => [
  Number(date.slice(0, 4)),
  Number(date.slice(5, 7)),
  Number(date.slice(8, 10)),
]

/** A whole day with word of it at nine in the morning of the day before. */
const entryOf = ({ id, title, label, code, school, note, dueOn }: Milestone): EventAttributes => ({
  uid: `${id}@longdu`,
  start: dayOf(dueOn),
  // The end of a whole day is the day after it.
  end: dayOf(addDays(dueOn, 1)),
  title: `${title}：${label}`,
  description: [code, school, note].filter((part) => part !== null && part !== '').join('\n'),
  calName: '龙都名师工作台节点',
  productId: 'longdu',
  busyStatus: 'FREE',
  transp: 'TRANSPARENT',
  alarms: [{ action: 'display', description: `${title}：${label}`, trigger: { hours: 15, before: true } }],
})

/** The milestones as an .ics file that any calendar reads. */
export function calendarOf(milestones: readonly Milestone[]): string {
  const { error, value } = createEvents(milestones.map(entryOf))
  if (error) throw error
  return value ?? ''
}
