import { assertNever } from '#shared/kernel/assert-never.ts'
import { mayTakeBrand } from '#shared/twinning/brand-states.ts'
import type { BrandAction, BrandRow } from '#shared/twinning/brand-school.ts'
import type { InputAt } from '#renderer/api/operations.ts'

/** What changes the state of one or many records; editing has a dialog of its own. */
export type StateAction = Exclude<BrandAction, 'edit'>

export type Question = 'on' | 'passed' | 'level' | 'documentNo' | 'reassessOn' | 'reason' | 'note'

export const questionsOf = {
  recognise: ['on', 'level', 'documentNo', 'reassessOn'],
  reassess: ['on', 'passed', 'level', 'documentNo', 'reassessOn', 'note'],
  cancel: ['on', 'reason', 'note'],
  void: ['reason', 'note'],
} as const satisfies Record<StateAction, readonly Question[]>

export const stateActions = Object.keys(questionsOf) as readonly StateAction[]

export interface BrandValues {
  readonly on: string | null
  readonly passed: 'yes' | 'no' | null
  readonly level: string
  readonly documentNo: string
  readonly reassessOn: string | null
  readonly reason: string
  readonly note: string
}

export const blankValues = (on: string): BrandValues => ({
  on,
  passed: 'yes',
  level: '',
  documentNo: '',
  reassessOn: null,
  reason: '',
  note: '',
})

export type Problems = Readonly<Partial<Record<Question, string>>>

/** Everything that is still missing, one sentence beside each question. */
export function problemsOf(action: StateAction, { on, level, reassessOn, reason }: BrandValues): Problems {
  const asked: readonly Question[] = questionsOf[action]
  const broken: [Question, string, boolean][] = [
    ['on', '请填写日期', on === null],
    ['level', '请填写认定等级', action === 'recognise' && level.trim() === ''],
    ['reassessOn', '下次复评要晚于这次', reassessOn !== null && on !== null && reassessOn <= on],
    ['reason', '请填写原因', reason.trim() === ''],
  ]
  const open = broken.filter(([question, , isBroken]) => isBroken && asked.includes(question))
  return Object.fromEntries(open.map(([question, sentence]) => [question, sentence]))
}

export type StateOperation = `brands.${StateAction}`

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** What the engine is told; `problemsOf` was empty before. */
export function inputOf(action: StateAction, ids: string[], values: BrandValues): InputAt<StateOperation> {
  const on = values.on ?? ''
  const [level, documentNo, note] = [orNull(values.level), orNull(values.documentNo), orNull(values.note)]
  const reason = values.reason.trim()
  const next = values.reassessOn === null ? {} : { reassessOn: values.reassessOn }
  switch (action) {
    case 'recognise':
      return { ids, on, level: level ?? '', documentNo, ...next }
    case 'reassess':
      return { ids, on, hasPassed: values.passed !== 'no', level, documentNo, note, ...next }
    case 'cancel':
      return { ids, on, reason, note }
    case 'void':
      return { ids, reason, note }
    default:
      return assertNever(action)
  }
}

export type ActionTarget = Pick<BrandRow, 'id' | 'school' | 'status'>

/** The targets whose state allows the action; the others stay as they are. */
export const applicable = <Target extends ActionTarget>(action: StateAction, targets: readonly Target[]): Target[] =>
  targets.filter(({ status }) => mayTakeBrand(action, status))
