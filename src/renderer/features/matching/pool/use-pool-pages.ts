import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { PoolPerson } from '#shared/matching/match-round.ts'
import { call } from '#renderer/api/client.ts'
import type { InputAt } from '#renderer/api/operations.ts'
import { queryKey } from '#renderer/api/stale.ts'
import type { RowPages } from '#renderer/api/use-pages.ts'

type PoolInput = Omit<InputAt<'matching.pool'>, 'offset' | 'limit'>

const atOnce = 500

interface PoolPages extends RowPages<PoolPerson> {
  readonly total: number | undefined
}

/** The people of one side, read as they are scrolled to. */
export function usePoolPages(input: PoolInput): PoolPages {
  const found = useInfiniteQuery({
    queryKey: [...queryKey('matching.pool', input), 'pages'],
    queryFn: ({ pageParam }) => call('matching.pool', { ...input, offset: pageParam, limit: atOnce }),
    initialPageParam: 0,
    getNextPageParam: ({ total }, pages) => {
      const read = pages.reduce((sum, { people }) => sum + people.length, 0)
      return read < total ? read : null
    },
    placeholderData: keepPreviousData,
    structuralSharing: false,
  })
  const { data, hasNextPage, isFetching, fetchNextPage, refetch } = found
  const rows = useMemo(() => data?.pages.flatMap(({ people }) => people) ?? [], [data])
  const reach = useCallback(
    (index: number) => {
      if (!isFetching && hasNextPage && index >= rows.length) void fetchNextPage()
    },
    [isFetching, hasNextPage, rows.length, fetchNextPage],
  )
  const readAll = useCallback(async () => {
    let result = await fetchNextPage()
    while (result.hasNextPage) result = await result.fetchNextPage()
    return result.data?.pages.flatMap(({ people }) => people) ?? []
  }, [fetchNextPage])
  return {
    identity: JSON.stringify(input),
    rows,
    complete: data !== undefined && !hasNextPage,
    loading: found.isPending,
    outdated: found.isPlaceholderData,
    error: found.error,
    reach,
    readAll,
    retry: () => void refetch(),
    total: data?.pages[0]?.total,
  }
}
