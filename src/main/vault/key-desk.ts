import { noKeys, type DataKey, type KeySet } from '#main/db/open-file.ts'
import { AppError } from '#shared/kernel/errors.ts'
import { afterWrong, attemptsNow, noAttempts } from '#shared/vault/attempt-rules.ts'
import { readRecoveryCode } from '#shared/vault/recovery-code.ts'
import type { KeeperStrength, Protection, ProtectionMode, Waiting } from '#shared/vault/vault.ts'
import type { KeyringFile } from './keyring-file.ts'
import {
  accountIn,
  formerUnder,
  isUntouched,
  keysOf,
  nextKeyOf,
  signed,
  type Keyring,
  type ScryptCost,
  type Slot,
} from './keyring.ts'
import {
  openWithCode,
  openWithKeeper,
  openWithPassphrase,
  osSlot,
  passphraseSlot,
  productCost,
  recoverySlot,
  type Account,
  type Keeper,
} from './slots.ts'

export type Credential =
  | { readonly kind: 'os' }
  | { readonly kind: 'passphrase'; readonly login?: string | undefined; readonly passphrase: string }
  | { readonly kind: 'recovery'; readonly code: string }

export interface KeyDeskParts {
  readonly file: KeyringFile
  /** Null where no computer keeps secrets: the command line, tests. */
  readonly keeper: Keeper | null
  readonly now: () => string
  readonly cost?: ScryptCost | undefined
}

/** What is known of the keys at this moment: the keyring on disk, and the data key while it is open. */
export function createKeyDesk({ file, keeper, now, cost = productCost }: KeyDeskParts) {
  let keyring: Keyring | null = null
  let isLost = false
  let key: DataKey | null = null
  let isFileSealed = false
  const millis = () => Date.parse(now())
  let strength: KeeperStrength = 'absent'

  function reload(): void {
    const found = file.read()
    keyring = found.kind === 'found' ? found.keyring : null
    isLost = found.kind === 'lost'
  }

  /** Throws `vault/locked`, `vault/keyring-suspect`. */
  function opened(): { readonly keyring: Keyring; readonly key: DataKey } {
    if (keyring === null || key === null) throw new AppError('vault/locked')
    if (!isUntouched(keyring, key)) throw new AppError('vault/keyring-suspect')
    return { keyring, key }
  }

  function write(next: Keyring, under: DataKey): void {
    const whole = signed(next, under)
    file.write(whole)
    keyring = whole
    key = under
  }

  const slotsOf = (kind: Slot['kind']): readonly Slot[] => keyring?.slots.filter((slot) => slot.kind === kind) ?? []

  function slotOf(login: string | undefined): Slot | undefined {
    const slots = slotsOf('passphrase')
    if ((login ?? '') === '') return slots.length === 1 ? slots[0] : undefined
    return keyring === null
      ? undefined
      : slots.find((slot) => slot.account === accountIn(keyring as Keyring, login ?? ''))
  }

  /** What a passphrase proves of an account that is signing in while the database is open. */
  async function check(credential: Exclude<Credential, { kind: 'os' }>): Promise<void> {
    if (keyring === null) throw new AppError('vault/not-sealed')
    if (credential.kind === 'recovery') tryCode(credential.code)
    else await tryPassphrase(credential.login, credential.passphrase)
  }

  const attempts = () => attemptsNow(file.readAttempts(), millis())

  async function tryPassphrase(login: string | undefined, passphrase: string): Promise<DataKey> {
    const before = attempts()
    if (before.waitSeconds > 0) {
      const minutes = Math.ceil(before.waitSeconds / 60)
      throw new AppError('vault/wait', { failures: before.failures, minutes, seconds: Math.ceil(before.waitSeconds) })
    }
    // Counted before it is tried: who ends the process in between has had his try.
    file.writeAttempts(afterWrong(before, millis()))
    const slot = slotOf(login)
    const found = slot === undefined ? null : await openWithPassphrase(slot, passphrase)
    if (found === null) throw new AppError('vault/wrong-passphrase')
    file.writeAttempts(noAttempts)
    return found
  }

  function tryCode(code: string): DataKey {
    const read = readRecoveryCode(code)
    if (!read.ok) throw new AppError('vault/recovery-code-mistyped', { hint: read.hint })
    const found = slotsOf('recovery')
      .map((slot) => openWithCode(slot, read.symbols))
      .find((one) => one !== null)
    if (found === undefined || found === null) throw new AppError('vault/wrong-recovery-code')
    // Whoever holds the code need not wait for the passphrase that he gives with it.
    file.writeAttempts(noAttempts)
    return found
  }

  async function tryKeeper(): Promise<DataKey> {
    const [slot] = slotsOf('os')
    if (slot === undefined) throw new AppError('vault/locked')
    const found = keeper === null ? null : await openWithKeeper(slot, keeper)
    if (found === null) throw new AppError('vault/other-machine')
    return found
  }

  /** Throws `vault/keyring-lost`, `vault/wrong-passphrase`, `vault/wait`, `vault/wrong-recovery-code`, `vault/other-machine`. */
  async function openWith(credential: Credential): Promise<DataKey> {
    if (keyring === null) throw new AppError(isLost ? 'vault/keyring-lost' : 'vault/not-sealed')
    if (credential.kind === 'os') key = await tryKeeper()
    else if (credential.kind === 'recovery') key = tryCode(credential.code)
    else key = await tryPassphrase(credential.login, credential.passphrase)
    return key
  }

  async function keeperStrength(): Promise<KeeperStrength> {
    if (keeper === null) return 'absent'
    return (await keeper.isStrong().catch(() => false)) ? 'strong' : 'weak'
  }

  async function requireKeeper(): Promise<Keeper> {
    if (keeper === null || (await keeperStrength()) !== 'strong') throw new AppError('vault/keeper-weak')
    return keeper
  }

  /** The slots of a mode besides that of the recovery code; passphrases that accounts have already stay good. */
  async function slotsFor(
    mode: ProtectionMode,
    accounts: readonly Account[],
    under: { readonly keyring: Keyring; readonly key: DataKey },
  ): Promise<readonly Slot[]> {
    const request = { key: under.key, at: now() }
    const given = await Promise.all(accounts.map((account) => passphraseSlot(request, under.keyring, account, cost)))
    const known = new Set(given.map(({ account }) => account))
    const kept = under.keyring.slots.filter(({ kind, account }) => kind === 'passphrase' && !known.has(account))
    if (mode === 'convenient') return [await osSlot(request, await requireKeeper()), ...kept, ...given]
    if (kept.length + given.length === 0) throw new AppError('vault/account-missing')
    return [...kept, ...given]
  }

  const protection = (): Protection => {
    const isSealed = isFileSealed && keyring !== null
    return {
      mode: isSealed ? (keyring?.mode ?? 'none') : 'none',
      keeper: strength,
      passphrases: isSealed ? slotsOf('passphrase').length : 0,
      keyFrom: isSealed ? (keyring?.keyFrom ?? null) : null,
      recoveryCodeFrom: isSealed ? (slotsOf('recovery')[0]?.from ?? null) : null,
      isKeyringSuspect: keyring !== null && key !== null && !isUntouched(keyring, key),
      unfinished: keyring?.work ?? null,
    }
  }

  return {
    reload,
    async measureKeeper(): Promise<void> {
      strength = await keeperStrength()
    },
    keyring: () => keyring,
    isLost: () => isLost,
    hasSlot: (kind: Slot['kind']) => slotsOf(kind).length > 0,
    passphrases: () => slotsOf('passphrase').length,
    /** Whether it opens with somebody's own passphrase: then it has to be told whose. */
    needsLogin: (): boolean => {
      const shared = keyring === null ? '' : accountIn(keyring, '')
      return slotsOf('passphrase').some(({ account }) => account !== shared)
    },
    isUnlocked: () => key !== null,
    opened,
    write,
    /** A new keyring in the place of one that served nothing; the keys of older backups are taken over. */
    begin(next: Keyring, under: DataKey, older: readonly DataKey[]): void {
      if (keyring !== null) file.layAside(keyring)
      write({ ...next, former: formerUnder(under, older) }, under)
    },
    openWith,
    check,
    isSealed: () => isFileSealed,
    slotsFor,
    protection,
    forget: () => {
      key = null
    },
    /** Which form the database has: by that new files are written with the key or without. */
    serve: (isSealed: boolean) => {
      isFileSealed = isSealed
    },
    keys(): KeySet {
      if (keyring === null || key === null) return noKeys
      const known = keysOf(keyring, key)
      const next = nextKeyOf(keyring, key)
      const former = next === null ? known.former : [next, ...known.former]
      return isFileSealed ? { current: key, former } : { current: null, former: [key, ...former] }
    },
    waiting(): Waiting {
      const { failures, waitSeconds } = attempts()
      return { failures, seconds: Math.ceil(waitSeconds) }
    },
    /** Gives an account a passphrase in the place of its former one. */
    async putPassphrase(account: Account): Promise<void> {
      const under = opened()
      const slot = await passphraseSlot({ key: under.key, at: now() }, under.keyring, account, cost)
      const others = under.keyring.slots.filter(
        ({ kind, account: one }) => kind !== 'passphrase' || one !== slot.account,
      )
      write({ ...under.keyring, slots: [...others, slot] }, under.key)
    },
    removePassphrase(login: string): void {
      const under = opened()
      const account = accountIn(under.keyring, login)
      const kept = under.keyring.slots.filter((slot) => slot.kind !== 'passphrase' || slot.account !== account)
      if (kept.length === under.keyring.slots.length) return
      const isLast = !kept.some(({ kind }) => kind === 'passphrase')
      if (isLast && under.keyring.mode === 'strict') throw new AppError('vault/last-passphrase')
      write({ ...under.keyring, slots: kept }, under.key)
    },
    /** Accounts keep their passphrases in either mode; the one for everybody is good for 严格 alone. */
    async setMode(mode: ProtectionMode, accounts: readonly Account[]): Promise<void> {
      const under = opened()
      const shared = accountIn(under.keyring, '')
      const own = slotsOf('passphrase').filter(({ account }) => mode === 'strict' || account !== shared)
      const isServed = mode === 'strict' && accounts.length === 0 && own.length > 0
      const slots = isServed ? [] : await slotsFor(mode, accounts, under)
      const kept = own.filter(({ account }) => !slots.some((slot) => slot.account === account))
      write({ ...under.keyring, mode, slots: [...slots, ...kept, ...slotsOf('recovery')] }, under.key)
    },
    replaceRecovery(symbols: readonly number[]): void {
      const under = opened()
      const others = under.keyring.slots.filter(({ kind }) => kind !== 'recovery')
      const slot = recoverySlot({ key: under.key, at: now() }, symbols)
      write({ ...under.keyring, slots: [...others, slot] }, under.key)
    },
    /** After the recovery code on another computer or user: from now on this one opens it. */
    async takeOnThisComputer(): Promise<void> {
      const under = opened()
      if (under.keyring.mode !== 'convenient') return
      if (keeper === null || (await keeperStrength()) !== 'strong') return
      const slot = await osSlot({ key: under.key, at: now() }, keeper)
      const others = under.keyring.slots.filter(({ kind }) => kind !== 'os')
      write({ ...under.keyring, slots: [...others, slot] }, under.key)
    },
    copyTo: file.copyTo,
  }
}

export type KeyDesk = ReturnType<typeof createKeyDesk>
