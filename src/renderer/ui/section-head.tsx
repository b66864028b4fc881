import type { ReactNode } from 'react'
import './section-head.css'

interface SectionHeadProps {
  readonly title: string
  readonly hint?: ReactNode
  readonly action?: ReactNode
  /** A line below, where rows follow. */
  readonly lined?: boolean
}

/** The bold title of a part of a page, a hint after it and an action at the right. */
export function SectionHead({ title, hint, action, lined = false }: SectionHeadProps) {
  return (
    <div className={`section-head ${lined ? 'section-lined' : ''}`}>
      <h2>{title}</h2>
      {hint !== undefined && <span className="quiet small">{hint}</span>}
      {action !== undefined && <span className="section-action">{action}</span>}
    </div>
  )
}
