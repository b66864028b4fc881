import type { KeyboardEvent, ReactNode } from 'react'
import { composing } from './composing.ts'
import './ask-fields.css'

interface AskFieldProps {
  readonly id: string
  readonly label: string
  readonly required?: boolean
  /** Takes the whole width where there are two columns. */
  readonly wide?: boolean
  readonly problem?: string | undefined
  readonly hint?: ReactNode
  /** What stands below the control in any case. */
  readonly below?: ReactNode
  readonly children: ReactNode
}

/** The key that confirms a candidate of the input method is not for the control. */
const holdKeys = (event: KeyboardEvent): void => {
  if (composing(event)) event.stopPropagation()
}

/** One question: label, control, and below it what is wrong with the answer. */
export function AskField(props: AskFieldProps) {
  const { id, label, required = false, wide = false, problem, hint, below, children } = props
  return (
    <>
      <label htmlFor={id} className={required ? 'ask-required' : undefined}>
        {label}
      </label>
      <div className={wide ? 'ask-wide' : undefined} onKeyDownCapture={holdKeys}>
        {children}
        {problem !== undefined && (
          <p className="error small" role="alert">
            {problem}
          </p>
        )}
        {hint !== undefined && problem === undefined && <p className="quiet small">{hint}</p>}
        {below}
      </div>
    </>
  )
}
