import { Button } from 'antd'
import { useState } from 'react'
import type { Session } from '#shared/access/access.ts'
import { protectionLabels } from '#shared/vault/vault-labels.ts'
import type { Protection } from '#shared/vault/vault.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { Fact, Facts } from '#renderer/ui/facts.tsx'
import { localMoment } from '#renderer/ui/moments.ts'
import { AccessRulesForm } from './access-rules-form.tsx'
import { ChangePassphraseDialog } from './change-passphrase-dialog.tsx'
import { ProtectDialog } from './protect-dialog.tsx'
import { ModeDialog, NewCodeDialog, RekeyButton, UnsealDialog } from './protection-dialogs.tsx'
import { SettingsHead } from './settings-head.tsx'

type Dialog = 'protect' | 'mode' | 'code' | 'unseal' | 'passphrase'

const dayOf = (at: string | null): string => (at === null ? '—' : localMoment(at).day)

const meanings = {
  none: '没有加密：谁拿到这台电脑或备份，就能看到全部教师的身份证号和手机号。',
  convenient: '已加密。这台电脑的当前系统用户打开时不用输口令；文件被拿到别处打不开。',
  strict: '已加密。每次打开都要输口令。',
} as const satisfies Record<Protection['mode'], string>

/** 保护与口令: how the data are encrypted, what opens them, and when the window locks itself. */
export function ProtectionSettings() {
  const vault = useOperation('vault.state', {}).data
  const session = useOperation('access.session', {}).data
  const [dialog, setDialog] = useState<Dialog | null>(null)
  if (vault?.phase !== 'open' || session === undefined) return null
  const { protection } = vault
  const close = () => setDialog(null)
  const mayChange = session.role === 'admin'
  return (
    <>
      <SettingsHead
        title="保护与口令"
        hint="数据怎样加密，用什么打开，多久不用就锁定。"
        actions={<Verbs protection={protection} session={session} onOpen={setDialog} />}
      />
      <div className="settings-about">
        <Facts columns={1} labelWidth={84}>
          <Fact label="保护方式">
            {protectionLabels[protection.mode]}
            <span className="quiet">　{meanings[protection.mode]}</span>
          </Fact>
          {protection.mode !== 'none' && (
            <>
              <Fact label="恢复码">{dayOf(protection.recoveryCodeFrom)} 生成，存放在单位保险柜</Fact>
              <Fact label="密钥">{dayOf(protection.keyFrom)} 启用</Fact>
              <Fact label="口令">{protection.passphrases === 0 ? '没有' : `${protection.passphrases} 个`}</Fact>
            </>
          )}
        </Facts>
        {protection.isKeyringSuspect && (
          <p className="error" role="alert">
            钥匙文件被别的程序改动过。请先用恢复码核对能否打开，再重新生成恢复码，并更换全部口令。
          </p>
        )}
        {mayChange && protection.mode !== 'none' && <RekeyButton />}
      </div>
      {mayChange && <AccessRulesForm />}
      {dialog === 'protect' && <ProtectDialog protection={protection} onClose={close} />}
      {dialog === 'mode' && <ModeDialog protection={protection} session={session} onClose={close} />}
      {dialog === 'code' && <NewCodeDialog onClose={close} />}
      {dialog === 'unseal' && <UnsealDialog onClose={close} />}
      {dialog === 'passphrase' && <ChangePassphraseDialog session={session} onClose={close} />}
    </>
  )
}

interface VerbsProps {
  readonly protection: Protection
  readonly session: Session
  readonly onOpen: (dialog: Dialog) => void
}

function Verbs({ protection, session, onOpen }: VerbsProps) {
  const ownPassphrase = session.account !== null || protection.mode === 'strict'
  if (protection.mode === 'none') {
    if (session.role !== 'admin') return null
    return (
      <Button type="primary" onClick={() => onOpen('protect')}>
        启用保护…
      </Button>
    )
  }
  return (
    <>
      {session.role === 'admin' && (
        <>
          <Button onClick={() => onOpen('unseal')}>解除保护…</Button>
          <Button onClick={() => onOpen('mode')}>改为“{protection.mode === 'strict' ? '便捷' : '严格'}”…</Button>
          <Button onClick={() => onOpen('code')}>重新生成恢复码…</Button>
        </>
      )}
      {ownPassphrase && (
        <Button type="primary" onClick={() => onOpen('passphrase')}>
          更换口令…
        </Button>
      )}
    </>
  )
}
