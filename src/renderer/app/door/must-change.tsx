import { Button, Input } from 'antd'
import { useState, type FormEvent } from 'react'
import { accessRuleDefaults } from '#shared/access/access.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { lockWindow } from '#renderer/api/lock-window.ts'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { FieldLine, NewPassphraseFields, useNewPassphrase } from '#renderer/ui/passphrase-fields.tsx'
import { DoorCard } from './door-card.tsx'

/** A passphrase that somebody else has given, or that is too old: the person chooses one of his own first. */
export function MustChange({ login }: { readonly login: string }) {
  const rules = useOperation('access.rules', {}).data ?? accessRuleDefaults
  const change = useCommand('access.changePassphrase', { showsError: true, undoable: false })
  const [old, setOld] = useState('')
  const chosen = useNewPassphrase(rules, login)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (old !== '' && chosen.isReady) void change.run({ old, passphrase: chosen.first })
  }
  return (
    <DoorCard title="请换一个只有自己知道的口令">
      <p className="second">现在的口令是管理员给的，或者已经到了该更换的日子。换好以后直接进入。</p>
      <form className="field-lines" onSubmit={submit}>
        <FieldLine label="现在的口令">
          <Input.Password
            autoFocus
            autoComplete="current-password"
            value={old}
            maxLength={200}
            onChange={(event) => setOld(event.target.value)}
          />
        </FieldLine>
        <NewPassphraseFields state={chosen} />
        <ErrorSentence error={change.error} />
        <div className="door-actions">
          <button type="button" className="link" onClick={() => void lockWindow()}>
            换人登录
          </button>
          <Button type="primary" htmlType="submit" disabled={old === '' || !chosen.isReady} loading={change.busy}>
            更换口令
          </Button>
        </div>
      </form>
    </DoorCard>
  )
}
