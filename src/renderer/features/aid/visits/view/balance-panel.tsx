import { useMemo, useState } from 'react'
import { Link } from 'react-router'
import type { AidOverlap } from '#shared/aid/aid-contract.ts'
import { visitDirectionLabels } from '#shared/aid/aid-labels.ts'
import type { VisitDirection, VisitRow } from '#shared/aid/visit.ts'
import { figure } from '#renderer/ui/figure.ts'
import { balanceLabels, balanceMeasures, balanceOf, type Balance, type BalanceMeasure } from './balance.ts'
import { noteworthy, type Note } from './noteworthy.ts'
import { OverlapsDialog } from './overlaps-dialog.tsx'
import './balance-panel.css'

interface BalancePanelProps {
  /** All visits of the span that is looked at, however the list is narrowed. */
  readonly rows: readonly VisitRow[]
  readonly today: string
  readonly overlaps: readonly AidOverlap[]
  readonly onFilter: (changes: BalanceFilter) => void
}

export interface BalanceFilter {
  readonly direction?: VisitDirection | undefined
  readonly kind?: string | undefined
  readonly held?: '1' | undefined
  readonly missing?: '1' | undefined
  readonly status?: string | undefined
}

type Way = 'out' | 'in'

/** 往来平衡: both directions mirrored around one word; each figure narrows the list to what it counts. */
export function BalancePanel({ rows, today, overlaps, onFilter }: BalancePanelProps) {
  const balance = useMemo(() => balanceOf(rows), [rows])
  const notes = noteworthy(rows, balance, { today, overlaps: overlaps.length })
  const open = (direction: VisitDirection, kind?: string) =>
    onFilter({ direction, kind, held: '1', missing: undefined, status: undefined })
  return (
    <aside className="visit-balance" aria-label="往来平衡">
      <header>
        <h2>往来平衡</h2>
        <span className="quiet small">已结束和进行中</span>
      </header>
      <div className="balance-ways quiet small">
        <span>{visitDirectionLabels.out}</span>
        <span>{visitDirectionLabels.in}</span>
      </div>
      {balanceMeasures.map((measure) => (
        <MeasureLine key={measure} measure={measure} balance={balance} onOpen={open} />
      ))}
      {balance.ways.online.visits > 0 && (
        <p className="balance-online">
          另有{' '}
          <button type="button" className="link" onClick={() => open('online')}>
            线上 {figure(balance.ways.online.visits)} 次
          </button>
          ，教师 {figure(balance.ways.online.teachers)} 人次
        </p>
      )}
      <p className="quiet small">
        按次相加；同一人只算一次的人数和人天见<Link to="/aid-ledger">双向台账</Link>
      </p>
      <Kinds balance={balance} onOpen={open} />
      <Notes notes={notes} overlaps={overlaps} onFilter={onFilter} />
    </aside>
  )
}

interface MeasureLineProps {
  readonly measure: BalanceMeasure
  readonly balance: Balance
  readonly onOpen: (direction: Way) => void
}

function MeasureLine({ measure, balance: { ways }, onOpen }: MeasureLineProps) {
  const label = balanceLabels[measure]
  const most = Math.max(1, ways.out[measure], ways.in[measure])
  const way = (direction: Way) => {
    const value = ways[direction][measure]
    return (
      <button
        type="button"
        className={`balance-way balance-${direction}`}
        aria-label={`${visitDirectionLabels[direction]}${label} ${value}`}
        disabled={ways[direction].visits === 0}
        onClick={() => onOpen(direction)}
      >
        <b>{figure(value)}</b>
        <i>
          <em style={{ width: `${(value / most) * 100}%` }} />
        </i>
      </button>
    )
  }
  return (
    <div className="balance-line">
      {way('out')}
      <span>{label}</span>
      {way('in')}
    </div>
  )
}

interface KindsProps {
  readonly balance: Balance
  readonly onOpen: (direction: Way, kind: string) => void
}

function Kinds({ balance, onOpen }: KindsProps) {
  const lines = balance.kinds.filter((line) => line.out + line.in > 0)
  if (lines.length === 0) return null
  const count = (direction: Way, kind: string, value: number) =>
    value === 0 ? (
      <span className="quiet">—</span>
    ) : (
      <button
        type="button"
        className="link"
        aria-label={`${visitDirectionLabels[direction]}${kind} ${value} 次`}
        onClick={() => onOpen(direction, kind)}
      >
        {figure(value)}
      </button>
    )
  return (
    <section>
      <h3>按类别（次）</h3>
      {lines.map(({ kind, out, in: back }) => (
        <div key={kind} className="balance-kind">
          {count('out', kind, out)}
          <span>{kind}</span>
          {count('in', kind, back)}
        </div>
      ))}
    </section>
  )
}

interface NotesProps {
  readonly notes: readonly Note[]
  readonly overlaps: readonly AidOverlap[]
  readonly onFilter: (changes: BalanceFilter) => void
}

function Notes({ notes, overlaps, onFilter }: NotesProps) {
  const [showing, setShowing] = useState(false)
  if (notes.length === 0) return null
  const opens = ({ filter, opensOverlaps }: Note): (() => void) | null => {
    if (opensOverlaps === true) return () => setShowing(true)
    return filter === undefined ? null : () => onFilter(filter)
  }
  return (
    <section>
      <h3>要留意 {notes.length}</h3>
      <ul className="balance-notes">
        {notes.map((note) => {
          const open = opens(note)
          return (
            <li key={note.sentence}>
              {open === null ? (
                note.sentence
              ) : (
                <button type="button" className="link" onClick={open}>
                  {note.sentence}
                </button>
              )}
            </li>
          )
        })}
      </ul>
      {showing && <OverlapsDialog overlaps={overlaps} onClose={() => setShowing(false)} />}
    </section>
  )
}
