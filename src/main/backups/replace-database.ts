import { copyFileSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { syncFolder } from '#main/db/open-database.ts'

/**
 * Puts a copy of `source` in the place of the database `file`, which must be closed. What was there goes into a
 * quarantine folder as a set (file, -wal, -shm), never deleted; the new file is renamed in when it is whole.
 */
export function replaceDatabase(file: string, source: string, label: string): void {
  const growing = `${file}.restoring`
  rmSync(growing, { force: true })
  copyFileSync(source, growing)
  const handle = openSync(growing, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  const quarantine = join(dirname(file), 'quarantine', label)
  mkdirSync(quarantine, { recursive: true })
  for (const end of ['-wal', '-shm', '']) {
    if (existsSync(file + end)) renameSync(file + end, join(quarantine, basename(file) + end))
  }
  renameSync(growing, file)
  syncFolder(dirname(file))
}
