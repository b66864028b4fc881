import { assertNever } from '#shared/kernel/assert-never.ts'
import { isIsoDate } from '#shared/kernel/dates.ts'
import type { StudioAction } from '#shared/studios/studio.ts'
import type { InputAt } from '#renderer/api/operations.ts'

/** What changes the state of one or many studios; editing and a new head have dialogs of their own. */
export type StateAction = Exclude<StudioAction, 'edit' | 'change-lead'>

/** What the dialog of an action asks for. */
export type Question = 'on' | 'endsOn' | 'documentNo' | 'grade' | 'score' | 'reason' | 'note'

export const questionsOf = {
  recommend: ['on', 'note'],
  qualify: ['on', 'note'],
  review: ['on', 'note'],
  publicise: ['on', 'note'],
  name: ['on', 'documentNo'],
  plate: ['on'],
  reject: ['on', 'reason', 'note'],
  assess: ['on', 'grade', 'score', 'note'],
  recheck: ['on', 'grade', 'score', 'note'],
  halt: ['on', 'reason', 'note'],
  finish: ['on', 'grade', 'score', 'note'],
  renew: ['on', 'endsOn'],
  end: ['on', 'note'],
  revoke: ['on', 'reason', 'note'],
  void: ['reason', 'note'],
} as const satisfies Record<StateAction, readonly Question[]>

/** In the order of the work. */
export const stateActions = Object.keys(questionsOf) as readonly StateAction[]

export interface ActionValues {
  readonly on: string | null
  readonly endsOn: string | null
  readonly documentNo: string
  readonly grade: string | null
  readonly score: number | null
  readonly reason: string
  readonly note: string
}

export const blankValues = (on: string): ActionValues => ({
  on,
  endsOn: null,
  documentNo: '',
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

export type StateOperation = `studios.${StateAction}`
export const operationOf = (action: StateAction): StateOperation => `studios.${action}`

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** What the engine is told; `problemsOf` was empty before. */
export function inputOf(action: StateAction, ids: string[], values: ActionValues): InputAt<StateOperation> {
  const on = values.on ?? ''
  const note = orNull(values.note)
  const reason = values.reason.trim()
  switch (action) {
    case 'recommend':
    case 'qualify':
    case 'review':
    case 'publicise':
    case 'end':
      return { ids, on, note }
    case 'name':
      return { ids, on, documentNo: orNull(values.documentNo) }
    case 'plate':
      return { ids, on }
    case 'reject':
    case 'halt':
    case 'revoke':
      return { ids, on, reason, note }
    case 'assess':
    case 'recheck':
    case 'finish':
      return { ids, on, grade: values.grade ?? '', score: values.score, note }
    case 'renew':
      return { ids, startsOn: on, ...(values.endsOn === null ? {} : { endsOn: values.endsOn }) }
    case 'void':
      return { ids, reason, note }
    default:
      return assertNever(action)
  }
}
