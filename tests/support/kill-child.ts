// A process that works on a database until it is killed. It says `ready` when the work begins, and one line for each
// step that was acknowledged to it: what it has said must be there afterwards.
import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { systemClock } from '#main/engine/clock.ts'
import { forkWorker } from '#main/engine/fork-worker.ts'
import { openEngine } from '#main/engine/open-engine.ts'
import { createTestClient } from '#main/engine/test-engine.ts'
import { noKeys } from '#main/db/open-file.ts'
import { createUuidSource } from '#main/engine/uuid.ts'
import { AppError } from '#shared/kernel/errors.ts'

const [scenario = '', databaseFile = '', migrationsFolder = ''] = process.argv.slice(2)

const say = (line: string): void => void writeSync(1, `${line}\n`)

type Work = (client: ReturnType<typeof createTestClient>, round: number) => Promise<void>

/** A person, a term of employment, search keys, a line of history: rows of several tables that belong together. */
const save: Work = async (client, round) => {
  const school = (await client.schools.list({ limit: 1 })).rows[0]?.id ?? ''
  const teacher = await client.teachers.create({ name: `师${round}`, schoolId: school, stage: '小学', subject: '语文' })
  say(`saved ${teacher.id}`)
}

const storeAndTakeBack: Work = async (client) => {
  const batchId = (await client.imports.list({}))[0]?.id ?? ''
  await client.imports.commit({ batchId, acceptWarnings: true })
  say('stored')
  await client.history.undo({})
  say('staged')
}

const backUp: Work = async (client, round) => {
  await client.settings.update({ operator: `第${round}轮` })
  const { name } = await client.backups.create({})
  say(`listed ${name}`)
}

const restore: Work = async (client, round) => {
  await client.settings.update({ operator: `第${round}轮` })
  const { name } = await client.backups.create({})
  await client.settings.update({ operator: '改动' })
  await client.backups.restore({ name })
  say(`restored 第${round}轮`)
}

const works: Readonly<Record<string, Work>> = { save, import: storeAndTakeBack, backup: backUp, restore }

async function run(): Promise<void> {
  const work = works[scenario]
  // Where a file is made or brought up to the newest version, opening it is the work.
  if (work === undefined) say('ready')
  const engine = await openEngine({
    databaseFile,
    backupFolder: `${databaseFile}-backups`,
    migrationsFolder,
    resourcesFolder: join(import.meta.dirname, '../../resources'),
    keys: () => noKeys,
    backUpOnClose: false,
    clock: systemClock('2026-11-23'),
    createId: createUuidSource(Date.now),
    spawnWorker: forkWorker,
    log: () => undefined,
  })
  if (work === undefined) return say('opened')
  say('ready')
  for (let round = 1; ; round += 1) await work(createTestClient(engine), round)
}

await run().catch((error: unknown) => {
  if (!(error instanceof AppError)) throw error
  say(`refused ${error.code}`)
})
