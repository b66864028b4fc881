import { Input } from 'antd'
import { useState } from 'react'
import { accessRuleDefaults, type Session } from '#shared/access/access.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { FieldLine, NewPassphraseFields, useNewPassphrase } from '#renderer/ui/passphrase-fields.tsx'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'

interface ChangePassphraseDialogProps {
  readonly session: Session
  readonly onClose: () => void
}

/** 更换口令, of whoever is at the desk. */
export function ChangePassphraseDialog({ session, onClose }: ChangePassphraseDialogProps) {
  const rules = useOperation('access.rules', {}).data ?? accessRuleDefaults
  const change = useCommand('access.changePassphrase', { said: () => '已更换口令', showsError: true, undoable: false })
  const [old, setOld] = useState('')
  const chosen = useNewPassphrase(rules, session.account?.login ?? '')
  const submit = async () => {
    if (old === '' || !chosen.isReady) return
    if ((await change.run({ old, passphrase: chosen.first })) !== undefined) onClose()
  }
  return (
    <FormDialog
      title="更换口令"
      width={480}
      dirty={old !== '' || chosen.first !== ''}
      submit={submit}
      submitLabel="更换"
      error={change.error}
      onClose={onClose}
    >
      <form
        className="field-lines"
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
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
        {/* Enter in a field sends the form; the button that does so stands in the foot of the dialog. */}
        <button type="submit" hidden />
      </form>
    </FormDialog>
  )
}
