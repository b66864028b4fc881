import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { systemClock } from '#main/engine/clock.ts'
import { forkWorker } from '#main/engine/fork-worker.ts'
import { openEngine, type OpenedEngine } from '#main/engine/open-engine.ts'
import { noKeys } from '#main/db/open-file.ts'
import { createUuidSource } from '#main/engine/uuid.ts'
import type { CallContext } from '#shared/contract/define.ts'

/** Paths on the command line are meant from where it was typed, also when npm has changed the folder. */
export const fromHere = (path: string): string => resolve(process.env['INIT_CWD'] ?? process.cwd(), path)

const root = join(import.meta.dirname, '../..')

/** The engine in this process, on the file given; a file that is not there is made. */
export async function openCliEngine(databaseFile: string): Promise<OpenedEngine> {
  return openEngine({
    databaseFile,
    backupFolder: join(dirname(databaseFile), `${databaseFile.split(/[\\/]/).at(-1)}-backups`),
    migrationsFolder: join(root, 'src/main/db/migrations'),
    resourcesFolder: join(root, 'resources'),
    keys: () => noKeys,
    backUpOnClose: false,
    clock: systemClock(process.env['LONGDU_TODAY']),
    createId: createUuidSource(Date.now),
    spawnWorker: forkWorker,
    log: () => undefined,
  })
}

let shownAt = 0

/** Progress goes to stderr, one line at a time, and only where somebody looks. */
export function cliContext(): CallContext {
  return {
    progress(done, total, label) {
      const now = Date.now()
      if (!process.stderr.isTTY || now - shownAt < 200) return
      shownAt = now
      process.stderr.write(`\r${label} ${done}${total > 0 ? ` / ${total}` : ''}   `)
    },
    signal: { aborted: false },
    file: fromHere,
  }
}

export const databaseExists = (file: string): boolean => existsSync(file)
