import type { Area, CallContext } from '#shared/contract/define.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Clock, SpawnWorker } from '#main/db/house.ts'
import type { AccountKeys } from '#main/access/account-keys.ts'
import type { DatabaseCheck } from '#main/db/open-database.ts'
import type { KeySet } from '#main/db/open-file.ts'
import type { LogLine } from './dispatch.ts'

export interface EngineOptions {
  /** Absolute path; made when there is none. `:memory:` for tests. */
  readonly databaseFile: string
  readonly backupFolder: string
  /** The keys of today and of earlier; asked at every opening of a file. */
  readonly keys: () => KeySet
  /** The passphrases of the accounts; without them nobody signs in. */
  readonly accountKeys?: AccountKeys | undefined
  /** How thoroughly the pages are checked at opening. */
  readonly check?: DatabaseCheck | undefined
  readonly migrationsFolder: string
  /** Templates and other shipped files. */
  readonly resourcesFolder: string
  readonly clock: Clock
  /** Back up on close when something has changed: the window does, the command line has a command for it. */
  readonly backUpOnClose: boolean
  /** A new UUIDv7. */
  readonly createId: () => string
  readonly spawnWorker: SpawnWorker
  readonly log: (line: LogLine) => void
}

/** The product without a window. */
export interface Engine {
  readonly call: (operation: string, input: unknown, context: CallContext) => Promise<Result<unknown>>
  /** Tells which areas a command has changed; answers how to stop listening. */
  readonly onChanged: (listener: (areas: readonly Area[]) => void) => () => void
  /** Waits for nothing new, backs up if something has changed, closes the file. */
  readonly close: () => Promise<void>
}
