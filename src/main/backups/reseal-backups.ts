import { copyFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { flush } from '#main/db/blob-folder.ts'
import { bringBlobsInLine } from '#main/db/bring-blobs-in-line.ts'
import { sha256Of } from '#main/db/file-hash.ts'
import { syncFolder } from '#main/db/open-database.ts'
import { keyOf, resealToCurrent, type KeySet } from '#main/db/open-file.ts'
import { keyIdOf } from '#main/db/sealed-bytes.ts'
import { wipeFile } from '#main/db/wipe-file.ts'
import { databasePath, manifestPath, manifestsIn, writeManifest, type Manifest } from './backup-manifest.ts'
import { changedTables, inspectCopy } from './inspect-copy.ts'
import { copiesUnder } from './open-copy.ts'

/** Under another key a backup is another file, with a name of its own: a kill leaves one of the two, or both. */
function nameUnder({ name }: Manifest, keys: KeySet): string {
  const plain = name.replace(/-k[0-9a-f]{8}$/, '')
  return keys.current === null ? plain : `${plain}-k${keyIdOf(keys.current).slice(0, 8)}`
}

function rewrite(folder: string, manifest: Manifest, keys: KeySet): void {
  const name = nameUnder(manifest, keys)
  const growing = `${databasePath(folder, name)}.growing`
  try {
    copyFileSync(databasePath(folder, manifest.name), growing)
    resealToCurrent(growing, keys)
    flush(growing)
    const { tables } = inspectCopy(
      copiesUnder(() => keys),
      growing,
    )
    if (changedTables(manifest.tables, tables).length > 0) return
    writeManifest(folder, { ...manifest, name, bytes: statSync(growing).size, sha256: sha256Of(growing) })
    renameSync(growing, databasePath(folder, name))
    syncFolder(folder)
  } finally {
    wipeFile(growing)
  }
}

function takeAway(folder: string, manifest: Manifest, wasPlain: boolean): void {
  const file = databasePath(folder, manifest.name)
  if (wasPlain) wipeFile(file)
  else rmSync(file, { force: true })
  rmSync(manifestPath(folder, manifest.name), { force: true })
}

/**
 * Brings the backups of a folder under the key of today, each proved before its older form goes; gone on with by calling
 * it again. Answers how many were left as they were, because they are damaged or of another key.
 */
export function resealBackups(folder: string, keys: KeySet, progress: (done: number, total: number) => void): number {
  const manifests = manifestsIn(folder)
  let left = 0
  for (const [at, manifest] of manifests.entries()) {
    progress(at, manifests.length)
    const wanted = nameUnder(manifest, keys)
    if (wanted === manifest.name) continue
    try {
      const wasPlain = keyOf(databasePath(folder, manifest.name), keys) === null
      if (!existsSync(databasePath(folder, wanted))) rewrite(folder, manifest, keys)
      if (existsSync(databasePath(folder, wanted))) takeAway(folder, manifest, wasPlain)
      else left += 1
    } catch (error) {
      if (error instanceof Error && 'code' in error && /ENOSPC|EDQUOT|SQLITE_FULL/.test(String(error.code))) throw error
      left += 1
    }
  }
  bringBlobsInLine(join(folder, 'files'), keys, progress)
  return left
}
