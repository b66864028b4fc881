import { useEffect, useRef } from 'react'
import type { MoveChoice } from './use-move-choices.ts'

interface MoveLineProps {
  readonly id: string
  readonly line: MoveChoice
  readonly current: boolean
  readonly onChoose: () => void
}

/** One mentor who might be taken instead. */
export function MoveLine({ id, line, current, onChoose }: MoveLineProps) {
  const element = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (current) element.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <li ref={element} id={id} role="option" aria-selected={current} onClick={onChoose}>
      <span className="ellipsis">{line.name}</span>
      <span className="second small ellipsis">{line.school}</span>
      <span className="number">{line.fit === null ? '—' : Math.round(line.fit)}</span>
      <span className={`small ellipsis ${line.isBarred ? 'error' : 'quiet'}`} title={line.sentence}>
        {line.sentence}
      </span>
    </li>
  )
}
