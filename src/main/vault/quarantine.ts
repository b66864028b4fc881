import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { flush } from '#main/db/blob-folder.ts'
import { syncFolder } from '#main/db/open-database.ts'
import { vaultFolderOf } from './keyring-file.ts'

const ends = ['', '-wal', '-shm']

function freeFolder(parent: string, name: string): string {
  let free = join(parent, name)
  for (let number = 2; existsSync(free); number += 1) free = join(parent, `${name}-${number}`)
  return free
}

/** Copies the database with its log as a set, whole or not at all. */
function copySet(file: string, folder: string): void {
  const growing = `${folder}.growing`
  rmSync(growing, { recursive: true, force: true })
  mkdirSync(growing, { recursive: true })
  try {
    for (const end of ends.filter((one) => existsSync(file + one))) {
      const target = join(growing, basename(file) + end)
      copyFileSync(file + end, target)
      flush(target)
    }
    renameSync(growing, folder)
    syncFolder(dirname(folder))
  } catch (error) {
    rmSync(growing, { recursive: true, force: true })
    throw error
  }
}

const isSameSize = (a: string, b: string): boolean =>
  statSync(a, { throwIfNoEntry: false })?.size === statSync(b, { throwIfNoEntry: false })?.size

/**
 * A log that was left behind is written into the file as soon as that is opened; what the file was before is copied
 * first, and the copy goes when the file has proved sound.
 */
export interface Precaution {
  /** Before an opening after an unclean end. */
  readonly take: () => void
  readonly drop: () => void
  /** An untouched copy of the damaged set, in the quarantine folder; null when the disk has no room for it. */
  readonly keep: (day: string) => string | null
}

export function createPrecaution(file: string): Precaution {
  const unclean = join(vaultFolderOf(file), 'unclean')
  const quarantine = join(dirname(file), 'quarantine')
  const hasLog = (): boolean => (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0
  let kept: string | null = null

  return {
    take() {
      if (!hasLog() || existsSync(unclean)) return
      try {
        copySet(file, unclean)
      } catch {
        // A full disk must not keep a sound database shut: SQLite's own recovery needs no copy.
      }
    },
    drop: () => rmSync(unclean, { recursive: true, force: true }),
    keep(day) {
      if (kept !== null && existsSync(kept) && (existsSync(unclean) || isSameSize(kept, file))) return kept
      if (!existsSync(file) && !existsSync(unclean)) return null
      try {
        mkdirSync(quarantine, { recursive: true })
        const folder = freeFolder(quarantine, `damaged-${day}`)
        if (existsSync(unclean)) renameSync(unclean, folder)
        else copySet(file, folder)
        kept = join(folder, basename(file))
        return kept
      } catch {
        return null
      }
    },
  }
}
