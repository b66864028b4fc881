import assert from 'node:assert/strict'
import Sqlite from 'better-sqlite3'
import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createBackupStore, type BackupStore } from '#main/backups/backup-store.ts'
import { lookAtFile, openFile } from '#main/db/open-file.ts'
import { systemClock } from '#main/engine/clock.ts'
import { AppError } from '#shared/kernel/errors.ts'
import { runEach, type FaultCase, type FaultContext } from '../harness/fault-case.ts'
import { lookAtLeft, openLeft } from '../harness/open-left.ts'
import { below } from '../harness/seeded-numbers.ts'
import { openDesk, prepareDesk } from '../kill/fault-desk.ts'
import { keySetOf } from '../kill/fault-keys.ts'

const page = 4096

const base = (context: FaultContext, isSealed: boolean): Promise<string> =>
  context.once(`rot ${isSealed}`, (folder) => prepareDesk(folder, isSealed))

const codeOf = (work: () => unknown): string => {
  try {
    work()
    return 'opened'
  } catch (error) {
    return error instanceof AppError ? error.code : String(error)
  }
}

type Change = (bytes: Buffer, random: () => number) => Buffer

const written = (bytes: Buffer, at: number, data: Buffer): Buffer => {
  data.copy(bytes, at)
  return bytes
}
const noise = (length: number, random: () => number): Buffer =>
  Buffer.from(Array.from({ length }, () => below(random, 256)))

/** What can become of the beginning of a file, and by what name it is refused. */
const headers: readonly { readonly change: Change; readonly codes: readonly string[] }[] = [
  { change: () => Buffer.alloc(0), codes: ['db/empty-file'] },
  { change: (_, random) => noise(20_000, random), codes: ['db/foreign'] },
  { change: (bytes) => bytes.fill(0), codes: ['db/foreign'] },
  { change: (bytes) => bytes.fill(0, 0, page), codes: ['db/foreign'] },
  { change: (bytes, random) => written(bytes, below(random, 16), Buffer.from('X')), codes: ['db/foreign'] },
  { change: (bytes) => written(bytes, 68, Buffer.from('ABCD')), codes: ['db/foreign'] },
  { change: (bytes) => written(bytes, 60, Buffer.from([0, 0, 255, 255])), codes: ['db/newer'] },
  { change: (bytes) => bytes.subarray(0, page * 3), codes: ['db/damaged'] },
  { change: (bytes) => bytes.subarray(0, 50), codes: ['db/foreign'] },
  { change: (bytes) => written(bytes, 16, Buffer.from([0, 3])), codes: ['db/damaged'] },
  { change: (bytes, random) => written(bytes, 100, noise(200, random)), codes: ['db/damaged'] },
  { change: (bytes) => written(bytes, 18, Buffer.from([9, 9])), codes: ['db/damaged', 'db/not-writable'] },
]

/** Every file beside the database and their contents, so that a touch shows. */
const everything = (folder: string): unknown =>
  readdirSync(folder)
    .toSorted()
    .map((name) => [name, readFileSync(join(folder, name)).toString('base64')])

const header: FaultCase = {
  name: 'rot-header',
  title: 'a file with a broken beginning is refused by name, and no byte of it touched',
  counts: { quick: 12, long: 36, release: 360 },
  run: async (context) => {
    const source = readFileSync(await base(context, false))
    return runEach(context, ({ number, random }) => {
      const { change, codes } = headers[number % headers.length] ?? { change: (bytes) => bytes, codes: [] }
      const folder = join(context.folder, String(number))
      mkdirSync(folder)
      const file = join(folder, '龙都.db')
      writeFileSync(file, change(Buffer.from(source), random))
      const before = everything(folder)
      const code = codeOf(() => openLeft(file).close())
      assert.ok(codes.includes(code), `${code} instead of ${codes.join(', ')}`)
      assert.deepEqual(everything(folder), before, 'the file or its folder was touched')
      rmSync(folder, { recursive: true })
    })
  },
}

/** Damage of one place: a stretch overwritten, or a single bit turned. */
function damaged(bytes: Buffer, random: () => number): Buffer {
  const at = below(random, bytes.length)
  if (random() < 0.5) bytes.writeUInt8((bytes[at] ?? 0) ^ (1 << below(random, 8)), at)
  else noise(64 + below(random, page), random).copy(bytes, at)
  return bytes
}

const sealed: FaultCase = {
  name: 'rot-sealed',
  title: 'of encrypted pages every turned bit is noticed',
  counts: { quick: 60, long: 400, release: 4000 },
  run: async (context) => {
    const source = readFileSync(await base(context, true))
    const { current: key } = keySetOf(true)
    return runEach(context, ({ number, random }) => {
      const file = join(context.folder, `${number}.db`)
      const bytes = Buffer.from(source)
      const at = below(random, bytes.length)
      bytes.writeUInt8((bytes[at] ?? 0) ^ (1 << below(random, 8)), at)
      writeFileSync(file, bytes)
      const db = openFile(file, { key, readonly: true })
      try {
        assert.throws(() => assert.equal(db.pragma('integrity_check(1)', { simple: true }), 'ok'), `byte ${at}`)
      } finally {
        db.close()
        rmSync(file)
      }
    })
  },
}

const storeIn = (folder: string, isSealed: boolean): BackupStore =>
  createBackupStore({
    folder,
    filesFolder: `${folder}-files`,
    clock: systemClock('2026-11-23'),
    keys: () => keySetOf(isSealed),
  })

/** A folder with one backup, and the backup's bytes. */
const backedUp = (context: FaultContext, isSealed: boolean) =>
  context.once(`rot backup ${isSealed}`, async (folder) => {
    const file = join(folder, '龙都.db')
    copyFileSync(await base(context, isSealed), file)
    const name = lookAtLeft(
      file,
      isSealed,
      (db) => storeIn(join(folder, 'backups'), isSealed).create(db, 'manual').name,
    )
    return { folder: join(folder, 'backups'), name }
  })

const backup: FaultCase = {
  name: 'rot-backup',
  title: 'a backup that has rotted is never used; a sound one equals its manifest',
  counts: { quick: 40, long: 300, release: 3000 },
  run: (context) =>
    runEach(context, async ({ number, random }) => {
      const isSealed = number % 2 === 1
      const { folder, name } = await backedUp(context, isSealed)
      const copies = join(context.folder, String(number))
      cpSync(folder, copies, { recursive: true })
      const store = storeIn(copies, isSealed)
      assert.ok(store.verified(name))
      const file = join(copies, `${name}.db`)
      const before = readFileSync(file)
      const after = damaged(Buffer.from(before), random)
      writeFileSync(file, after)
      if (!after.equals(before))
        assert.equal(
          codeOf(() => store.verified(name)),
          'backup/damaged',
        )
      rmSync(copies, { recursive: true })
    }),
}

const plainPages: FaultCase = {
  name: 'rot-page',
  title: 'a damaged page is told, or what is read agrees with the manifest of the backup',
  counts: { quick: 20, long: 300, release: 3000 },
  finds: 'told at the opening or by the check',
  run: (context) =>
    runEach(context, async ({ number, random, found }) => {
      const { folder, name } = await backedUp(context, false)
      const copies = join(context.folder, String(number))
      cpSync(folder, copies, { recursive: true })
      // The manifest holds a digest of every table: rot that SQLite does not notice is told by that.
      const store = storeIn(copies, false)
      const file = join(copies, `${name}.db`)
      const before = readFileSync(file)
      writeFileSync(file, damaged(Buffer.from(before), random))
      const db = new Sqlite(file, { readonly: true })
      let isTold = true
      try {
        isTold = db.pragma('integrity_check(1)', { simple: true }) !== 'ok'
      } catch {
        // SQLite says so itself.
      } finally {
        db.close()
      }
      if (isTold) found()
      else if (!readFileSync(file).equals(before))
        assert.equal(
          codeOf(() => store.verified(name)),
          'backup/damaged',
        )
      rmSync(copies, { recursive: true })
    }),
}

/** The log of a working process, as it lies beside the file. */
async function logOf(file: string, remark: string): Promise<{ readonly database: Buffer; readonly log: Buffer }> {
  const desk = await openDesk(file)
  await desk.client.settings.update({ operator: remark })
  const left = { database: readFileSync(file), log: readFileSync(`${file}-wal`) }
  await desk.engine.close()
  return left
}

const otherLogs: FaultCase = {
  name: 'rot-log',
  title: 'a log that is missing, of another day or of another file: a state there was, or a refusal',
  counts: { quick: 3, long: 30, release: 300 },
  run: (context) =>
    runEach(context, async ({ number }) => {
      const { today, yesterday, foreign } = await context.once('logs', async (folder) => {
        const [own, other] = [join(folder, '甲.db'), join(folder, '乙.db')]
        copyFileSync(await base(context, false), own)
        const yesterday = await logOf(own, '昨天')
        const today = await logOf(own, '今天')
        await (await openDesk(other)).engine.close()
        return { yesterday, today, foreign: await logOf(other, '别处') }
      })
      const log = [Buffer.alloc(0), yesterday.log, foreign.log][number % 3] ?? Buffer.alloc(0)
      const file = join(context.folder, `${number}.db`)
      writeFileSync(file, today.database)
      writeFileSync(`${file}-wal`, log)
      const known = ['昨天', '今天']
      const read = (): string =>
        lookAtLeft(file, false, (db) => {
          assert.equal(db.pragma('integrity_check(1)', { simple: true }), 'ok')
          return db.prepare<[], string>(`SELECT value FROM setting WHERE key = 'operator'`).pluck().get() ?? ''
        })
      try {
        assert.ok(known.includes(read()), 'a state that never was')
      } catch (error) {
        // What another file's log would make of this one is damage, and is told as that.
        if (!(error instanceof AppError)) throw error
        assert.ok(['db/damaged', 'db/foreign', 'db/newer'].includes(error.code), error.code)
      }
      assert.ok(existsSync(file) && lookAtFile(file).look === 'plain')
      for (const end of ['', '-wal']) rmSync(file + end, { force: true })
    }),
}

const wrongKey: FaultCase = {
  name: 'rot-key',
  title: 'a wrong key, a lost key or a plain file under a key is told, the file untouched',
  counts: { quick: 3, long: 9, release: 30 },
  run: (context) =>
    runEach(context, async ({ number }) => {
      const file = join(context.folder, `${number}.db`)
      copyFileSync(await base(context, number % 3 !== 2), file)
      const before = readFileSync(file)
      const keys = [Buffer.alloc(32, number + 1), null, keySetOf(true).current]
      const opening = { file, key: keys[number % 3] ?? null, migrations: [], backUp: () => '' }
      const { openDatabase } = await import('#main/db/open-database.ts')
      const code = codeOf(() => openDatabase({ ...opening, clock: systemClock('2026-11-23') }).close())
      assert.ok(['db/damaged', 'vault/locked', 'vault/not-sealed'].includes(code), code)
      assert.ok(readFileSync(file).equals(before), 'the file was touched')
      rmSync(file)
    }),
}

export const cases: readonly FaultCase[] = [header, sealed, backup, plainPages, otherLogs, wrongKey]
