import { Button, Input, Modal } from 'antd'
import { useEffect, useEffectEvent, useState } from 'react'
import type { Session } from '#shared/access/access.ts'
import { leastPassphraseRules } from '#shared/kernel/passphrase.ts'
import type { Protection, RecoveryCodeDraft } from '#shared/vault/vault.ts'
import { useProgress } from '#renderer/api/progress-store.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { useConfirmDanger } from '#renderer/ui/confirm-danger.tsx'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { FieldLine, NewPassphraseFields, useNewPassphrase } from '#renderer/ui/passphrase-fields.tsx'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'
import { RecoveryCode } from './recovery-code.tsx'

interface DialogProps {
  readonly onClose: () => void
}

interface ModeDialogProps extends DialogProps {
  readonly protection: Protection
  readonly session: Session
}

/** From 便捷 to 严格 and back. With accounts their passphrases open it; without, one is chosen for everybody. */
export function ModeDialog({ protection, session, onClose }: ModeDialogProps) {
  const toStrict = protection.mode === 'convenient'
  const said = `已改为“${toStrict ? '严格' : '便捷'}”`
  const change = useCommand('vault.setMode', { said: () => said, showsError: true, undoable: false })
  const chosen = useNewPassphrase(leastPassphraseRules)
  const asks = toStrict && session.account === null
  const submit = async () => {
    if (asks && !chosen.isReady) return
    const accounts = asks ? [{ passphrase: chosen.first }] : []
    const done = await change.run({ mode: toStrict ? 'strict' : 'convenient', accounts })
    if (done !== undefined) onClose()
  }
  return (
    <FormDialog
      title={`改为“${toStrict ? '严格' : '便捷'}”方式`}
      width={480}
      dirty={chosen.first !== ''}
      submit={submit}
      submitLabel="改用这种方式"
      error={change.error}
      onClose={onClose}
    >
      <div className="field-lines">
        <p className="second">
          {toStrict
            ? '此后每次打开都要输口令；锁定窗口时数据库一并关闭。恢复码不变。'
            : '此后这台电脑的当前系统用户打开时不用输口令；有账户的，仍要登录。恢复码不变。'}
        </p>
        {asks && <NewPassphraseFields state={chosen} label="口令" />}
      </div>
    </FormDialog>
  )
}

/** A new recovery code, of which the old one knows nothing any more. */
export function NewCodeDialog({ onClose }: DialogProps) {
  const settings = useOperation('settings.get', {}).data
  const draw = useCommand('vault.draftRecoveryCode', { showsError: true, undoable: false })
  const put = useCommand('vault.newRecoveryCode', {
    said: () => '恢复码已更换，从前的一张作废',
    showsError: true,
    undoable: false,
  })
  const [drafted, setDrafted] = useState<RecoveryCodeDraft | null>(null)
  const [typed, setTyped] = useState<readonly string[] | null>(null)
  const begin = useEffectEvent(() => void draw.run({}).then((made) => setDrafted(made ?? null)))
  useEffect(() => begin(), [])
  const submit = async () => {
    if (drafted === null || typed === null) return
    if ((await put.run({ draft: drafted.draft, typed: [...typed] })) !== undefined) onClose()
  }
  return (
    <Modal
      open
      title="重新生成恢复码"
      width={560}
      mask={{ closable: false }}
      onCancel={onClose}
      okText="启用这张恢复码"
      okButtonProps={{ disabled: typed === null, loading: put.busy }}
      cancelText="不换"
      onOk={() => void submit()}
    >
      <div className="field-lines">
        {drafted !== null && settings !== undefined && (
          <RecoveryCode
            drafted={drafted}
            office={settings.office?.name ?? ''}
            day={settings.today}
            onTyped={setTyped}
          />
        )}
        <ErrorSentence error={draw.error ?? put.error} />
      </div>
    </Modal>
  )
}

/** The database is written plain again: not without a reason, which the audit trail keeps. */
export function UnsealDialog({ onClose }: DialogProps) {
  const disable = useCommand('vault.disable', { said: () => '已解除保护', showsError: true, undoable: false })
  const [reason, setReason] = useState('')
  const submit = async () => {
    if (reason.trim().length < 2) return
    if ((await disable.run({ reason: reason.trim() })) !== undefined) onClose()
  }
  return (
    <FormDialog
      title="解除保护"
      width={480}
      dirty={reason !== ''}
      submit={submit}
      submitLabel="解除保护"
      error={disable.error}
      onClose={onClose}
    >
      <div className="field-lines">
        <p className="door-warning">
          解除后数据不再加密，谁拿到这台电脑或新的备份，就能看到全部教师的身份证号和手机号。已有的备份仍是加密的。
        </p>
        <FieldLine label="原因" note={<span className="quiet">写入审计记录，不能更改</span>}>
          <Input autoFocus value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} />
        </FieldLine>
      </div>
    </FormDialog>
  )
}

/** 更换密钥: everything is written anew under another key, with how far it has come. */
export function RekeyButton() {
  const confirm = useConfirmDanger()
  const rekey = useCommand('vault.rekey', { said: () => '已更换密钥', showsError: true, undoable: false })
  const work = useProgress((state) => state.running.find(({ operation }) => operation === 'vault.rekey'))
  const ask = async () => {
    const sure = await confirm({
      title: '更换密钥？',
      consequence:
        '先备份，再用新的密钥重写数据库和附件，数据多时要几分钟，中途断电也不会丢数据。口令和恢复码不变，从前的备份仍能打开。怀疑钥匙或口令泄露时才需要。',
      verb: '更换密钥',
    })
    if (sure) await rekey.run({})
  }
  return (
    <div>
      <Button loading={rekey.busy} onClick={() => void ask()}>
        更换密钥…
      </Button>{' '}
      {rekey.busy && (
        <span className="quiet">
          {work === undefined || work.total === 0
            ? '正在重写…'
            : `${work.label} ${Math.round((work.done / work.total) * 100)}%`}
        </span>
      )}
      <ErrorSentence error={rekey.error} />
    </div>
  )
}
