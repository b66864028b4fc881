import { latestDay, type IsoDate } from '#shared/kernel/dates.ts'
import { milestoneStateLabels } from '#shared/milestones/milestone-labels.ts'
import { milestoneKinds, milestoneTargets, type MilestoneState } from '#shared/milestones/milestone.ts'
import type { InputAt } from '#renderer/api/operations.ts'
import type { Choice } from '#renderer/ui/filter-line.tsx'
import type { UrlFilters } from '#renderer/ui/use-url-filters.ts'

export const milestoneFilterKeys = ['state', 'districtId', 'kind', 'target', 'on'] as const
export type MilestoneFilters = UrlFilters<(typeof milestoneFilterKeys)[number]>

type Filter = Omit<InputAt<'milestones.counts'>, 'states'>

/** The tabs in the order of the work. */
export const milestoneTabs = ['overdue', 'soon', 'coming', 'done'] as const satisfies readonly MilestoneState[]

export const tabOf = (text: string | undefined): MilestoneState =>
  milestoneTabs.find((state) => state === text) ?? 'overdue'

export const tabLabels = milestoneStateLabels

/** `2025-12` is a month, `2025-12-11` a day. */
function spanOf(on: string | undefined): Pick<Filter, 'from' | 'to'> {
  if (on === undefined) return {}
  return on.length === 7 ? { from: `${on}-01`, to: latestDay(on) } : { from: on, to: on }
}

/** The filters of the address as the engine takes them, without the state. */
export function filterOf({ districtId, kind, target, on }: MilestoneFilters): Filter {
  const kindFound = milestoneKinds.find((one) => one === kind)
  const targetFound = milestoneTargets.find((one) => one === target)
  return {
    ...spanOf(on),
    ...(districtId === undefined ? {} : { districtId }),
    ...(kindFound === undefined ? {} : { kinds: [kindFound] }),
    ...(targetFound === undefined ? {} : { target: targetFound }),
  }
}

/** Half a year back and a year ahead, month by month; a single day that the address names is listed too. */
export function monthChoices(today: IsoDate, chosen: string | undefined): readonly Choice[] {
  const first = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 - 6
  const months = Array.from({ length: 19 }, (_, at) => {
    const [year, month] = [Math.floor((first + at) / 12), ((first + at) % 12) + 1]
    return { value: `${year}-${String(month).padStart(2, '0')}`, label: `${year} 年 ${month} 月` }
  })
  const isKnown = chosen === undefined || months.some(({ value }) => value === chosen)
  return isKnown ? months : [{ value: chosen, label: chosen }, ...months]
}
