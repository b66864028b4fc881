import type { MatchAlternative } from '#shared/matching/match-view.ts'

interface WhyNotListProps {
  readonly lines: readonly MatchAlternative[]
  /** Asks what it would cost to take this one. */
  readonly onLook: (mentorId: string) => void
}

const dots = { open: 'why-idle', less: 'why-warn', barred: 'why-error' } as const

/** 为什么没有: one sentence for each mentor who was not taken. */
export function WhyNotList({ lines, onLook }: WhyNotListProps) {
  return (
    <ul className="why-not">
      {lines.map((line) => (
        <li key={line.mentorId}>
          <button
            type="button"
            className="link ellipsis"
            title={`${line.name}，${line.school}`}
            onClick={() => onLook(line.mentorId)}
          >
            {line.name}
          </button>
          <span className="number">{line.fit === null ? '—' : Math.round(line.fit)}</span>
          <span className="why-reason">
            <i className={`why-dot ${dots[line.tone]}`} aria-hidden="true" />
            {line.sentence}
          </span>
        </li>
      ))}
    </ul>
  )
}
