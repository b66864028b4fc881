import { accessRuleDefaults, type AccessRules, type Account, type Session } from '#shared/access/access.ts'
import { isPassphraseOld, leavesNobodyInCharge, type AccountChange } from '#shared/access/access-rules.ts'
import type { Operation } from '#shared/contract/define.ts'
import { AppError } from '#shared/kernel/errors.ts'
import { passphraseProblem } from '#shared/kernel/passphrase.ts'
import { reaches, roleLabels, thoseWhoMay, type Role } from '#shared/kernel/roles.ts'
import type { House } from '#main/db/house.ts'
import type { AccountKeys } from './account-keys.ts'
import { createAccountRepository, type StoredAccount } from './account-repository.ts'
import type { DeskSession } from './desk-session.ts'

export interface NewAccount {
  readonly login: string
  readonly name: string
  readonly role: Role
  readonly passphrase: string
}

const normalLogin = (typed: string): string => typed.trim().toLowerCase()

const toAccount = ({ mustChange: _mustChange, ...account }: StoredAccount): Account => account

/** Accounts, who is at the desk, and what that person may ask for. */
export function createAccessService(house: House, session: DeskSession, keys: AccountKeys) {
  const { db, clock } = house
  const accounts = createAccountRepository(db)
  const rules = (): AccessRules => accounts.rules() ?? accessRuleDefaults

  /** Whoever is signed in, as the database knows the person now; null while somebody has to sign in. */
  const present = (): StoredAccount | null => {
    const person = session.person()
    const account = person === null ? null : accounts.byId(person.id)
    return account?.isActive === true ? account : null
  }
  const settle = (): void => session.setFree(!accounts.hasAny())
  settle()

  const mustRenew = (account: StoredAccount): boolean =>
    account.mustChange || isPassphraseOld(account.passphraseAt, clock.today(), rules())

  function read(): Session {
    const common = { idleMinutes: rules().idleMinutes, waiting: keys.waiting(), isLockDue: session.isLockDue() }
    if (session.isFree()) {
      return { ...common, state: 'free', role: 'admin', account: null, canLock: keys.isStrict(), mustChange: false }
    }
    const account = present()
    const person = account === null ? session.last() : { id: account.id, login: account.login, name: account.name }
    return {
      ...common,
      state: account === null ? 'locked' : 'signed-in',
      role: account?.role ?? 'reader',
      account: person,
      canLock: true,
      mustChange: account !== null && mustRenew(account),
    }
  }

  /** Refuses what the person at the desk may not ask for now. */
  function admit({ isOpen, least }: Operation): void {
    if (isOpen || session.isFree()) return
    const role = present()?.role
    if (role === undefined) throw new AppError('access/locked')
    if (reaches(role, least)) return
    throw new AppError('access/role', { role: roleLabels[role], who: thoseWhoMay(least) })
  }

  const stored = (id: string): StoredAccount => {
    const account = accounts.byId(id)
    if (account === null) throw new AppError('record/not-found')
    return account
  }
  const tell = (account: Pick<Account, 'id' | 'login'>, what: string): void =>
    house.audit({ kind: 'account', subject: account.id, detail: `${what}（${account.login}）` })

  function refuseWeak(passphrase: string, login: string): void {
    const problem = passphraseProblem(passphrase, rules(), login)
    if (problem !== null) throw new AppError('access/passphrase-weak', { problem })
  }

  function enter(account: StoredAccount, how: string): Session {
    session.enter({ id: account.id, login: account.login, name: account.name })
    house.audit({ kind: 'sign-in', subject: account.id, detail: how })
    return read()
  }

  /** An account that may come in; a name that nobody has is told like a wrong passphrase, so that names cannot be tried out. */
  const welcome = (typed: string): StoredAccount | null => {
    const account = accounts.byLogin(normalLogin(typed))
    return account?.isActive === true ? account : null
  }

  async function signIn(typed: string, passphrase: string): Promise<Session> {
    const account = welcome(typed)
    try {
      await keys.check(account?.login ?? normalLogin(typed), passphrase)
    } catch (error) {
      const subject = account?.id ?? ''
      house.audit({ kind: 'sign-in-failed', subject, detail: account === null ? '没有这个登录名' : '口令不对' })
      throw error
    }
    if (account === null) throw new AppError('access/locked')
    return enter(account, '口令')
  }

  /** Whoever opened the database with a passphrase of his own need not type it twice. */
  function follow(login: string): void {
    const account = welcome(login)
    if (account !== null && present()?.id !== account.id) enter(account, '口令')
  }

  function lock(): Session {
    const account = present()
    if (account !== null || keys.isStrict()) house.audit({ kind: 'lock', subject: account?.id ?? '', detail: '锁定' })
    session.leave()
    return read()
  }

  function requestLock(): Session {
    if (read().canLock) session.askForLock()
    return read()
  }

  async function recover(code: string, typed: string, passphrase: string): Promise<Session> {
    await keys.checkCode(code)
    const account = welcome(typed)
    if (account === null) throw new AppError('access/nobody', { login: typed })
    refuseWeak(passphrase, account.login)
    await keys.put(account.login, passphrase)
    accounts.renewPassphrase(account.id, clock.now(), false)
    return enter(account, '恢复码，换了新口令')
  }

  async function create({ passphrase, ...draft }: NewAccount): Promise<Account> {
    if (!keys.isProtected()) throw new AppError('access/unprotected')
    const isFirst = !accounts.hasAny()
    if (isFirst && draft.role !== 'admin') throw new AppError('access/first-is-admin')
    if (accounts.byLogin(draft.login) !== null) throw new AppError('access/login-taken', { login: draft.login })
    refuseWeak(passphrase, draft.login)
    await keys.put(draft.login, passphrase)
    // Where one passphrase opened the database for everybody, from now on each opens it with his own.
    if (isFirst) await keys.drop('')
    const now = clock.now()
    const account = {
      ...draft,
      id: house.createId(),
      isActive: true,
      mustChange: !isFirst,
      createdAt: now,
      passphraseAt: now,
    }
    db.transaction(() => {
      accounts.insert(account)
      if (isFirst) session.enter(account)
      settle()
      tell(account, `新建账户，${roleLabels[account.role]}`)
    })()
    return toAccount(account)
  }

  function refuseNobodyInCharge(id: string, change: AccountChange): void {
    if (leavesNobodyInCharge(accounts.list(), id, change)) throw new AppError('access/last-admin')
  }

  function update(id: string, change: { name?: string | undefined; role?: Role | undefined }): Account {
    const before = stored(id)
    refuseNobodyInCharge(id, { role: change.role })
    const after = { ...before, name: change.name ?? before.name, role: change.role ?? before.role }
    db.transaction(() => {
      accounts.update(after)
      if (after.role !== before.role) tell(after, `角色由${roleLabels[before.role]}改为${roleLabels[after.role]}`)
      if (after.name !== before.name) tell(after, '改姓名')
    })()
    if (session.person()?.id === id) session.enter(after)
    return toAccount(after)
  }

  async function deactivate(id: string): Promise<Account> {
    const before = stored(id)
    refuseNobodyInCharge(id, { isActive: false })
    const after = { ...before, isActive: false }
    db.transaction(() => {
      accounts.update(after)
      tell(after, '停用账户')
    })()
    await keys.drop(before.login)
    return toAccount(after)
  }

  /** `byOther`: the person has to choose one that nobody else knows. */
  async function renew(account: StoredAccount, passphrase: string, byOther: boolean): Promise<StoredAccount> {
    refuseWeak(passphrase, account.login)
    await keys.put(account.login, passphrase)
    db.transaction(() => {
      accounts.renewPassphrase(account.id, clock.now(), byOther)
      tell(account, byOther ? '重设口令' : '更换口令')
    })()
    return stored(account.id)
  }

  async function changePassphrase(old: string, passphrase: string): Promise<Session> {
    const account = present()
    if (account === null) throw new AppError('access/no-account')
    if (old === passphrase) throw new AppError('access/passphrase-weak', { problem: '新口令与原口令相同' })
    await keys.check(account.login, old)
    await renew(account, passphrase, false)
    return read()
  }

  return {
    admit,
    /** The id of whoever is signed in, '' without accounts: drafts of forms belong to it. */
    owner: (): string => session.person()?.id ?? '',
    follow,
    session: read,
    signIn,
    lock,
    requestLock,
    recover,
    changePassphrase,
    rules,
    setRules(values: AccessRules): AccessRules {
      db.transaction(() => {
        accounts.putRules(values)
        const { leastLength, leastKinds, changeDays, idleMinutes } = values
        const change = changeDays === null ? '不要求定期更换' : `${changeDays} 天更换`
        const detail = `口令规则：${leastLength} 个字符、${leastKinds} 种，${change}，闲置 ${idleMinutes} 分钟锁定`
        house.audit({ kind: 'protection', subject: '', detail })
      })()
      return rules()
    },
    accounts: (): readonly Account[] => accounts.list().map(toAccount),
    create,
    update,
    deactivate,
    resetPassphrase: async (id: string, passphrase: string): Promise<Account> => {
      const account = stored(id)
      return toAccount(await renew(account, passphrase, session.person()?.id !== id))
    },
  }
}

export type AccessService = ReturnType<typeof createAccessService>
