import { createBackupStore } from '#main/backups/backup-store.ts'
import type { FileLook } from '#main/db/open-file.ts'
import { wipeFile } from '#main/db/wipe-file.ts'
import { sweepConverting } from '#main/vault/convert-database.ts'
import { createKeyDesk, type KeyDesk } from '#main/vault/key-desk.ts'
import { createKeyringFile, lastWrite } from '#main/vault/keyring-file.ts'
import type { ScryptCost } from '#main/vault/keyring.ts'
import { createPrecaution } from '#main/vault/quarantine.ts'
import { createRecoveryDrafts } from '#main/vault/recovery-drafts.ts'
import type { Keeper } from '#main/vault/slots.ts'
import { unfitPlace } from '#main/vault/storage-place.ts'
import type { Area, CallContext } from '#shared/contract/define.ts'
import { contract } from '#shared/contract/index.ts'
import { AppError } from '#shared/kernel/errors.ts'
import type { Failure, Result } from '#shared/kernel/result.ts'
import type { VaultState } from '#shared/vault/vault.ts'
import { accountKeysOf } from './account-keys-of.ts'
import { createCheckNotes } from './check-notes.ts'
import { createDispatch } from './dispatch.ts'
import type { Engine, EngineOptions } from './engine.ts'
import { filesFolderOf } from './files-folder.ts'
import { lookWithKeyring, settleKeys, unlockQuietly } from './key-fitting.ts'
import { createLadder } from './ladder.ts'
import { openEngine, type OpenedEngine } from './open-engine.ts'
import { createProtection } from './protection.ts'
import { engineOf, everyArea, failureOf, isDamage, isForReading, stateOf, type Standing } from './standing.ts'
import { createVaultHandlers } from './vault-handlers.ts'

export interface FrontDeskOptions extends Omit<EngineOptions, 'keys' | 'accountKeys' | 'check'> {
  /** The computer's own keeper of secrets; null where there is none. */
  readonly keeper: Keeper | null
  /** What a passphrase costs to try; the product's own where nothing is said. */
  readonly passphraseCost?: ScryptCost | undefined
}

export interface FrontDesk extends Engine {
  readonly state: () => VaultState
  readonly desk: KeyDesk
  /** What is open; throws why nothing is. */
  readonly engine: () => OpenedEngine
}

const refusal = (error: unknown): Result<never> => {
  if (error instanceof AppError) return { ok: false, error: failureOf(error) }
  throw error
}

/**
 * The engine's life: it is there whether a database is open or not. It answers `vault.*` at any time, opens what can be
 * opened, and says why the rest is not. Throws for nothing that may be wrong with a file.
 */
export async function openFrontDesk(options: FrontDeskOptions): Promise<FrontDesk> {
  const { databaseFile, clock, backupFolder } = options
  const inMemory = databaseFile === ':memory:'
  const listeners = new Set<(areas: readonly Area[]) => void>()
  const announce = (areas: readonly Area[]): void => listeners.forEach((listener) => listener(areas))
  const desk = createKeyDesk({
    file: createKeyringFile(databaseFile, [backupFolder]),
    keeper: options.keeper,
    now: clock.now,
    cost: options.passphraseCost,
  })
  const backups = createBackupStore({
    folder: backupFolder,
    filesFolder: filesFolderOf(databaseFile),
    clock,
    keys: () => desk.keys(),
  })
  const precaution = createPrecaution(databaseFile)
  const notes = createCheckNotes(databaseFile, clock.now)
  let standing: Standing = { phase: 'opening' }
  /** The untouched copy of the damaged file, while it has not been replaced. */
  let quarantined: string | null = null
  let brokenAt: number | null = null
  let starting: Promise<void> | null = null

  const stand = (next: Standing): void => {
    standing = next
  }
  const engine = (): OpenedEngine => engineOf(standing)
  const state = (): VaultState => stateOf(standing, desk, quarantined)
  const ladder = createLadder({ ...options, backups, keys: () => desk.keys(), quarantined: () => quarantined })
  const protection = createProtection({ databaseFile, backups, desk, now: clock.now, engine })

  /** A damaged file is copied before all else. */
  function standBroken(failure: Failure): void {
    quarantined = precaution.keep(clock.today())
    brokenAt = lastWrite(databaseFile)
    stand({ phase: 'broken', failure })
  }

  async function openStanding(file: string, readOnly: boolean): Promise<void> {
    const check = readOnly ? 'none' : notes.due()
    const opened = await openEngine({
      ...options,
      databaseFile: file,
      backUpOnClose: options.backUpOnClose && !readOnly,
      keys: () => desk.keys(),
      accountKeys: accountKeysOf(desk),
      check,
    })
    opened.onChanged(announce)
    stand({ phase: 'open', engine: opened, readOnly })
    if (!readOnly && check === 'full' && !inMemory) notes.done()
  }

  /** Opens a file whose key is at hand, or that needs none. */
  async function openFile(look: FileLook): Promise<void> {
    desk.serve(look === 'sealed')
    if (look === 'sealed') settleKeys(databaseFile, desk)
    precaution.take()
    await openStanding(databaseFile, false)
    precaution.drop()
    quarantined = null
    try {
      protection.goOn({ progress: () => undefined })
    } catch (error) {
      // What lies beside the database can wait for the next start; the state tells that it is unfinished.
      if (!(error instanceof AppError)) throw error
    }
  }

  async function openWhatIsThere(): Promise<void> {
    const place = unfitPlace(databaseFile)
    if (place !== null) throw new AppError('vault/place', { place, file: databaseFile })
    sweepConverting(databaseFile)
    wipeFile(`${databaseFile}.restoring`)
    desk.reload()
    await desk.measureKeeper()
    const look = lookWithKeyring(databaseFile, desk)
    if (look === 'missing' && (desk.hasSlot('recovery') || backups.list().length > 0)) {
      throw new AppError('db/not-found', { file: databaseFile })
    }
    const why = look === 'sealed' || desk.keyring() !== null ? await unlockQuietly(desk) : null
    if (look === 'sealed' && why !== null) stand({ phase: 'locked', why })
    else await openFile(look)
  }

  async function start(): Promise<void> {
    stand({ phase: 'opening' })
    try {
      if (inMemory) await openStanding(databaseFile, false)
      else await openWhatIsThere()
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      if (isDamage(error)) standBroken(failureOf(error))
      else stand({ phase: 'refused', failure: failureOf(error) })
    }
  }

  /** One opening at a time; who asks meanwhile waits for the same. */
  function open(): Promise<void> {
    starting ??= start().finally(() => {
      starting = null
    })
    return starting
  }

  async function reopen(change: () => void = () => undefined): Promise<void> {
    if (standing.phase === 'open') await standing.engine.close()
    stand({ phase: 'opening' })
    try {
      change()
    } finally {
      await open()
      announce(everyArea)
    }
  }

  async function showCopy(): Promise<void> {
    const copy = ladder.copyForReading()
    await openStanding(copy, true).catch((error: unknown) => {
      throw error instanceof AppError ? new AppError('vault/not-readable', {}, { cause: error }) : error
    })
  }

  /** Pages went bad while it was open: nothing more is written to them. */
  function foundDamaged(failure: Failure): void {
    if (standing.phase !== 'open' || standing.readOnly) return
    standing.engine.premises().house.db.close()
    standBroken(failure)
    announce(['vault'])
  }

  const handlers = createVaultHandlers({
    databaseFile,
    desk,
    drafts: createRecoveryDrafts(options.createId),
    ladder,
    protection,
    state,
    engine,
    isBroken: () => standing.phase === 'broken' || (standing.phase === 'open' && standing.readOnly),
    reopen,
    showCopy,
    startAnew: () => {
      desk.serve(false)
      return openStanding(databaseFile, false)
    },
  })
  const vaultDispatch = createDispatch({
    contract: { vault: contract.vault },
    handlers: { vault: handlers },
    log: options.log,
    announce,
    admit: (operation) => {
      if (standing.phase === 'open') standing.engine.admit(operation)
      else if (!operation.isOpen) engine()
    },
    now: clock.now,
    reference: () => options.createId().slice(-8),
  })

  async function callEngine(operation: string, input: unknown, context: CallContext): Promise<Result<unknown>> {
    if (standing.phase === 'open' && standing.readOnly && !isForReading(operation)) {
      throw new AppError('vault/read-only')
    }
    const result = await engine().call(operation, input, context)
    if (!result.ok && result.error.code === 'db/damaged') foundDamaged(result.error)
    return result
  }

  async function call(operation: string, input: unknown, context: CallContext): Promise<Result<unknown>> {
    if (operation.startsWith('vault.')) return vaultDispatch(operation, input, context)
    // What was in the way may be gone: the other window closed, the stick put in, the file put back by hand.
    const isPutBack = standing.phase === 'broken' && lastWrite(databaseFile) !== brokenAt
    if (standing.phase === 'refused' || isPutBack) {
      await open()
      if (state().phase === 'open') announce(everyArea)
    }
    if (starting !== null) await starting
    return callEngine(operation, input, context).catch(refusal)
  }

  await open()
  return {
    call,
    onChanged(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      if (starting !== null) await starting
      if (standing.phase === 'open') await standing.engine.close()
    },
    state,
    desk,
    engine,
  }
}
