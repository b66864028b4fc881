import { addDays } from '#shared/kernel/dates.ts'
import { studioRefusal } from '#shared/studios/studio-states.ts'
import type { StudioRow } from '#shared/studios/studio.ts'
import type { StateAction } from './action-values.ts'

export type ActionTarget = Pick<StudioRow, 'id' | 'name' | 'status' | 'lastGrade' | 'endsOn'>

/** The targets whose state allows the action; the others stay as they are. */
export function applicable<Target extends ActionTarget>(action: StateAction, targets: readonly Target[]): Target[] {
  return targets.filter(({ status, lastGrade }) => {
    // The last grade of one at its end is that of 期满考核.
    const finalGrade = status === 'final' ? lastGrade : null
    return studioRefusal(action, { status, finalGrade, isRectifying: status === 'rectifying' }) === null
  })
}

const consequences: Readonly<Record<StateAction, string>> = {
  recommend: '推荐后等资格审查。',
  qualify: '通过后进入评审。',
  review: '通过后可以公示。',
  publicise: '公示期满没有异议的，认定命名。',
  name: '命名后计入主持人和成员的工作室数，可以挂牌。',
  plate: '挂牌后按周期运行，活动和任务从这天算起。',
  reject: '未通过的不再往下走，申报的内容保留。',
  assess: '合格以上的继续运行；不合格的，名师工作室限期整改，首席教师解除聘任。',
  recheck: '复评合格的恢复运行；仍不合格的撤销。',
  halt: '停摆期间不计任务；更换主持人后恢复运行。',
  finish: '登记后列入“期满待定”，再续期或结束；不合格的不能续期。',
  renew: '续期后开始新的一期，成员不变。不填结束日期，按方案的周期计算。',
  end: '结束后不再计入主持人和成员的工作室数，记录保留。',
  revoke: '撤销后不再计入主持人和成员的工作室数，记录保留。',
  void: '作废后不再出现在列表和报表里，编号和修改记录保留。',
}

export const consequenceOf = (action: StateAction): string => consequences[action]

const listed = 3

/** Who they are: the first few by name. */
export function whoIs(targets: readonly ActionTarget[]): string {
  const names = targets
    .slice(0, listed)
    .map(({ name }) => name)
    .join('、')
  return targets.length > listed ? `${names}等 ${targets.length} 个` : names
}

/** The day that is offered: a new term follows on the old one where all end on one day. */
export function likelyDay(action: StateAction, targets: readonly ActionTarget[], today: string): string {
  const [first] = targets
  if (action !== 'renew' || first === undefined) return today
  return targets.every(({ endsOn }) => endsOn === first.endsOn) ? addDays(first.endsOn, 1) : today
}

const said: Readonly<Record<StateAction, string>> = {
  recommend: '已推荐',
  qualify: '资格审查通过',
  review: '评审通过',
  publicise: '已公示',
  name: '已命名',
  plate: '已挂牌',
  reject: '不予通过',
  assess: '已登记年度考核',
  recheck: '已登记复评',
  halt: '已停摆',
  finish: '已登记期满考核',
  renew: '已续期',
  end: '已结束',
  revoke: '已撤销',
  void: '已作废',
}

/** The quiet line after the action. */
export const doneLine = (action: StateAction, count: number): string => `${said[action]} ${count} 个工作室`
