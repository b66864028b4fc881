import { assertNever } from '#shared/kernel/assert-never.ts'
import { isIsoDate } from '#shared/kernel/dates.ts'
import type { PairingAction } from '#shared/pairings/pairing.ts'
import type { InputAt } from '#renderer/api/operations.ts'

/** What changes the state of pairs; editing has its own forms. */
export type StateAction = Exclude<PairingAction, 'edit'>

/** What the dialog of an action asks for. */
export type Question = 'on' | 'until' | 'endsOn' | 'mentorId' | 'grade' | 'score' | 'reason' | 'note'

export const questionsOf = {
  submit: [],
  approve: [],
  return: ['note'],
  pause: ['on', 'until', 'reason', 'note'],
  resume: ['on'],
  assess: ['on', 'grade', 'score'],
  complete: ['on'],
  extend: ['endsOn', 'note'],
  terminate: ['on', 'reason', 'note'],
  dissolve: ['on', 'reason', 'note'],
  'change-mentor': ['mentorId', 'on', 'reason', 'note'],
  void: ['reason', 'note'],
} as const satisfies Record<StateAction, readonly Question[]>

export interface ActionValues {
  readonly on: string | null
  readonly until: string | null
  readonly endsOn: string | null
  readonly mentorId: string | null
  readonly grade: string | null
  readonly score: number | null
  readonly reason: string
  readonly note: string
}

export const blankValues = (today: string): ActionValues => ({
  on: today,
  until: null,
  endsOn: null,
  mentorId: null,
  grade: null,
  score: null,
  reason: '',
  note: '',
})

export type Problems = Readonly<Partial<Record<Question, string>>>

/** Everything that is still missing, one sentence beside each question. */
export function problemsOf(action: StateAction, values: ActionValues): Problems {
  const asked: readonly Question[] = questionsOf[action]
  const broken: [Question, string, boolean][] = [
    ['on', '请填写日期', values.on === null || !isIsoDate(values.on)],
    ['until', '预计恢复要晚于暂停日期', values.until !== null && values.on !== null && values.until <= values.on],
    ['mentorId', '请选择新师傅', values.mentorId === null],
    ['grade', '请选择等次', values.grade === null],
    ['score', '得分在 0 到 200 之间', values.score !== null && (values.score < 0 || values.score > 200)],
    ['reason', '请填写原因', values.reason.trim() === ''],
  ]
  const open = broken.filter(([question, , isBroken]) => isBroken && asked.includes(question))
  return Object.fromEntries(open.map(([question, sentence]) => [question, sentence]))
}

const operations = {
  submit: 'pairings.submit',
  approve: 'pairings.approve',
  return: 'pairings.return',
  pause: 'pairings.pause',
  resume: 'pairings.resume',
  assess: 'pairings.assess',
  complete: 'pairings.complete',
  extend: 'pairings.extend',
  terminate: 'pairings.terminate',
  dissolve: 'pairings.dissolve',
  'change-mentor': 'pairings.changeMentor',
  void: 'pairings.void',
} as const satisfies Record<StateAction, string>

export type StateOperation = (typeof operations)[StateAction]

export const operationOf = (action: StateAction): StateOperation => operations[action]

/** What the engine is told; `problemsOf` was empty before. */
export function inputOf(action: StateAction, ids: string[], values: ActionValues): InputAt<StateOperation> {
  const on = values.on ?? ''
  const because = { reason: values.reason.trim(), note: values.note.trim() === '' ? null : values.note.trim() }
  switch (action) {
    case 'submit':
    case 'approve':
      return { ids }
    case 'return':
      return { ids, note: because.note }
    case 'pause':
      return { ids, on, until: values.until, ...because }
    case 'resume':
    case 'complete':
      return { ids, on }
    case 'assess':
      return { ids, on, grade: values.grade ?? '', score: values.score }
    case 'extend':
      return { ids, note: because.note, ...(values.endsOn === null ? {} : { endsOn: values.endsOn }) }
    case 'terminate':
    case 'dissolve':
      return { ids, on, ...because }
    case 'change-mentor':
      return { ids, on, ...because, mentorId: values.mentorId ?? '' }
    case 'void':
      return { ids, ...because }
    default:
      return assertNever(action)
  }
}
