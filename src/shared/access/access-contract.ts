import { z } from 'zod'
import { areas, command, query } from '../contract/define.ts'
import { rowId } from '../kernel/ids.ts'
import { roles } from '../kernel/roles.ts'
import { accessRules, login, passphrase, personName, type AccessRules, type Account, type Session } from './access.ts'

const role = z.enum(roles)
const id = rowId.describe('account')
const typedLogin = z.string().max(60)

export const accessContract = {
  session: query(z.object({}), ['access', 'vault']).open().returns<Session>(),
  signIn: command(z.object({ login: typedLogin, passphrase }), areas)
    .open()
    .returns<Session>(),
  /** 锁定: nothing is answered from now on until somebody signs in. */
  lock: command(z.object({}), areas).open().returns<Session>(),
  /** The computer is locked or goes to sleep: the window is asked to store what is being typed, and then to lock. */
  requestLock: command(z.object({}), ['access']).open().returns<Session>(),
  /** A forgotten passphrase: whoever holds the recovery code of the office gives an account a new one, and is signed in. */
  recover: command(z.object({ code: z.string().max(100), login: typedLogin, passphrase }), areas)
    .open()
    .returns<Session>(),
  /** Of whoever is signed in. */
  changePassphrase: command(z.object({ old: passphrase, passphrase }), ['access'])
    .by('reader')
    .returns<Session>(),

  /** 口令规则 and the idle lock: told before anybody signs in, for a new passphrase is chosen there too. */
  rules: query(z.object({}), ['access']).open().returns<AccessRules>(),
  setRules: command(accessRules, ['access']).by('admin').returns<AccessRules>(),

  accounts: query(z.object({}), ['access', 'vault']).by('admin').returns<readonly Account[]>(),
  /** The first account is an administrator, and whoever makes it is signed in with it. */
  create: command(z.object({ login, name: personName, role, passphrase }), ['access', 'vault'])
    .by('admin')
    .returns<Account>(),
  update: command(z.object({ id, name: personName.optional(), role: role.optional() }), ['access'])
    .by('admin')
    .returns<Account>(),
  /** 停用: the passphrase opens nothing any more. */
  deactivate: command(z.object({ id }), ['access', 'vault']).by('admin').returns<Account>(),
  /** Gives a new passphrase, which the person changes when signing in; an account that was 停用 is active again. */
  resetPassphrase: command(z.object({ id, passphrase }), ['access', 'vault']).by('admin').returns<Account>(),
}
