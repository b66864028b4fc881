import type { ActivityCounts } from '#shared/activities/activity-contract.ts'
import type { StateTab } from '#renderer/ui/state-tabs.tsx'

/** The tab of what counts to nothing yet; every other tab is a type of activity. */
export const uncreditedTab = '未计入'

/** As many types as stand in tabs of their own; the rarer ones are found by the filter 类型. */
const mostTypes = 7

/** 全部, 未计入 and the commonest types; the one that is open is always among them. */
export function activityTabs(counts: ActivityCounts | undefined, open: string): readonly StateTab<string>[] {
  const types = counts?.byType.toSorted((a, b) => b.count - a.count) ?? []
  const shown = types.filter((one, at) => at < mostTypes || one.type === open)
  const tabs = [
    { key: 'all', label: '全部', count: counts?.total },
    { key: uncreditedTab, label: uncreditedTab, count: counts?.uncredited },
    ...shown.map((one) => ({ key: one.type, label: one.type, count: one.count })),
  ]
  return tabs.some((one) => one.key === open) ? tabs : [...tabs, { key: open, label: open, count: 0 }]
}
