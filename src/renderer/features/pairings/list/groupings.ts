import { useMemo } from 'react'
import type { GroupingRow } from '#shared/pairings/pairing-contract.ts'
import type { PairingRow } from '#shared/pairings/pairing.ts'
import type { InputAt } from '#renderer/api/operations.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import type { TableGroup } from '#renderer/ui/data-table/data-table.tsx'

export type Grouping = InputAt<'pairings.groupings'>['by']

export const groupingChoices = [
  { value: 'none', label: '不分组' },
  { value: 'mentor', label: '师傅' },
  { value: 'district', label: '县区' },
  { value: 'subject', label: '学科' },
  { value: 'stage', label: '学段' },
] as const satisfies readonly { value: Grouping | 'none'; label: string }[]

/** What the address asks to group by; null for nothing. */
export const groupingOf = (by: string | undefined): Grouping | null =>
  groupings.find((grouping) => grouping === by) ?? null

const groupings = ['mentor', 'district', 'subject', 'stage'] as const

/** The filter that one group of the list is. */
export const filterKeyOf = {
  mentor: 'mentorId',
  district: 'districtId',
  subject: 'subject',
  stage: 'stage',
} as const satisfies Record<Grouping, string>

type Filter = Omit<InputAt<'pairings.groupings'>, 'by'>

/** The filter without the group that was chosen: the others are still counted. */
export const ofAllGroups = (filter: Filter, by: Grouping): Filter =>
  Object.fromEntries(Object.entries(filter).filter(([name]) => name !== filterKeyOf[by]))

/** The groups of the list with their counts. */
export const useGroups = (by: Grouping | null, filter: Filter): readonly GroupingRow[] =>
  useOperation('pairings.groupings', { ...filter, by: by ?? 'stage' }, { keepPrevious: true, enabled: by !== null })
    .data ?? none

const none: readonly GroupingRow[] = []

const keyOf: Readonly<Record<Grouping, (row: PairingRow) => string>> = {
  mentor: (row) => row.mentorId,
  district: (row) => row.district ?? '县区不明',
  subject: (row) => row.subject,
  stage: (row) => row.stage,
}

/** A pair counts to the counties of both its sides but stands under one, so that a county has no count here. */
export function headingOf(by: Grouping, row: PairingRow, groups: readonly GroupingRow[]): string {
  const key = keyOf[by](row)
  if (by === 'district') return key
  const label = by === 'mentor' ? `${row.mentor}（${row.mentorSchool}）` : key
  const pairings = groups.find((group) => group.key === key)?.pairings
  return pairings === undefined ? label : `${label} ${pairings.toLocaleString('zh-CN')} 对`
}

/** Headings between the rows of a grouped list. */
export function useHeadings(by: Grouping | null, filter: Filter): TableGroup<PairingRow> | undefined {
  const groups = useGroups(by, by === null ? filter : ofAllGroups(filter, by))
  return useMemo(
    () => (by === null ? undefined : { of: keyOf[by], title: (row: PairingRow) => headingOf(by, row, groups) }),
    [by, groups],
  )
}
