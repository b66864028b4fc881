import type { IsoDate } from '../kernel/dates.ts'
import { groupBy } from '../kernel/group-by.ts'
import type { Office } from '../settings/settings.ts'
import type { ReminderText } from './milestone-contract.ts'
import type { Milestone } from './milestone.ts'

export interface ReminderFrame {
  readonly by: 'school' | 'district'
  readonly office: Office | null
  readonly today: IsoDate
}

/** So many names of one item are written out; who gets more of them asks for the list. */
const namesShown = 30

/** `2025年12月11日`, as it stands in a message. */
function inWords(day: IsoDate): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

function term({ dueOn, days }: Milestone): string {
  if (days < 0) return `应于${inWords(dueOn)}前完成，已逾期${-days}天`
  return days === 0 ? '今天截止' : `请于${inWords(dueOn)}前完成`
}

function namesOf(milestones: readonly Milestone[]): string {
  const names = milestones.slice(0, namesShown).map(({ label }) => label)
  const rest = milestones.length - names.length
  return `${names.join('、')}${rest > 0 ? `等${milestones.length}项` : ''}`
}

/** One numbered line for each thing due on one day, with the people whom it is about. */
function itemLines(milestones: readonly Milestone[], by: ReminderFrame['by']): string[] {
  const items = [...groupBy(milestones, ({ title, dueOn }) => `${dueOn} ${title}`).values()]
  return items.flatMap((members, at) => {
    const [first] = members
    if (first === undefined) return []
    const head = `${at + 1}. ${first.title}（${term(first)}）`
    if (by === 'school') return [`${head}：${namesOf(members)}。`]
    const schools = [...groupBy(members, ({ school }) => school)]
    return [`${head}：`, ...schools.map(([school, own]) => `  ${school}：${namesOf(own)}。`)]
  })
}

function signature({ office, today }: ReminderFrame): string[] {
  if (office === null) return [inWords(today)]
  const contact = [office.reporter && `联系人：${office.reporter}`, office.phone && `电话：${office.phone}`]
  return [office.name, contact.filter(Boolean).join('，'), inWords(today)].filter((line) => line !== '')
}

function write(receiver: string, milestones: readonly Milestone[], frame: ReminderFrame): string {
  const late = milestones.filter(({ days }) => days < 0).length
  const lateWords = late === 0 ? '' : `，其中${late}项已逾期`
  return [
    `${receiver}：`,
    `您${frame.by === 'school' ? '校' : '县区'}师徒结对和名师工作室工作还差 ${milestones.length} 项${lateWords}，请安排完成：`,
    ...itemLines(milestones, frame.by),
    '请按时完成；已经完成的，告知我们登记即可，不用另报材料。谢谢支持。',
    ...signature(frame),
  ].join('\n')
}

/** What is open, as messages ready to be pasted: one for each school or district, in the order in which they come first. */
export function reminderTexts(milestones: readonly Milestone[], frame: ReminderFrame): readonly ReminderText[] {
  const open = milestones.filter(({ doneOn }) => doneOn === null)
  const receivers = groupBy(open, ({ school, district }) => (frame.by === 'school' ? school : (district ?? '县区不明')))
  return [...receivers].map(([receiver, own]) => ({
    receiver,
    count: own.length,
    text: write(receiver, own, frame),
  }))
}
