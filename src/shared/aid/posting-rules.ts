import { addMonths, daysBetween, type IsoDate } from '../kernel/dates.ts'
import type { AidPolicy } from '../policies/aid-policy.ts'
import { teacherStatusLabels } from '../registry/teacher-labels.ts'
import { isGone, type TeacherStatus } from '../registry/teacher.ts'
import { aidFinding, type AidFinding } from './aid-finding.ts'
import type { PostingStatus } from './posting.ts'

/** A posting as it is to be judged by itself; whom it meets elsewhere is told by the overlap rules. */
export interface PostingCase {
  readonly status: PostingStatus
  readonly teacherId: string
  readonly name: string
  readonly teacherStatus: TeacherStatus
  readonly enteredOn: IsoDate
  readonly dueOn: IsoDate
  /** The end of the term as it was at first. */
  readonly firstDueOn: IsoDate
  readonly extensions: number
  readonly hasFinalGrade: boolean
  readonly hasSuccessor: boolean
  readonly batchStartsOn: IsoDate
  readonly batchEndsOn: IsoDate
  /** Activities that count to it in the term under way; null: not to be judged. */
  readonly recordsThisTerm: number | null
  /** The last 慰问, or the day he came. */
  readonly caredOn: IsoDate
}

const there: ReadonlySet<PostingStatus> = new Set(['serving', 'on-leave', 'assessed'])
const coming: ReadonlySet<PostingStatus> = new Set(['recommended', 'vetted', 'publicised', 'dispatched'])

/** Some days early or late are the journey; more than that is a wrong date or a wrong batch. */
const daysAroundBatch = 60

function term(judged: PostingCase, policy: AidPolicy): AidFinding[] {
  const { enteredOn, dueOn, firstDueOn, extensions, batchStartsOn, batchEndsOn } = judged
  if (dueOn <= enteredOn) {
    return [aidFinding('dates-reversed', 'block', `期满日期 ${dueOn} 应晚于进疆日期 ${enteredOn}`)]
  }
  const found: AidFinding[] = []
  const isOutside =
    daysBetween(enteredOn, batchStartsOn) > daysAroundBatch || daysBetween(batchEndsOn, firstDueOn) > daysAroundBatch
  if (isOutside) {
    const span = `批次起止 ${batchStartsOn} 至 ${batchEndsOn}`
    found.push(aidFinding('outside-batch', 'warn', `${enteredOn} 至 ${firstDueOn} 不在${span}之内，请核对批次`))
  }
  if (extensions > policy.extensionMost) {
    found.push(
      aidFinding('extended-too-often', 'warn', `已延期 ${extensions} 次，规定不超过 ${policy.extensionMost} 次`),
    )
  }
  if (dueOn > addMonths(firstDueOn, policy.extensionMonths)) {
    const sentence = `由 ${firstDueOn} 延到 ${dueOn}，超过累计 ${policy.extensionMonths} 个月`
    found.push(aidFinding('extended-too-long', 'warn', sentence))
  }
  return found
}

function ending(judged: PostingCase, policy: AidPolicy, today: IsoDate): AidFinding[] {
  if (!there.has(judged.status)) return []
  const left = daysBetween(today, judged.dueOn)
  const found: AidFinding[] = []
  if (left < 0) {
    const rule = judged.hasFinalGrade ? 'overdue' : 'final-missing'
    const what = judged.hasFinalGrade ? '还没有登记返回' : '还没有期满考核'
    found.push(aidFinding(rule, 'warn', `${judged.dueOn} 期满，已过 ${-left} 天，${what}`))
  }
  if (!judged.hasSuccessor && policy.successionDays !== null && left <= policy.successionDays) {
    const when = left < 0 ? `已期满 ${-left} 天` : `还有 ${left} 天期满`
    found.push(aidFinding('without-successor', 'warn', `${when}，还没有接替人选`))
  }
  return found
}

function looking(judged: PostingCase, policy: AidPolicy, today: IsoDate): AidFinding[] {
  if (!there.has(judged.status)) return []
  const found: AidFinding[] = []
  if (judged.recordsThisTerm !== null && judged.recordsThisTerm < policy.recordsPerSemester) {
    const sentence = `本学期工作记录 ${judged.recordsThisTerm} 条，应有 ${policy.recordsPerSemester} 条`
    found.push(aidFinding('no-records', 'info', sentence))
  }
  if (policy.condolenceMonths !== null && addMonths(judged.caredOn, policy.condolenceMonths) <= today) {
    found.push(aidFinding('care-due', 'info', `自 ${judged.caredOn} 起没有慰问记录`))
  }
  return found
}

const person = ({ status, teacherStatus, teacherId, name }: PostingCase): AidFinding[] =>
  (there.has(status) || coming.has(status)) && isGone(teacherStatus)
    ? [aidFinding('person-gone', 'warn', `${name}已${teacherStatusLabels[teacherStatus]}`, { teacherId })]
    : []

/** Everything that speaks against a posting by itself. */
export const postingFindings = (judged: PostingCase, policy: AidPolicy, today: IsoDate): readonly AidFinding[] => [
  ...term(judged, policy),
  ...person(judged),
  ...ending(judged, policy, today),
  ...looking(judged, policy, today),
]
