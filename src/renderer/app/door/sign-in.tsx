import { Button, Input } from 'antd'
import { useState, type FormEvent, type ReactNode } from 'react'
import { refreshAreas } from '#renderer/api/query-client.ts'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { FieldLine } from '#renderer/ui/passphrase-fields.tsx'
import { DoorCard } from './door-card.tsx'
import { WaitingLine } from './waiting-line.tsx'

export interface Wait {
  readonly failures: number
  readonly until: number
}

interface SignInProps {
  readonly title: string
  readonly hint: ReactNode
  /** False where one passphrase opens it for everybody. */
  readonly needsLogin: boolean
  /** Who was here last. */
  readonly login: string
  /** Null while a passphrase may be tried. */
  readonly wait: Wait | null
  readonly error: unknown
  readonly busy: boolean
  /** Resolves with whether it opened. */
  readonly onSubmit: (login: string, passphrase: string) => Promise<boolean>
  readonly onForgotten: () => void
}

const freshWait = () => void refreshAreas(['access', 'vault'])

/** Login name and passphrase: of somebody who comes to the desk, or comes back to it. */
export function SignIn(props: SignInProps) {
  const { title, hint, needsLogin, login: last, wait, error, busy, onSubmit, onForgotten } = props
  const [login, setLogin] = useState(last)
  const [passphrase, setPassphrase] = useState('')
  const isReady = passphrase !== '' && (!needsLogin || login.trim() !== '') && wait === null && !busy
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!isReady) return
    if (await onSubmit(login.trim(), passphrase)) return
    setPassphrase('')
    freshWait()
  }
  return (
    <DoorCard title={title}>
      <p className="second">{hint}</p>
      {/* A form of the browser's own: Enter sends it, and no input method's Enter does. */}
      <form className="field-lines" onSubmit={(event) => void submit(event)}>
        {needsLogin && (
          <FieldLine label="登录名">
            <Input
              autoFocus={last === ''}
              autoComplete="username"
              value={login}
              maxLength={60}
              onChange={(event) => setLogin(event.target.value)}
            />
          </FieldLine>
        )}
        <FieldLine label="口令">
          <Input.Password
            autoFocus={!needsLogin || last !== ''}
            autoComplete="current-password"
            value={passphrase}
            maxLength={200}
            onChange={(event) => setPassphrase(event.target.value)}
          />
        </FieldLine>
        {wait === null ? (
          <ErrorSentence error={error} />
        ) : (
          <WaitingLine key={wait.until} {...wait} onOver={freshWait} />
        )}
        <div className="door-actions">
          <button type="button" className="link" onClick={onForgotten}>
            忘记口令，用恢复码
          </button>
          <Button type="primary" htmlType="submit" disabled={!isReady} loading={busy}>
            {busy ? '正在核对…' : '登录'}
          </Button>
        </div>
      </form>
    </DoorCard>
  )
}
