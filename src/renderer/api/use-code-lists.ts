import { useMemo } from 'react'
import type { CodeEntry, CodeList, District } from '#shared/registry/code.ts'
import { useOperation } from './use-operation.ts'

interface Choice {
  readonly value: string
  readonly label: string
}

const noEntries: readonly CodeEntry[] = []
const noDistricts: readonly District[] = []

/** The entries of a code list that can be chosen, in the officer's order. */
export function useCodes(list: CodeList): readonly Choice[] {
  const all = useOperation('codes.list', { list }).data ?? noEntries
  return useMemo(
    () => all.filter((entry) => !entry.isArchived).map((entry) => ({ value: entry.name, label: entry.name })),
    [all],
  )
}

/** The districts in the officer's order, by id. */
export function useDistricts(): readonly Choice[] {
  const all = useOperation('districts.list', {}).data ?? noDistricts
  return useMemo(() => all.map((one) => ({ value: one.id, label: one.name })), [all])
}
