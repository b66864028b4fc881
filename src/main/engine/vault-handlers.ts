import type { KeyDesk } from '#main/vault/key-desk.ts'
import type { RecoveryDrafts } from '#main/vault/recovery-drafts.ts'
import type { Account } from '#main/vault/slots.ts'
import type { AreaHandlers } from '#shared/contract/define.ts'
import { AppError } from '#shared/kernel/errors.ts'
import type { vaultContract } from '#shared/vault/vault-contract.ts'
import type { VaultState } from '#shared/vault/vault.ts'
import type { Ladder } from './ladder.ts'
import type { OpenedEngine } from './open-engine.ts'
import type { ProtectionDesk } from './protection.ts'

export interface VaultHandlerParts {
  readonly databaseFile: string
  readonly desk: KeyDesk
  readonly drafts: RecoveryDrafts
  readonly ladder: Ladder
  readonly protection: ProtectionDesk
  readonly state: () => VaultState
  readonly engine: () => OpenedEngine
  readonly isBroken: () => boolean
  /** Closes what is open, lets `change` work on the file, and opens what is there then. */
  readonly reopen: (change?: () => void) => Promise<void>
  readonly showCopy: () => Promise<void>
  readonly startAnew: () => Promise<void>
}

export function createVaultHandlers(parts: VaultHandlerParts): AreaHandlers<typeof vaultContract> {
  const { desk, drafts, ladder, protection, state, engine, reopen } = parts

  const audit = (detail: string): void => engine().premises().house.audit({ kind: 'protection', subject: '', detail })

  function requireFile(): void {
    if (parts.databaseFile === ':memory:') throw new AppError('vault/place', { place: '内存', file: '' })
  }
  function requireBroken(): void {
    if (!parts.isBroken()) throw new AppError('vault/not-broken')
  }

  /** After the right secret: opens the file if nothing is open. */
  async function enter(): Promise<void> {
    if (state().phase !== 'open') await reopen()
  }

  /**
   * The recovery code opened it here: this account, or this computer, opens it from now on. Before the window shows anything,
   * for whoever locks it again at once must find the new passphrase good.
   */
  async function settleIn(account: Account | undefined): Promise<void> {
    if (account !== undefined) await desk.putPassphrase(account)
    await desk.takeOnThisComputer()
  }

  function tellRecovered(account: Account | undefined): void {
    if (state().phase !== 'open') return
    audit('用恢复码打开数据库')
    if (account !== undefined && account.login !== '') engine().follow(account.login)
  }

  /** A backup in the place of the damaged file, which lies in quarantine; the trail tells it like any other restore. */
  async function restoreBy(putInPlace: () => string): Promise<VaultState> {
    let from = ''
    await reopen(() => {
      from = putInPlace()
    })
    if (state().phase === 'open') engine().restored(from, '数据库打不开，用备份恢复，原来的文件另存')
    return state()
  }

  const named = ({ login, passphrase }: { readonly login: string; readonly passphrase: string }): Account => ({
    login,
    passphrase,
  })
  const modeNames = { convenient: '便捷', strict: '严格' } as const

  return {
    state: () => state(),
    async retry() {
      const now = state()
      // From a copy that is only looked at, this leads back to what can be done about the file.
      const isOpen = now.phase === 'opening' || (now.phase === 'open' && !now.readOnly)
      if (!isOpen) await reopen()
      return state()
    },
    async unlock({ login, passphrase }) {
      await desk.openWith({ kind: 'passphrase', login, passphrase })
      await enter()
      if (state().phase === 'open' && login !== undefined && login !== '') engine().follow(login)
      return state()
    },
    async recover({ code, account }) {
      await desk.openWith({ kind: 'recovery', code })
      const own = account === undefined ? undefined : named(account)
      await settleIn(own)
      await enter()
      tellRecovered(own)
      return state()
    },
    async lock() {
      if (desk.keyring()?.mode !== 'strict' || !desk.isSealed()) throw new AppError('vault/not-strict')
      await reopen(desk.forget)
      return state()
    },

    draftRecoveryCode: () => drafts.draw(),
    async enable({ draft, typed, mode, accounts }, call) {
      requireFile()
      const symbols = drafts.confirmed(draft, typed)
      await protection.enable({ mode, accounts: accounts.map(named), symbols }, call)
      drafts.forget()
      audit(`启用加密：${modeNames[mode]}`)
      return state()
    },
    disable({ reason }, call) {
      protection.disable(reason, call)
      return state()
    },
    async setMode({ mode, accounts }) {
      await desk.setMode(mode, accounts.map(named))
      audit(`打开方式改为${modeNames[mode]}`)
      return state()
    },
    newRecoveryCode({ draft, typed }) {
      desk.replaceRecovery(drafts.confirmed(draft, typed))
      drafts.forget()
      audit('更换恢复码')
      return state()
    },
    async setPassphrase(account) {
      await desk.putPassphrase(named(account))
      audit('设置口令')
      return state()
    },
    removePassphrase({ login }) {
      desk.removePassphrase(login)
      audit('移除口令')
      return state()
    },
    rekey(_, call) {
      protection.rekey(call)
      audit('更换加密钥匙')
      return state()
    },

    backups: () => ladder.offered(),
    async restoreBackup({ name }) {
      requireBroken()
      return restoreBy(() => ladder.restoreBackup(name))
    },
    async restoreFile({ file }, call) {
      requireBroken()
      return restoreBy(() => ladder.restoreFile(call.file(file)))
    },
    salvage(_, call) {
      requireBroken()
      return ladder.salvage(call)
    },
    async useSalvaged() {
      requireBroken()
      await reopen(() => ladder.useSalvaged())
      return state()
    },
    async openReadOnly() {
      requireBroken()
      await parts.showCopy()
      return state()
    },
    async startAnew() {
      const now = state()
      if (now.phase !== 'broken' || now.failure.code !== 'db/not-found') throw new AppError('vault/not-broken')
      await parts.startAnew()
      return state()
    },
  }
}
