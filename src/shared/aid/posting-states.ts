import type { PostingAction, PostingStatus } from './posting.ts'

/** What the state machine looks at. */
export interface PostingState {
  readonly status: PostingStatus
  readonly hasFinalGrade: boolean
  /** The day has not come that the term ends. */
  readonly isBeforeDue: boolean
}

interface Rule {
  readonly from: readonly PostingStatus[]
  readonly to: (state: PostingState) => PostingStatus
}

const to = (status: PostingStatus) => (): PostingStatus => status
const stays = ({ status }: PostingState): PostingStatus => status
const coming = ['recommended', 'vetted', 'publicised', 'dispatched'] as const
const there = ['serving', 'on-leave'] as const

/** The whole machine: from which states an action starts, and where it ends. */
const rules: Readonly<Record<PostingAction, Rule>> = {
  edit: { from: [...coming, ...there, 'assessed', 'returned', 'stopped'], to: stays },
  vet: { from: ['recommended'], to: to('vetted') },
  publicise: { from: ['vetted'], to: to('publicised') },
  dispatch: { from: ['publicised'], to: to('dispatched') },
  arrive: { from: ['dispatched'], to: to('serving') },
  'go-on-leave': { from: ['serving'], to: to('on-leave') },
  'come-back': { from: ['on-leave'], to: to('serving') },
  assess: { from: there, to: stays },
  extend: { from: [...there, 'assessed'], to: ({ status }) => (status === 'assessed' ? 'serving' : status) },
  finish: { from: there, to: to('assessed') },
  return: { from: ['assessed'], to: to('returned') },
  'cut-short': { from: [...there, 'assessed'], to: to('stopped') },
  withdraw: { from: coming, to: to('withdrawn') },
  void: { from: [...coming, ...there, 'assessed', 'returned', 'stopped', 'withdrawn'], to: to('void') },
}

/** Why an action is refused: wrong state, or 期满返回 that has no 期满考核 yet. */
export type PostingRefusal = 'state' | 'final-missing'

/** Null when the action may be taken. */
export function postingRefusal(action: PostingAction, { status }: PostingState): PostingRefusal | null {
  if (rules[action].from.includes(status)) return null
  return action === 'return' && (there as readonly PostingStatus[]).includes(status) ? 'final-missing' : 'state'
}

/** The state after an action that was not refused. */
export const postingStatusAfter = (action: PostingAction, state: PostingState): PostingStatus => rules[action].to(state)

/** What may be done with a posting now, in the order of the menu. */
export const postingActionsFor = (state: PostingState): readonly PostingAction[] =>
  (Object.keys(rules) as PostingAction[]).filter((action) => postingRefusal(action, state) === null)
