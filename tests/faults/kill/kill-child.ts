// A process that works on a database until it is killed. It says `ready` when the work begins, and one line for each
// step that was acknowledged to it: what it has said must be there afterwards.
import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { systemClock } from '#main/engine/clock.ts'
import { forkWorker } from '#main/engine/fork-worker.ts'
import { openEngine, type OpenedEngine } from '#main/engine/open-engine.ts'
import { createTestClient } from '#main/engine/test-engine.ts'
import { createUuidSource } from '#main/engine/uuid.ts'
import { AppError } from '#shared/kernel/errors.ts'
import { keySetOf } from './fault-keys.ts'

const [scenario = '', databaseFile = '', migrationsFolder = '', sealing = 'plain'] = process.argv.slice(2)
const faultKeys = keySetOf(sealing === 'sealed')

/** Worked to the end where its writes are recorded, without end where it is killed. */
const rounds = Number(process.env['LONGDU_FAULT_ROUNDS'] ?? Number.POSITIVE_INFINITY)

const say = (line: string): void => void writeSync(1, `${line}\n`)

type Client = ReturnType<typeof createTestClient>
type Work = (client: Client, round: number, engine: OpenedEngine) => Promise<void>

/** A person, a term of employment, search keys, a line of history: rows of several tables that belong together. */
const save: Work = async (client, round) => {
  const school = (await client.schools.list({ limit: 1 })).rows[0]?.id ?? ''
  const draft = { name: `师${round}`, schoolId: school, stage: '小学', subject: '语文' }
  const { id } = await client.teachers.create(draft)
  say(`saved ${id}`)
  if (round % 3 !== 0) return
  await client.teachers.update({ id, remark: `第${round}次` })
  say(`changed ${id} 第${round}次`)
}

/** The same, with the log written back into the file after every few of them. */
const checkpoint: Work = async (client, round, engine) => {
  await save(client, round, engine)
  if (round % 4 === 0) engine.premises().house.db.pragma(`wal_checkpoint(${round % 8 === 0 ? 'TRUNCATE' : 'FULL'})`)
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

/** The twins of the prepared database become one person each, in the order of their names; every fourth is taken back. */
const merge: Work = async (client, round) => {
  const twins = (await client.teachers.list({ text: `孪${round}号`, limit: 2 })).rows
  const [keep, duplicate] = twins
  if (keep === undefined || duplicate === undefined) return new Promise((resolve) => setTimeout(resolve, 60_000))
  await client.teachers.merge({ keepId: keep.id, duplicateId: duplicate.id })
  say(`merged ${round}`)
  if (round % 4 !== 0) return
  await client.history.undo({})
  say(`parted ${round}`)
}

const formats = ['xlsx', 'html'] as const

const exportTable: Work = async (client, round) => {
  const format = formats[round % formats.length] ?? 'xlsx'
  await client.reports.export({ name: 'pairing-list', format, file: `${databaseFile}-out/结对.${format}` })
  say(`exported ${format}`)
}

/** A backup, its restore and an exported file: everything that is written beside the database. */
const papers: Work = async (client, round, engine) => {
  await backUp(client, round, engine)
  await exportTable(client, round, engine)
  if (round % 3 === 0) await restore(client, round, engine)
}

const works: Readonly<Record<string, Work>> = {
  save,
  checkpoint,
  import: storeAndTakeBack,
  backup: backUp,
  restore,
  merge,
  export: exportTable,
  papers,
}

/** Takes away what the product sets, so that the replay of power cuts can show that it sees the loss. */
function weaken(engine: OpenedEngine): void {
  const weakened = process.env['LONGDU_FAULT_WEAKENED'] ?? ''
  if (weakened === 'normal') engine.premises().house.db.pragma('synchronous = NORMAL')
  // Held exclusively, SQLite does not delete the journal but empties and syncs it.
  if (weakened === 'delete')
    engine.premises().house.db.exec('PRAGMA journal_mode = DELETE; PRAGMA locking_mode = NORMAL')
}

async function run(): Promise<void> {
  const work = works[scenario]
  // Where a file is made or brought up to the newest version, opening it is the work.
  if (work === undefined) say('ready')
  const engine = await openEngine({
    databaseFile,
    backupFolder: `${databaseFile}-backups`,
    migrationsFolder,
    resourcesFolder: join(import.meta.dirname, '../../../resources'),
    keys: () => faultKeys,
    backUpOnClose: false,
    clock: systemClock('2026-11-23'),
    createId: createUuidSource(Date.now),
    spawnWorker: forkWorker,
    log: () => undefined,
  })
  if (work === undefined) return say('opened')
  say('ready')
  weaken(engine)
  for (let round = 1; round <= rounds; round += 1) await work(createTestClient(engine), round, engine)
  say('through')
  await engine.close()
}

await run().catch((error: unknown) => {
  if (!(error instanceof AppError)) throw error
  say(`refused ${error.code}`)
})
