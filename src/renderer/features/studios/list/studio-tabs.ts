import { studioStatuses, type StudioStatus } from '#shared/studios/studio.ts'
import type { StateTab } from '#renderer/ui/state-tabs.tsx'

interface TabDefinition {
  readonly key: string
  readonly label: string
  readonly statuses: readonly StudioStatus[]
  /** Stands there even with nothing in it; the others come and go with their rows. */
  readonly always: boolean
}

/** Every state stands under exactly one tab, so that the counts add up to 全部; 已作废 is not among 全部. */
const definitions = [
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
  { key: 'void', label: '已作废', statuses: ['void'], always: false },
] as const satisfies readonly TabDefinition[]

export type StudioTab = 'all' | (typeof definitions)[number]['key']
export type StatusCounts = Readonly<Record<StudioStatus, number>>

const isStatus = (text: string): text is StudioStatus => studioStatuses.some((status) => status === text)

/** The states that a tab shows; undefined for 全部. */
export function statusesOf(tab: StudioTab): StudioStatus[] | undefined {
  const found = definitions.find((definition) => definition.key === tab)
  return found === undefined ? undefined : [...found.statuses]
}

export const tabOf = (key: string | undefined): StudioTab =>
  definitions.find((definition) => definition.key === key)?.key ?? 'all'

/** States named in the address, as a report or the desk names them: `statuses=named,running`. */
export function statusesIn(text: string | undefined): StudioStatus[] | undefined {
  const named = (text ?? '').split(',').filter(isStatus)
  return named.length > 0 ? named : undefined
}

/** The tabs with their counts; a rare state shows its tab only while it has rows, or is the one looked at. */
export function studioTabs(counts: StatusCounts | undefined, active: StudioTab): readonly StateTab<StudioTab>[] {
  const countOf = (statuses: readonly StudioStatus[]) =>
    counts === undefined ? undefined : statuses.reduce((sum, status) => sum + counts[status], 0)
  const tabs = definitions
    .map(({ key, label, statuses, always }) => ({ key, label, count: countOf(statuses), always }))
    .filter(({ key, count, always }) => always || key === active || (count ?? 0) > 0)
  const all = definitions.filter(({ key }) => key !== 'void').flatMap(({ statuses }) => [...statuses])
  return [
    { key: 'all', label: '全部', count: countOf(all) },
    ...tabs.map(({ key, label, count }) => ({ key, label, count })),
  ]
}
