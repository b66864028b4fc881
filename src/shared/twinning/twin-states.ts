import type { IsoDate } from '../kernel/dates.ts'
import type { TwinAction, TwinStatus } from './twin-group.ts'

/** What the state machine looks at. */
export interface TwinState {
  readonly status: TwinStatus
  readonly endsOn: IsoDate
}

interface Rule {
  readonly from: readonly TwinStatus[]
  readonly to: TwinStatus | 'same'
}

const living = ['signed', 'running', 'assessed'] as const

/** The whole machine: from which states an action starts, and where it ends. */
const rules: Readonly<Record<TwinAction, Rule>> = {
  edit: { from: ['proposed', ...living], to: 'same' },
  sign: { from: ['proposed'], to: 'signed' },
  start: { from: ['signed'], to: 'running' },
  assess: { from: ['running', 'assessed'], to: 'assessed' },
  resume: { from: ['assessed'], to: 'running' },
  renew: { from: ['assessed'], to: 'running' },
  close: { from: ['assessed'], to: 'closed' },
  terminate: { from: living, to: 'terminated' },
  void: { from: ['proposed', ...living, 'closed', 'terminated'], to: 'void' },
}

/** Why an action is refused: wrong state, no assessment yet, or a term that still runs on the day of 期满结项. */
export type TwinRefusal = 'state' | 'assessment-missing' | 'not-over'

const afterAssessment: ReadonlySet<TwinAction> = new Set(['resume', 'renew', 'close'])

/** Null when the action may be taken on the day. */
export function twinRefusal(action: TwinAction, { status, endsOn }: TwinState, on: IsoDate): TwinRefusal | null {
  if (afterAssessment.has(action) && status === 'running') return 'assessment-missing'
  if (!rules[action].from.includes(status)) return 'state'
  return action === 'close' && on < endsOn ? 'not-over' : null
}

export const twinStatusAfter = (action: TwinAction, status: TwinStatus): TwinStatus => {
  const { to } = rules[action]
  return to === 'same' ? status : to
}

/** What may be done with a group now, in the order of the menu; 期满结项 with the day of the term's end. */
export const twinActionsFor = (state: TwinState): readonly TwinAction[] =>
  (Object.keys(rules) as TwinAction[]).filter((action) => twinRefusal(action, state, state.endsOn) === null)
