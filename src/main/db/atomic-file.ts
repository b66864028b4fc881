import { createHash, randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { finished, pipeline } from 'node:stream/promises'
import { Transform } from 'node:stream'
import type { Writable } from 'node:stream'
import { AppError } from '#shared/kernel/errors.ts'

export interface WrittenFile {
  readonly file: string
  readonly bytes: number
  readonly sha256: string
}

const fullDisk = new Set(['ENOSPC', 'EDQUOT'])

/** A busy or forbidden file, a missing folder or a full disk is told as such; anything else stays a bug. */
function fileError(error: unknown, file: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (fullDisk.has(code)) return new AppError('db/disk-full', { file }, { cause: error })
  if (/^E[A-Z]+$/.test(code)) return new AppError('file/not-writable', { file: basename(file) }, { cause: error })
  return error
}

/** The name must outlive a power cut too, not only the content. Some file systems cannot sync a folder. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}

async function produceInto(
  temporary: string,
  produce: (to: Writable) => Promise<void>,
): Promise<Omit<WrittenFile, 'file'>> {
  const hash = createHash('sha256')
  let bytes = 0
  const counter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      bytes += chunk.length
      done(null, chunk)
    },
  })
  const target = createWriteStream(temporary, { flags: 'wx', flush: true })
  const written = pipeline(counter, target)
  // Either end may fail first; whichever does decides, and the other may not go unheard.
  await Promise.all([produce(counter), written]).catch((error: unknown) => {
    counter.destroy()
    throw error
  })
  return { bytes, sha256: hash.digest('hex') }
}

/**
 * Writes a file whole or not at all: beside its place first, synced, then renamed over it. A link at the place is
 * replaced, its target untouched.
 */
export async function writeFileAtomically(
  file: string,
  produce: (to: Writable) => Promise<void>,
): Promise<WrittenFile> {
  const temporary = join(dirname(file), `.${randomBytes(6).toString('hex')}.tmp`)
  try {
    const written = await produceInto(temporary, produce)
    await rename(temporary, file)
    await syncFolder(dirname(file))
    return { file, ...written }
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw fileError(error, file)
  }
}

/** Hands a finished piece of content over as the whole of the file. */
export const writeWhole =
  (content: string | Uint8Array) =>
  async (to: Writable): Promise<void> => {
    to.end(content)
    await finished(to, { readable: false })
  }
