import { Button, Input } from 'antd'
import { useState, type KeyboardEvent } from 'react'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { composing } from '#renderer/ui/composing.ts'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { SettingsHead } from './settings-head.tsx'

/** 操作员: whose name stands in the change history. */
export function OperatorSettings() {
  const known = useOperation('settings.get', {}).data?.operator
  const save = useCommand('settings.update', { said: (done) => `操作员改为 ${done.operator}`, showsError: true })
  const [typed, setTyped] = useState<string | null>(null)
  const name = (typed ?? known ?? '').trim()
  const changed = name !== '' && name !== known
  const submit = async () => {
    if (changed && (await save.run({ operator: name })) !== undefined) setTyped(null)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!composing(event) && event.key === 'Enter') void submit()
  }
  return (
    <>
      <SettingsHead title="操作员" hint="谁在用这台电脑。换人时在这里改名，此后的修改记在新的名下。" />
      <div className="settings-form settings-inline">
        <label htmlFor="operator">姓名</label>
        <Input
          id="operator"
          value={typed ?? known ?? ''}
          maxLength={20}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <Button type="primary" disabled={!changed} loading={save.busy} onClick={() => void submit()}>
          保存
        </Button>
      </div>
      <ErrorSentence error={save.error} />
    </>
  )
}
