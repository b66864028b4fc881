import type { LectureAction, LectureStatus } from './lecture.ts'

/** What the state machine looks at. */
export interface LectureState {
  readonly status: LectureStatus
  /** It was put on file; kept while 学时 are attested and taken back. */
  readonly isFiled: boolean
  readonly hasAttendees: boolean
}

interface Rule {
  readonly from: readonly LectureStatus[]
  readonly to: (state: LectureState) => LectureStatus
}

const to = (status: LectureStatus) => (): LectureStatus => status
const stay = ({ status }: LectureState): LectureStatus => status
const living = ['plan', 'notified', 'held', 'filed', 'attested', 'postponed'] as const

/** The whole machine: from which states an action starts, and where it ends. */
const rules: Readonly<Record<LectureAction, Rule>> = {
  edit: { from: living, to: stay },
  notify: { from: ['plan'], to: to('notified') },
  hold: { from: ['plan', 'notified'], to: to('held') },
  // What was attested before it was on file stays attested.
  file: { from: ['held', 'attested'], to: ({ status }) => (status === 'held' ? 'filed' : status) },
  attest: { from: ['held', 'filed'], to: to('attested') },
  retract: { from: ['attested'], to: ({ isFiled }) => (isFiled ? 'filed' : 'held') },
  // `postponed` is where no new day is known; a new day makes it a plan again.
  postpone: { from: ['plan', 'notified', 'postponed'], to: to('postponed') },
  cancel: { from: living, to: to('cancelled') },
  restore: { from: ['cancelled'], to: to('plan') },
  remove: { from: ['plan', 'notified', 'postponed', 'cancelled'], to: stay },
}

/** Null when the action may be taken. */
export function lectureRefusal(action: LectureAction, state: LectureState): 'state' | 'attendees' | 'filed' | null {
  if (!rules[action].from.includes(state.status)) return 'state'
  if (action === 'file' && state.isFiled) return 'filed'
  return action === 'remove' && state.hasAttendees ? 'attendees' : null
}

/** The state after an action that was not refused. */
export const lectureStatusAfter = (action: LectureAction, state: LectureState): LectureStatus => rules[action].to(state)

/** What may be done with a session now, in the order of the menu. */
export function lectureActionsFor(state: LectureState): readonly LectureAction[] {
  const all = Object.keys(rules) as LectureAction[]
  return all.filter((action) => lectureRefusal(action, state) === null)
}
