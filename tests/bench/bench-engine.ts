import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { systemClock } from '#main/engine/clock.ts'
import { forkWorker } from '#main/engine/fork-worker.ts'
import { openEngine, type OpenedEngine } from '#main/engine/open-engine.ts'
import { createTestClient } from '#main/engine/test-engine.ts'
import { noKeys } from '#main/db/open-file.ts'
import { createUuidSource } from '#main/engine/uuid.ts'
import type { Client } from '#shared/contract/define.ts'
import type { Contract } from '#shared/contract/index.ts'

const root = join(import.meta.dirname, '../..')

/** The day of every measurement, so that what is due does not depend on when it runs. */
const day = '2025-12-11'

export interface BenchDesk {
  readonly engine: OpenedEngine
  readonly client: Client<Contract>
}

/** The engine as the product opens it, on a file: WAL, synchronous=FULL, history on. */
export async function openBenchDesk(databaseFile: string): Promise<BenchDesk> {
  const engine = await openEngine({
    databaseFile,
    backupFolder: `${databaseFile}-backups`,
    migrationsFolder: join(root, 'src/main/db/migrations'),
    resourcesFolder: join(root, 'resources'),
    keys: () => noKeys,
    backUpOnClose: false,
    clock: systemClock(day),
    createId: createUuidSource(Date.now),
    spawnWorker: forkWorker,
    log: () => undefined,
  })
  return { engine, client: createTestClient(engine) }
}

/** A database of so many fictional teachers; made once for each run's folder. */
export async function seededFile(folder: string, teachers: number): Promise<string> {
  const file = join(folder, `teachers-${teachers}.db`)
  if (existsSync(file)) return file
  mkdirSync(folder, { recursive: true })
  process.stderr.write(`seeding ${teachers} teachers …\n`)
  const { engine } = await openBenchDesk(file)
  engine.seed({ teachers, seed: 1, progress: () => undefined })
  await engine.close()
  return file
}
