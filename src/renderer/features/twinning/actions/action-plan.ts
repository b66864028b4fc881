import { addDays } from '#shared/kernel/dates.ts'
import { twinRefusal } from '#shared/twinning/twin-states.ts'
import type { TwinGroupRow } from '#shared/twinning/twin-group.ts'
import type { StateAction } from './action-values.ts'

export type ActionTarget = Pick<TwinGroupRow, 'id' | 'name' | 'status' | 'endsOn'>

/** The targets whose state allows the action on the day; the others stay as they are. */
export const applicable = <Target extends ActionTarget>(
  action: StateAction,
  targets: readonly Target[],
  today: string,
): Target[] => targets.filter((target) => twinRefusal(action, target, dayOf(action, target, today)) === null)

/** 期满结项 may be entered ahead, for the day of the end. */
const dayOf = (action: StateAction, { endsOn }: ActionTarget, today: string): string =>
  action === 'close' && endsOn > today ? endsOn : today

const consequences: Readonly<Record<StateAction, string>> = {
  sign: '签约后计入各校的结对数，成员校算已纳入。',
  start: '启动后按方案计任务，活动从这天起计入。',
  assess: '登记后列入“年度考核”，再继续实施、续签、结项或终止。',
  resume: '继续下一年度的实施，成员和对子不变。',
  renew: '续签后开始新的一期，成员和对子不变。不填结束日期，按方案的期限计算。',
  close: '结项后对子同时结束，不再计入各校的结对数，记录保留。',
  terminate: '终止后对子同时结束，不再计入各校的结对数，记录保留。',
  void: '作废后不再出现在列表和报表里，编号和修改记录保留。',
}

export const consequenceOf = (action: StateAction): string => consequences[action]

const listed = 3

/** Which they are: the first few by name. */
export function whoIs(targets: readonly ActionTarget[]): string {
  const names = targets
    .slice(0, listed)
    .map(({ name }) => name)
    .join('、')
  return targets.length > listed ? `${names}等 ${targets.length} 个` : names
}

/** The day that is offered where all end on one day: the end itself to close with, the day after it for a new term. */
export function likelyDay(action: StateAction, targets: readonly ActionTarget[], today: string): string {
  const [first] = targets
  if (first === undefined || !targets.every(({ endsOn }) => endsOn === first.endsOn)) return today
  if (action === 'renew') return addDays(first.endsOn, 1)
  return action === 'close' && first.endsOn > today ? first.endsOn : today
}

const said: Readonly<Record<StateAction, string>> = {
  sign: '已签约',
  start: '已启动实施',
  assess: '已登记年度考核',
  resume: '已继续实施',
  renew: '已续签',
  close: '已期满结项',
  terminate: '已终止',
  void: '已作废',
}

/** The quiet line after the action. */
export const doneLine = (action: StateAction, count: number): string => `${said[action]} ${count} 个结对组`
