import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query'
import { call } from './client.ts'
import type { InputAt, OperationName, OutputAt } from './operations.ts'
import { queryKey } from './stale.ts'

interface OperationOptions {
  /** Off until what it asks about is known. */
  readonly enabled?: boolean
  /** Shows the last answer while a new one is fetched, so that a changed filter does not blink. */
  readonly keepPrevious?: boolean
}

/** The answer of a query operation, fetched once and again whenever an area it reads has changed. */
export function useOperation<Name extends OperationName>(
  name: Name,
  input: InputAt<Name>,
  { enabled = true, keepPrevious = false }: OperationOptions = {},
): UseQueryResult<OutputAt<Name>> {
  return useQuery<OutputAt<Name>>({
    queryKey: queryKey(name, input),
    queryFn: () => call(name, input),
    enabled,
    ...(keepPrevious ? { placeholderData: keepPreviousData } : {}),
  })
}
