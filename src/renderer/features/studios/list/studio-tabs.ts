import { studioStatuses } from '#shared/studios/studio.ts'
import { stateGroups } from '#renderer/ui/list-page/state-groups.ts'

/** The states as tabs; the steps of one stage of the work stand together. */
export const studioTabs = stateGroups(studioStatuses, [
  {
    key: 'applying',
    label: '申报中',
    statuses: ['applied', 'recommended', 'qualified', 'reviewed', 'publicised'],
    always: true,
  },
  { key: 'named', label: '已命名', statuses: ['named'], always: true },
  { key: 'running', label: '挂牌运行', statuses: ['running'], always: true },
  { key: 'rectifying', label: '限期整改', statuses: ['rectifying'], always: true },
  { key: 'halted', label: '停摆', statuses: ['halted'], always: false },
  { key: 'final', label: '期满待定', statuses: ['final'], always: true },
  { key: 'ended', label: '已结束', statuses: ['ended'], always: true },
  { key: 'revoked', label: '已撤销', statuses: ['revoked'], always: false },
  { key: 'rejected', label: '未通过', statuses: ['rejected'], always: false },
  { key: 'void', label: '已作废', statuses: ['void'], always: false, apart: true },
])

export type StudioTab = ReturnType<typeof studioTabs.tabOf>
