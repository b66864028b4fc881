import Sqlite from 'better-sqlite3'
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { AppError } from '#shared/kernel/errors.ts'
import type { Database } from './house.ts'

/** 256 random bits that the pages of a file are encrypted with. */
export type DataKey = Buffer

/** Every key that a file of this office may be written with: the one of today (null: none), and earlier ones. */
export interface KeySet {
  readonly current: DataKey | null
  readonly former: readonly DataKey[]
}

export const noKeys: KeySet = { current: null, former: [] }

interface FileOptions {
  /** Null for a file that is not encrypted. */
  readonly key: DataKey | null
  readonly readonly?: boolean
  /** Milliseconds to wait for another program's lock. */
  readonly timeout?: number
}

/** What the first bytes say: an encrypted file shows its page size and 32 reserved bytes a page, and nothing else. */
export type FileLook = 'missing' | 'empty' | 'plain' | 'sealed' | 'other'

/** A raw key needs no derivation at every open: 1 ms instead of most of a second. */
const rawKey = (key: DataKey): string => {
  if (key.length !== 32) throw new Error('a data key has 32 bytes')
  return `raw:${key.toString('hex')}`
}

/**
 * The one door to SQLite: live database, copies and backups are all opened here, so that none is opened without its
 * key by mistake. A wrong key shows itself at the first statement, as SQLITE_NOTADB.
 */
export function openFile(file: string, { key, readonly = false, timeout = 5000 }: FileOptions): Database {
  const db = new Sqlite(file, { readonly, timeout })
  try {
    if (key !== null) {
      db.pragma(`cipher = 'chacha20'`)
      db.pragma(`key = "${rawKey(key)}"`)
    }
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

export const openInMemory = (): Database => new Sqlite(':memory:')

/**
 * Encrypts a closed copy anew under `to`, or writes it plain when `to` is null. Not for the live file: a process killed
 * here leaves a torn one. No journal is written, for it would hold the pages as they were.
 */
export function resealFile(file: string, from: DataKey | null, to: DataKey | null): void {
  const db = openFile(file, { key: from })
  try {
    db.pragma('journal_mode = MEMORY')
    db.pragma('synchronous = FULL')
    if (from === null) db.pragma(`cipher = 'chacha20'`)
    db.pragma(to === null ? `rekey = ''` : `rekey = "${rawKey(to)}"`)
  } finally {
    db.close()
  }
}

/** SQLite's own code of what was thrown, '' for anything else. */
export const sqliteCodeOf = (error: unknown): string => (error instanceof Sqlite.SqliteError ? error.code : '')

function firstBytes(file: string): Buffer {
  const bytes = Buffer.alloc(100)
  const handle = openSync(file, 'r')
  try {
    return bytes.subarray(0, readSync(handle, bytes, 0, 100, 0))
  } finally {
    closeSync(handle)
  }
}

const plainMagic = 'SQLite format 3\0'

/** What is to be seen of a file without SQLite, and without touching it. */
export function lookAtFile(file: string): { readonly look: FileLook; readonly header: Buffer } {
  const size = statSync(file, { throwIfNoEntry: false })?.size
  if (size === undefined) return { look: 'missing', header: Buffer.alloc(0) }
  if (size === 0) return { look: 'empty', header: Buffer.alloc(0) }
  const header = firstBytes(file)
  if (header.length === 100 && header.toString('latin1', 0, 16) === plainMagic) return { look: 'plain', header }
  const isSealed = header.length === 100 && header.readUInt16BE(16) === 4096 && header[20] === 32
  return { look: isSealed ? 'sealed' : 'other', header }
}

function fits(file: string, key: DataKey): boolean {
  const db = openFile(file, { key, readonly: true })
  try {
    db.pragma('schema_version')
    return true
  } catch (error) {
    if (sqliteCodeOf(error) === 'SQLITE_NOTADB') return false
    throw error
  } finally {
    db.close()
  }
}

/** The key that a file is written with, null when it is plain. Throws `vault/key-unknown` when none of them fits. */
export function keyOf(file: string, keys: KeySet): DataKey | null {
  if (lookAtFile(file).look === 'plain') return null
  const known = keys.current === null ? keys.former : [keys.current, ...keys.former]
  const found = known.find((key) => fits(file, key))
  if (found === undefined) throw new AppError('vault/key-unknown')
  return found
}

const isSame = (a: DataKey | null, b: DataKey | null): boolean => (a === null || b === null ? a === b : a.equals(b))

/** Brings a closed copy, as of a backup, under the key of today. */
export function resealToCurrent(file: string, keys: KeySet): void {
  const key = keyOf(file, keys)
  if (!isSame(key, keys.current)) resealFile(file, key, keys.current)
}
