import { postingRefusal } from '#shared/aid/posting-states.ts'
import type { PostingAction, PostingRow } from '#shared/aid/posting.ts'
import { assertNever } from '#shared/kernel/assert-never.ts'
import type { InputAt } from '#renderer/api/operations.ts'
import { orNull, type Answers, type Problems, type Question } from '../../shared/answers.ts'

/** What changes the state of one or many postings; editing has a dialog of its own. */
export type StateAction = Exclude<PostingAction, 'edit'>

export const questionsOf = {
  vet: ['on', 'note'],
  publicise: ['on', 'note'],
  dispatch: ['on', 'note'],
  arrive: ['on'],
  'go-on-leave': ['on', 'reason'],
  'come-back': ['on'],
  assess: ['on', 'kind', 'grade', 'note'],
  extend: ['until', 'reason', 'documentNo'],
  finish: ['on', 'grade', 'note'],
  return: ['on'],
  'cut-short': ['on', 'reason', 'note'],
  withdraw: ['on', 'reason', 'note'],
  void: ['reason', 'note'],
} as const satisfies Record<StateAction, readonly Question[]>

/** In the order of the work. */
export const stateActions = Object.keys(questionsOf) as readonly StateAction[]

export type ActionTarget = Pick<PostingRow, 'id' | 'name' | 'status' | 'finalGrade' | 'dueOn' | 'enteredOn'>

/** The targets whose state allows the action; the others stay as they are. */
export const applicable = <Target extends ActionTarget>(action: StateAction, targets: readonly Target[]): Target[] =>
  targets.filter(
    ({ status, finalGrade }) =>
      postingRefusal(action, { status, hasFinalGrade: finalGrade !== null, isBeforeDue: false }) === null,
  )

export const consequences: Readonly<Record<StateAction, string>> = {
  vet: '通过后可以公示。',
  publicise: '公示期满没有异议的，可以派出。',
  dispatch: '派出后等进疆。',
  arrive: '进疆后按批次起止计算期满，教师库里记为援疆中。',
  'go-on-leave': '休假期间的授课课时照算，返岗时登记返岗。',
  'come-back': '返岗后恢复“在疆”。',
  assess: '年度和期中考核记入履历，不改变状态。',
  extend: '期满日期顺延，原来的期满日期保留在延期记录里。',
  finish: '登记后是“期满待返”，返回时再登记期满返回。',
  return: '返回后不再计入在疆人数，教师库恢复在岗。',
  'cut-short': '中途返回后不再计入在疆人数，返回前的工作照算。',
  withdraw: '不再派出的不计入人数，记录保留。',
  void: '作废后不再出现在列表、台账和报表里，编号和修改记录保留。',
}

const said: Readonly<Record<StateAction, string>> = {
  vet: '体检政审通过',
  publicise: '已公示',
  dispatch: '已派出',
  arrive: '已登记进疆',
  'go-on-leave': '已登记休假',
  'come-back': '已返岗',
  assess: '已登记考核',
  extend: '已延期',
  finish: '已登记期满考核',
  return: '已登记期满返回',
  'cut-short': '已登记中途返回',
  withdraw: '已登记不再派出',
  void: '已作废',
}

/** The quiet line after the action. */
export const doneLine = (action: StateAction, count: number): string => `${said[action]} ${count} 人`

/** The day that is offered: a term ends on its day where all end on one; somebody arrives as it was planned. */
export function likelyDay(action: StateAction, targets: readonly ActionTarget[], today: string): string {
  const days = new Set(targets.map(({ dueOn, enteredOn }) => (action === 'arrive' ? enteredOn : dueOn)))
  const [day] = days
  const isShared = days.size === 1 && day !== undefined && day <= today
  return isShared && (action === 'arrive' || action === 'return') ? day : today
}

/** A term is extended beyond every term that is taken. */
export function dayProblems(action: StateAction, { until }: Answers, targets: readonly ActionTarget[]): Problems {
  if (action !== 'extend' || until === null) return {}
  const latest = targets.reduce((last, { dueOn }) => (dueOn > last ? dueOn : last), '')
  return until <= latest ? { until: `要晚于原来的期满 ${latest}` } : {}
}

const operations = {
  vet: 'vet',
  publicise: 'publicise',
  dispatch: 'dispatch',
  arrive: 'arrive',
  'go-on-leave': 'leave',
  'come-back': 'comeBack',
  assess: 'assess',
  extend: 'extend',
  finish: 'finish',
  return: 'returnHome',
  'cut-short': 'cutShort',
  withdraw: 'withdraw',
  void: 'void',
} as const satisfies Record<StateAction, string>

export type StateOperation = `postings.${(typeof operations)[StateAction]}`
export const operationOf = (action: StateAction): StateOperation => `postings.${operations[action]}`

/** 年度 or 期中: what the dialog writes as a word. */
export const gradeKindOf = (word: string): 'annual' | 'midterm' => (word === 'midterm' ? 'midterm' : 'annual')

/** What the engine is told; nothing was missing before. */
export function inputOf(action: StateAction, ids: string[], answers: Answers): InputAt<StateOperation> {
  const on = answers.on ?? ''
  const note = orNull(answers.note)
  const reason = answers.reason.trim()
  switch (action) {
    case 'vet':
    case 'publicise':
    case 'dispatch':
      return { ids, on, note }
    case 'arrive':
    case 'come-back':
    case 'return':
      return { ids, on }
    case 'go-on-leave':
      return { ids, on, reason }
    case 'assess':
      return { ids, on, kind: gradeKindOf(answers.kind), grade: answers.grade ?? '', note }
    case 'extend':
      return { ids, untilOn: answers.until ?? '', reason, documentNo: orNull(answers.documentNo) }
    case 'finish':
      return { ids, on, grade: answers.grade ?? '', note }
    case 'cut-short':
    case 'withdraw':
      return { ids, on, reason, note }
    case 'void':
      return { ids, reason, note }
    default:
      return assertNever(action)
  }
}
