import { addDays, type IsoDate } from '../kernel/dates.ts'
import type { LecturePolicy } from '../policies/lecture-policy.ts'
import type { LectureStatus, LectureTask, MissingTask } from './lecture.ts'

/** What the list of things to do is told from. */
export interface LectureProgress {
  readonly status: LectureStatus
  readonly heldOn: IsoDate
  readonly hasSpeaker: boolean
  readonly hasPlace: boolean
  readonly present: number
  readonly waiting: number
  readonly hasBrief: boolean
  readonly attachments: number
  readonly isFiled: boolean
}

interface Due {
  readonly task: LectureTask
  readonly isOpen: boolean
  readonly dueOn: IsoDate | null
  readonly sentence: string
}

const before = ({ status }: LectureProgress): boolean => status === 'plan' || status === 'notified'
const after = ({ status }: LectureProgress): boolean => status === 'held' || status === 'filed' || status === 'attested'

function coming(one: LectureProgress, { noticeDays }: LecturePolicy): readonly Due[] {
  const noticeOn = addDays(one.heldOn, -noticeDays)
  const isComing = before(one)
  return [
    { task: 'speaker', isOpen: isComing && !one.hasSpeaker, dueOn: noticeOn, sentence: '还没有主讲人' },
    { task: 'place', isOpen: isComing && !one.hasPlace, dueOn: noticeOn, sentence: '还没有地点' },
    { task: 'notice', isOpen: one.status === 'plan', dueOn: noticeOn, sentence: '通知还没有下发' },
  ]
}

function wasHeld(one: LectureProgress, { briefDays, attestDays }: LecturePolicy, today: IsoDate): readonly Due[] {
  const briefOn = addDays(one.heldOn, briefDays)
  const attestOn = addDays(one.heldOn, attestDays)
  const isOver = after(one)
  return [
    {
      task: 'hold',
      isOpen: before(one) && one.heldOn < today,
      dueOn: one.heldOn,
      sentence: '日期已过，还没有登记举办',
    },
    {
      task: 'attendance',
      isOpen: isOver && one.present + one.waiting === 0,
      dueOn: briefOn,
      sentence: '还没有登记签到',
    },
    { task: 'queue', isOpen: isOver && one.waiting > 0, dueOn: attestOn, sentence: `有 ${one.waiting} 个姓名待核对` },
    { task: 'brief', isOpen: isOver && !one.hasBrief, dueOn: briefOn, sentence: '还没有简报' },
    { task: 'courseware', isOpen: isOver && one.attachments === 0, dueOn: null, sentence: '还没有课件（可选）' },
    { task: 'file', isOpen: isOver && !one.isFiled, dueOn: attestOn, sentence: '资料还没有归档' },
    {
      task: 'attest',
      isOpen: one.status === 'held' || one.status === 'filed',
      dueOn: attestOn,
      sentence: '学时还没有认定',
    },
  ]
}

/** What is still to be done for a session; late is what the days of the policy have overtaken. */
export function missingOf(one: LectureProgress, policy: LecturePolicy, today: IsoDate): readonly MissingTask[] {
  return [...coming(one, policy), ...wasHeld(one, policy, today)]
    .filter(({ isOpen }) => isOpen)
    .map(({ task, dueOn, sentence }) => ({ task, dueOn, sentence, isLate: dueOn !== null && dueOn < today }))
}
