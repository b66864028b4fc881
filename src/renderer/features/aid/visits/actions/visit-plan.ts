import type { VisitAction, VisitRow } from '#shared/aid/visit.ts'
import { visitStates } from '#shared/aid/visit-states.ts'
import { assertNever } from '#shared/kernel/assert-never.ts'
import type { InputAt } from '#renderer/api/operations.ts'
import { orNull, type Answers, type Question } from '../../shared/answers.ts'

/** What changes the state of one or many visits. 登记结束 is of one visit, and tells what came of it. */
export type StateAction = Exclude<VisitAction, 'edit' | 'finish'>

export const questionsOf = {
  start: ['on', 'note'],
  archive: ['on'],
  reopen: [],
  cancel: ['on', 'reason', 'note'],
  void: ['reason', 'note'],
} as const satisfies Record<StateAction, readonly Question[]>

/** In the order of the work. */
export const stateActions = Object.keys(questionsOf) as readonly StateAction[]

export const consequences: Readonly<Record<StateAction, string>> = {
  start: '出发后是“进行中”，人数和天数计入台账。',
  archive: '归档后不能再改，要改先取消归档。',
  reopen: '取消归档后可以再改。',
  cancel: '取消后不计入台账，计划保留。',
  void: '作废后不再出现在列表、台账和报表里，编号和修改记录保留。',
}

const said: Readonly<Record<StateAction, string>> = {
  start: '已登记出发',
  archive: '已归档',
  reopen: '已取消归档',
  cancel: '已取消',
  void: '已作废',
}

/** The quiet line after the action. */
export const doneLine = (action: StateAction, count: number): string => `${said[action]} ${count} 次互访`

export type ActionTarget = Pick<VisitRow, 'id' | 'topic' | 'status' | 'missing'>

/** The targets whose state allows the action; the others stay as they are. */
export const applicable = <Target extends ActionTarget>(action: StateAction, targets: readonly Target[]): Target[] =>
  targets.filter(({ status }) => visitStates.isAllowed(action, status))

export type StateOperation = `visits.${StateAction}`
export const operationOf = (action: StateAction): StateOperation => `visits.${action}`

interface Given {
  readonly ids: string[]
  readonly answers: Answers
  readonly evenIncomplete: boolean
}

/** What the engine is told; nothing was missing before. */
export function inputOf(action: StateAction, { ids, answers, evenIncomplete }: Given): InputAt<StateOperation> {
  const on = answers.on ?? ''
  const note = orNull(answers.note)
  const reason = answers.reason.trim()
  switch (action) {
    case 'start':
      return { ids, on, note }
    case 'archive':
      return { ids, on, evenIncomplete }
    case 'reopen':
      return { ids }
    case 'cancel':
      return { ids, on, reason, note }
    case 'void':
      return { ids, reason, note }
    default:
      return assertNever(action)
  }
}
