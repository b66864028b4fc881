import { randomBytes } from 'node:crypto'
import {
  closeSync,
  copyFileSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { syncFolder } from './open-database.ts'
import { sealedSize } from './sealed-bytes.ts'

/** A piece of content, known by its SHA-256. */
export interface Blob {
  readonly sha256: string
  readonly bytes: number
}

/** `ab/abcdef…`: a folder of a hundred thousand files would be slow to list. Under a key it is `….sealed`. */
export const blobPath = (folder: string, sha256: string, isSealed: boolean): string =>
  join(folder, sha256.slice(0, 2), isSealed ? `${sha256}.sealed` : sha256)

interface FoundBlob {
  readonly path: string
  readonly isSealed: boolean
}

/** Where the content is in its full length; while a folder is being sealed it may be there in either form. */
export function findBlob(folder: string, { sha256, bytes }: Blob): FoundBlob | null {
  for (const isSealed of [true, false]) {
    const path = blobPath(folder, sha256, isSealed)
    const size = statSync(path, { throwIfNoEntry: false })?.size
    if (size === (isSealed ? sealedSize(bytes) : bytes)) return { path, isSealed }
  }
  return null
}

/** Whether the content is there in its full length. */
export const hasBlob = (folder: string, blob: Blob): boolean => findBlob(folder, blob) !== null

/** A name beside the place that nobody else has. */
export function growingName(folder: string): string {
  mkdirSync(folder, { recursive: true })
  return join(folder, `.${randomBytes(6).toString('hex')}.growing`)
}

/** Gives a flushed file the name of its content. What has that name already is the same, unless it is cut short. */
export function settleBlob(folder: string, growing: string, blob: Blob, isSealed: boolean): void {
  if (findBlob(folder, blob)?.isSealed === isSealed) {
    rmSync(growing, { force: true })
    return
  }
  const place = blobPath(folder, blob.sha256, isSealed)
  mkdirSync(dirname(place), { recursive: true })
  renameSync(growing, place)
  syncFolder(dirname(place))
}

/** Copies what is not there yet, each whole or not at all; answers the blobs that their folder does not have. */
export function copyBlobs(from: string, to: string, blobs: readonly Blob[]): readonly Blob[] {
  const missing: Blob[] = []
  for (const blob of blobs) {
    if (hasBlob(to, blob)) continue
    const found = findBlob(from, blob)
    if (found === null) {
      missing.push(blob)
      continue
    }
    const growing = growingName(to)
    try {
      copyFileSync(found.path, growing)
      flush(growing)
      settleBlob(to, growing, blob, found.isSealed)
    } finally {
      rmSync(growing, { force: true })
    }
  }
  return missing
}

export function flush(file: string): void {
  const handle = openSync(file, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Takes away every blob that is not among those needed, and what a copy that was cut off has left. */
export function keepBlobs(folder: string, needed: ReadonlySet<string>): void {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue
    const sha256 = /^([0-9a-f]{64})(?:\.sealed)?$/.exec(entry.name)?.[1]
    const isLeft = entry.name.endsWith('.growing')
    if (isLeft || (sha256 !== undefined && !needed.has(sha256)))
      rmSync(join(entry.parentPath, entry.name), { force: true })
  }
}
