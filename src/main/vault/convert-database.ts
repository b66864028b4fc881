import { copyFileSync, existsSync, linkSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { flush } from '#main/db/blob-folder.ts'
import type { Database } from '#main/db/house.ts'
import { syncFolder } from '#main/db/open-database.ts'
import { openFile, resealFile, type DataKey } from '#main/db/open-file.ts'
import { plainPieces, writeSealed } from '#main/db/sealed-bytes.ts'
import { wipeFile } from '#main/db/wipe-file.ts'
import { AppError } from '#shared/kernel/errors.ts'

const convertingName = (file: string): string => `${file}.converting`
/** The file as it was, under a second name until the new one has a backup. */
const beforeName = (file: string): string => `${file}.before`

type Pragma = 'application_id' | 'user_version'

/** How many rows each table holds, and by what a file is known: the new file must say the same. */
function digestOf(db: Database): string {
  const tables = db
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
    .pluck()
    .all()
  const rows = tables.map((name) => [name, db.prepare(`SELECT count(*) FROM "${name}"`).pluck().get()])
  const read = (pragma: Pragma): unknown => db.pragma(pragma, { simple: true })
  return JSON.stringify([rows, read('application_id'), read('user_version')])
}

/** Reads the new file through and through. Throws when anything of it is not as in the old one. */
function verify(copy: string, key: DataKey | null, wanted: string): void {
  const db = openFile(copy, { key, readonly: true })
  try {
    const isWhole = db.pragma('integrity_check(1)', { simple: true }) === 'ok'
    const dangling = db.pragma('foreign_key_check') as unknown[]
    if (!isWhole || dangling.length > 0 || digestOf(db) !== wanted) throw new Error('the converted copy is not whole')
  } finally {
    db.close()
  }
}

function reasonOf(error: unknown): string {
  const text = error instanceof Error ? `${error.message} ${'code' in error ? String(error.code) : ''}` : ''
  return /FULL|disk is full|ENOSPC|EDQUOT/i.test(text) ? '磁盘空间不足' : '新文件没有通过检查'
}

export interface Conversion {
  readonly from: DataKey | null
  readonly to: DataKey | null
  /** What the officer calls it, should it fail. */
  readonly work: string
}

/**
 * Writes the open database once more under another key (null: plain) beside itself and proves the copy. The database is
 * not touched. Throws `vault/conversion-failed`; then nothing is left of the copy.
 */
export function writeConverted(db: Database, file: string, { from, to, work }: Conversion): string {
  const copy = convertingName(file)
  try {
    sweepConverting(file)
    db.prepare('VACUUM INTO ?').run(copy)
    resealFile(copy, from, to)
    verify(copy, to, digestOf(db))
    flush(copy)
    return copy
  } catch (error) {
    sweepConverting(file)
    throw new AppError('vault/conversion-failed', { work, reason: reasonOf(error) }, { cause: error })
  }
}

/** What a conversion that was cut off has left of its copy; it may be plain. */
export function sweepConverting(file: string): void {
  for (const end of ['', '-journal', '-wal', '-shm']) wipeFile(convertingName(file) + end)
}

function keepAsBefore(file: string): void {
  const before = beforeName(file)
  rmSync(before, { force: true })
  try {
    linkSync(file, before)
  } catch {
    copyFileSync(file, before)
  }
}

/** Puts the copy in the place of the closed database by one rename; the place is empty at no moment. */
export function swapIn(file: string, copy: string): void {
  if (existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0) throw new Error('the database is still open')
  keepAsBefore(file)
  for (const end of ['-wal', '-shm']) rmSync(file + end, { force: true })
  renameSync(copy, file)
  syncFolder(dirname(file))
}

export const hasBefore = (file: string): boolean => existsSync(beforeName(file))

/** Takes the file as it was away, and writes over what it held. To be called once the new one has a verified backup. */
export const wipeBefore = (file: string): void => wipeFile(beforeName(file))

/** What lies in quarantine is kept for ever, and so it is sealed byte by byte when the database is. */
export function sealQuarantine(file: string, key: DataKey): void {
  const folder = join(dirname(file), 'quarantine')
  if (!existsSync(folder)) return
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const isOurs = entry.isFile() && entry.name.startsWith(basename(file))
    if (!isOurs || /\.(sealed|growing)$/.test(entry.name)) continue
    const path = join(entry.parentPath, entry.name)
    const growing = `${path}.growing`
    rmSync(growing, { force: true })
    writeSealed(growing, statSync(path).size, plainPieces(path), key)
    renameSync(growing, `${path}.sealed`)
    syncFolder(entry.parentPath)
    wipeFile(path)
  }
}
