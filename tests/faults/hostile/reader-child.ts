// Reads one file after the other as the reading process does, and answers whether each was read or what was said.
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { Worker } from 'node:worker_threads'
import { readFileGrid } from '#main/imports/read-file.ts'
import { readingLimits } from '#main/imports/reading-limits.ts'
import type { ReaderAnswer } from './reader.ts'

const watch = `setInterval(() => process.memoryUsage.rss() > ${readingLimits.process.residentBytes} && process.kill(process.pid, 'SIGKILL'), 200)`
new Worker(watch, { eval: true }).unref()

const prototypes = [Object.prototype, Array.prototype, String.prototype].map((one) => Reflect.ownKeys(one).length)
const isPolluted = (): boolean =>
  [Object.prototype, Array.prototype, String.prototype].some(
    (one, at) => Reflect.ownKeys(one).length !== prototypes[at],
  )

process.on('message', (path: string) => {
  void readFileGrid(basename(path), readFileSync(path)).then(({ isOpenable, findings }) => {
    const answer: ReaderAnswer = {
      kind: 'read',
      isOpenable,
      message: findings[0]?.message ?? '',
      polluted: isPolluted(),
    }
    process.send?.(answer)
  })
})
process.on('disconnect', () => process.exit(0))
