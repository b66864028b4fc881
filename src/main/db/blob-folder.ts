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

/** A piece of content, known by its SHA-256. */
export interface Blob {
  readonly sha256: string
  readonly bytes: number
}

/** `ab/abcdef…`: a folder of a hundred thousand files would be slow to list. */
export const blobPath = (folder: string, sha256: string): string => join(folder, sha256.slice(0, 2), sha256)

/** Whether the content is there in its full length. */
export function hasBlob(folder: string, { sha256, bytes }: Blob): boolean {
  return statSync(blobPath(folder, sha256), { throwIfNoEntry: false })?.size === bytes
}

/** A name beside the place that nobody else has. */
export function growingName(folder: string): string {
  mkdirSync(folder, { recursive: true })
  return join(folder, `.${randomBytes(6).toString('hex')}.growing`)
}

/** Gives a flushed file the name of its content. What has that name already is the same, unless it is cut short. */
export function settleBlob(folder: string, growing: string, blob: Blob): void {
  const place = blobPath(folder, blob.sha256)
  if (hasBlob(folder, blob)) {
    rmSync(growing, { force: true })
    return
  }
  mkdirSync(dirname(place), { recursive: true })
  renameSync(growing, place)
  syncFolder(dirname(place))
}

/** Copies what is not there yet, each whole or not at all; answers the blobs that their folder does not have. */
export function copyBlobs(from: string, to: string, blobs: readonly Blob[]): readonly Blob[] {
  const missing: Blob[] = []
  for (const blob of blobs) {
    if (hasBlob(to, blob)) continue
    if (!hasBlob(from, blob)) {
      missing.push(blob)
      continue
    }
    const growing = growingName(to)
    try {
      copyFileSync(blobPath(from, blob.sha256), growing)
      flush(growing)
      settleBlob(to, growing, blob)
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
    const isBlob = /^[0-9a-f]{64}$/.test(entry.name)
    const isLeft = entry.name.endsWith('.growing')
    if (isLeft || (isBlob && !needed.has(entry.name))) rmSync(join(entry.parentPath, entry.name), { force: true })
  }
}
