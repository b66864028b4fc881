import { z } from 'zod'

/** One page of a long list, read by key: `next` is handed back as `after` to go on; null at the end. */
export interface Page<Row> {
  readonly rows: readonly Row[]
  readonly next: string | null
}

/** The part of every list's filter that pages through it. */
export const pageRequest = {
  after: z.string().max(2000).nullish().describe('cursor: `next` of the previous page'),
  limit: z.int().min(1).max(1000).default(100).describe('rows per page'),
}
