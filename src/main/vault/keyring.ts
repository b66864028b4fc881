import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import type { DataKey, KeySet } from '#main/db/open-file.ts'
import { keyIdOf } from '#main/db/sealed-bytes.ts'
import { protectionModes, vaultWorks, type ProtectionMode, type VaultWork } from '#shared/vault/vault.ts'
import { closeBox, closeFor, derive, openBox, openLetter, type KeyPair } from './boxes.ts'

export const scryptCost = z.object({ n: z.int().min(2), r: z.int().min(1), p: z.int().min(1) })
export type ScryptCost = Readonly<z.output<typeof scryptCost>>

/**
 * One way in. A key pair of its own, whose private half lies in a box under what the officer, the computer or the printed
 * code knows, and the data key in a letter to its public half: so that a new data key can be handed to every slot without
 * anybody typing anything.
 */
const slotShape = z.object({
  kind: z.enum(['os', 'passphrase', 'recovery']),
  /** A salted digest of the account's login name; '' for the others. */
  account: z.string(),
  from: z.string(),
  publicKey: z.string(),
  salt: z.string(),
  /** passphrase: what it costs to try one. */
  scrypt: scryptCost.nullable(),
  /** os: a random secret, wrapped by the computer's own keeper. */
  wrapped: z.string().nullable(),
  privateKey: z.string(),
  dataKey: z.string(),
})

const keyringShape = z.object({
  format: z.literal(1),
  revision: z.int(),
  ciphers: z.object({ pages: z.literal('chacha20'), boxes: z.literal('aes-256-gcm'), letters: z.literal('x25519') }),
  mode: z.enum(protectionModes),
  keyId: z.string(),
  keyFrom: z.string(),
  /** For the digests of login names. */
  salt: z.string(),
  slots: z.array(slotShape),
  /** Data keys of earlier, under the one of today: older backups are written with them. */
  former: z.array(z.object({ keyId: z.string(), box: z.string() })),
  /** A data key that the files are about to be written with, under the one of today. */
  next: z.object({ keyId: z.string(), from: z.string(), box: z.string() }).nullable(),
  /** A work that was begun and is not done. */
  work: z.enum(vaultWorks).nullable(),
  /** Over all of the above by the data key: a slot that somebody else has put in shows. */
  mac: z.string(),
})

export type Slot = Readonly<z.output<typeof slotShape>>
export type Keyring = Readonly<z.output<typeof keyringShape>>

/** Null for what is no keyring, or one that was cut short. */
export function parseKeyring(text: string): Keyring | null {
  try {
    return keyringShape.parse(JSON.parse(text))
  } catch {
    return null
  }
}

const digestOf = ({ mac: _mac, ...rest }: Keyring, key: DataKey): string =>
  createHmac('sha256', derive(key, Buffer.from(rest.salt, 'hex'), 'keyring'))
    .update(JSON.stringify(keyringShape.omit({ mac: true }).parse(rest)))
    .digest('hex')

/** The keyring as it is written: the next revision, signed. */
export function signed(keyring: Keyring, key: DataKey): Keyring {
  const next = { ...keyring, revision: keyring.revision + 1 }
  return { ...next, mac: digestOf(next, key) }
}

export function isUntouched(keyring: Keyring, key: DataKey): boolean {
  const [found, wanted] = [Buffer.from(keyring.mac, 'hex'), Buffer.from(digestOf(keyring, key), 'hex')]
  return found.length === wanted.length && timingSafeEqual(found, wanted)
}

export const newDataKey = (): DataKey => randomBytes(32)

export function newKeyring(mode: ProtectionMode, key: DataKey, at: string): Keyring {
  return {
    format: 1,
    revision: 0,
    ciphers: { pages: 'chacha20', boxes: 'aes-256-gcm', letters: 'x25519' },
    mode,
    keyId: keyIdOf(key),
    keyFrom: at,
    salt: randomBytes(16).toString('hex'),
    slots: [],
    former: [],
    next: null,
    work: null,
    mac: '',
  }
}

/** How an account is known in the file, where no name may be read. */
export const accountIn = (keyring: Pick<Keyring, 'salt'>, login: string): string =>
  createHmac('sha256', Buffer.from(keyring.salt, 'hex'))
    .update(login.normalize('NFKC').trim().toLowerCase())
    .digest('hex')

export const letterTo = (slot: Pick<Slot, 'kind' | 'publicKey'>, key: DataKey): string =>
  closeFor(slot.publicKey, key, `data key for ${slot.kind}`)

export const dataKeyIn = (slot: Slot, pair: KeyPair): DataKey | null =>
  openLetter(pair, slot.dataKey, `data key for ${slot.kind}`)

const boxedKey = (under: DataKey, key: DataKey, purpose: string): string =>
  closeBox(derive(under, Buffer.alloc(0), purpose), key, keyIdOf(key))

const unboxedKey = (under: DataKey, { keyId, box }: { keyId: string; box: string }, purpose: string): DataKey | null =>
  openBox(derive(under, Buffer.alloc(0), purpose), box, keyId)

/** Every key that the one of today opens. */
export function keysOf(keyring: Keyring, key: DataKey): KeySet {
  const former = keyring.former.map((one) => unboxedKey(key, one, 'former key')).filter((one) => one !== null)
  return { current: key, former }
}

export const nextKeyOf = ({ next }: Keyring, key: DataKey): DataKey | null =>
  next === null ? null : unboxedKey(key, next, 'next key')

export const formerUnder = (key: DataKey, older: readonly DataKey[]): Keyring['former'] =>
  older.map((old) => ({ keyId: keyIdOf(old), box: boxedKey(key, old, 'former key') }))

/** The first step to a new data key: it is known under the old one before any file is written with it. */
export function withNextKey(keyring: Keyring, key: DataKey, next: DataKey, at: string): Keyring {
  const announced = { keyId: keyIdOf(next), from: at, box: boxedKey(key, next, 'next key') }
  return { ...keyring, next: announced, work: 'rekeying' satisfies VaultWork }
}

/** The second step, once the database is written with it: every slot gets a letter, and the old key becomes a former one. */
export function withKeyInUse(keyring: Keyring, key: DataKey, next: DataKey): Keyring {
  const olderKeys = [...keysOf(keyring, key).former, key]
  return {
    ...keyring,
    keyId: keyIdOf(next),
    keyFrom: keyring.next?.from ?? keyring.keyFrom,
    slots: keyring.slots.map((slot) => ({ ...slot, dataKey: letterTo(slot, next) })),
    former: formerUnder(next, olderKeys),
    next: null,
  }
}
