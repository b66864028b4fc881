import { QueryClient } from '@tanstack/react-query'
import type { Area } from '#shared/contract/define.ts'
import { bridge, type Unsubscribe } from './bridge.ts'
import { areasOf } from './operations.ts'
import { touches } from './stale.ts'

/** Rows change only when the engine says so, hence nothing is ever refetched by time or focus. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Infinity,
      gcTime: 5 * 60_000,
      retry: false,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      networkMode: 'always',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
})

export const refreshAreas = (areas: readonly Area[]): Promise<void> =>
  queryClient.invalidateQueries({ predicate: ({ queryKey }) => touches(areas, areasOf(String(queryKey[0]))) })

/** Keeps every query as fresh as the engine announces. */
export const followChanges = (): Unsubscribe => bridge().onChanged((areas) => void refreshAreas(areas))
