import type { FitPart } from '#shared/matching/match-view.ts'

interface PartBarsProps {
  readonly parts: readonly FitPart[]
  readonly points: number
  readonly most: number
}

const whole = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(1))

/** The sum of a pair's fit and its parts, each against what it could have been. */
export function PartBars({ parts, points, most }: PartBarsProps) {
  return (
    <div className="parts">
      {parts.map((part) => (
        <div key={part.criterion} className="part">
          <span>{part.label}</span>
          <span className="quiet small ellipsis" title={part.words}>
            {part.words}
          </span>
          <span className="number">
            {part.points.toFixed(1)}/{whole(part.most)}
          </span>
          <span className="part-track">
            <i style={{ width: `${part.most === 0 ? 0 : (part.points / part.most) * 100}%` }} />
          </span>
        </div>
      ))}
      <div className="part part-sum">
        <span>合计</span>
        <span />
        <span className="number">
          {points.toFixed(1)}/{whole(most)}
        </span>
      </div>
    </div>
  )
}
