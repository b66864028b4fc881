import type { DeskGroup, DeskItem } from '#shared/desk/desk-contract.ts'
import { daysBetween } from '#shared/kernel/dates.ts'
import type { MilestoneState } from '#shared/milestones/milestone.ts'
import type { DeskScope } from './desk-repository.ts'

/** How many are due under one name on one day, with one of them by name. */
interface Heap {
  readonly title: string
  readonly dueOn: string
  readonly count: number
  readonly schools: number
  readonly label: string
  readonly school: string
}

/** Functions of the milestones, handed over by the composition root. */
export interface DeskMilestones {
  readonly counts: (filter: { readonly districtId?: string }) => Readonly<Record<MilestoneState, number>>
  readonly heaps: (
    filter: { readonly districtId?: string; readonly states: MilestoneState[] },
    limit: number,
  ) => readonly Heap[]
}

type Kind = 'milestone-overdue' | 'milestone-soon'

function itemOf(kind: Kind, heap: Heap, today: string): DeskItem {
  return {
    kind,
    title: heap.title,
    who: heap.count === 1 ? heap.label : `${heap.label}等 ${heap.count} 项`,
    unit: heap.schools === 1 ? heap.school : `${heap.school}等 ${heap.schools} 所学校`,
    on: heap.dueOn,
    days: daysBetween(today, heap.dueOn),
    recordId: null,
    stands: heap.count,
  }
}

/** Milestones that are late, and those that the policy reminds of: one line for what is due under one name on one day. */
export function milestoneWork(
  { counts, heaps }: DeskMilestones,
  { districtId, today }: DeskScope,
  limit: number,
): readonly DeskGroup[] {
  const scope = districtId === null ? {} : { districtId }
  const counted = counts(scope)
  const group = (kind: Kind, state: 'overdue' | 'soon'): DeskGroup => ({
    kind,
    count: counted[state],
    items: heaps({ ...scope, states: [state] }, limit).map((heap) => itemOf(kind, heap, today)),
  })
  return [group('milestone-overdue', 'overdue'), group('milestone-soon', 'soon')]
}
