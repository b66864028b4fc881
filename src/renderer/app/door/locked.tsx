import { useState } from 'react'
import { accessRuleDefaults, type Session } from '#shared/access/access.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { Recovery } from './recovery.tsx'
import { SignIn } from './sign-in.tsx'

interface LockedProps {
  readonly session: Session
  readonly toldAt: number
}

/** The database is open and nobody is at the desk. */
export function Locked({ session, toldAt }: LockedProps) {
  const [forgotten, setForgotten] = useState(false)
  const rules = useOperation('access.rules', {}).data ?? accessRuleDefaults
  const signIn = useCommand('access.signIn', { showsError: true, undoable: false })
  const recover = useCommand('access.recover', { showsError: true, undoable: false })
  const last = session.account?.login ?? ''
  const { failures, seconds } = session.waiting
  if (!forgotten) {
    return (
      <SignIn
        title={session.account === null ? '请登录' : '已锁定'}
        hint={
          session.account === null
            ? '用自己的登录名和口令登录，所做的修改记在自己名下。'
            : `${session.account.name} 登录后接着做；没有保存的表单内容还在。换人请改登录名。`
        }
        needsLogin
        login={last}
        wait={seconds > 0 ? { failures, until: toldAt + seconds * 1000 } : null}
        error={signIn.error}
        busy={signIn.busy}
        onSubmit={async (login, passphrase) => (await signIn.run({ login, passphrase })) !== undefined}
        onForgotten={() => setForgotten(true)}
      />
    )
  }
  return (
    <Recovery
      title="用恢复码换新口令"
      hint="恢复码在启用保护时打印或抄写过一份，存放在单位保险柜里。换了新口令，这个账户原来的口令随即作废。普通账户也可以请管理员重设口令。"
      setsPassphrase
      needsLogin
      login={last}
      rules={rules}
      error={recover.error}
      busy={recover.busy}
      onSubmit={async (answer) => (await recover.run(answer)) !== undefined}
      onBack={() => setForgotten(false)}
    />
  )
}
