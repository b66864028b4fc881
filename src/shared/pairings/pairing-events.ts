import { addDays, type IsoDate } from '../kernel/dates.ts'
import { isPassing } from './pairing-states.ts'
import type { PairingEvent, StoredStatus } from './pairing.ts'

/** What the time axis of a group is drawn from. */
export interface GroupSpan {
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate
  readonly agreementOn: IsoDate | null
}

export interface PairSpan {
  readonly id: string
  readonly mentee: string
  readonly status: StoredStatus
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate
  readonly leftOn: IsoDate | null
  readonly reason: string | null
  readonly grade: string | null
  readonly assessedOn: IsoDate | null
  readonly completedOn: IsoDate | null
  readonly extensions: number
  readonly pausedOn: IsoDate | null
  readonly pausedUntil: IsoDate | null
}

export interface EventClock {
  readonly today: IsoDate
  /** Days before the end on which to think of the assessment. */
  readonly remindDays: number
}

type Mark = readonly [on: IsoDate | null, label: string]

const ended: ReadonlySet<StoredStatus> = new Set(['completed', 'terminated', 'dissolved', 'void'])

function pauseMarks(pair: PairSpan): Mark[] {
  if (pair.pausedOn === null) return []
  const label = pair.status === 'paused' ? '预计恢复' : '恢复'
  const reason = pair.status === 'paused' && pair.reason !== null ? `（${pair.reason}）` : ''
  return [
    [pair.pausedOn, `暂停${reason}`],
    [pair.pausedUntil, label],
  ]
}

function endMarks(pair: PairSpan, group: GroupSpan): Mark[] {
  const why = pair.reason === null ? '' : `（${pair.reason}）`
  if (pair.status === 'dissolved') return [[pair.leftOn, `解除${why}`]]
  if (pair.status === 'terminated') return [[pair.leftOn, `终止${why}`]]
  if (pair.status === 'completed') return [[pair.completedOn, '出师']]
  const isOwn = pair.endsOn !== group.endsOn
  return pair.status === 'void' || !isOwn ? [] : [[pair.endsOn, pair.extensions > 0 ? '延期后到期' : '到期']]
}

function pairMarks(pair: PairSpan, group: GroupSpan): Mark[] {
  if (pair.status === 'void') return []
  return [
    [pair.startsOn === group.startsOn ? null : pair.startsOn, '入组'],
    ...pauseMarks(pair),
    [pair.assessedOn, `考核${pair.grade ?? ''}`],
    ...endMarks(pair, group),
  ]
}

function groupMarks(group: GroupSpan, pairs: readonly PairSpan[], remindDays: number): Mark[] {
  const isWaiting = pairs.some(
    ({ status, endsOn, grade }) => !ended.has(status) && endsOn === group.endsOn && !isPassing(grade),
  )
  const start: Mark[] = [
    [group.agreementOn, '签订协议'],
    [group.startsOn, '结对开始'],
  ]
  if (!isWaiting) return start
  return [...start, [addDays(group.endsOn, -remindDays), '准备考核'], [group.endsOn, '到期']]
}

/** The dated marks of a group and of its pairs, in order of time; what lies ahead is marked so. */
export function eventsOf(group: GroupSpan, pairs: readonly PairSpan[], clock: EventClock): readonly PairingEvent[] {
  const toEvents = (marks: readonly Mark[], pairingId: string | null): PairingEvent[] =>
    marks.flatMap(([on, label]) => (on === null ? [] : [{ on, pairingId, label, isFuture: on > clock.today }]))
  return [
    ...toEvents(groupMarks(group, pairs, clock.remindDays), null),
    ...pairs.flatMap((pair) => toEvents(pairMarks(pair, group), pair.id)),
  ].toSorted((one, other) => one.on.localeCompare(other.on))
}
