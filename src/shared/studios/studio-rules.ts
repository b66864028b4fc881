import { yearsBetween, type IsoDate, type PartialDate } from '../kernel/dates.ts'
import type { StudioPolicy } from '../policies/studio-policy.ts'
import { teacherStatusLabels } from '../registry/teacher-labels.ts'
import { isGone, type TeacherStatus } from '../registry/teacher.ts'
import type { MemberRole, StudioFinding, StudioRule, StudioStatus } from './studio.ts'

/** What the rules know about a person of a studio, as he is now. */
export interface StudioPerson {
  readonly teacherId: string
  readonly name: string
  readonly status: TeacherStatus
  readonly birth: PartialDate | null
  readonly title: string | null
  /** From the code list of titles; larger is higher. */
  readonly titleGrade: number | null
  /** Names of the other studios under way that he heads. */
  readonly heads: readonly string[]
  /** And of those that he is otherwise in. */
  readonly isIn: readonly string[]
}

export interface StudioCaseMember extends StudioPerson {
  readonly role: MemberRole
  /** The school that he came from, which may have no row in the register. */
  readonly school: string
  readonly isRural: boolean
}

/** A studio as it is to be judged, with who is in it now; the head is one of the members. */
export interface StudioCase {
  readonly status: StudioStatus
  readonly lead: StudioPerson | null
  readonly members: readonly StudioCaseMember[]
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate
  /** Days of term time since the last activity; null: not to be judged. */
  readonly quietDays: number | null
}

export interface StudioRuleContext {
  readonly policy: StudioPolicy
  /** Grade of the lowest title that a head may hold; null: any. */
  readonly leadTitleGrade: number | null
}

const finding = (
  rule: StudioRule,
  severity: StudioFinding['severity'],
  sentence: string,
  teacherId: string | null = null,
): StudioFinding => ({ rule, severity, sentence, teacherId })

const spanText = (least: number, most: number): string => (least === most ? `${least} 人` : `${least}—${most} 人`)

/** An adviser stands beside the studio and is not one of its people. */
const counted = ({ members }: StudioCase): readonly StudioCaseMember[] =>
  members.filter(({ role }) => role !== 'adviser')

const countOf = (people: readonly StudioCaseMember[], ...roles: readonly MemberRole[]): number =>
  people.filter(({ role }) => roles.includes(role)).length

function sizes(judged: StudioCase, { policy }: StudioRuleContext): StudioFinding[] {
  const people = counted(judged)
  const vice = countOf(people, 'vice', 'assistant')
  const spans = [
    ['total-size', '共', people.length, policy.totalLeast, policy.totalMost],
    ['core-size', '核心成员', countOf(people, 'core'), policy.coreLeast, policy.coreMost],
    ['member-size', '成员和学员', countOf(people, 'member', 'trainee'), policy.memberLeast, policy.memberMostPerStudio],
  ] as const
  const found = spans
    .filter(([, , count, least, most]) => count < least || count > most)
    .map(([rule, what, count, least, most]) =>
      finding(rule, 'warn', `${what} ${count} 人，规定 ${spanText(least, most)}。`),
    )
  if (vice <= policy.viceMost) return found
  return [...found, finding('vice-size', 'warn', `副主持人和助理共 ${vice} 人，规定最多 ${policy.viceMost} 人。`)]
}

function spread(judged: StudioCase, { policy }: StudioRuleContext): StudioFinding[] {
  const people = counted(judged)
  if (people.length === 0) return []
  const found: StudioFinding[] = []
  const rural = people.filter(({ isRural }) => isRural).length
  if (rural * 100 < policy.ruralShare * people.length) {
    const share = Math.floor((rural * 100) / people.length)
    found.push(finding('rural-share', 'warn', `乡村教师 ${rural} 人，占 ${share}%，低于 ${policy.ruralShare}%。`))
  }
  const schools = new Set(people.map(({ school }) => school).filter((school) => school !== '')).size
  if (schools < policy.schoolsLeast) {
    found.push(finding('school-count', 'warn', `成员来自 ${schools} 所学校，少于 ${policy.schoolsLeast} 所。`))
  }
  return found
}

function leadRules({ lead, startsOn }: StudioCase, { policy, leadTitleGrade }: StudioRuleContext): StudioFinding[] {
  if (lead === null) return [finding('lead-missing', 'warn', '没有主持人，请更换主持人或撤销。')]
  const { name, teacherId } = lead
  const found: StudioFinding[] = []
  if (isGone(lead.status)) {
    const state = teacherStatusLabels[lead.status]
    found.push(finding('lead-gone', 'block', `主持人${name}已${state}，请停摆后更换主持人，或撤销。`, teacherId))
  }
  if (leadTitleGrade !== null && lead.titleGrade === null) {
    const sentence = `主持人${name}没有登记职称，无法核对条件（${policy.leadTitle ?? ''}及以上）。`
    found.push(finding('lead-title-too-low', 'info', sentence, teacherId))
  } else if (leadTitleGrade !== null && (lead.titleGrade ?? 0) < leadTitleGrade) {
    const sentence = `主持人${name}是${lead.title ?? ''}，方案要求${policy.leadTitle ?? ''}及以上。`
    found.push(finding('lead-title-too-low', 'warn', sentence, teacherId))
  }
  const age = lead.birth === null ? null : yearsBetween(lead.birth, startsOn)
  if (policy.leadAgeMost !== null && age !== null && age > policy.leadAgeMost) {
    const sentence = `主持人${name}起始时 ${age} 岁，超过规定的 ${policy.leadAgeMost} 岁。`
    found.push(finding('lead-too-old', 'warn', sentence, teacherId))
  }
  return found
}

function loads({ lead, members }: StudioCase, { policy }: StudioRuleContext): StudioFinding[] {
  const found: StudioFinding[] = []
  if (lead !== null && lead.heads.length + 1 > policy.leadMost) {
    const sentence = `${lead.name}还主持${lead.heads.join('、')}，共 ${lead.heads.length + 1} 室，规定最多 ${policy.leadMost} 室。`
    found.push(finding('lead-of-two', 'warn', sentence, lead.teacherId))
  }
  for (const { role, isIn, name, teacherId } of members) {
    if (role === 'lead' || role === 'adviser' || isIn.length + 1 <= policy.memberMost) continue
    const sentence = `${name}还参加${isIn.join('、')}，共 ${isIn.length + 1} 室，规定最多 ${policy.memberMost} 室。`
    found.push(finding('member-of-many', 'warn', sentence, teacherId))
  }
  return found
}

const gone = ({ members }: StudioCase): StudioFinding[] =>
  members
    .filter(({ role, status }) => role !== 'lead' && isGone(status))
    .map(({ name, status, teacherId }) =>
      finding('member-gone', 'warn', `成员${name}已${teacherStatusLabels[status]}，请登记退出。`, teacherId),
    )

function stagnation({ quietDays }: StudioCase, { policy }: StudioRuleContext): StudioFinding[] {
  if (quietDays === null || quietDays <= policy.stagnantDays) return []
  const sentence = `已有 ${quietDays} 天没有活动（寒暑假不计），超过 ${policy.stagnantDays} 天。`
  return [finding('stagnant', 'warn', sentence)]
}

const dates = ({ startsOn, endsOn }: StudioCase): StudioFinding[] =>
  endsOn > startsOn ? [] : [finding('dates-reversed', 'block', `周期结束 ${endsOn} 应晚于起始 ${startsOn}。`)]

const order: Readonly<Record<StudioFinding['severity'], number>> = { block: 0, warn: 1, info: 2 }

/** Every broken rule at once, the blocking ones first: of a draft, and of a studio that stands. */
export function brokenStudioRules(judged: StudioCase, context: StudioRuleContext): StudioFinding[] {
  return [
    ...dates(judged),
    ...leadRules(judged, context),
    ...loads(judged, context),
    ...sizes(judged, context),
    ...spread(judged, context),
    ...gone(judged),
    ...stagnation(judged, context),
  ].toSorted((one, other) => order[one.severity] - order[other.severity])
}
