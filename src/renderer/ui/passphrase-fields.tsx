import { Input } from 'antd'
import { useState, type ReactNode } from 'react'
import { passphraseProblem, type PassphraseRules } from '#shared/kernel/passphrase.ts'
import './passphrase-fields.css'

interface FieldLineProps {
  readonly label: string
  readonly note?: ReactNode
  readonly children: ReactNode
}

/** One labelled control of the screens that stand before the work, with what is wrong with it below. */
export function FieldLine({ label, note, children }: FieldLineProps) {
  return (
    <label className="field-line">
      <span>{label}</span>
      {children}
      {note !== undefined && <span className="field-line-note small">{note}</span>}
    </label>
  )
}

export interface NewPassphrase {
  readonly first: string
  readonly again: string
  readonly setFirst: (text: string) => void
  readonly setAgain: (text: string) => void
  /** What the first one lacks; null while nothing is typed. */
  readonly problem: string | null
  /** Typed twice alike and good enough. */
  readonly isReady: boolean
  readonly clear: () => void
  readonly rules: PassphraseRules
}

/** A passphrase that is chosen: typed twice, and told at once what it lacks. */
export function useNewPassphrase(rules: PassphraseRules, login = ''): NewPassphrase {
  const [first, setFirst] = useState('')
  const [again, setAgain] = useState('')
  const problem = first === '' ? null : passphraseProblem(first, rules, login)
  const isReady = first !== '' && problem === null && again === first
  const clear = () => {
    setFirst('')
    setAgain('')
  }
  return { first, again, setFirst, setAgain, problem, isReady, clear, rules }
}

interface NewPassphraseFieldsProps {
  readonly state: NewPassphrase
  readonly label?: string
  readonly autoFocus?: boolean
}

export function NewPassphraseFields({ state, label = '新口令', autoFocus = false }: NewPassphraseFieldsProps) {
  const { first, again, setFirst, setAgain, problem, rules } = state
  const demand = `至少 ${rules.leastLength} 个字符；小写字母、大写字母、数字、其他字符中至少 ${rules.leastKinds} 种`
  const differs = again !== '' && !first.startsWith(again)
  return (
    <>
      <FieldLine
        label={label}
        note={problem === null ? <span className="quiet">{demand}</span> : <span className="error">{problem}</span>}
      >
        <Input.Password
          autoFocus={autoFocus}
          autoComplete="new-password"
          value={first}
          maxLength={200}
          onChange={(event) => setFirst(event.target.value)}
        />
      </FieldLine>
      <FieldLine label="再输一次" note={differs ? <span className="error">与上面输入的不一致</span> : undefined}>
        <Input.Password
          autoComplete="new-password"
          value={again}
          maxLength={200}
          onChange={(event) => setAgain(event.target.value)}
        />
      </FieldLine>
    </>
  )
}
