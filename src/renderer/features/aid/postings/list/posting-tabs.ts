import { postingStatuses } from '#shared/aid/posting.ts'
import { stateGroups } from '#renderer/ui/list-page/state-groups.ts'

/** The states as tabs; the steps of being chosen stand together. */
export const postingTabs = stateGroups(postingStatuses, [
  {
    key: 'coming',
    label: '选派中',
    statuses: ['recommended', 'vetted', 'publicised', 'dispatched'],
    always: true,
  },
  { key: 'serving', label: '在疆', statuses: ['serving'], always: true },
  { key: 'on-leave', label: '休假', statuses: ['on-leave'], always: false },
  { key: 'assessed', label: '期满待返', statuses: ['assessed'], always: true },
  { key: 'returned', label: '期满返回', statuses: ['returned'], always: true },
  { key: 'stopped', label: '中途返回', statuses: ['stopped'], always: true },
  { key: 'withdrawn', label: '未派出', statuses: ['withdrawn'], always: false },
  { key: 'void', label: '已作废', statuses: ['void'], always: false, apart: true },
])

export type PostingTab = ReturnType<typeof postingTabs.tabOf>
