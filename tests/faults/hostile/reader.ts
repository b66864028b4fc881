import { fork, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { readingLimits } from '#main/imports/reading-limits.ts'

export type ReaderAnswer =
  | { readonly kind: 'read'; readonly isOpenable: boolean; readonly message: string; readonly polluted: boolean }
  | { readonly kind: 'died' }
  | { readonly kind: 'hung' }

/** The reading process, used again and again until it dies: what one file leaves behind may not hurt the next. */
export interface Reader {
  readonly read: (path: string) => Promise<ReaderAnswer>
}

const entry = join(import.meta.dirname, 'reader-child.ts')
const patience = (readingLimits.process.seconds + 20) * 1000

function start(): ChildProcess {
  const child = fork(entry, [], {
    execArgv: [`--max-old-space-size=${readingLimits.process.heapMegabytes}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  child.unref()
  child.channel?.unref()
  return child
}

export function startReader(): Reader {
  let child: ChildProcess | null = null
  return {
    read: (path) =>
      new Promise((resolve) => {
        const reader = (child ??= start())
        const end = (answer: ReaderAnswer): void => {
          clearTimeout(clock)
          reader.removeAllListeners()
          if (answer.kind !== 'read') {
            reader.kill('SIGKILL')
            child = null
          }
          resolve(answer)
        }
        const clock = setTimeout(() => end({ kind: 'hung' }), patience)
        reader.once('message', (answer) => end(answer as ReaderAnswer))
        reader.once('exit', () => end({ kind: 'died' }))
        reader.send(path)
      }),
  }
}
