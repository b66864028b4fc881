import { useState } from 'react'
import { errorMessage } from '#shared/kernel/error-messages.ts'
import { leastPassphraseRules } from '#shared/kernel/passphrase.ts'
import type { VaultState } from '#shared/vault/vault.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { Refused } from './refused.tsx'
import { Recovery } from './recovery.tsx'
import { SignIn } from './sign-in.tsx'

interface SealedProps {
  readonly state: Extract<VaultState, { phase: 'locked' }>
  /** When that was told, in milliseconds. */
  readonly toldAt: number
}

/** The database is encrypted and its key is not at hand: a passphrase, or the recovery code. */
export function Sealed({ state, toldAt }: SealedProps) {
  const [forgotten, setForgotten] = useState(false)
  const unlock = useCommand('vault.unlock', { showsError: true, undoable: false })
  const recover = useCommand('vault.recover', { showsError: true, undoable: false })
  const { why, needsLogin, waiting } = state
  if (why === 'passphrase' && !forgotten) {
    return (
      <SignIn
        title="请登录"
        hint="数据已加密保存，用口令打开。"
        needsLogin={needsLogin}
        login=""
        wait={waiting.seconds > 0 ? { failures: waiting.failures, until: toldAt + waiting.seconds * 1000 } : null}
        error={unlock.error}
        busy={unlock.busy}
        onSubmit={async (login, passphrase) =>
          (await unlock.run(needsLogin ? { login, passphrase } : { passphrase })) !== undefined
        }
        onForgotten={() => setForgotten(true)}
      />
    )
  }
  if (why === 'keyring-lost') return <KeyringLost />
  const setsPassphrase = why === 'passphrase'
  return (
    <Recovery
      title={titles[why]}
      hint={hints[why]}
      setsPassphrase={setsPassphrase}
      needsLogin={needsLogin}
      login=""
      rules={leastPassphraseRules}
      error={recover.error}
      busy={recover.busy}
      onSubmit={async ({ code, login, passphrase }) =>
        (await recover.run(setsPassphrase ? { code, account: { login, passphrase } } : { code })) !== undefined
      }
      onBack={setsPassphrase ? () => setForgotten(false) : null}
    />
  )
}

const titles = {
  passphrase: '用恢复码换新口令',
  'other-machine': '这个数据库来自另一台电脑',
} as const

const hints = {
  passphrase: '恢复码在启用保护时打印或抄写过一份，存放在单位保险柜里。换了新口令，原来的口令随即作废。',
  'other-machine':
    '数据用另一台电脑或另一个系统用户的钥匙加了密，在这里不能自动打开：可能是换了电脑、重装了系统，或文件是从别处复制来的。输入恢复码就能打开，此后在这台电脑上不用再输。',
} as const

/** The recovery code opens a keyring: without one there is nothing that it could open. */
function KeyringLost() {
  const retry = useCommand('vault.retry', { showsError: true, undoable: false })
  const sentence = errorMessage('vault/keyring-lost')
  return (
    <Refused code="vault/keyring-lost" sentence={sentence} busy={retry.busy} onRetry={() => void retry.run({})}>
      <p className="second">
        钥匙文件名为 keyring.json，平时与数据库放在同一个文件夹，每个备份文件夹里也有一份。放回后按“再打开一次”。
      </p>
    </Refused>
  )
}
