export const milestoneKinds = [
  'plan',
  'midterm',
  'term-report',
  'annual',
  'final',
  'rectify',
  'succession',
  'condolence',
  'custom',
] as const
export type MilestoneKind = (typeof milestoneKinds)[number]

/** What milestones may be of, each called like its table. */
export const milestoneTargets = ['pairing', 'studio', 'twin_group', 'brand_school', 'posting'] as const
export type MilestoneTarget = (typeof milestoneTargets)[number]

/** Derived from the day: `soon` within the days of reminder of its policy. */
export const milestoneStates = ['done', 'overdue', 'soon', 'coming'] as const
export type MilestoneState = (typeof milestoneStates)[number]

export interface Milestone {
  readonly id: string
  readonly kind: MilestoneKind
  readonly title: string
  readonly dueOn: string
  readonly doneOn: string | null
  readonly note: string | null
  readonly isGenerated: boolean
  readonly state: MilestoneState
  /** Days from today to its day; negative when it has passed. */
  readonly days: number
  readonly target: MilestoneTarget
  readonly targetId: string
  /** SJ-2025-0031-2, GZS-2025-003. */
  readonly code: string
  /** 吕文静 带 张明; 吕文静名师工作室. */
  readonly label: string
  readonly school: string
  readonly district: string | null
}

/** The state of a milestone on a day; `soonUntil` is the last day of which the policy already reminds. */
export function milestoneStateOn(
  today: string,
  { dueOn, doneOn, soonUntil }: Pick<Milestone, 'dueOn' | 'doneOn'> & { readonly soonUntil: string },
): MilestoneState {
  if (doneOn !== null) return 'done'
  if (dueOn < today) return 'overdue'
  return dueOn <= soonUntil ? 'soon' : 'coming'
}
