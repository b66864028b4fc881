import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { syncFolder } from '#main/db/open-database.ts'
import { AppError } from '#shared/kernel/errors.ts'

const isFullDisk = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')

/** Clears away what can be cleared away; why the copying failed is what has to be told. */
function forget(copy: string): void {
  try {
    rmSync(copy, { force: true })
  } catch {
    // It stays, and the next copy is written over it.
  }
}

/**
 * Copies a backup to beside the database, flushed. Throws `db/disk-full` or `db/not-writable`; then nothing is left of
 * the copy, and nothing else was touched.
 */
export function copyBeside(file: string, source: string): string {
  const copy = `${file}.restoring`
  try {
    copyFileSync(source, copy)
    const handle = openSync(copy, 'r+')
    try {
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    return copy
  } catch (error) {
    forget(copy)
    throw new AppError(isFullDisk(error) ? 'db/disk-full' : 'db/not-writable', {}, { cause: error })
  }
}

/** A second name for the file where the disk knows such, else a copy: its own name must not be free for a moment. */
function keepUnder(name: string, file: string): void {
  try {
    linkSync(file, name)
  } catch {
    copyFileSync(file, name)
  }
}

/** A folder of this name that was not there: what lies in quarantine is never written over. */
function newFolder(path: string): string {
  let free = path
  for (let number = 2; existsSync(free); number += 1) free = `${path}-${number}`
  mkdirSync(free, { recursive: true })
  return free
}

/**
 * Puts `copy` (of `copyBeside`) in the place of the database `file`, which must be closed. What was there goes into a
 * quarantine folder as a set (file, -wal, -shm), never deleted. The place is empty at no moment: a process killed there
 * would begin a new database at its next start.
 */
export function putInPlace(file: string, copy: string, label: string): void {
  const quarantine = newFolder(join(dirname(file), 'quarantine', label))
  if (existsSync(file)) keepUnder(join(quarantine, basename(file)), file)
  for (const end of ['-wal', '-shm']) {
    if (existsSync(file + end)) renameSync(file + end, join(quarantine, basename(file) + end))
  }
  renameSync(copy, file)
  syncFolder(dirname(file))
}
