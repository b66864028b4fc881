import { statSync } from 'node:fs'
import { basename } from 'node:path'
import type { SpawnWorker } from '#main/db/house.ts'
import type { CancelSignal } from '#shared/contract/define.ts'
import type { FileFinding, FileGrid, GridRow, SheetGrid } from '#shared/imports/grid.ts'
import { AppError } from '#shared/kernel/errors.ts'
import { errorMessage } from '#shared/kernel/error-messages.ts'
import { heapMegabytes, type ReaderMessage, type ReadRequest, type SheetFrame } from './worker-protocol.ts'

const baseSeconds = 60
const secondsPerMegabyte = 6
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
  const seconds = baseSeconds + (size / 2 ** 20) * secondsPerMegabyte
  const worker = tools.spawnWorker('read-workbook', { heapMegabytes })
  const collected = collect(file, tools.onRows)
  return new Promise((resolve, reject) => {
    const end = (settle: () => void): void => {
      clearTimeout(timeout)
      clearInterval(poll)
      worker.kill()
      settle()
    }
    const refuse = (code: 'import/worker-failed' | 'import/worker-timeout'): void =>
      end(() => resolve(refused(file, errorMessage(code))))
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

function sizeOf(path: string): number | null {
  try {
    return statSync(path).size
  } catch {
    return null
  }
}

const refused = (file: string, message: string): FileGrid => ({
  file,
  isOpenable: false,
  findings: [{ code: 'file_not_spreadsheet', message }],
  sheets: [],
})

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
