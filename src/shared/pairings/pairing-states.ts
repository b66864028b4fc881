import { addDays, type IsoDate } from '../kernel/dates.ts'
import type { PairingAction, PairingStatus, StoredStatus } from './pairing.ts'

/** What the state machine looks at. */
export interface PairState {
  readonly status: StoredStatus
  readonly grade: string | null
  readonly extensions: number
}

/** What an action makes of a pair, apart from dates and reasons. */
export type NextState = PairState

interface Rule {
  readonly from: readonly StoredStatus[]
  readonly to: (pair: PairState) => StoredStatus
}

/** Grades with which a mentee may 出师; with any other it is 延期 or 终止. */
const passingGrades: ReadonlySet<string> = new Set(['优秀', '良好', '合格', '称职'])

export const isPassing = (grade: string | null): boolean => grade !== null && passingGrades.has(grade)

const to = (status: StoredStatus) => (): StoredStatus => status
const running = ['active', 'paused', 'extended', 'assessed'] as const

/** The whole machine: from which states an action starts, and where it ends. */
const rules: Readonly<Record<PairingAction, Rule>> = {
  edit: { from: ['draft', 'submitted', ...running], to: ({ status }) => status },
  submit: { from: ['draft'], to: to('submitted') },
  approve: { from: ['submitted'], to: to('active') },
  return: { from: ['submitted'], to: to('draft') },
  pause: { from: ['active', 'extended'], to: to('paused') },
  resume: { from: ['paused'], to: ({ extensions }) => (extensions > 0 ? 'extended' : 'active') },
  assess: { from: ['active', 'extended', 'assessed'], to: to('assessed') },
  complete: { from: ['assessed'], to: to('completed') },
  extend: { from: ['active', 'extended', 'assessed'], to: to('extended') },
  terminate: { from: ['assessed'], to: to('terminated') },
  dissolve: { from: running, to: to('dissolved') },
  'change-mentor': { from: running, to: to('dissolved') },
  void: {
    from: ['draft', 'submitted', ...running, 'completed', 'terminated', 'dissolved'],
    to: to('void'),
  },
}

/** Why an action is refused: wrong state, no passing assessment, no extension left. */
export type Refusal = 'state' | 'assessment-missing' | 'extension-used'

/** Null when the action may be taken. A pair that has passed is not extended or terminated; it graduates. */
export function refusalOf(action: PairingAction, pair: PairState, extensionLimit: number): Refusal | null {
  if (!rules[action].from.includes(pair.status)) return 'state'
  if (action === 'complete' && !isPassing(pair.grade)) return 'assessment-missing'
  const hasPassed = pair.status === 'assessed' && isPassing(pair.grade)
  if ((action === 'extend' || action === 'terminate') && hasPassed) return 'state'
  if (action === 'extend' && pair.extensions >= extensionLimit) return 'extension-used'
  return null
}

/** The pair after an action that was not refused; `grade` is the one that 登记考核 brings. */
export function stateAfter(action: PairingAction, pair: PairState, grade: string | null = null): NextState {
  const status = rules[action].to(pair)
  // An extension wants an assessment of its own, so the one that failed is laid aside.
  if (action === 'extend') return { status, grade: null, extensions: pair.extensions + 1 }
  return { status, grade: action === 'assess' ? grade : pair.grade, extensions: pair.extensions }
}

/** What may be done with a pair now, in the order of the menu. */
export function actionsFor(pair: PairState, extensionLimit: number): readonly PairingAction[] {
  const all = Object.keys(rules) as PairingAction[]
  return all.filter((action) => refusalOf(action, pair, extensionLimit) === null)
}

const mayFallDue: ReadonlySet<StoredStatus> = new Set(['active', 'extended'])

/** The first day on which an end counts as overdue lies `overdueDays` and one day after it. */
export const overdueBefore = (today: IsoDate, overdueDays: number): IsoDate => addDays(today, -overdueDays)

/** The state as officers see it: 在带 or 延期 past its end waits for assessment, and after the days of grace is overdue. */
export function displayStatus(
  stored: StoredStatus,
  endsOn: IsoDate,
  at: { readonly today: IsoDate; readonly overdueDays: number },
): PairingStatus {
  if (!mayFallDue.has(stored) || endsOn >= at.today) return stored
  return endsOn < overdueBefore(at.today, at.overdueDays) ? 'overdue' : 'due'
}
