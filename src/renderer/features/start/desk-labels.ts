import type { DeskFigure, DeskItem } from '#shared/desk/desk-contract.ts'
import { addDays, type IsoDate } from '#shared/kernel/dates.ts'
import { pairingPolicyDefaults } from '#shared/policies/policy.ts'
import type { StatusTone } from '#renderer/ui/status-word.tsx'
import { figure } from '#renderer/ui/figure.ts'

interface GroupWords {
  readonly title: string
  readonly tone: StatusTone
  /** The next step, at the right end of a row. */
  readonly verb: string
}

export const groupWords = {
  overdue: { title: '逾期', tone: 'overdue', verb: '去考核' },
  due: { title: '到期', tone: 'waiting', verb: '去考核' },
  approval: { title: '待审核', tone: 'waiting', verb: '审核' },
  conflict: { title: '冲突', tone: 'waiting', verb: '处理' },
  vacant: { title: '师傅空缺', tone: 'overdue', verb: '换师傅' },
} as const satisfies Record<DeskItem['kind'], GroupWords>

/** Everything that a mentor carries, whether or not its end has passed. */
const carried = '/pairings?statuses=active,paused,extended,assessed,due,overdue'

/** How far the desk looks ahead where a cohort's policy says nothing else. */
const { remindDays } = pairingPolicyDefaults

/** Where all rows of a group stand. */
export function groupLink(kind: DeskItem['kind'], today: IsoDate): string {
  if (kind === 'due') return `/pairings?statuses=active,extended,due&dueBefore=${addDays(today, remindDays)}`
  const places = {
    overdue: '/pairings?tab=overdue',
    approval: '/pairings?tab=submitted',
    conflict: '/pairings/check',
    vacant: '/pairings?vacant=yes',
  } as const
  return places[kind]
}

export const figureWords = {
  carried: { title: '在带结对', unit: '对', to: carried },
  mentors: { title: '师傅', unit: '人', to: `${carried}&by=mentor` },
  mentees: { title: '徒弟', unit: '人', to: carried },
  'cross-district': { title: '跨县区结对', unit: '对', to: `${carried}&by=district` },
  completed: { title: '本学年出师', unit: '对', to: '/pairings?tab=completed' },
  'average-load': { title: '师傅平均带徒', unit: '人', to: '/pairings/groups' },
} as const satisfies Record<DeskFigure['key'], { title: string; unit: string; to: string }>

/** `+44`, `-3`, or 持平. */
export function differenceOf(now: number, before: number): string {
  const difference = Math.round((now - before) * 10) / 10
  if (difference === 0) return '持平'
  return difference > 0 ? `+${figure(difference)}` : figure(difference)
}
