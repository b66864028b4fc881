import { projectPhaseLabels, participantRoleLabels } from '#shared/activities/activity-labels.ts'
import { projectPhases, type ProjectPhase } from '#shared/activities/achievement.ts'
import { participantRoles, type ParticipantRole } from '#shared/activities/activity.ts'
import type { AssessSource, SourceKind } from '#shared/assessments/assessment.ts'

/** What a source is told apart by, in one word of a list: `activity|听课|listener|`. */
export const sourceKey = ({ source, type, role, phase }: AssessSource): string =>
  [source, type ?? '', role ?? '', phase ?? ''].join('|')

export function sourceFromKey(key: string, points: number): AssessSource {
  const [source = '', type = '', role = '', phase = ''] = key.split('|')
  return {
    source: source as SourceKind,
    type: type === '' ? null : type,
    role: participantRoles.find((one): one is ParticipantRole => one === role) ?? null,
    phase: projectPhases.find((one): one is ProjectPhase => one === phase) ?? null,
    points,
  }
}

interface Choice {
  readonly value: string
  readonly label: string
}

export interface ChoiceGroup {
  readonly label: string
  readonly options: Choice[]
}

interface Lists {
  readonly types: readonly string[]
  readonly kinds: readonly string[]
  readonly tasks: readonly string[]
}

const activityChoices = (type: string): Choice[] => [
  { value: `activity|${type}||`, label: type },
  ...participantRoles.map((role) => ({
    value: `activity|${type}|${role}|`,
    label: `${type}（${participantRoleLabels[role]}）`,
  })),
]

const achievementChoices = (kind: string): Choice[] => [
  { value: `achievement|${kind}||`, label: kind },
  ...(kind === '课题'
    ? projectPhases.map((phase) => ({
        value: `achievement|${kind}||${phase}`,
        label: `${kind}${projectPhaseLabels[phase]}`,
      }))
    : []),
]

const records = ({ types, kinds }: Lists): ChoiceGroup[] => [
  { label: '活动', options: types.flatMap(activityChoices) },
  { label: '成果', options: kinds.flatMap(achievementChoices) },
]

const attendance: ChoiceGroup = {
  label: '出勤',
  options: [
    { value: 'attendance|absent||', label: '缺席' },
    { value: 'attendance|late||', label: '迟到' },
  ],
}

const tasks = (source: 'quota' | 'quota-gap', names: readonly string[]): ChoiceGroup => ({
  label: source === 'quota' ? '任务完成数' : '任务缺额',
  options: names.map((name) => ({
    value: `${source}|${name}||`,
    label: source === 'quota' ? `${name}（完成数）` : `${name}（缺额）`,
  })),
})

/** What the kind of an item can count, and for a mentor what the mentees have. */
export function sourceGroups(kind: string, lists: Lists, isMentor: boolean): readonly ChoiceGroup[] {
  const mentees = { label: '徒弟', options: [{ value: 'mentee-score|||', label: '徒弟考核平均分' }] }
  switch (kind) {
    case 'count':
      return [...records(lists), tasks('quota', lists.tasks), ...(isMentor ? [mentees] : [])]
    case 'deduction':
      return [attendance, tasks('quota-gap', lists.tasks)]
    case 'ratio':
      return [tasks('quota', lists.tasks), ...records(lists)]
    default:
      return records(lists)
  }
}

/** A source whose word is on no list any more still has a label. */
export function sourceLabel(source: AssessSource, groups: readonly ChoiceGroup[]): string {
  const key = sourceKey(source)
  const known = groups.flatMap(({ options }) => options).find(({ value }) => value === key)
  return known?.label ?? source.type ?? '任何记录'
}
