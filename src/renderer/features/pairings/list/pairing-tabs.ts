import type { PairingCounts } from '#shared/pairings/pairing-contract.ts'
import { pairingStatuses, type PairingStatus } from '#shared/pairings/pairing.ts'
import type { StateTab } from '#renderer/ui/state-tabs.tsx'

interface TabDefinition {
  readonly key: string
  readonly label: string
  readonly statuses: readonly PairingStatus[]
  /** Stands there even with nothing in it; the others come and go with their rows. */
  readonly always: boolean
}

/** Every state stands under exactly one tab, so that the counts add up to 全部; 已作废 is not among 全部. */
const definitions = [
  { key: 'draft', label: '草稿', statuses: ['draft'], always: true },
  { key: 'submitted', label: '待审核', statuses: ['submitted'], always: true },
  { key: 'active', label: '在带', statuses: ['active', 'extended'], always: true },
  { key: 'paused', label: '暂停', statuses: ['paused'], always: false },
  { key: 'due', label: '待考核', statuses: ['due'], always: true },
  { key: 'overdue', label: '逾期', statuses: ['overdue'], always: false },
  { key: 'assessed', label: '考核完成', statuses: ['assessed'], always: false },
  { key: 'completed', label: '已出师', statuses: ['completed'], always: true },
  { key: 'ended', label: '已解除', statuses: ['dissolved', 'terminated'], always: true },
  { key: 'void', label: '已作废', statuses: ['void'], always: false },
] as const satisfies readonly TabDefinition[]

export type PairingTab = 'all' | (typeof definitions)[number]['key']

const isStatus = (text: string): text is PairingStatus => pairingStatuses.some((status) => status === text)

/** The states that a tab shows; undefined for 全部. */
export function statusesOf(tab: PairingTab): PairingStatus[] | undefined {
  const found = definitions.find((definition) => definition.key === tab)
  return found === undefined ? undefined : [...found.statuses]
}

export const tabOf = (key: string | undefined): PairingTab =>
  definitions.find((definition) => definition.key === key)?.key ?? 'all'

/** States named in the address, as a report or the desk names them: `statuses=due,overdue`. */
export function statusesIn(text: string | undefined): PairingStatus[] | undefined {
  const named = (text ?? '').split(',').filter(isStatus)
  return named.length > 0 ? named : undefined
}

/** The tabs with their counts; a rare state shows its tab only while it has rows, or is the one looked at. */
export function pairingTabs(counts: PairingCounts | undefined, active: PairingTab): readonly StateTab<PairingTab>[] {
  const countOf = (statuses: readonly PairingStatus[]) =>
    counts === undefined ? undefined : statuses.reduce((sum, status) => sum + counts.byStatus[status], 0)
  const tabs = definitions
    .map(({ key, label, statuses, always }) => ({ key, label, count: countOf(statuses), always }))
    .filter(({ key, count, always }) => always || key === active || (count ?? 0) > 0)
  const all = definitions.filter(({ key }) => key !== 'void').flatMap(({ statuses }) => [...statuses])
  return [
    { key: 'all', label: '全部', count: countOf(all) },
    ...tabs.map(({ key, label, count }) => ({ key, label, count })),
  ]
}
