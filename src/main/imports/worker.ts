import { readFileSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { readFileGrid } from './read-file.ts'
import { readingLimits } from './reading-limits.ts'
import { type ReaderMessage, type ReadRequest, rowsPerMessage } from './worker-protocol.ts'

/**
 * Entry of the process that reads one file of a stranger and ends. Parsing blocks its only thread, so a second one
 * watches the memory: past the limit the process is gone, and whoever waits for it is told.
 */
const watch = `setInterval(() => process.memoryUsage.rss() > ${readingLimits.process.residentBytes} && process.kill(process.pid, 'SIGKILL'), 200)`
new Worker(watch, { eval: true }).unref()

const send = (message: ReaderMessage): Promise<void> =>
  new Promise((resolve, reject) => {
    if (process.send === undefined) return reject(new Error('the reading process has nobody to answer to'))
    const isQueued = process.send(message, undefined, undefined, (error) =>
      error === null ? resolve() : reject(error),
    )
    // Electron's port has no callback: it copies the message at once.
    if (process.send.length < 2 && isQueued) resolve()
  })

async function read({ file, path }: ReadRequest): Promise<void> {
  const grid = await readFileGrid(file, readFileSync(path))
  for (const { rows, ...frame } of grid.sheets) {
    await send({ kind: 'sheet', frame })
    for (let from = 0; from < rows.length; from += rowsPerMessage) {
      await send({ kind: 'rows', rows: rows.slice(from, from + rowsPerMessage) })
    }
  }
  await send({ kind: 'done', isOpenable: grid.isOpenable, findings: grid.findings })
}

process.once('message', (request) => void read(request as ReadRequest))
