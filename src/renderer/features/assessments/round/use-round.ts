import { useMemo } from 'react'
import type { ResultRow, ResultSheet } from '#shared/assessments/assessment.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { useUrlFilters } from '#renderer/ui/use-url-filters.ts'
import { filteredRows, rowFilterKeys, type RowFilters } from './row-filter.ts'

export interface RoundState {
  readonly sheet: ResultSheet | undefined
  readonly error: unknown
  readonly rows: readonly ResultRow[]
  readonly filters: RowFilters
  readonly change: (changes: { readonly [K in keyof RowFilters]?: string | undefined }) => void
  readonly clear: () => void
}

const none: readonly ResultRow[] = []

/** A round with its rows as they are filtered; by code while scores are entered, so that no row moves under the hand. */
export function useRound(id: string): RoundState {
  const found = useOperation('assessments.results', { id }, { keepPrevious: true })
  const sheet = found.data?.round.id === id ? found.data : undefined
  const { filters, change, clear } = useUrlFilters(rowFilterKeys)
  const order = filters.order ?? (sheet?.round.state === 'open' ? 'code' : 'rank')
  const asked = useMemo(() => ({ ...filters, order }), [filters, order])
  const rows = useMemo(() => filteredRows(sheet?.rows ?? none, asked), [sheet, asked])
  return { sheet, error: found.error, rows, filters: asked, change, clear }
}
