import { refusalOf } from '#shared/pairings/pairing-states.ts'
import type { PairingRow, PairingStatus, StoredStatus } from '#shared/pairings/pairing.ts'
import type { StateAction } from './action-values.ts'

export type ActionTarget = Pick<
  PairingRow,
  'id' | 'code' | 'mentor' | 'mentee' | 'stage' | 'subject' | 'status' | 'grade'
>

/** 待考核 and 逾期 are how 在带 looks past its end. */
const storedOf = (status: PairingStatus): StoredStatus => (status === 'due' || status === 'overdue' ? 'active' : status)

/** Extensions used are not known in a list: where they are used up the engine refuses, and says so. */
const unknownExtensions = { extensions: 0, limit: 1 }

/** The targets whose state allows the action; the others stay as they are. */
export function applicable<Target extends ActionTarget>(action: StateAction, targets: readonly Target[]): Target[] {
  return targets.filter(({ status, grade }) => {
    const pair = { status: storedOf(status), grade, extensions: unknownExtensions.extensions }
    return refusalOf(action, pair, unknownExtensions.limit) === null
  })
}

const consequences: Readonly<Record<StateAction, string>> = {
  submit: '提交后列入“待审核”。',
  approve: '通过后列入“在带”，计入师傅的在带人数。',
  return: '退回后成为草稿，改好可以再提交。',
  pause: '暂停期间仍计入师傅的在带人数，可以恢复。',
  resume: '恢复后继续在带。',
  assess: '登记后列入“考核完成”：合格以上的可以出师，不合格的延期或终止。',
  complete: '出师后不再计入师傅的在带人数，记录保留。',
  extend: '延期后到期要再考核一次，原来的等次不再算数。不填新的到期日，按方案的延期月数计算。',
  terminate: '终止后不再计入师傅的在带人数，记录保留。',
  dissolve: '解除后不再计入师傅的在带人数，记录保留。',
  'change-mentor': '原结对解除，由新师傅另建一组接着带，前后两段互相能查到。',
  void: '作废后不再出现在列表和报表里，编号和修改记录保留。',
}

export const consequenceOf = (action: StateAction): string => consequences[action]

const listed = 4

/** Who they are: the first few by name, those of one mentor together. */
export function whoIs(targets: readonly ActionTarget[]): string {
  const byMentor = new Map<string, string[]>()
  for (const { mentor, mentee } of targets.slice(0, listed))
    byMentor.set(mentor, [...(byMentor.get(mentor) ?? []), mentee])
  const names = Array.from(byMentor, ([mentor, mentees]) => `${mentor}带${mentees.join('、')}`).join('；')
  return targets.length > listed ? `${names}等 ${targets.length} 对` : names
}

/** What a new mentor should teach: the stage and subject of the pairs, where they agree. */
export function lessonWanted(targets: readonly ActionTarget[]): { stage?: string; subject?: string } {
  const [first] = targets
  if (first === undefined) return {}
  const { stage, subject } = first
  return {
    ...(targets.every((target) => target.stage === stage) ? { stage } : {}),
    ...(targets.every((target) => target.subject === subject) ? { subject } : {}),
  }
}

const said: Readonly<Record<StateAction, string>> = {
  submit: '已提交审核',
  approve: '已审核通过',
  return: '已退回修改',
  pause: '已暂停',
  resume: '已恢复',
  assess: '已登记考核',
  complete: '已出师',
  extend: '已延期',
  terminate: '已终止',
  dissolve: '已解除',
  'change-mentor': '已换师傅',
  void: '已作废',
}

/** The quiet line after the action. */
export const doneLine = (action: StateAction, count: number): string => `${said[action]} ${count} 对结对`
