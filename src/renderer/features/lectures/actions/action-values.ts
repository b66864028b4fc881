import { assertNever } from '#shared/kernel/assert-never.ts'
import { isIsoDate } from '#shared/kernel/dates.ts'
import type { LectureAction } from '#shared/lectures/lecture.ts'
import type { InputAt } from '#renderer/api/operations.ts'

/** What changes the state of one or many sessions; a session is edited in the form. */
export type StateAction = Exclude<LectureAction, 'edit'>

/** What the dialog of an action asks for. */
type Question = 'on' | 'heldOn' | 'newOn' | 'reason'

export const questionsOf: Readonly<Record<StateAction, readonly Question[]>> = {
  notify: ['on'],
  hold: ['heldOn'],
  file: ['on'],
  attest: ['on'],
  retract: ['reason'],
  postpone: ['newOn', 'reason'],
  cancel: ['reason'],
  restore: [],
  remove: [],
}

/** In the order of the work. */
export const stateActions = Object.keys(questionsOf) as readonly StateAction[]

export interface ActionValues {
  readonly on: string | null
  /** Null: the day that was planned. */
  readonly heldOn: string | null
  readonly newOn: string | null
  readonly reason: string
}

export const blankValues = (today: string): ActionValues => ({ on: today, heldOn: null, newOn: null, reason: '' })

/** Everything that is still missing, one sentence beside each question. */
export function problemsOf(
  action: StateAction,
  { on, newOn, reason }: ActionValues,
): Readonly<Partial<Record<Question, string>>> {
  const broken: [Question, string, boolean][] = [
    ['on', '请填写日期', on === null || !isIsoDate(on)],
    ['newOn', '请填写正确的日期', newOn !== null && !isIsoDate(newOn)],
    ['reason', '请填写原因', reason.trim() === ''],
  ]
  const open = broken.filter(([question, , isBroken]) => isBroken && questionsOf[action].includes(question))
  return Object.fromEntries(open.map(([question, sentence]) => [question, sentence]))
}

export type StateOperation = `lectures.${StateAction}`
export const operationOf = (action: StateAction): StateOperation => `lectures.${action}`

/** What the engine is told; `problemsOf` was empty before. */
export function inputOf(action: StateAction, ids: string[], values: ActionValues): InputAt<StateOperation> {
  const on = values.on ?? ''
  const reason = values.reason.trim()
  switch (action) {
    case 'notify':
    case 'file':
    case 'attest':
      return { ids, on }
    case 'hold':
      return { ids, ...(values.heldOn === null ? {} : { heldOn: values.heldOn }) }
    case 'postpone':
      return { ids, newOn: values.newOn, reason }
    case 'retract':
    case 'cancel':
      return { ids, reason }
    case 'restore':
    case 'remove':
      return { ids }
    default:
      return assertNever(action)
  }
}
