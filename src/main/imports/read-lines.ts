import { basename } from 'node:path'
import type { SpawnWorker } from '#main/db/house.ts'
import type { CallContext } from '#shared/contract/define.ts'
import { readDate } from '#shared/imports/date-cell.ts'
import { cellText, type GridCell } from '#shared/imports/grid.ts'
import { AppError } from '#shared/kernel/errors.ts'
import { readInWorker } from './read-in-worker.ts'

/** A date as it was meant, everything else as Excel shows it. */
function textOf(cell: GridCell): string {
  const isFormatted = typeof cell === 'object' && cell !== null
  const date = isFormatted ? readDate(cell, { knowsTypes: true, year: null }).value : null
  return date?.precision === 'day' ? date.value : cellText(cell)
}

/** Every row of a small table as one line, cells divided by a tab. Throws `file/not-readable`. */
export async function readLines(file: string, spawnWorker: SpawnWorker, context: CallContext): Promise<string[]> {
  const path = context.file(file)
  const grid = await readInWorker(path, { spawnWorker, signal: context.signal, onRows: () => undefined })
  if (!grid.isOpenable) throw new AppError('file/not-readable', { file: basename(path) })
  return grid.sheets.flatMap(({ rows }) => rows.map(({ cells }) => cells.map(textOf).join('\t')))
}
