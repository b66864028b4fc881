import type { ReactNode } from 'react'
import './timeline.css'

export interface TimelineItem {
  readonly key: string
  readonly on: string
  readonly kind: string
  readonly text: ReactNode
  readonly note?: ReactNode
  /** Still to come: drawn hollow. */
  readonly ahead?: boolean
}

/** What happened and what is to come, the latest first. */
export function Timeline({ items }: { readonly items: readonly TimelineItem[] }) {
  return (
    <ol className="timeline">
      {items.map((item) => (
        <li key={item.key}>
          <span className="quiet">{item.on}</span>
          <i className={item.ahead === true ? 'timeline-ahead' : undefined} aria-hidden="true" />
          <span className="second">{item.kind}</span>
          <span>{item.text}</span>
          <span className="quiet small timeline-note">{item.note}</span>
        </li>
      ))}
    </ol>
  )
}
