import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readSync, rmSync, statSync, writeSync } from 'node:fs'
import { AppError } from '#shared/kernel/errors.ts'
import type { DataKey, KeySet } from './open-file.ts'

/**
 * A file under AES-256-GCM, in pieces of 1 MiB that can be read one after the other: `LDSB`, the version, which data key,
 * a salt, then the pieces with their tags. Each file has a key of its own from the data key and its salt, so that a
 * counter does as nonce; the last piece says that it is the last, so that a file cut short is noticed.
 */
const magic = Buffer.from('LDSB\u0001', 'latin1')
const saltBytes = 16
const keyIdBytes = 8
const tagBytes = 16
const pieceBytes = 1 << 20
const headBytes = magic.length + keyIdBytes + saltBytes

/** By this a key is known without being shown. */
export const keyIdOf = (key: DataKey): string =>
  createHmac('sha256', key)
    .update('longdu key id')
    .digest('hex')
    .slice(0, keyIdBytes * 2)

/** How long a file of so many bytes is once it is sealed. */
export const sealedSize = (bytes: number): number =>
  headBytes + bytes + tagBytes * Math.max(1, Math.ceil(bytes / pieceBytes))

const fileKey = (key: DataKey, salt: Buffer): Buffer =>
  Buffer.from(hkdfSync('sha256', key, salt, 'longdu attached file', 32))

function nonceOf(piece: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(piece, 4)
  nonce[11] = isLast ? 1 : 0
  return nonce
}

function readFully(handle: number, bytes: number): Buffer {
  const buffer = Buffer.allocUnsafe(bytes)
  let filled = 0
  while (filled < bytes) {
    const read = readSync(handle, buffer, filled, bytes - filled, null)
    if (read === 0) break
    filled += read
  }
  return buffer.subarray(0, filled)
}

function sealPiece(key: Buffer, piece: Buffer, nonce: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  return Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()])
}

/** Writes `target`, which must not be there, as the sealed form of `pieces`; flushed. What was cut off is taken away. */
export function writeSealed(target: string, total: number, source: Iterable<Uint8Array>, dataKey: DataKey): void {
  const salt = randomBytes(saltBytes)
  const key = fileKey(dataKey, salt)
  const handle = openSync(target, 'wx')
  try {
    writeSync(handle, Buffer.concat([magic, Buffer.from(keyIdOf(dataKey), 'hex'), salt]))
    const pieces = Math.max(1, Math.ceil(total / pieceBytes))
    let number = 0
    for (const piece of inPieces(source)) {
      number += 1
      writeSync(handle, sealPiece(key, piece, nonceOf(number, number === pieces)))
    }
    if (number !== pieces) throw new Error('the file changed while it was read')
    fsyncSync(handle)
  } catch (error) {
    rmSync(target, { force: true })
    throw error
  } finally {
    closeSync(handle)
  }
}

/** The same bytes in pieces of full length; one empty piece for nothing at all. */
function* inPieces(source: Iterable<Uint8Array>): Iterable<Buffer> {
  let held = Buffer.alloc(0)
  let count = 0
  for (const chunk of source) {
    held = held.length === 0 ? Buffer.from(chunk) : Buffer.concat([held, chunk])
    for (; held.length > pieceBytes; held = held.subarray(pieceBytes)) {
      count += 1
      yield held.subarray(0, pieceBytes)
    }
  }
  if (held.length > 0 || count === 0) yield held
}

/** The bytes of a plain file, some at a time. */
export function* plainPieces(file: string): Iterable<Uint8Array> {
  const handle = openSync(file, 'r')
  try {
    for (;;) {
      const piece = readFully(handle, pieceBytes)
      if (piece.length === 0) return
      yield piece
    }
  } finally {
    closeSync(handle)
  }
}

function keyNamed(id: string, { current, former }: KeySet): DataKey {
  const found = [current, ...former].find((key) => key !== null && keyIdOf(key) === id)
  if (found === null || found === undefined) throw new AppError('vault/key-unknown')
  return found
}

/** Whose key a sealed file was written with; null for one that is none of ours. */
export function sealedWith(file: string): string | null {
  const handle = openSync(file, 'r')
  try {
    const head = readFully(handle, headBytes)
    const isOurs = head.length === headBytes && head.subarray(0, magic.length).equals(magic)
    return isOurs ? head.toString('hex', magic.length, magic.length + keyIdBytes) : null
  } finally {
    closeSync(handle)
  }
}

function openPiece(key: Buffer, sealed: Buffer, nonce: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce)
  decipher.setAuthTag(sealed.subarray(-tagBytes))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, -tagBytes)), decipher.final()])
  } catch (error) {
    throw new AppError('attachment/damaged', {}, { cause: error })
  }
}

/** The content of a sealed file, each piece proven before it is handed out. Throws `attachment/damaged`, `vault/key-unknown`. */
export function* sealedPieces(file: string, keys: KeySet): Iterable<Uint8Array> {
  const id = sealedWith(file)
  if (id === null) throw new AppError('attachment/damaged')
  const handle = openSync(file, 'r')
  try {
    const salt = readFully(handle, headBytes).subarray(headBytes - saltBytes)
    const key = fileKey(keyNamed(id, keys), Buffer.from(salt))
    let left = statSync(file).size - headBytes
    for (let number = 1; left > 0 || number === 1; number += 1) {
      const sealed = readFully(handle, Math.min(left, pieceBytes + tagBytes))
      if (sealed.length < tagBytes) throw new AppError('attachment/damaged')
      left -= sealed.length
      const piece = openPiece(key, sealed, nonceOf(number, left === 0))
      if (piece.length > 0) yield piece
    }
  } finally {
    closeSync(handle)
  }
}
