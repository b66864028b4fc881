import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { AppError } from '#shared/kernel/errors.ts'
import type { Clock, Database } from './house.ts'
import { migrate, schemaVersion, type Migration } from './migrate.ts'
import { lookAtFile, openFile, openInMemory, sqliteCodeOf, type DataKey } from './open-file.ts'
import { applicationId, applyPragmas } from './pragmas.ts'

export type DatabaseCheck = 'none' | 'quick' | 'full'

export interface OpenOptions {
  readonly file: string
  /** Null for a database that is not encrypted. */
  readonly key: DataKey | null
  /** How the pages are checked; after an unclean end always fully. `none` is for looking at a damaged copy. */
  readonly check?: DatabaseCheck | undefined
  readonly migrations: readonly Migration[]
  readonly clock: Clock
  /** Makes a verified backup before a migration and answers its path. */
  readonly backUp: (db: Database) => string
}

const product = 'longdu'

/** Milliseconds to wait for another program's lock while opening: a file in use is told at once, not after 5 s. */
const lockPatience = 500

/** Flushes a folder's entries, so that a rename survives a power cut; Windows has no such thing. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Reads the header without SQLite, so that a stranger's or a newer file is refused byte for byte untouched. */
function inspectFile({ file, key, migrations }: OpenOptions): void {
  const { look, header } = lookAtFile(file)
  if (look === 'empty') throw new AppError('db/empty-file', { file })
  if (look === 'sealed' && key === null) throw new AppError('vault/locked')
  // Of an encrypted file the mark and the version show only under the key.
  if (look === 'sealed') return
  if (look === 'plain' && key !== null) throw new AppError('vault/not-sealed')
  if (look !== 'plain' || header.readUInt32BE(68) !== applicationId) throw new AppError('db/foreign', { file })
  const found = header.readUInt32BE(60)
  if (found > migrations.length) throw new AppError('db/newer', { found, supported: migrations.length })
}

/** Turns what SQLite throws about a whole file into our own refusals. */
function asRefusal(error: unknown): unknown {
  const code = sqliteCodeOf(error)
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return new AppError('db/in-use', {}, { cause: error })
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB')
    return new AppError('db/damaged', {}, { cause: error })
  if (code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_WRITE') return new AppError('db/disk-full', {}, { cause: error })
  if (code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_READONLY')) {
    return new AppError('db/not-writable', {}, { cause: error })
  }
  return error
}

/** A new file grows beside its place and is renamed when whole: a crash leaves no half-made database behind. */
function createFile(options: OpenOptions): void {
  const growing = `${options.file}.creating`
  for (const end of ['', '-wal', '-shm']) rmSync(growing + end, { force: true })
  mkdirSync(dirname(options.file), { recursive: true })
  const db = openFile(growing, { key: options.key })
  try {
    db.pragma(`application_id = ${applicationId}`)
    applyPragmas(db, { inMemory: false })
    migrate(db, options.migrations, () => '')
    writeMarker(db, options.clock)
  } finally {
    db.close()
  }
  renameSync(growing, options.file)
  syncFolder(dirname(options.file))
}

function writeMarker(db: Database, clock: Clock): void {
  db.prepare('INSERT INTO marker (one, product, created_at) VALUES (1, ?, ?)').run(product, clock.now())
}

/** Before anything is set, for setting WAL writes to the file; of an encrypted one this is the first look inside. */
function checkIdentity(db: Database): void {
  if (db.pragma('application_id', { simple: true }) !== applicationId) throw new AppError('db/foreign')
}

function checkMarker(db: Database): void {
  const row = db.prepare<[], { product: string }>('SELECT product FROM marker').get()
  if (row?.product !== product) throw new AppError('db/foreign', {})
}

function checkPages(db: Database, check: DatabaseCheck): void {
  if (check === 'none') return
  const answer: unknown = db.pragma(check === 'full' ? 'integrity_check(1)' : 'quick_check(1)', { simple: true })
  if (answer !== 'ok') throw new AppError('db/damaged', { problem: String(answer) })
}

/**
 * Opens the database, making it when there is none. Throws `db/empty-file`, `db/foreign`, `vault/locked`, `db/newer`, `db/in-use`,
 * `db/damaged`, `db/disk-full`, `db/not-writable`, `db/settings-refused`, `db/migration-failed`; the file is then as it was.
 */
export function openDatabase(options: OpenOptions): Database {
  let db: Database | undefined
  try {
    if (existsSync(options.file)) inspectFile(options)
    else createFile(options)
    const endedUncleanly = existsSync(`${options.file}-wal`) && statSync(`${options.file}-wal`).size > 0
    const opened = openFile(options.file, { key: options.key, timeout: lockPatience })
    db = opened
    // Before the first look: otherwise an index of the log is written beside the file.
    opened.pragma('locking_mode = EXCLUSIVE')
    checkIdentity(opened)
    applyPragmas(opened, { inMemory: false })
    if (schemaVersion(opened) > options.migrations.length) {
      throw new AppError('db/newer', { found: schemaVersion(opened), supported: options.migrations.length })
    }
    checkMarker(opened)
    const wanted = options.check ?? 'quick'
    checkPages(opened, endedUncleanly && wanted === 'quick' ? 'full' : wanted)
    migrate(opened, options.migrations, () => options.backUp(opened))
    return opened
  } catch (error) {
    db?.close()
    throw asRefusal(error)
  }
}

/** A database that lives as long as its handle, for tests. */
export function openMemoryDatabase(migrations: readonly Migration[], clock: Clock): Database {
  const db = openInMemory()
  db.pragma(`application_id = ${applicationId}`)
  applyPragmas(db, { inMemory: true })
  migrate(db, migrations, () => '')
  writeMarker(db, clock)
  return db
}
