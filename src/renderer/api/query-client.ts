import { QueryCache, QueryClient } from '@tanstack/react-query'
import type { Area } from '#shared/contract/define.ts'
import { isLockedOut } from './api-error.ts'
import { bridge, type Unsubscribe } from './bridge.ts'
import { areasOf } from './operations.ts'
import { touches } from './stale.ts'

/** Rows change only when the engine says so, hence nothing is ever refetched by time or focus. */
export const queryClient = new QueryClient({
  // The engine has locked itself: the page follows.
  queryCache: new QueryCache({ onError: (error) => isLockedOut(error) && void refreshAreas(['vault', 'access']) }),
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

/** What is asked before anybody has signed in, and tells nothing of the records. */
const isAtTheDoor = (operation: string): boolean => /^(access|vault|shell)\./.test(operation)

/** Lets go of every row that was shown: nothing stays in the page behind the lock. */
export const forgetRows = (): void =>
  queryClient.removeQueries({ predicate: ({ queryKey }) => !isAtTheDoor(String(queryKey[0])) })

/** Keeps every query as fresh as the engine announces. */
export const followChanges = (): Unsubscribe => bridge().onChanged((areas) => void refreshAreas(areas))
