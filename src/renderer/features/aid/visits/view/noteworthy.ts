import type { VisitRow } from '#shared/aid/visit.ts'
import { isHeld, type Balance } from './balance.ts'
import type { BalanceFilter } from './balance-panel.tsx'

export interface Note {
  readonly sentence: string
  /** Narrows the list to what the sentence is about. */
  readonly filter?: BalanceFilter
  /** Shows who is in two places. */
  readonly opensOverlaps?: true
}

interface Circumstances {
  readonly today: string
  readonly overlaps: number
}

const none = { direction: undefined, kind: undefined, held: undefined, missing: undefined, status: undefined }

/** What an officer should look at: dossiers that lack something, plans whose day has passed, people in two places, one-sided exchange. */
export function noteworthy(rows: readonly VisitRow[], { ways }: Balance, { today, overlaps }: Circumstances): Note[] {
  const incomplete = rows.filter((row) => isHeld(row) && row.status !== 'underway' && row.missing > 0).length
  const late = rows.filter(({ status, endsOn }) => status === 'planned' && endsOn < today).length
  const running = rows.filter(({ status, endsOn }) => status === 'underway' && endsOn < today).length
  const notes: (Note | false)[] = [
    incomplete > 0 && { sentence: `${incomplete} 次已结束，卷宗缺件`, filter: { ...none, held: '1', missing: '1' } },
    late > 0 && { sentence: `${late} 次计划已过期，没有登记`, filter: { ...none, status: 'planned' } },
    running > 0 && { sentence: `${running} 次已过结束日期，没有登记结束`, filter: { ...none, status: 'underway' } },
    overlaps > 0 && { sentence: `${overlaps} 处同一人时间重叠`, opensOverlaps: true },
    ways.in.visits + ways.out.visits > 0 && ways.out.students === 0 && { sentence: '没有濮阳学生去伊吾' },
    ways.in.visits + ways.out.visits > 0 && ways.in.students === 0 && { sentence: '没有伊吾学生来濮阳' },
  ]
  return notes.filter((note) => note !== false)
}
