import { pairingStatuses } from '#shared/pairings/pairing.ts'
import { stateGroups } from '#renderer/ui/list-page/state-groups.ts'

/** The states as tabs; the steps of one stage of the work stand together. */
export const pairingTabs = stateGroups(pairingStatuses, [
  { key: 'draft', label: '草稿', statuses: ['draft'], always: true },
  { key: 'submitted', label: '待审核', statuses: ['submitted'], always: true },
  { key: 'active', label: '在带', statuses: ['active', 'extended'], always: true },
  { key: 'paused', label: '暂停', statuses: ['paused'], always: false },
  { key: 'due', label: '待考核', statuses: ['due'], always: true },
  { key: 'overdue', label: '逾期', statuses: ['overdue'], always: false },
  { key: 'assessed', label: '考核完成', statuses: ['assessed'], always: false },
  { key: 'completed', label: '已出师', statuses: ['completed'], always: true },
  { key: 'ended', label: '已解除', statuses: ['dissolved', 'terminated'], always: true },
  { key: 'void', label: '已作废', statuses: ['void'], always: false, apart: true },
])

export type PairingTab = ReturnType<typeof pairingTabs.tabOf>
