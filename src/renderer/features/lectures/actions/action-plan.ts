import { issueText } from '#shared/lectures/lecture-labels.ts'
import { lectureRefusal } from '#shared/lectures/lecture-states.ts'
import { heldStatuses, type LectureRow } from '#shared/lectures/lecture.ts'
import type { StateAction } from './action-values.ts'

export type ActionTarget = Pick<LectureRow, 'id' | 'issue' | 'topic' | 'status' | 'missing' | 'present' | 'waiting'>

const wasHeld = ({ status }: ActionTarget): boolean => heldStatuses.some((held) => held === status)

/** The sessions whose state allows the action; the others stay as they are. */
export function applicable<Target extends ActionTarget>(action: StateAction, targets: readonly Target[]): Target[] {
  return targets.filter((target) => {
    const isFiled = wasHeld(target) && !target.missing.some(({ task }) => task === 'file')
    const hasAttendees = target.present + target.waiting > 0
    return lectureRefusal(action, { status: target.status, isFiled, hasAttendees }) === null
  })
}

const consequences: Readonly<Record<StateAction, string>> = {
  notify: '登记后列入“通知已发”，等待举办。',
  hold: '登记后可以录入签到；同时记一条讲座活动，计入主讲人的结对和工作室任务。不填日期，按计划的日期。',
  file: '归档后检查清单里不再提醒归档。',
  attest: '按签到给已对应的教师记入学时；待核对的姓名以后核对上了，学时随之记入。',
  retract: '这几场已记入的学时全部冲回，原记录保留在学时台账里。',
  postpone: '不填新日期，列入“已延期”，定下日期后再改。',
  cancel: '取消后不再提醒；已记入的学时一并冲回。',
  restore: '恢复后回到“计划”。',
  remove: '删除后不再出现在列表里。没有签到的才能删除。',
}

export const consequenceOf = (action: StateAction): string => consequences[action]

const listed = 3

/** Which they are: the first few by issue and topic. */
export function whichAre(targets: readonly ActionTarget[]): string {
  const names = targets
    .slice(0, listed)
    .map(({ issue, topic }) => `${issueText(issue)} ${topic}`)
    .join('；')
  return targets.length > listed ? `${names} 等 ${targets.length} 场` : names
}

const said: Readonly<Record<StateAction, string>> = {
  notify: '已登记通知',
  hold: '已登记举办',
  file: '已归档',
  attest: '已认定学时',
  retract: '已撤回学时认定',
  postpone: '已延期',
  cancel: '已取消',
  restore: '已恢复为计划',
  remove: '已删除',
}

interface Answer {
  readonly count: number
  readonly people?: number
  readonly hours?: number
}

/** The quiet line after the action. */
export function doneLine(action: StateAction, { count, people, hours }: Answer): string {
  const line = `${said[action]} ${count} 场`
  return people === undefined ? line : `${line}：${people} 人，共 ${hours ?? 0} 学时`
}
