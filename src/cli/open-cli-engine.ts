import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { systemClock } from '#main/engine/clock.ts'
import { forkWorker } from '#main/engine/fork-worker.ts'
import { openFrontDesk, type FrontDesk } from '#main/engine/front-desk.ts'
import type { OpenedEngine } from '#main/engine/open-engine.ts'
import { createUuidSource } from '#main/engine/uuid.ts'
import type { CallContext } from '#shared/contract/define.ts'
import { AppError } from '#shared/kernel/errors.ts'

/** Paths on the command line are meant from where it was typed, also when npm has changed the folder. */
export const fromHere = (path: string): string => resolve(process.env['INIT_CWD'] ?? process.cwd(), path)

const root = join(import.meta.dirname, '../..')

/** Secrets come by the environment: an argument could be read by every program of the computer. */
async function unlockFromEnvironment(desk: FrontDesk): Promise<void> {
  const [passphrase, login, code] = ['LONGDU_PASSPHRASE', 'LONGDU_LOGIN', 'LONGDU_RECOVERY_CODE'].map(
    (name) => process.env[name] ?? '',
  )
  const [operation, input] =
    passphrase !== '' ? ['vault.unlock', { passphrase, login: login || undefined }] : ['vault.recover', { code }]
  if (passphrase === '' && code === '') return
  const result = await desk.call(operation, input, cliContext())
  if (!result.ok) throw new AppError(result.error.code, result.error.details)
}

/** The front desk in this process, on the file given; a file that is not there is made. */
export async function openCliDesk(databaseFile: string): Promise<FrontDesk> {
  const desk = await openFrontDesk({
    databaseFile,
    backupFolder: join(dirname(databaseFile), `${databaseFile.split(/[\\/]/).at(-1)}-backups`),
    migrationsFolder: join(root, 'src/main/db/migrations'),
    resourcesFolder: join(root, 'resources'),
    backUpOnClose: false,
    clock: systemClock(process.env['LONGDU_TODAY']),
    createId: createUuidSource(Date.now),
    spawnWorker: forkWorker,
    log: () => undefined,
    keeper: null,
  })
  if (desk.state().phase === 'locked') await unlockFromEnvironment(desk)
  return desk
}

/** The engine with its calls by way of the front desk. Throws why the database is not open. */
export async function openCliEngine(databaseFile: string): Promise<OpenedEngine> {
  const { engine, call, close, onChanged } = await openCliDesk(databaseFile)
  return { ...engine(), call, close, onChanged }
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
