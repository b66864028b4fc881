import { join } from 'node:path'
import type { BackupStore } from '#main/backups/backup-store.ts'
import { resealBackups } from '#main/backups/reseal-backups.ts'
import { bringBlobsInLine } from '#main/db/bring-blobs-in-line.ts'
import type { KeySet } from '#main/db/open-file.ts'
import { hasBefore, sealQuarantine, swapIn, wipeBefore, writeConverted } from '#main/vault/convert-database.ts'
import type { KeyDesk } from '#main/vault/key-desk.ts'
import { newDataKey, newKeyring, withKeyInUse, withNextKey } from '#main/vault/keyring.ts'
import { recoverySlot, type Account } from '#main/vault/slots.ts'
import type { CallContext } from '#shared/contract/define.ts'
import { AppError } from '#shared/kernel/errors.ts'
import { filesFolderOf } from './files-folder.ts'
import type { OpenedEngine } from './open-engine.ts'

export interface ProtectionParts {
  readonly databaseFile: string
  readonly backups: BackupStore
  readonly desk: KeyDesk
  readonly now: () => string
  /** Throws while nothing is open. */
  readonly engine: () => OpenedEngine
}

export interface NewProtection {
  readonly mode: 'convenient' | 'strict'
  readonly accounts: readonly Account[]
  /** Of the recovery code, which somebody has copied. */
  readonly symbols: readonly number[]
}

type Progress = Pick<CallContext, 'progress'>

/**
 * The works that write the database anew. Each is announced in the keyring before a file changes, and each has one
 * rename that decides: what the file is then says how to go on (decision 0016).
 */
export function createProtection({ databaseFile, backups, desk, now, engine }: ProtectionParts) {
  const filesFolder = filesFolderOf(databaseFile)
  const db = () => engine().premises().house.db

  function bringAttachmentsInLine(keys: KeySet, { progress }: Progress): void {
    const tell = (done: number, total: number) => progress(done, total, '正在处理附件')
    bringBlobsInLine(filesFolder, keys, tell)
    bringBlobsInLine(join(backups.folder, 'files'), keys, tell)
  }

  /** Everything beside the database itself; begun anew after a kill, it does what is left. */
  function finish(call: Progress): void {
    const under = desk.opened()
    bringAttachmentsInLine(desk.keys(), call)
    backups.create(db(), 'rekey')
    resealBackups(backups.folder, desk.keys(), (done, total) => call.progress(done, total, '正在处理以前的备份'))
    if (desk.isSealed()) sealQuarantine(databaseFile, under.key)
    wipeBefore(databaseFile)
    desk.write(
      { ...under.keyring, work: null, next: null, ...(desk.isSealed() ? {} : { mode: 'none' as const }) },
      under.key,
    )
    desk.copyTo(backups.folder)
  }

  async function enable({ mode, accounts, symbols }: NewProtection, call: Progress): Promise<void> {
    if (desk.isSealed()) throw new AppError('vault/sealed-already')
    const key = newDataKey()
    const empty = newKeyring(mode, key, now())
    const slots = await desk.slotsFor(mode, accounts, { keyring: empty, key })
    const recovery = recoverySlot({ key, at: now() }, symbols)
    // What is not a verified backup yet, cannot be gone back to.
    backups.create(db(), 'rekey')
    const older = desk.keys().former
    desk.begin({ ...empty, slots: [...slots, recovery], work: 'sealing' }, key, older)
    call.progress(0, 0, '正在加密数据库')
    const copy = writeConverted(db(), databaseFile, { from: null, to: key, work: '加密' })
    engine().reopen(() => {
      swapIn(databaseFile, copy)
      desk.serve(true)
    })
    finish(call)
  }

  function disable(reason: string, call: Progress): void {
    const { keyring, key } = desk.opened()
    if (!desk.isSealed()) throw new AppError('vault/not-sealed')
    backups.create(db(), 'rekey')
    desk.write({ ...keyring, work: 'unsealing' }, key)
    call.progress(0, 0, '正在解除加密')
    const { current, former } = desk.keys()
    // Attachments first: once the database is plain, nobody may be there who could open them.
    bringAttachmentsInLine({ current: null, former: current === null ? former : [current, ...former] }, call)
    const copy = writeConverted(db(), databaseFile, { from: key, to: null, work: '解除加密' })
    engine().reopen(() => {
      swapIn(databaseFile, copy)
      desk.serve(false)
    })
    engine()
      .premises()
      .house.audit({ kind: 'protection', subject: '', detail: `解除加密：${reason}` })
    finish(call)
  }

  function rekey(call: Progress): void {
    const { keyring, key } = desk.opened()
    if (!desk.isSealed()) throw new AppError('vault/not-sealed')
    backups.create(db(), 'rekey')
    const next = newDataKey()
    desk.write(withNextKey(keyring, key, next, now()), key)
    call.progress(0, 0, '正在更换钥匙')
    const copy = writeConverted(db(), databaseFile, { from: key, to: next, work: '更换钥匙' })
    engine().reopen(() => {
      swapIn(databaseFile, copy)
      desk.write(withKeyInUse(desk.opened().keyring, key, next), next)
    })
    finish(call)
  }

  return {
    enable,
    disable,
    rekey,
    /** After an opening: goes on with what was cut off. Who cannot open the keyring leaves it to the next who can. */
    goOn(call: Progress): void {
      if (!desk.isUnlocked()) return
      const { work } = desk.opened().keyring
      const isCutOff = work !== null && (desk.isSealed() || work === 'unsealing')
      if (isCutOff || hasBefore(databaseFile)) finish(call)
    },
  }
}

export type ProtectionDesk = ReturnType<typeof createProtection>
