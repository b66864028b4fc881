import { shadowingStatuses } from '#shared/aid/shadowing.ts'
import { stateGroups } from '#renderer/ui/list-page/state-groups.ts'

export const shadowingTabs = stateGroups(shadowingStatuses, [
  { key: 'planned', label: '计划', statuses: ['planned'], always: true },
  { key: 'underway', label: '跟岗中', statuses: ['underway'], always: true },
  { key: 'finished', label: '已结束', statuses: ['finished'], always: true },
  { key: 'cancelled', label: '已取消', statuses: ['cancelled'], always: false },
  { key: 'void', label: '已作废', statuses: ['void'], always: false, apart: true },
])

export type ShadowingTab = ReturnType<typeof shadowingTabs.tabOf>
