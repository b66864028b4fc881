import type { accessContract } from '#shared/access/access-contract.ts'
import type { AreaHandlers } from '#shared/contract/define.ts'
import type { AccessService } from './access-service.ts'

export const createAccessHandlers = (access: AccessService): AreaHandlers<typeof accessContract> => ({
  session: () => access.session(),
  signIn: ({ login, passphrase }) => access.signIn(login, passphrase),
  lock: () => access.lock(),
  requestLock: () => access.requestLock(),
  recover: ({ code, login, passphrase }) => access.recover(code, login, passphrase),
  changePassphrase: ({ old, passphrase }) => access.changePassphrase(old, passphrase),
  rules: () => access.rules(),
  setRules: (values) => access.setRules(values),
  accounts: () => access.accounts(),
  create: (draft) => access.create(draft),
  update: ({ id, ...change }) => access.update(id, change),
  deactivate: ({ id }) => access.deactivate(id),
  resetPassphrase: ({ id, passphrase }) => access.resetPassphrase(id, passphrase),
})
