import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { Page } from '#shared/kernel/page.ts'
import { call } from './client.ts'
import type { InputAt, OperationName, OutputAt } from './operations.ts'
import { pageSize } from './page-size.ts'
import { queryKey } from './stale.ts'

/** The operations that answer with a page of rows. */
export type PagedName = {
  [Name in OperationName]: OutputAt<Name> extends Page<unknown> ? Name : never
}[OperationName]

export type RowAt<Name extends PagedName> = OutputAt<Name> extends Page<infer Row> ? Row : never

/** A long list as far as it has been read. */
export interface RowPages<Row> {
  /** Changes with the filter and sort: another list, with another place. */
  readonly identity: string
  readonly rows: readonly Row[]
  /** Whether `rows` is the whole list. */
  readonly complete: boolean
  readonly loading: boolean
  /** What is shown belongs to the filter before, while the new rows are on their way. */
  readonly outdated: boolean
  readonly error: unknown
  /** Reads on until the row at this index is there. */
  readonly reach: (index: number) => void
  /** Reads all there is and hands it back; for selecting everything. */
  readonly readAll: () => Promise<readonly Row[]>
  readonly retry: () => void
}

interface Cursor {
  readonly after: string | null
  readonly limit: number
}

const firstPage: Cursor = { after: null, limit: pageSize(0) }

/** A list that is paged by key; `input` is its filter and sort without the paging fields. */
export function usePages<Name extends PagedName>(
  name: Name,
  input: Omit<InputAt<Name>, 'after' | 'limit'>,
  enabled = true,
): RowPages<RowAt<Name>> {
  type Row = RowAt<Name>
  const found = useInfiniteQuery({
    queryKey: [...queryKey(name, input), 'pages'],
    queryFn: async ({ pageParam }) => {
      const page: unknown = await call(name, { ...input, ...pageParam } as InputAt<Name>)
      return page as Page<Row>
    },
    initialPageParam: firstPage,
    getNextPageParam: (last: Page<Row>, all: readonly Page<Row>[]): Cursor | null =>
      last.next === null ? null : { after: last.next, limit: pageSize(all.length) },
    placeholderData: keepPreviousData,
    structuralSharing: false,
    enabled,
  })
  const { data, hasNextPage, isFetching, fetchNextPage, refetch } = found
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows) ?? [], [data])

  const reach = useCallback(
    (index: number) => {
      if (!isFetching && hasNextPage && index >= rows.length) void fetchNextPage()
    },
    [isFetching, hasNextPage, rows.length, fetchNextPage],
  )
  const readAll = useCallback(async () => {
    let result = await fetchNextPage()
    while (result.hasNextPage) result = await result.fetchNextPage()
    return result.data?.pages.flatMap((page) => page.rows) ?? []
  }, [fetchNextPage])
  const retry = useCallback(() => void refetch(), [refetch])

  return {
    identity: JSON.stringify([name, input]),
    rows,
    complete: data !== undefined && !hasNextPage,
    loading: found.isPending,
    outdated: found.isPlaceholderData,
    error: found.error,
    reach,
    readAll,
    retry,
  }
}
