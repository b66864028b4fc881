import { useMemo, useRef, type KeyboardEvent } from 'react'
import { visitDirectionLabels, visitStatusLabels } from '#shared/aid/aid-labels.ts'
import { addDays, type IsoDate } from '#shared/kernel/dates.ts'
import { visitDirections, type VisitDirection, type VisitRow } from '#shared/aid/visit.ts'
import { composing } from '#renderer/ui/composing.ts'
import { useWidth } from '#renderer/ui/data-table/use-width.ts'
import type { Period } from '../../shared/periods.ts'
import { barOn, spanAxis, ticksBeside, todaySide, type SpanAxis } from '../../shared/span-axis.ts'
import { packLane, type Lane, type LaneBar } from './lanes.ts'
import './visit-timeline.css'

interface VisitTimelineProps {
  readonly rows: readonly VisitRow[]
  readonly period: Period | undefined
  readonly today: IsoDate
  readonly openId: string | null
  readonly onOpen: (row: VisitRow) => void
}

const hidden: ReadonlySet<VisitRow['status']> = new Set(['cancelled', 'void'])
/** A day is still a bar that can be seen and clicked. */
const leastWidth = 7

/** Two lanes on one axis, 濮→伊 above and 伊→濮 below; a third where something was held online. */
export function VisitTimeline({ rows, period, today, openId, onOpen }: VisitTimelineProps) {
  const place = useRef<HTMLDivElement>(null)
  const width = useWidth(place)
  const drawn = useMemo(() => rows.filter(({ status }) => !hidden.has(status)), [rows])
  const axis = useMemo(() => axisOf(drawn, period, today), [drawn, period, today])
  const directions = visitDirections.filter(
    (direction) => direction !== 'online' || drawn.some((row) => row.direction === 'online'),
  )
  const isNow = today >= axis.from && today <= axis.to
  return (
    <section className="visit-timeline" aria-label="互访时间线" onKeyDown={moveAlong}>
      <div className="visit-lane visit-axis">
        <span />
        <div ref={place} className="visit-track">
          {ticksBeside(axis, isNow ? today : null).map(({ on, label }) => (
            <span key={on} className="visit-tick" style={{ left: `${axis.at(on) * 100}%` }}>
              {label}
            </span>
          ))}
          {isNow && (
            <span
              className={`visit-today-word visit-today-${todaySide(axis, today)}`}
              style={{ left: `${axis.at(today) * 100}%` }}
            >
              今天
            </span>
          )}
        </div>
      </div>
      {width > 0 &&
        directions.map((direction) => (
          <DirectionLane
            key={direction}
            direction={direction}
            rows={drawn.filter((row) => row.direction === direction)}
            axis={axis}
            width={width}
            today={isNow ? today : null}
            openId={openId}
            onOpen={onOpen}
          />
        ))}
    </section>
  )
}

/** The span that is looked at; without one, all visits and today. */
function axisOf(rows: readonly VisitRow[], period: Period | undefined, today: IsoDate): SpanAxis {
  if (period !== undefined) return spanAxis(period.from, period.to)
  const first = rows.reduce((least, { startsOn }) => (startsOn < least ? startsOn : least), today)
  const last = rows.reduce((latest, { endsOn }) => (endsOn > latest ? endsOn : latest), today)
  return spanAxis(`${first.slice(0, 4)}-01-01`, `${last.slice(0, 4)}-12-31`)
}

/** ← and → lead from a bar to its neighbours in time, over both lanes. */
function moveAlong(event: KeyboardEvent<HTMLElement>): void {
  if (composing(event) || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return
  const bars = [...event.currentTarget.querySelectorAll<HTMLElement>('.visit-bar')].toSorted(
    (one, other) => one.offsetLeft - other.offsetLeft,
  )
  const at = bars.findIndex((bar) => bar === document.activeElement)
  if (at < 0) return
  bars[at + (event.key === 'ArrowRight' ? 1 : -1)]?.focus()
  event.preventDefault()
}

interface DirectionLaneProps extends Pick<VisitTimelineProps, 'rows' | 'openId' | 'onOpen'> {
  readonly direction: VisitDirection
  readonly axis: SpanAxis
  readonly width: number
  readonly today: IsoDate | null
}

interface VisitBar extends LaneBar {
  readonly row: VisitRow
}

const rowHeight = 24

function DirectionLane({ direction, rows, axis, width, today, openId, onOpen }: DirectionLaneProps) {
  const lane = useMemo(() => laneOf(rows, axis, width), [rows, axis, width])
  return (
    <div className="visit-lane" style={{ height: Math.max(1, lane.rows) * rowHeight + 8 }}>
      <b>{visitDirectionLabels[direction]}</b>
      <div className="visit-track">
        {axis.ticks.map(({ on }) => (
          <i key={on} className="visit-grid" style={{ left: `${axis.at(on) * 100}%` }} />
        ))}
        {today !== null && <i className="visit-today" style={{ left: `${axis.at(today) * 100}%` }} />}
        {lane.bars.map(({ bar, row: line, side }) => (
          <BarButton
            key={bar.key}
            bar={bar}
            top={line * rowHeight + 4}
            side={side}
            done={today === null ? 1 : doneShare(bar.row, today)}
            isOpen={bar.row.id === openId || bar.row.code === openId}
            onOpen={onOpen}
          />
        ))}
        {rows.length === 0 && <span className="visit-lane-none quiet">这段时间没有</span>}
      </div>
    </div>
  )
}

function laneOf(rows: readonly VisitRow[], axis: SpanAxis, width: number): Lane<VisitBar> {
  const bars = rows.map((row): VisitBar => {
    const { left, width: share } = barOn(axis, row.startsOn, row.endsOn)
    const px = Math.max(leastWidth, share * width)
    return { key: row.id, row, label: row.topic, left: Math.min(left * width, width - px), width: px }
  })
  return packLane(bars, width)
}

/** How much of a running visit is over, 0 to 1. */
function doneShare({ startsOn, endsOn }: VisitRow, today: IsoDate): number {
  return spanAxis(startsOn, endsOn).at(addDays(today, 1))
}

interface BarButtonProps {
  readonly bar: VisitBar
  readonly top: number
  readonly side: 'left' | 'right'
  readonly done: number
  readonly isOpen: boolean
  readonly onOpen: (row: VisitRow) => void
}

function BarButton({ bar, top, side, done, isOpen, onOpen }: BarButtonProps) {
  const { row, left, width } = bar
  const title = `${row.startsOn} 至 ${row.endsOn} ${row.topic}，${row.kind}，${visitStatusLabels[row.status]}`
  const look = row.status === 'planned' ? 'planned' : row.status === 'underway' ? 'running' : 'done'
  const fill: Record<string, string> = { '--visit-done': `${done * 100}%` }
  return (
    <button
      type="button"
      className={`visit-bar visit-${look} visit-label-${side}${isOpen ? ' visit-open' : ''}`}
      style={{ left, top, width }}
      title={title}
      aria-label={title}
      onClick={() => onOpen(row)}
    >
      <i style={fill} />
      <span>{bar.label}</span>
    </button>
  )
}
