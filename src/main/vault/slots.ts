import { randomBytes, scrypt } from 'node:crypto'
import type { DataKey } from '#main/db/open-file.ts'
import { closeBox, derive, newKeyPair, openBox, type KeyPair } from './boxes.ts'
import { accountIn, dataKeyIn, letterTo, type Keyring, type ScryptCost, type Slot } from './keyring.ts'

/** The computer's own keeper of secrets, reached through the shell; it may be another user's tomorrow. */
export interface Keeper {
  readonly isStrong: () => Promise<boolean>
  readonly wrap: (secret: string) => Promise<string>
  /** Throws what another computer or user has wrapped. */
  readonly unwrap: (wrapped: string) => Promise<string>
}

/** 128 MiB and most of a second a try. */
export const productCost: ScryptCost = { n: 2 ** 17, r: 8, p: 1 }

function stretch(passphrase: string, salt: Buffer, { n, r, p }: ScryptCost): Promise<Buffer> {
  const options = { N: n, r, p, maxmem: 256 * n * r }
  return new Promise((resolve, reject) => {
    scrypt(Buffer.from(passphrase.normalize('NFKC')), salt, 32, options, (error, key) =>
      error === null ? resolve(key) : reject(error),
    )
  })
}

const secretOfCode = (symbols: readonly number[], salt: Buffer): Buffer =>
  derive(Buffer.from(symbols), salt, 'recovery')

function slotUnder(
  secret: Buffer,
  key: DataKey,
  about: Pick<Slot, 'kind' | 'account' | 'from' | 'salt' | 'scrypt' | 'wrapped'>,
): Slot {
  const pair = newKeyPair()
  const slot = { ...about, publicKey: pair.publicKey }
  return {
    ...slot,
    privateKey: closeBox(secret, pair.privateKey, `${about.kind} ${pair.publicKey}`),
    dataKey: letterTo(slot, key),
  }
}

const newSalt = (): string => randomBytes(16).toString('hex')
const bytesOf = (hex: string): Buffer => Buffer.from(hex, 'hex')

interface SlotRequest {
  readonly key: DataKey
  readonly at: string
}

export async function osSlot({ key, at }: SlotRequest, keeper: Keeper): Promise<Slot> {
  const secret = randomBytes(32)
  const wrapped = await keeper.wrap(secret.toString('base64'))
  return slotUnder(secret, key, { kind: 'os', account: '', from: at, salt: '', scrypt: null, wrapped })
}

export interface Account {
  readonly login: string
  readonly passphrase: string
}

export async function passphraseSlot(
  { key, at }: SlotRequest,
  keyring: Keyring,
  { login, passphrase }: Account,
  cost: ScryptCost,
): Promise<Slot> {
  const salt = newSalt()
  const secret = await stretch(passphrase, bytesOf(salt), cost)
  const account = accountIn(keyring, login)
  return slotUnder(secret, key, { kind: 'passphrase', account, from: at, salt, scrypt: cost, wrapped: null })
}

export function recoverySlot({ key, at }: SlotRequest, symbols: readonly number[]): Slot {
  const salt = newSalt()
  const secret = secretOfCode(symbols, bytesOf(salt))
  return slotUnder(secret, key, { kind: 'recovery', account: '', from: at, salt, scrypt: null, wrapped: null })
}

/** The data key of a slot, null when the secret is not the one. */
function openSlot(slot: Slot, secret: Buffer): DataKey | null {
  const privateKey = openBox(secret, slot.privateKey, `${slot.kind} ${slot.publicKey}`)
  if (privateKey === null) return null
  const pair: KeyPair = { publicKey: slot.publicKey, privateKey }
  return dataKeyIn(slot, pair)
}

export async function openWithKeeper(slot: Slot, keeper: Keeper): Promise<DataKey | null> {
  const secret = await keeper.unwrap(slot.wrapped ?? '').catch(() => null)
  return secret === null ? null : openSlot(slot, Buffer.from(secret, 'base64'))
}

export async function openWithPassphrase(slot: Slot, passphrase: string): Promise<DataKey | null> {
  if (slot.scrypt === null) return null
  return openSlot(slot, await stretch(passphrase, bytesOf(slot.salt), slot.scrypt))
}

export const openWithCode = (slot: Slot, symbols: readonly number[]): DataKey | null =>
  openSlot(slot, secretOfCode(symbols, bytesOf(slot.salt)))
