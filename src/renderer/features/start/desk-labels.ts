import type { DeskFigure, DeskItem } from '#shared/desk/desk-contract.ts'
import { deskFigureLabels, deskGroupTitles } from '#shared/desk/desk-labels.ts'
import { addDays, type IsoDate } from '#shared/kernel/dates.ts'
import { pairingPolicyDefaults } from '#shared/policies/pairing-policy.ts'
import type { StatusTone } from '#renderer/ui/status-word.tsx'

interface GroupWords {
  readonly title: string
  readonly tone: StatusTone
  /** The next step, at the right end of a row. */
  readonly verb: string
}

export const groupWords = {
  overdue: { title: deskGroupTitles.overdue, tone: 'overdue', verb: '去考核' },
  due: { title: deskGroupTitles.due, tone: 'waiting', verb: '去考核' },
  approval: { title: deskGroupTitles.approval, tone: 'waiting', verb: '审核' },
  conflict: { title: deskGroupTitles.conflict, tone: 'waiting', verb: '处理' },
  vacant: { title: deskGroupTitles.vacant, tone: 'overdue', verb: '换师傅' },
  'milestone-overdue': { title: deskGroupTitles['milestone-overdue'], tone: 'overdue', verb: '催办' },
  'milestone-soon': { title: deskGroupTitles['milestone-soon'], tone: 'waiting', verb: '提醒' },
  'lecture-late': { title: deskGroupTitles['lecture-late'], tone: 'overdue', verb: '去办' },
  unsucceeded: { title: deskGroupTitles.unsucceeded, tone: 'waiting', verb: '选派' },
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
    'milestone-overdue': '/milestones',
    'milestone-soon': '/milestones?state=soon',
    'lecture-late': '/lectures',
    unsucceeded: '/postings/succession',
  } as const
  return places[kind]
}

/** Where one line leads: its pair or session, the milestones of its day, or all rows of its group. */
export function itemLink({ kind, recordId, on }: DeskItem, today: IsoDate): string {
  if (recordId !== null) return `/${kind === 'lecture-late' ? 'lectures' : 'pairings'}/${recordId}`
  if (kind === 'milestone-overdue' || kind === 'milestone-soon') {
    return `/milestones?state=${kind === 'milestone-soon' ? 'soon' : 'overdue'}&on=${on ?? ''}`
  }
  return groupLink(kind, today)
}

/** Where the rows of a figure stand. */
const figurePlaces = {
  carried,
  mentors: `${carried}&by=mentor`,
  mentees: carried,
  'cross-district': `${carried}&by=district`,
  completed: '/pairings?tab=completed',
  'average-load': '/pairings/groups',
  studios: '/studios',
  hours: '/hours',
  'twin-groups': '/twinning',
  'rural-coverage': '/twinning/coverage',
  serving: '/postings',
} as const satisfies Record<DeskFigure['key'], string>

export const figureWords = (key: DeskFigure['key']): { title: string; unit: string; to: string } => ({
  ...deskFigureLabels[key],
  to: figurePlaces[key],
})
