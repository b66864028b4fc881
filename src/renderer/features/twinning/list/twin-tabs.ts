import { twinStatuses } from '#shared/twinning/twin-group.ts'
import { twinStatusLabels } from '#shared/twinning/twin-labels.ts'
import { stateGroups } from '#renderer/ui/list-page/state-groups.ts'

/** The states as tabs, in the order of the work. */
export const twinTabs = stateGroups(twinStatuses, [
  { key: 'proposed', label: twinStatusLabels.proposed, statuses: ['proposed'], always: true },
  { key: 'signed', label: twinStatusLabels.signed, statuses: ['signed'], always: true },
  { key: 'running', label: twinStatusLabels.running, statuses: ['running'], always: true },
  { key: 'assessed', label: twinStatusLabels.assessed, statuses: ['assessed'], always: true },
  { key: 'closed', label: twinStatusLabels.closed, statuses: ['closed'], always: true },
  { key: 'terminated', label: twinStatusLabels.terminated, statuses: ['terminated'], always: false },
  { key: 'void', label: twinStatusLabels.void, statuses: ['void'], always: false, apart: true },
])

export type TwinTab = ReturnType<typeof twinTabs.tabOf>
