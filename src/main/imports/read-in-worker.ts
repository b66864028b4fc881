import { statSync } from 'node:fs'
import { basename } from 'node:path'
import type { SpawnWorker } from '#main/db/house.ts'
import type { CancelSignal } from '#shared/contract/define.ts'
import type { FileFinding, FileGrid, GridRow, SheetGrid } from '#shared/imports/grid.ts'
import { AppError } from '#shared/kernel/errors.ts'
import { errorMessage } from '#shared/kernel/error-messages.ts'
import { refusalOfSize, refusedGrid } from './read-file.ts'
import { readingLimits } from './reading-limits.ts'
import type { ReaderMessage, ReadRequest, SheetFrame } from './worker-protocol.ts'

const limits = readingLimits.process
const cancelPollMilliseconds = 150

export interface ReadTools {
  readonly spawnWorker: SpawnWorker
  readonly signal: CancelSignal
  readonly onRows: (rows: number) => void
}

/** Reads one file in a process of its own, which is killed when it takes too long, grows too large or is not wanted. */
export function readInWorker(path: string, tools: ReadTools): Promise<FileGrid> {
  const file = basename(path)
  const size = sizeOf(path)
  if (size === null) return Promise.reject(new AppError('file/not-readable', { file }))
  const tooLarge = refusalOfSize(size)
  if (tooLarge !== null) return Promise.resolve(refusedGrid(file, tooLarge))
  const seconds = limits.seconds + (size / 2 ** 20) * limits.secondsPerMegabyte
  const worker = tools.spawnWorker('read-workbook', { heapMegabytes: limits.heapMegabytes })
  const collected = collect(file, tools.onRows)
  return new Promise((resolve, reject) => {
    const end = (settle: () => void): void => {
      clearTimeout(timeout)
      clearInterval(poll)
      worker.kill()
      settle()
    }
    const refuse = (code: 'import/worker-failed' | 'import/worker-timeout'): void =>
      end(() => resolve(refusedGrid(file, { code: 'file_not_spreadsheet', message: errorMessage(code) })))
    const timeout = setTimeout(() => refuse('import/worker-timeout'), seconds * 1000)
    const poll = setInterval(() => {
      if (tools.signal.aborted) end(() => reject(new AppError('operation/cancelled')))
    }, cancelPollMilliseconds)
    worker.onMessage((message) => {
      const grid = collected.take(message as ReaderMessage)
      if (grid !== null) end(() => resolve(grid))
    })
    worker.onExit(() => refuse('import/worker-failed'))
    worker.post({ file, path } satisfies ReadRequest)
  })
}

/** Null for what is gone, and for what is no file: a folder, a pipe, a device. */
function sizeOf(path: string): number | null {
  try {
    const found = statSync(path)
    return found.isFile() ? found.size : null
  } catch {
    return null
  }
}

interface Collected {
  /** The whole file once the last message is in. */
  readonly take: (message: ReaderMessage) => FileGrid | null
}

function collect(file: string, onRows: (rows: number) => void): Collected {
  const sheets: { frame: SheetFrame; rows: GridRow[] }[] = []
  let count = 0
  const finish = (isOpenable: boolean, findings: readonly FileFinding[]): FileGrid => ({
    file,
    isOpenable,
    findings,
    sheets: sheets.map(({ frame, rows }): SheetGrid => ({ ...frame, rows })),
  })
  return {
    take(message) {
      if (message.kind === 'done') return finish(message.isOpenable, message.findings)
      if (message.kind === 'sheet') sheets.push({ frame: message.frame, rows: [] })
      else {
        sheets.at(-1)?.rows.push(...message.rows)
        count += message.rows.length
        onRows(count)
      }
      return null
    },
  }
}
