import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { copyBlobs, keepBlobs, type Blob } from '#main/db/blob-folder.ts'
import type { Database } from '#main/db/house.ts'
import { keyOf, openFile, type KeySet } from '#main/db/open-file.ts'

/** The content that the attachments of a database name; a database from before attachments names none. */
export function blobsNamedIn(db: Database): readonly Blob[] {
  const table = db.prepare(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'attachment'`).get()
  if (table === undefined) return []
  return db.prepare<[], Blob>('SELECT DISTINCT sha256, bytes FROM attachment ORDER BY sha256').all()
}

export interface BackedUpFiles {
  /** Takes over what the backup place does not have yet. */
  readonly keep: (blobs: readonly Blob[]) => void
  /** Puts back what a database names and the folder beside it has lost. */
  readonly putBack: (databaseFile: string) => void
  /** Drops what no listed backup needs. */
  readonly thin: (needed: ReadonlySet<string>) => void
}

/** The attachments of all backups of one place: each content once, however many backups hold it. */
export function createBackedUpFiles(backupFolder: string, filesFolder: string, keys: () => KeySet): BackedUpFiles {
  const place = join(backupFolder, 'files')
  return {
    // What somebody has taken away by hand cannot be kept; the check of the database tells of it.
    keep: (blobs) => void copyBlobs(filesFolder, place, blobs),
    putBack(databaseFile) {
      const db = openFile(databaseFile, { key: keyOf(databaseFile, keys()), readonly: true })
      try {
        copyBlobs(place, filesFolder, blobsNamedIn(db))
      } finally {
        db.close()
      }
    },
    thin(needed) {
      if (existsSync(place)) keepBlobs(place, needed)
    },
  }
}
