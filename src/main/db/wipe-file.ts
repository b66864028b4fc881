import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, rmSync, statSync, writeSync } from 'node:fs'

const piece = 1 << 20

/**
 * Takes a plain file away and writes over its bytes first, so that they do not stay on the disk under no name. On a
 * solid-state disk and under a copying file system this is best effort. Bytes that have a second name are left alone.
 */
export function wipeFile(file: string): void {
  const found = statSync(file, { throwIfNoEntry: false })
  if (found === undefined) return
  if (found.nlink === 1) overwrite(file, found.size)
  rmSync(file, { force: true })
}

function overwrite(file: string, size: number): void {
  const handle = openSync(file, 'r+')
  try {
    for (let at = 0; at < size; at += piece) writeSync(handle, randomBytes(Math.min(piece, size - at)), 0, null, at)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
