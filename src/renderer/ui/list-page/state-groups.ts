import type { StateTab } from '../state-tabs.tsx'

export interface StateGroup<Status extends string> {
  readonly key: string
  readonly label: string
  readonly statuses: readonly Status[]
  /** Stands there even with nothing in it; the others come and go with their rows. */
  readonly always: boolean
  /** Not among 全部, as 已作废. */
  readonly apart?: boolean
}

/** What the address says of states: its tab, or states by name as a report or the desk names them. */
interface InAddress {
  readonly tab?: string | undefined
  readonly statuses?: string | undefined
}

/**
 * The states of a programme as the tabs above its list. Every state stands under exactly one of them, so that the counts
 * add up to 全部.
 */
export function stateGroups<Status extends string, const Group extends StateGroup<Status>>(
  statuses: readonly Status[],
  groups: readonly Group[],
) {
  type Key = 'all' | Group['key']
  type Counts = Readonly<Record<Status, number>>
  const groupOf = (key: string | undefined): Group | undefined => groups.find((group) => group.key === key)
  const inAll = groups.filter((group) => group.apart !== true).flatMap((group) => group.statuses)
  const named = (text: string | undefined): Status[] => {
    const words = (text ?? '').split(',')
    return statuses.filter((status) => words.includes(status))
  }
  const sum = (counts: Counts | undefined, some: readonly Status[]): number | undefined =>
    counts && some.reduce((total, status) => total + counts[status], 0)

  const tabOf = (key: string | undefined): Key => groupOf(key)?.key ?? 'all'

  /** The states to list: those named, else those of the tab; undefined for 全部. */
  const statusesOf = (asked: InAddress): Status[] | undefined => {
    const some = named(asked.statuses)
    const group = groupOf(asked.tab)
    if (some.length > 0) return some
    return group === undefined ? undefined : [...group.statuses]
  }

  /** The tabs with their counts; a rare state shows its tab only while it has rows, or is the one looked at. */
  const tabs = (counts: Counts | undefined, active: Key): readonly StateTab<Key>[] => [
    { key: 'all', label: '全部', count: sum(counts, inAll) },
    ...groups
      .map(({ key, label, statuses: some, always }) => ({ key, label, always, count: sum(counts, some) }))
      .filter(({ key, always, count }) => always || key === active || (count ?? 0) > 0)
      .map(({ key, label, count }) => ({ key, label, count })),
  ]

  /** How many rows the address asks for. */
  const totalOf = (counts: Counts | undefined, asked: InAddress): number | undefined =>
    sum(counts, statusesOf(asked) ?? inAll)

  return { tabOf, statusesOf, tabs, totalOf }
}
