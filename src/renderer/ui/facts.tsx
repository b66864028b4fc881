import type { ReactNode } from 'react'
import './facts.css'

interface FactsProps {
  readonly columns?: 1 | 2
  /** Width of the labels in px; four characters fit in 56. */
  readonly labelWidth?: number
  readonly children: ReactNode
}

/** Labels and values of one record, in one or two columns. */
export function Facts({ columns = 2, labelWidth = 64, children }: FactsProps) {
  const label = `${labelWidth}px`
  return (
    <dl
      className="facts"
      style={{
        gridTemplateColumns:
          columns === 2 ? `${label} minmax(0, 1fr) ${label} minmax(0, 1fr)` : `${label} minmax(0, 1fr)`,
      }}
    >
      {children}
    </dl>
  )
}

interface FactProps {
  readonly label: string
  /** Takes the whole width, for long text. */
  readonly wide?: boolean
  readonly children: ReactNode
}

/** One label and its value; nothing known is a dash. */
export function Fact({ label, wide = false, children }: FactProps) {
  const missing = children === null || children === undefined || children === ''
  return (
    <>
      <dt className={wide ? 'fact-wide' : undefined}>{label}</dt>
      <dd className={wide ? 'fact-wide' : undefined}>{missing ? <span className="quiet">—</span> : children}</dd>
    </>
  )
}
