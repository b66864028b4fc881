import { z } from 'zod'
import { AppError } from '#shared/kernel/errors.ts'

/** Where a page by key ended: the value that the list is ordered by, and the number of the row. */
export interface Cursor {
  readonly key: string | number
  readonly no: number
}

const stored = z.tuple([z.union([z.string(), z.number()]), z.int()])

/** The cursor as it crosses the border: the reader hands it back and need not understand it. */
export const writeCursor = ({ key, no }: Cursor): string => JSON.stringify([key, no])

/** Throws `input/invalid` for what was not written by `writeCursor`. */
export function readCursor(text: string | null | undefined): Cursor | null {
  if (text === null || text === undefined) return null
  try {
    const [key, no] = stored.parse(JSON.parse(text))
    return { key, no }
  } catch (error) {
    throw new AppError('input/invalid', { problems: ['翻页位置无效，请刷新列表'] }, { cause: error })
  }
}
