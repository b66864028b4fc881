import { join } from 'node:path'
import { copyBlobs, hasBlob, type Blob } from '#main/db/blob-folder.ts'
import type { Database } from '#main/db/house.ts'
import { reading, type OpenCopy } from './open-copy.ts'

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
  /** How many are not there in their full length. */
  readonly missing: (blobs: readonly Blob[]) => number
}

/** The attachments of all backups of one place: each content once, however many backups hold it. */
export function createBackedUpFiles(backupFolder: string, filesFolder: string, openCopy: OpenCopy): BackedUpFiles {
  const place = join(backupFolder, 'files')
  return {
    // What somebody has taken away by hand cannot be kept; the check of the database tells of it.
    keep: (blobs) => void copyBlobs(filesFolder, place, blobs),
    putBack: (databaseFile) => void copyBlobs(place, filesFolder, reading(openCopy, databaseFile, blobsNamedIn)),
    missing: (blobs) => blobs.filter((blob) => !hasBlob(place, blob)).length,
  }
}
