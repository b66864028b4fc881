import { brandStatusLabels } from '#shared/twinning/brand-labels.ts'
import { brandStatuses } from '#shared/twinning/brand-school.ts'
import { stateGroups } from '#renderer/ui/list-page/state-groups.ts'

/** The states as tabs, in the order of the work. */
export const brandTabs = stateGroups(brandStatuses, [
  { key: 'cultivating', label: brandStatusLabels.cultivating, statuses: ['cultivating'], always: true },
  { key: 'recognised', label: brandStatusLabels.recognised, statuses: ['recognised'], always: true },
  { key: 'rectifying', label: brandStatusLabels.rectifying, statuses: ['rectifying'], always: true },
  { key: 'cancelled', label: brandStatusLabels.cancelled, statuses: ['cancelled'], always: false },
  { key: 'void', label: brandStatusLabels.void, statuses: ['void'], always: false, apart: true },
])

export type BrandTab = ReturnType<typeof brandTabs.tabOf>
