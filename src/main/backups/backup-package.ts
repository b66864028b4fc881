import { createHash, randomBytes, type Hash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { findBlob, settleBlob } from '#main/db/blob-folder.ts'
import { syncFolder } from '#main/db/open-database.ts'
import { AppError } from '#shared/kernel/errors.ts'
import { databasePath, manifestShape, type Manifest } from './backup-manifest.ts'

/**
 * A backup with its attachments in one file, `.longdu`: eight bytes of magic, the length of the header, the header as
 * JSON, then the parts one after the other. It holds no paths and nothing compressed, so that nothing can lead out of a
 * folder or grow while it is unpacked: a part is the database, the keyring, or a content known by its SHA-256.
 */
const magic = Buffer.from('LONGDU1\n', 'latin1')
const mostHeaderBytes = 64 * 1_048_576
const pieceBytes = 1 << 20

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const partShape = z.object({
  kind: z.enum(['database', 'keyring', 'file']),
  /** Of a file the content that it is known by; it may be stored sealed. */
  content: sha256.nullable(),
  isSealed: z.boolean(),
  bytes: z.int().min(0).max(Number.MAX_SAFE_INTEGER),
  sha256,
})
const headerShape = z.object({
  format: z.literal(1),
  manifest: manifestShape,
  parts: z.array(partShape).min(1).max(1_000_000),
})

type Part = Readonly<z.output<typeof partShape>>

const damaged = (cause?: unknown): AppError => new AppError('backup/package-damaged', {}, { cause })

/** Walks through `bytes` bytes of an open file from where it stands. */
function readPiecewise(handle: number, bytes: number, take: (piece: Buffer) => void): void {
  const piece = Buffer.alloc(Math.min(pieceBytes, Math.max(1, bytes)))
  for (let left = bytes; left > 0;) {
    const read = readSync(handle, piece, 0, Math.min(piece.length, left), null)
    if (read === 0) throw damaged()
    take(piece.subarray(0, read))
    left -= read
  }
}

function hashPart(handle: number, bytes: number, take: (piece: Buffer) => void = () => undefined): string {
  const hash: Hash = createHash('sha256')
  readPiecewise(handle, bytes, (piece) => {
    hash.update(piece)
    take(piece)
  })
  return hash.digest('hex')
}

function withFile<Value>(file: string, flags: string, work: (handle: number) => Value): Value {
  const handle = openSync(file, flags)
  try {
    return work(handle)
  } finally {
    closeSync(handle)
  }
}

interface Source {
  readonly kind: Part['kind']
  readonly content: string | null
  readonly isSealed: boolean
  readonly file: string
}

function sourcesOf(folder: string, manifest: Manifest): readonly Source[] {
  const keyring = join(folder, 'keyring.json')
  const files = manifest.files.flatMap((blob) => {
    const found = findBlob(join(folder, 'files'), blob)
    return found === null
      ? []
      : [{ kind: 'file' as const, content: blob.sha256, isSealed: found.isSealed, file: found.path }]
  })
  return [
    { kind: 'database', content: null, isSealed: false, file: databasePath(folder, manifest.name) },
    ...(existsSync(keyring) ? [{ kind: 'keyring' as const, content: null, isSealed: false, file: keyring }] : []),
    ...files,
  ]
}

const partOf = ({ kind, content, isSealed, file }: Source): Part => {
  const bytes = statSync(file).size
  return { kind, content, isSealed, bytes, sha256: withFile(file, 'r', (handle) => hashPart(handle, bytes)) }
}

/** Writes a backup of `folder` as one file, whole or not at all, and reads it through once more before it gets its name. */
export function writePackage(folder: string, manifest: Manifest, target: string): { readonly bytes: number } {
  const growing = `${target}.growing`
  const sources = sourcesOf(folder, manifest)
  const header = Buffer.from(
    JSON.stringify({ format: 1, manifest: { ...manifest, copiedAt: null }, parts: sources.map(partOf) }),
  )
  const length = Buffer.alloc(4)
  length.writeUInt32BE(header.length)
  try {
    withFile(growing, 'w', (out) => {
      for (const piece of [magic, length, header]) writeSync(out, piece)
      for (const { file } of sources) {
        withFile(file, 'r', (handle) =>
          readPiecewise(handle, statSync(file).size, (piece) => void writeSync(out, piece)),
        )
      }
      fsyncSync(out)
    })
    inspectPackage(growing)
    renameSync(growing, target)
    syncFolder(dirname(target))
    return { bytes: statSync(target).size }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'ENOSPC' || code === 'EDQUOT')
      throw new AppError('backup/failed', { reason: '磁盘空间不足' }, { cause: error })
    if (error instanceof AppError) throw error
    throw new AppError('file/not-writable', { file: target }, { cause: error })
  } finally {
    rmSync(growing, { force: true })
  }
}

function readHeader(handle: number, size: number) {
  const start = Buffer.alloc(magic.length + 4)
  if (readSync(handle, start, 0, start.length, null) < start.length) throw damaged()
  if (!start.subarray(0, magic.length).equals(magic)) throw new AppError('backup/not-a-package')
  const length = start.readUInt32BE(magic.length)
  if (length > mostHeaderBytes || length > size) throw damaged()
  const text = Buffer.alloc(length)
  if (readSync(handle, text, 0, length, null) < length) throw damaged()
  return { header: parsed(text), begin: start.length + length }
}

function parsed(text: Buffer) {
  try {
    return headerShape.parse(JSON.parse(text.toString('utf8')))
  } catch (error) {
    throw damaged(error)
  }
}

/** The parts must fill the file exactly, the database once and first. */
function assertSound(parts: readonly Part[], begin: number, size: number): void {
  const total = parts.reduce((sum, part) => sum + part.bytes, begin)
  const isOrdered = parts.every(({ kind }, index) => (kind === 'database') === (index === 0))
  const named = parts.every(({ kind, content }) => (kind === 'file') === (content !== null))
  const contents = parts.flatMap(({ content }) => content ?? [])
  const hasOneKeyring = parts.filter(({ kind }) => kind === 'keyring').length <= 1
  if (total !== size || !isOrdered || !named || !hasOneKeyring || new Set(contents).size !== contents.length)
    throw damaged()
}

/** Reads a file through and hands every part to `place`, which says where it is written; null for one that is only read. */
function readThrough(file: string, place: (part: Part) => string | null): Manifest {
  const size = statSync(file, { throwIfNoEntry: false })?.size
  if (size === undefined) throw new AppError('file/not-found', { file })
  return withFile(file, 'r', (handle) => {
    const { header, begin } = readHeader(handle, size)
    assertSound(header.parts, begin, size)
    for (const part of header.parts) {
      const target = place(part)
      const found =
        target === null
          ? hashPart(handle, part.bytes)
          : withFile(target, 'wx', (out) => {
              const hash = hashPart(handle, part.bytes, (piece) => void writeSync(out, piece))
              fsyncSync(out)
              return hash
            })
      if (found !== part.sha256) throw damaged()
    }
    return header.manifest
  })
}

/** What a package says of itself, once every part has proved to be what the header says. */
export const inspectPackage = (file: string): Manifest => readThrough(file, () => null)

const unpackedName = (content: string, isSealed: boolean): string => (isSealed ? `${content}.sealed` : content)

export interface Unpacked {
  readonly manifest: Manifest
  readonly database: string
  readonly keyring: string | null
  readonly clear: () => void
}

/** Unpacks into a folder of its own under `folder`: nothing of it is in use before all of it has been read. */
export function unpackPackage(file: string, folder: string): Unpacked {
  const place = join(folder, `.unpacking-${randomBytes(6).toString('hex')}`)
  const [database, keyring, files] = [join(place, 'database.db'), join(place, 'keyring.json'), join(place, 'files')]
  const clear = () => rmSync(place, { recursive: true, force: true })
  mkdirSync(files, { recursive: true })
  try {
    const manifest = readThrough(file, ({ kind, content, isSealed }) => {
      if (kind === 'database') return database
      return kind === 'keyring' ? keyring : join(files, unpackedName(content ?? '', isSealed))
    })
    return { manifest, database, keyring: existsSync(keyring) ? keyring : null, clear }
  } catch (error) {
    clear()
    throw error
  }
}

/** Gives what was unpacked its place among the attachments of backups; what is there already stays. */
export function settleFiles(unpacked: Unpacked, folder: string): void {
  for (const blob of unpacked.manifest.files) {
    for (const isSealed of [true, false]) {
      const from = join(dirname(unpacked.database), 'files', unpackedName(blob.sha256, isSealed))
      if (existsSync(from)) settleBlob(join(folder, 'files'), from, blob, isSealed)
    }
  }
}
