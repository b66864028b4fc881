import { quotaShare, quotaTone } from './quota.ts'
import './quota-bar.css'

interface QuotaBarProps {
  readonly label?: string
  readonly done: number
  readonly required: number
  /** The share that should be done by today; 0: there is no pace to keep; null: the time for it is over. */
  readonly pace: number | null
  /** It cannot be made up any more. */
  readonly lost?: boolean
  /** What the colour means, in a sentence. */
  readonly title?: string | undefined
}

/** How far an obligation has come: label, bar with today's mark, figure. */
export function QuotaBar({ label, done, required, pace, lost = false, title }: QuotaBarProps) {
  const tone = lost ? 'lost' : quotaTone(done, required, pace)
  return (
    <span className={`quota quota-${tone}`} title={title}>
      {label !== undefined && <span className="quota-label ellipsis">{label}</span>}
      <span className="quota-track">
        <i style={{ width: `${quotaShare(done, required) * 100}%` }} />
        {pace !== null && pace > 0 && <em style={{ left: `${Math.min(pace, 1) * 100}%` }} />}
      </span>
      <span className="quota-figure">
        {done}/{required}
      </span>
    </span>
  )
}
