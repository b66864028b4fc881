import './status-word.css'

/** running: under way · waiting: for someone · overdue or vacant · finished · ended · hollow: not begun or paused. */
export type StatusTone = 'running' | 'waiting' | 'overdue' | 'finished' | 'ended' | 'hollow'

interface StatusWordProps {
  readonly tone: StatusTone
  readonly children: string
}

/** A state as a small dot and a word, never colour alone. */
export function StatusWord({ tone, children }: StatusWordProps) {
  return (
    <span className="status-word">
      <i className={`status-dot status-${tone}`} aria-hidden="true" />
      {children}
    </span>
  )
}
