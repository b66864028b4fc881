import type { StudioAction, StudioStatus } from './studio.ts'

/** What the state machine looks at. */
export interface StudioState {
  readonly status: StudioStatus
  /** The grade of the 期满考核 of the term under way; null while there is none. */
  readonly finalGrade: string | null
  /** A 限期整改 that has not been closed by a 复评, also while the studio stands still. */
  readonly isRectifying: boolean
}

/** Where 不合格 leads, by the policy of the cohort. */
export type FailLeadsTo = 'rectify' | 'revoke'

interface Verdict {
  readonly hasPassed: boolean
  readonly failLeadsTo: FailLeadsTo
}

interface Rule {
  readonly from: readonly StudioStatus[]
  readonly to: (studio: StudioState, verdict: Verdict) => StudioStatus
}

/** Grades with which a studio goes on; with any other it is 限期整改 or 撤销. */
const passingGrades: ReadonlySet<string> = new Set(['优秀', '良好', '合格', '称职', '基本合格'])

export const isPassingGrade = (grade: string | null): boolean => grade !== null && passingGrades.has(grade)

const to = (status: StudioStatus) => (): StudioStatus => status
const application = ['applied', 'recommended', 'qualified', 'reviewed', 'publicised'] as const
const living = ['named', 'running', 'rectifying', 'halted', 'final'] as const
const assessed =
  (failed: StudioStatus) =>
  (_: StudioState, { hasPassed, failLeadsTo }: Verdict): StudioStatus =>
    hasPassed ? 'running' : failLeadsTo === 'revoke' ? 'revoked' : failed

/** A studio that stood still goes on where it was. */
const afterNewHead = ({ status, isRectifying }: StudioState): StudioStatus => {
  if (status !== 'halted') return status
  return isRectifying ? 'rectifying' : 'running'
}

/** The whole machine: from which states an action starts, and where it ends. */
const rules: Readonly<Record<StudioAction, Rule>> = {
  edit: { from: [...application, ...living], to: ({ status }) => status },
  recommend: { from: ['applied'], to: to('recommended') },
  qualify: { from: ['recommended'], to: to('qualified') },
  review: { from: ['qualified'], to: to('reviewed') },
  publicise: { from: ['reviewed'], to: to('publicised') },
  name: { from: ['publicised'], to: to('named') },
  plate: { from: ['named'], to: to('running') },
  reject: { from: application, to: to('rejected') },
  assess: { from: ['running'], to: assessed('rectifying') },
  recheck: { from: ['rectifying'], to: assessed('revoked') },
  halt: { from: ['running', 'rectifying'], to: to('halted') },
  'change-lead': { from: living, to: afterNewHead },
  finish: { from: ['running'], to: to('final') },
  renew: { from: ['final'], to: to('running') },
  end: { from: ['final'], to: to('ended') },
  revoke: { from: living, to: to('revoked') },
  void: {
    from: [...application, ...living, 'ended', 'revoked', 'rejected'],
    to: to('void'),
  },
}

/** Why an action is refused: wrong state, no 期满考核 yet, or one that it did not pass. */
export type StudioRefusal = 'state' | 'final-missing' | 'final-failed'

const afterFinal: ReadonlySet<StudioAction> = new Set(['renew', 'end'])
const waiting: ReadonlySet<StudioStatus> = new Set(['running', 'rectifying', 'halted'])

/** Null when the action may be taken. */
export function studioRefusal(action: StudioAction, studio: StudioState): StudioRefusal | null {
  if (afterFinal.has(action) && waiting.has(studio.status)) return 'final-missing'
  if (!rules[action].from.includes(studio.status)) return 'state'
  if (afterFinal.has(action) && studio.finalGrade === null) return 'final-missing'
  if (action === 'renew' && !isPassingGrade(studio.finalGrade)) return 'final-failed'
  return null
}

/** The state after an action that was not refused; `grade` is the one that 年度考核 or 复评 brings. */
export function studioStatusAfter(
  action: StudioAction,
  studio: StudioState,
  { grade, failLeadsTo }: { readonly grade: string | null; readonly failLeadsTo: FailLeadsTo },
): StudioStatus {
  return rules[action].to(studio, { hasPassed: isPassingGrade(grade), failLeadsTo })
}

/** What may be done with a studio now, in the order of the menu. */
export function studioActionsFor(studio: StudioState): readonly StudioAction[] {
  const all = Object.keys(rules) as StudioAction[]
  return all.filter((action) => studioRefusal(action, studio) === null)
}
