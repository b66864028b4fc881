import type { Area } from '#shared/contract/define.ts'

/** The first element of every query's key is its operation; the second its input. */
export type QueryKey = readonly [operation: string, input: unknown, ...rest: readonly string[]]

export const queryKey = (operation: string, input: unknown): QueryKey => [operation, input]

/** Whether a change of these areas makes a query stale that reads those. */
export const touches = (changed: readonly Area[], read: readonly Area[]): boolean =>
  read.some((area) => changed.includes(area))
