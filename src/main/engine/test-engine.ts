import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Client } from '#shared/contract/define.ts'
import { contract, type Contract } from '#shared/contract/index.ts'
import { AppError } from '#shared/kernel/errors.ts'
import type { Database, SpawnWorker } from '#main/db/house.ts'
import type { KeySet } from '#main/db/open-file.ts'
import type { Keeper } from '#main/vault/slots.ts'
import type { LogLine } from './dispatch.ts'
import { openFrontDesk, type FrontDesk } from './front-desk.ts'
import { openEngine, type OpenedEngine } from './open-engine.ts'

export interface TestEngine {
  /** What is open, its calls by way of the front desk. */
  readonly engine: OpenedEngine
  readonly client: Client<Contract>
  readonly db: Database
  /** Every line that was logged. */
  readonly log: readonly LogLine[]
  /** Moves the desk's calendar. */
  readonly setToday: (today: string) => void
}

export interface TestEngineOptions {
  readonly today?: string
  readonly databaseFile?: string
  readonly backupFolder?: string
  readonly spawnWorker?: SpawnWorker
  /** Keys at hand, without a keyring: the engine is opened past the front desk. */
  readonly keys?: () => KeySet
  /** Of a computer that keeps secrets; without one the recovery code and passphrases are the ways in. */
  readonly keeper?: Keeper
  /** Where the ids begin, for a database that has some of its own. */
  readonly firstId?: number
}

/** A client that throws `AppError` for a failure, over any `call`. */
export function createTestClient(engine: Pick<OpenedEngine, 'call'>): Client<Contract> {
  const call = async (operation: string, input: unknown): Promise<unknown> => {
    const context = { progress: () => undefined, signal: { aborted: false }, file: (reference: string) => reference }
    const result = await engine.call(operation, input, context)
    if (result.ok) return result.value
    throw new AppError(result.error.code, { ...result.error.details, message: result.error.message })
  }
  const areas = Object.entries(contract).map(([area, operations]) => [
    area,
    Object.fromEntries(
      Object.keys(operations).map((verb) => [verb, (input: unknown) => call(`${area}.${verb}`, input)]),
    ),
  ])
  return Object.fromEntries(areas) as Client<Contract>
}

export interface TestFrontDesk {
  /** What answers while nothing is open, and before that. */
  readonly frontDesk: FrontDesk
  readonly client: Client<Contract>
  readonly log: readonly LogLine[]
  readonly setToday: (today: string) => void
}

/** A calendar of its own, and ids that count up. */
function prepare(options: TestEngineOptions) {
  let today = options.today ?? '2025-12-11'
  let seconds = 0
  let ids = options.firstId ?? 0
  const log: LogLine[] = []
  const engineOptions = {
    databaseFile: options.databaseFile ?? ':memory:',
    backupFolder: options.backupFolder ?? join(tmpdir(), 'longdu-test-backups'),
    migrationsFolder: join(import.meta.dirname, '../db/migrations'),
    resourcesFolder: join(import.meta.dirname, '../../../resources'),
    backUpOnClose: false,
    clock: {
      now: () => {
        seconds += 1
        return new Date(Date.parse(`${today}T01:00:00Z`) + seconds * 1000).toISOString()
      },
      today: () => today,
    },
    createId: () => {
      ids += 1
      return `01900000-0000-7000-8000-${String(ids).padStart(12, '0')}`
    },
    spawnWorker:
      options.spawnWorker ??
      (() => {
        throw new Error('this test starts no worker')
      }),
    log: (line: LogLine) => void log.push(line),
  }
  const setToday = (day: string): void => {
    today = day
  }
  return { engineOptions, log, setToday }
}

/** The engine's process without a process, whether its database opens or not. */
export async function openTestFrontDesk(options: TestEngineOptions = {}): Promise<TestFrontDesk> {
  const { engineOptions, log, setToday } = prepare(options)
  const passphraseCost = { n: 2 ** 10, r: 8, p: 1 }
  const frontDesk = await openFrontDesk({ ...engineOptions, keeper: options.keeper ?? null, passphraseCost })
  return { frontDesk, client: createTestClient(frontDesk), log, setToday }
}

/** The whole engine, on a database in memory if no file is named. Throws why it does not open. */
export async function openTestEngine(options: TestEngineOptions = {}): Promise<TestEngine> {
  if (options.keys !== undefined) {
    const { engineOptions, log, setToday } = prepare(options)
    const engine = await openEngine({ ...engineOptions, keys: options.keys })
    return { engine, client: createTestClient(engine), db: engine.premises().house.db, log, setToday }
  }
  const { frontDesk, client, log, setToday } = await openTestFrontDesk(options)
  const { call, close, onChanged } = frontDesk
  const opened = frontDesk.engine()
  return { engine: { ...opened, call, close, onChanged }, client, db: opened.premises().house.db, log, setToday }
}
