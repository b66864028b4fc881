import { existsSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { flush, growingName } from './blob-folder.ts'
import { syncFolder } from './open-database.ts'
import type { KeySet } from './open-file.ts'
import { keyIdOf, plainPieces, sealedPieces, sealedWith, writeSealed } from './sealed-bytes.ts'
import { wipeFile } from './wipe-file.ts'

interface Entry {
  readonly path: string
  readonly sha256: string
  readonly isSealed: boolean
}

function entriesOf(folder: string): readonly Entry[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true, recursive: true }).flatMap((entry) => {
    const match = /^([0-9a-f]{64})(\.sealed)?$/.exec(entry.name)
    if (match === null || !entry.isFile()) return []
    const path = join(entry.parentPath, entry.name)
    return [{ path, sha256: match[1] ?? '', isSealed: match[2] !== undefined }]
  })
}

function sumOf(pieces: Iterable<Uint8Array>): number {
  let sum = 0
  for (const piece of pieces) sum += piece.length
  return sum
}

/** The new form beside the old one, whole and flushed, before the old one goes. */
function rewrite(folder: string, { path, sha256, isSealed }: Entry, keys: KeySet): void {
  const pieces = () => (isSealed ? sealedPieces(path, keys) : plainPieces(path))
  const growing = growingName(folder)
  const target = join(dirname(path), keys.current === null ? sha256 : `${sha256}.sealed`)
  try {
    if (keys.current === null) {
      for (const piece of pieces()) writeFileSync(growing, piece, { flag: 'a' })
      if (!existsSync(growing)) writeFileSync(growing, '')
      flush(growing)
    } else {
      const total = isSealed ? sumOf(pieces()) : statSync(path).size
      writeSealed(growing, total, pieces(), keys.current)
    }
    renameSync(growing, target)
    syncFolder(dirname(target))
  } finally {
    rmSync(growing, { force: true })
  }
  if (target === path) return
  if (isSealed) rmSync(path)
  else wipeFile(path)
}

/**
 * Brings every content of a folder under the key of today, or back to plain when there is none. Killed at any moment
 * it is gone on with by calling it again: a content is there in one form or both, never in none. Answers how many could
 * not be read and were left as they are.
 */
export function bringBlobsInLine(
  folder: string,
  keys: KeySet,
  progress: (done: number, total: number) => void,
): number {
  const wanted = keys.current === null ? null : keyIdOf(keys.current)
  const entries = entriesOf(folder)
  let unreadable = 0
  for (const [at, entry] of entries.entries()) {
    progress(at, entries.length)
    if (!existsSync(entry.path)) continue
    if (entry.isSealed ? sealedWith(entry.path) === wanted : wanted === null) continue
    try {
      rewrite(folder, entry, keys)
    } catch (error) {
      // One file that is damaged, or of another key, must not keep the others in plain.
      if (!(error instanceof Error && 'code' in error && /^(attachment|vault)\//.test(String(error.code)))) throw error
      unreadable += 1
    }
  }
  return unreadable
}
