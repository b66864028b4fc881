import { Link } from 'react-router'
import { postingStatusLabels } from '#shared/aid/aid-labels.ts'
import { barOn, type SpanAxis } from '../../shared/span-axis.ts'
import type { HostBar } from './host-lanes.ts'

interface HostBarMarkProps {
  readonly bar: HostBar
  readonly axis: SpanAxis
  readonly top: number
}

const share = (part: number): string => `${part * 100}%`

/** One term, or a gap: name and subject stand in the bar, the extended part is lighter. */
export function HostBarMark({ bar, axis, top }: HostBarMarkProps) {
  const { left, width } = barOn(axis, bar.from, bar.to)
  if (width <= 0) return null
  const place = { left: share(left), width: share(width), top }
  if (bar.bar === null)
    return (
      <span className="host-bar host-gap" style={place} title={`${bar.from} 起${bar.label}`}>
        <span>{bar.label}</span>
      </span>
    )
  const { code, name, post, status } = bar.bar
  const words = [
    `${name}，${post}，${postingStatusLabels[status]}`,
    `${bar.from} 至 ${bar.to}`,
    bar.extendedFrom === null ? '' : `原定 ${bar.extendedFrom}`,
    bar.isCutShort ? '中途返回' : '',
  ]
  return (
    <Link
      to={`/postings/${code}`}
      className={`host-bar host-${bar.look} ${bar.isCutShort ? 'host-cut' : ''}`}
      style={place}
      title={words.filter(Boolean).join('；')}
    >
      {bar.extendedFrom !== null && <Extended bar={bar} from={bar.extendedFrom} axis={axis} width={width} />}
      <span>{bar.label}</span>
    </Link>
  )
}

interface ExtendedProps {
  readonly bar: HostBar
  readonly from: string
  readonly axis: SpanAxis
  readonly width: number
}

function Extended({ bar, from, axis, width }: ExtendedProps) {
  const late = barOn(axis, from, bar.to)
  return <i className="host-extended" style={{ width: share(Math.min(1, late.width / width)) }} />
}
