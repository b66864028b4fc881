import { createHash } from 'node:crypto'
import { closeSync, createReadStream, createWriteStream, openSync, readSync, rmSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { writeFileAtomically } from '#main/db/atomic-file.ts'
import { blobPath, growingName, hasBlob, settleBlob, type Blob } from '#main/db/blob-folder.ts'
import { sha256Of } from '#main/db/file-hash.ts'
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

const chunkBytes = 1 << 20

/** The bytes of a file, some at a time; nothing is held beyond a chunk. */
function* chunksOf(path: string): Iterable<Uint8Array> {
  const handle = openSync(path, 'r')
  try {
    for (;;) {
      const chunk = Buffer.allocUnsafe(chunkBytes)
      const read = readSync(handle, chunk)
      if (read === 0) return
      yield chunk.subarray(0, read)
    }
  } finally {
    closeSync(handle)
  }
}

/** The bytes of attachments, each content once under its SHA-256; what is there is never written over. */
export function createBlobStore(folder: string) {
  return {
    has: (blob: Blob): boolean => hasBlob(folder, blob),
    /** Takes a copy, whole and flushed before it has its name. Throws `file/not-found`, `file/not-readable`, `db/disk-full`. */
    async store(source: string): Promise<Blob> {
      const growing = growingName(folder)
      try {
        const blob = await copyHashed(source, growing)
        settleBlob(folder, growing, blob)
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
      await writeFileAtomically(file, (to) => pipeline(createReadStream(blobPath(folder, blob.sha256)), to))
    },
    chunks: (blob: Blob): Iterable<Uint8Array> => chunksOf(blobPath(folder, blob.sha256)),
    /** Whether the bytes are still those that they are called by. */
    isSound: (blob: Blob): boolean => hasBlob(folder, blob) && sha256Of(blobPath(folder, blob.sha256)) === blob.sha256,
  }
}

export type BlobStore = ReturnType<typeof createBlobStore>
