import { useMemo } from 'react'
import type { PairingGroup } from '#shared/pairings/pairing.ts'
import { labelOf, labelSides, lanesOf, type Lane, type LaneMark, type LabelSide, type MarkShape } from './lane-marks.ts'
import { timeAxis, type TimeAxis } from './time-axis.ts'
import './group-timeline.css'

const legend: readonly { readonly shape: MarkShape; readonly label: string }[] = [
  { shape: 'dot', label: '开始' },
  { shape: 'square', label: '协议' },
  { shape: 'triangle', label: '考核' },
  { shape: 'diamond', label: '到期、延期、结束' },
]

interface GroupTimelineProps {
  readonly group: PairingGroup
  readonly today: string
}

/** Everybody on one axis: what has happened is filled, what is to come is hollow, a pause is a grey span. */
export function GroupTimeline({ group, today }: GroupTimelineProps) {
  const lanes = useMemo(() => lanesOf(group), [group])
  const axis = useMemo(() => timeAxis(daysIn(lanes, group)), [lanes, group])
  const isNow = today >= axis.from && today <= axis.to
  return (
    <section className="group-timeline" aria-label="共同时间线">
      <header>
        <h3>共同时间线</h3>
        <span className="lane-legend">
          {legend.map(({ shape, label }) => (
            <span key={shape}>
              <Shape shape={shape} /> {label}
            </span>
          ))}
          <span>
            <Shape shape="dot" ahead /> 还没到
          </span>
        </span>
      </header>
      <div className="lanes">
        <div className="lane lane-axis">
          <span />
          <div className="lane-track">
            {freeTicks(axis, isNow ? today : null).map((tick) => (
              <span key={tick.on} className="lane-tick" style={{ left: `${axis.at(tick.on) * 100}%` }}>
                {tick.label}
              </span>
            ))}
            {isNow && (
              <span className="lane-today-word" style={{ left: `${axis.at(today) * 100}%` }}>
                今天 {today.slice(5)}
              </span>
            )}
          </div>
        </div>
        {lanes.map((lane) => (
          <LaneLine key={lane.key} lane={lane} axis={axis} today={isNow ? today : null} />
        ))}
      </div>
    </section>
  )
}

/** The word of today goes before the name of a month that it would cover. */
const wordShare = 0.09

const freeTicks = (axis: TimeAxis, today: string | null) =>
  axis.ticks.filter((tick) => today === null || Math.abs(axis.at(tick.on) - axis.at(today)) > wordShare)

function daysIn(lanes: readonly Lane[], group: PairingGroup): readonly string[] {
  const own = lanes.flatMap((lane) => [
    ...lane.marks.map((mark) => mark.on),
    ...(lane.run === null ? [] : [lane.run.from, lane.run.to]),
    ...(lane.pause === null ? [] : [lane.pause.from, lane.pause.to]),
  ])
  return [group.startsOn, group.endsOn, ...own]
}

interface LaneLineProps {
  readonly lane: Lane
  readonly axis: TimeAxis
  readonly today: string | null
}

function LaneLine({ lane, axis, today }: LaneLineProps) {
  const span = (from: string, to: string) => ({
    left: `${axis.at(from) * 100}%`,
    width: `${(axis.at(to) - axis.at(from)) * 100}%`,
  })
  return (
    <div className="lane">
      <span className="ellipsis" title={lane.name}>
        {lane.name}
      </span>
      <div className="lane-track">
        {axis.ticks.map((tick) => (
          <i key={tick.on} className="lane-grid" style={{ left: `${axis.at(tick.on) * 100}%` }} />
        ))}
        {lane.run !== null && <i className="lane-run" style={span(lane.run.from, lane.run.to)} />}
        {lane.pause !== null && (
          <span className="lane-pause" style={span(lane.pause.from, lane.pause.to)} title={lane.pause.label}>
            {lane.pause.label}
          </span>
        )}
        {labelSides(lane.marks, axis.at).map(({ mark, side }) => (
          <Mark key={`${mark.on} ${mark.label}`} mark={mark} side={side} at={axis.at(mark.on)} />
        ))}
        {today !== null && <i className="lane-today" style={{ left: `${axis.at(today) * 100}%` }} />}
      </div>
    </div>
  )
}

interface MarkProps {
  readonly mark: LaneMark
  readonly side: LabelSide
  readonly at: number
}

function Mark({ mark, side, at }: MarkProps) {
  return (
    <span
      className={side === 'left' ? 'lane-mark lane-mark-left' : 'lane-mark'}
      style={{ left: `${at * 100}%` }}
      title={`${mark.on} ${mark.label}`}
    >
      <Shape shape={mark.shape} ahead={mark.ahead} />
      {side !== 'none' && <span className={mark.ahead ? 'quiet' : undefined}>{labelOf(mark)}</span>}
    </span>
  )
}

function Shape({ shape, ahead = false }: { readonly shape: MarkShape; readonly ahead?: boolean }) {
  return <i className={`shape shape-${shape} ${ahead ? 'shape-ahead' : ''}`} aria-hidden="true" />
}
