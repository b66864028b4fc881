import { Button, Input } from 'antd'
import { useState, type FormEvent, type ReactNode } from 'react'
import type { PassphraseRules } from '#shared/kernel/passphrase.ts'
import { readRecoveryCode, tidyRecoveryText } from '#shared/vault/recovery-code.ts'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { FieldLine, NewPassphraseFields, useNewPassphrase } from '#renderer/ui/passphrase-fields.tsx'
import { DoorCard } from './door-card.tsx'

export interface RecoveryAnswer {
  readonly code: string
  readonly login: string
  readonly passphrase: string
}

interface RecoveryProps {
  readonly title: string
  readonly hint: ReactNode
  /** A new passphrase is set for an account; false where the code alone opens. */
  readonly setsPassphrase: boolean
  readonly needsLogin: boolean
  readonly login: string
  readonly rules: PassphraseRules
  readonly error: unknown
  readonly busy: boolean
  readonly onSubmit: (answer: RecoveryAnswer) => Promise<boolean>
  /** Null where there is no other way in. */
  readonly onBack: (() => void) | null
}

const complete = 28

/** What is wrong with a code once it is typed to the end; before that, how much is there. */
function codeNote(typed: string): { readonly isWrong: boolean; readonly text: string } {
  const { length } = tidyRecoveryText(typed)
  if (length < complete) return { isWrong: false, text: `已输入 ${length} / ${complete} 个字符，空格和短横线可以不输` }
  const read = readRecoveryCode(typed)
  return read.ok
    ? { isWrong: false, text: '28 个字符，抄写无误' }
    : { isWrong: true, text: `${read.hint}请对照纸面核对` }
}

/** The recovery code from the office safe: the way in that needs neither this computer nor anybody's memory. */
export function Recovery(props: RecoveryProps) {
  const { title, hint, setsPassphrase, needsLogin, rules, error, busy, onSubmit, onBack } = props
  const [code, setCode] = useState('')
  const [login, setLogin] = useState(props.login)
  const chosen = useNewPassphrase(rules, login.trim())
  const note = codeNote(code)
  const isReady =
    !busy && readRecoveryCode(code).ok && (!setsPassphrase || (chosen.isReady && (!needsLogin || login.trim() !== '')))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isReady) void onSubmit({ code, login: login.trim(), passphrase: chosen.first })
  }
  return (
    <DoorCard title={title}>
      <div className="second">{hint}</div>
      <form className="field-lines" onSubmit={submit}>
        <FieldLine label="恢复码" note={<span className={note.isWrong ? 'error' : 'quiet'}>{note.text}</span>}>
          <Input
            className="door-code"
            autoFocus
            autoComplete="off"
            value={code}
            maxLength={60}
            placeholder="XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX"
            onChange={(event) => setCode(event.target.value)}
          />
        </FieldLine>
        {setsPassphrase && needsLogin && (
          <FieldLine label="登录名">
            <Input
              autoComplete="username"
              value={login}
              maxLength={60}
              onChange={(event) => setLogin(event.target.value)}
            />
          </FieldLine>
        )}
        {setsPassphrase && <NewPassphraseFields state={chosen} />}
        <ErrorSentence error={error} />
        <div className="door-actions">
          {onBack !== null && (
            <button type="button" className="link" onClick={onBack}>
              返回登录
            </button>
          )}
          <Button type="primary" htmlType="submit" disabled={!isReady} loading={busy}>
            {setsPassphrase ? '换新口令并打开' : '打开'}
          </Button>
        </div>
      </form>
    </DoorCard>
  )
}
