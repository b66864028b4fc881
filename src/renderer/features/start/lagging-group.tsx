import { Link } from 'react-router'
import type { LaggingRow } from '#shared/quotas/quota-contract.ts'
import { figure } from '#renderer/ui/figure.ts'
import { StatusWord } from '#renderer/ui/status-word.tsx'

/** Who lags, as the engine found it; the start page has it counted beside the desk, which does not wait for it. */
export interface Lagging {
  readonly total: number
  readonly rows: readonly LaggingRow[]
}

interface LaggingGroupProps {
  readonly lagging: Lagging
  /** How many rows find room. */
  readonly rows: number
}

const places = { pairing: '/pairings', studio: '/studios', twin_group: '/twinning' } as const
const all = '/pairings?statuses=active,extended'

/** 进度落后: what cannot be made up any more first, each row with the task that lags most. */
export function LaggingGroup({ lagging, rows }: LaggingGroupProps) {
  const rest = lagging.total - rows
  const isLost = lagging.rows[0]?.worst.state === 'lost'
  return (
    <div className="start-group">
      <div className="start-group-name">
        <StatusWord tone={isLost ? 'overdue' : 'waiting'}>进度落后</StatusWord>
        <b>{figure(lagging.total)}</b>
        {rest > 0 && (
          <Link to={all} className="small" aria-label={`进度落后另 ${figure(rest)} 条`}>
            另 {figure(rest)} 条
          </Link>
        )}
      </div>
      <div>
        {lagging.rows.slice(0, rows).map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </div>
    </div>
  )
}

function Row({ row: { kind, id, code, label, unit, worst } }: { readonly row: LaggingRow }) {
  const to = `${places[kind]}/${kind === 'pairing' ? code : id}`
  return (
    <div className="start-item">
      <span className={worst.state === 'lost' ? 'error ellipsis' : 'ellipsis'} title={worst.sentence ?? undefined}>
        {worst.label} {worst.done}/{worst.required}
      </span>
      <span className="ellipsis" title={label}>
        {label}，{worst.sentence}
      </span>
      <span className="second ellipsis start-unit" title={unit}>
        {unit}
      </span>
      <span className="second">{worst.to}</span>
      <Link to={to}>查看</Link>
    </div>
  )
}
