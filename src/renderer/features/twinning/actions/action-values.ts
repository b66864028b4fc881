import { assertNever } from '#shared/kernel/assert-never.ts'
import { isIsoDate } from '#shared/kernel/dates.ts'
import type { TwinAction } from '#shared/twinning/twin-group.ts'
import type { InputAt } from '#renderer/api/operations.ts'

/** What changes the state of one or many groups; editing has a dialog of its own. */
export type StateAction = Exclude<TwinAction, 'edit'>

/** What the dialog of an action asks for. */
export type Question = 'on' | 'endsOn' | 'agreementNo' | 'grade' | 'score' | 'reason' | 'note'

export const questionsOf = {
  sign: ['on', 'agreementNo'],
  start: ['on'],
  assess: ['on', 'grade', 'score', 'note'],
  resume: ['on'],
  renew: ['on', 'endsOn', 'agreementNo'],
  close: ['on', 'note'],
  terminate: ['on', 'reason', 'note'],
  void: ['reason', 'note'],
} as const satisfies Record<StateAction, readonly Question[]>

/** In the order of the work. */
export const stateActions = Object.keys(questionsOf) as readonly StateAction[]

export interface ActionValues {
  readonly on: string | null
  readonly endsOn: string | null
  readonly agreementNo: string
  readonly grade: string | null
  readonly score: number | null
  readonly reason: string
  readonly note: string
}

export const blankValues = (on: string): ActionValues => ({
  on,
  endsOn: null,
  agreementNo: '',
  grade: null,
  score: null,
  reason: '',
  note: '',
})

export type Problems = Readonly<Partial<Record<Question, string>>>

/** Everything that is still missing, one sentence beside each question. */
export function problemsOf(action: StateAction, { on, endsOn, grade, score, reason }: ActionValues): Problems {
  const asked: readonly Question[] = questionsOf[action]
  const broken: [Question, string, boolean][] = [
    ['on', '请填写日期', on === null || !isIsoDate(on)],
    ['endsOn', '新周期的结束要晚于起始', endsOn !== null && on !== null && endsOn <= on],
    ['grade', '请选择等次', grade === null],
    ['score', '得分不能小于 0', score !== null && score < 0],
    ['reason', '请填写原因', reason.trim() === ''],
  ]
  const open = broken.filter(([question, , isBroken]) => isBroken && asked.includes(question))
  return Object.fromEntries(open.map(([question, sentence]) => [question, sentence]))
}

export type StateOperation = `twinning.${StateAction}`
export const operationOf = (action: StateAction): StateOperation => `twinning.${action}`

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** What the engine is told; `problemsOf` was empty before. A number that is left empty stays as it is. */
export function inputOf(action: StateAction, ids: string[], values: ActionValues): InputAt<StateOperation> {
  const on = values.on ?? ''
  const note = orNull(values.note)
  const reason = values.reason.trim()
  const agreement = values.agreementNo.trim() === '' ? {} : { agreementNo: values.agreementNo.trim() }
  switch (action) {
    case 'sign':
      return { ids, on, ...agreement }
    case 'start':
    case 'resume':
      return { ids, on }
    case 'assess':
      return { ids, on, grade: values.grade ?? '', score: values.score, note }
    case 'renew':
      return { ids, startsOn: on, ...(values.endsOn === null ? {} : { endsOn: values.endsOn }), ...agreement }
    case 'close':
      return { ids, on, note }
    case 'terminate':
      return { ids, on, reason, note }
    case 'void':
      return { ids, reason, note }
    default:
      return assertNever(action)
  }
}
