import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { PlanMentor, PlanPage, PlanUnplaced } from '#shared/matching/match-view.ts'
import { call } from '#renderer/api/client.ts'
import type { InputAt } from '#renderer/api/operations.ts'
import { queryKey } from '#renderer/api/stale.ts'

export type PlanInput = Omit<InputAt<'matching.plan'>, 'offset' | 'limit'>

const mentorsAtOnce = 2000
const unplacedAtOnce = 500

/** The whole plan: the board is walked and searched as one, and its rows are of different heights. */
export async function readPlan(input: PlanInput): Promise<PlanPage> {
  const first = await call('matching.plan', { ...input, limit: mentorsAtOnce })
  const mentors: PlanMentor[] = [...first.mentors]
  while (mentors.length < first.total) {
    const next = await call('matching.plan', { ...input, offset: mentors.length, limit: mentorsAtOnce })
    if (next.mentors.length === 0) break
    mentors.push(...next.mentors)
  }
  return { ...first, mentors }
}

export const usePlan = (input: PlanInput) =>
  useQuery({
    queryKey: queryKey('matching.plan', input),
    queryFn: () => readPlan(input),
    placeholderData: keepPreviousData,
  })

interface Unplaced {
  readonly rows: readonly PlanUnplaced[]
  readonly total: number
  /** Reads on until the row at this index is there. */
  readonly reach: (index: number) => void
}

/** Those left out, read as they are scrolled to. */
export function useUnplaced(id: string, text: string): Unplaced {
  const input = { id, text }
  const { data, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery({
    queryKey: [...queryKey('matching.unplaced', input), 'pages'],
    queryFn: ({ pageParam }) => call('matching.unplaced', { ...input, offset: pageParam, limit: unplacedAtOnce }),
    initialPageParam: 0,
    getNextPageParam: ({ total }, pages) => {
      const read = pages.reduce((sum, { unplaced }) => sum + unplaced.length, 0)
      return read < total ? read : null
    },
    placeholderData: keepPreviousData,
  })
  const rows = useMemo(() => data?.pages.flatMap(({ unplaced }) => unplaced) ?? [], [data])
  const reach = useCallback(
    (index: number) => {
      if (hasNextPage && !isFetching && index >= rows.length) void fetchNextPage()
    },
    [hasNextPage, isFetching, rows.length, fetchNextPage],
  )
  return { rows, total: data?.pages[0]?.total ?? 0, reach }
}
