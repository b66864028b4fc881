import { z } from 'zod'

/** Every row has a UUIDv7 outside the database, so that the files of two offices can be merged. */
export const rowId = z.string().min(1).max(64).describe('UUIDv7 of a row')

export type RowId = string
