import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, rmSync, statSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { writeFileAtomically } from '#main/db/atomic-file.ts'
import { findBlob, growingName, hasBlob, settleBlob, type Blob } from '#main/db/blob-folder.ts'
import type { DataKey, KeySet } from '#main/db/open-file.ts'
import { plainPieces, sealedPieces, writeSealed } from '#main/db/sealed-bytes.ts'
import { AppError } from '#shared/kernel/errors.ts'

const fullDisk = new Set(['ENOSPC', 'EDQUOT'])

function refused(error: unknown, file: string): unknown {
  if (error instanceof AppError) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (fullDisk.has(code)) return new AppError('db/disk-full', {}, { cause: error })
  if (code === 'ENOENT') return new AppError('file/not-found', { file: basename(file) }, { cause: error })
  return new AppError('file/not-readable', { file: basename(file) }, { cause: error })
}

async function copyHashed(source: string, growing: string): Promise<Blob> {
  const hash = createHash('sha256')
  let bytes = 0
  const counter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      bytes += chunk.length
      done(null, chunk)
    },
  })
  await pipeline(createReadStream(source), counter, createWriteStream(growing, { flags: 'wx', flush: true }))
  return { sha256: hash.digest('hex'), bytes }
}

function sha256OfPieces(pieces: Iterable<Uint8Array>): string {
  const hash = createHash('sha256')
  for (const piece of pieces) hash.update(piece)
  return hash.digest('hex')
}

/** Whether the pieces are whole and have this digest. */
function isContent(pieces: Iterable<Uint8Array>, sha256: string): boolean {
  try {
    return sha256OfPieces(pieces) === sha256
  } catch (error) {
    if (error instanceof AppError) return false
    throw error
  }
}

/** Sealed while it is read, so that nothing lies in plain on the way. */
function sealHashed(source: string, growing: string, key: DataKey): Blob {
  const hash = createHash('sha256')
  let bytes = 0
  function* counted(): Iterable<Uint8Array> {
    for (const piece of plainPieces(source)) {
      hash.update(piece)
      bytes += piece.length
      yield piece
    }
  }
  writeSealed(growing, statSync(source).size, counted(), key)
  return { sha256: hash.digest('hex'), bytes }
}

/** The bytes of attachments, each content once under its SHA-256; what is there is never written over. */
export function createBlobStore(folder: string, keys: () => KeySet) {
  function piecesOf(blob: Blob): Iterable<Uint8Array> {
    const found = findBlob(folder, blob)
    if (found === null) throw new AppError('attachment/missing', { name: blob.sha256.slice(0, 8) })
    return found.isSealed ? sealedPieces(found.path, keys()) : plainPieces(found.path)
  }

  async function take(source: string, growing: string): Promise<Blob> {
    const { current } = keys()
    return current === null ? copyHashed(source, growing) : sealHashed(source, growing, current)
  }

  return {
    has: (blob: Blob): boolean => hasBlob(folder, blob),
    /** Takes a copy, whole and flushed before it has its name. Throws `file/not-found`, `file/not-readable`, `db/disk-full`. */
    async store(source: string): Promise<Blob> {
      const growing = growingName(folder)
      try {
        const blob = await take(source, growing)
        settleBlob(folder, growing, blob, keys().current !== null)
        return blob
      } catch (error) {
        throw refused(error, source)
      } finally {
        rmSync(growing, { force: true })
      }
    },
    /** Size of a file that is not stored yet. */
    async sizeOf(source: string): Promise<number> {
      const found = await stat(source).catch((error: unknown) => {
        throw refused(error, source)
      })
      if (!found.isFile()) throw new AppError('file/not-readable', { file: basename(source) })
      return found.size
    },
    /** Writes a copy elsewhere, whole or not at all; a link at the place is replaced. Throws `file/not-writable`. */
    async copyTo(blob: Blob, file: string): Promise<void> {
      await writeFileAtomically(file, (to) => pipeline(piecesOf(blob), to))
    },
    chunks: piecesOf,
    /** Whether the bytes are still those that they are called by. */
    isSound: (blob: Blob): boolean => hasBlob(folder, blob) && isContent(piecesOf(blob), blob.sha256),
  }
}

export type BlobStore = ReturnType<typeof createBlobStore>
