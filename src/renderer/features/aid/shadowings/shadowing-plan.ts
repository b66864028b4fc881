import { shadowingStates } from '#shared/aid/visit-states.ts'
import type { ShadowingAction, ShadowingRow } from '#shared/aid/shadowing.ts'
import { assertNever } from '#shared/kernel/assert-never.ts'
import type { InputAt } from '#renderer/api/operations.ts'
import { orNull, type Answers, type Question } from '../shared/answers.ts'

/** What changes the state of one or many shadowings. */
export type StateAction = Exclude<ShadowingAction, 'edit'>

export const questionsOf = {
  finish: ['on', 'grade', 'note'],
  reopen: [],
  cancel: ['reason'],
  void: ['reason'],
} as const satisfies Record<StateAction, readonly Question[]>

export const stateActions = Object.keys(questionsOf) as readonly StateAction[]

export const consequences: Readonly<Record<StateAction, string>> = {
  finish: '登记鉴定后是“已结束”，听课节数和天数计入台账。',
  reopen: '重新打开后可以再改，鉴定等次清空。',
  cancel: '取消后不计入台账，记录保留。',
  void: '作废后不再出现在列表、台账和报表里，编号和修改记录保留。',
}

const said: Readonly<Record<StateAction, string>> = {
  finish: '已登记鉴定',
  reopen: '已重新打开',
  cancel: '已取消跟岗',
  void: '已作废',
}

/** The quiet line after the action. */
export const doneLine = (action: StateAction, count: number): string => `${said[action]} ${count} 人`

export type ActionTarget = Pick<ShadowingRow, 'id' | 'name' | 'status' | 'endsOn'>

/** The targets whose state allows the action; the others stay as they are. */
export const applicable = <Target extends ActionTarget>(action: StateAction, targets: readonly Target[]): Target[] =>
  targets.filter(({ status }) => shadowingStates.isAllowed(action, status))

/** The last day is offered where all end on one that has come. */
export function likelyDay(targets: readonly ActionTarget[], today: string): string {
  const [day, ...others] = new Set(targets.map(({ endsOn }) => endsOn))
  return day !== undefined && others.length === 0 && day <= today ? day : today
}

export type StateOperation = `shadowings.${StateAction}`
export const operationOf = (action: StateAction): StateOperation => `shadowings.${action}`

/** What the engine is told; nothing was missing before. */
export function inputOf(action: StateAction, ids: string[], answers: Answers): InputAt<StateOperation> {
  switch (action) {
    case 'finish':
      return { ids, on: answers.on ?? '', grade: answers.grade ?? '', note: orNull(answers.note) }
    case 'reopen':
      return { ids }
    case 'cancel':
    case 'void':
      return { ids, reason: answers.reason.trim() }
    default:
      return assertNever(action)
  }
}
