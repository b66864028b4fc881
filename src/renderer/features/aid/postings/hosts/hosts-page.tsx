import { useMemo } from 'react'
import { Link, useNavigate } from 'react-router'
import type { HostGap, HostTimeline } from '#shared/aid/aid-contract.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { Figure, PageHeader } from '#renderer/ui/page-header.tsx'
import { spanAxis, ticksBeside, todaySide, type SpanAxis } from '../../shared/span-axis.ts'
import { usePostingFigures } from '../list/use-posting-list.ts'
import { PostingViews } from '../posting-views.tsx'
import { HostBarMark } from './host-bar.tsx'
import { hostLanes, hostSpan, type HostLane } from './host-lanes.ts'
import './hosts.css'

const noHosts: readonly HostTimeline[] = []
const noGaps: readonly HostGap[] = []

/** 受援学校: who is where and until when, one lane a school, with the subjects that will have nobody. */
export function HostsPage() {
  const today = useOperation('settings.get', {}).data?.today
  return today === undefined ? null : <OpenPage today={today} />
}

function OpenPage({ today }: { readonly today: string }) {
  const navigate = useNavigate()
  const span = useMemo(() => hostSpan(today), [today])
  const found = useOperation('aid.timeline', span)
  const gaps = useOperation('aid.succession', {}).data?.gaps ?? noGaps
  const figures = usePostingFigures()
  const hosts = found.data ?? noHosts
  const lanes = useMemo(() => hostLanes(hosts, gaps, span), [hosts, gaps, span])
  const axis = useMemo(() => spanAxis(span.from, span.to), [span])
  return (
    <div className="page">
      <PageHeader
        title="援派人员"
        figures={
          <>
            <Figure label="在疆" value={figures.serving} unit="人" />
            <Figure label="受援学校" value={lanes.filter(({ serving }) => serving > 0).length} unit="所" />
            <Figure label="学科将空缺" value={gaps.length} unit="处" />
          </>
        }
        views={<PostingViews view="hosts" />}
        actions={<Legend />}
      />
      <div className="host-lanes">
        <ErrorSentence error={found.error} onRetry={() => void found.refetch()} />
        {lanes.length > 0 && <Axis axis={axis} today={today} />}
        {lanes.map((lane) => (
          <Lane key={lane.hostId ?? lane.host} lane={lane} axis={axis} today={today} />
        ))}
        {found.data !== undefined && lanes.length === 0 && (
          <div className="host-none">
            <EmptyState
              sentence="还没有援派人员。可以导入援派名册，或新建一名。"
              action={{ label: '新建援派', onClick: () => void navigate('/postings/new') }}
            />
          </div>
        )}
      </div>
    </div>
  )
}

function Legend() {
  return (
    <span className="host-legend">
      <span>
        <i className="host-serving" /> 在疆
      </span>
      <span>
        <i className="host-extended" /> 延期
      </span>
      <span>
        <i className="host-coming" /> 拟派
      </span>
      <span>
        <i className="host-over" /> 已返回
      </span>
      <span>
        <i className="host-gap" /> 学科空缺
      </span>
    </span>
  )
}

function Axis({ axis, today }: { readonly axis: SpanAxis; readonly today: string }) {
  return (
    <div className="host-lane host-axis">
      <span />
      <div className="host-track">
        {ticksBeside(axis, today).map(({ on, label }) => (
          <span key={on} className="host-tick" style={{ left: `${axis.at(on) * 100}%` }}>
            {label}
          </span>
        ))}
        <span
          className={`host-today-word host-today-${todaySide(axis, today)}`}
          style={{ left: `${axis.at(today) * 100}%` }}
        >
          今天
        </span>
      </div>
    </div>
  )
}

const rowHeight = 26
/** Name and figures find room beside a single row. */
const leastHeight = 46

function Lane({ lane, axis, today }: { readonly lane: HostLane; readonly axis: SpanAxis; readonly today: string }) {
  const { host, hostId, rows, serving, gaps } = lane
  return (
    <section
      className="host-lane"
      style={{ height: Math.max(leastHeight, rows.length * rowHeight + 8) }}
      aria-label={host}
    >
      <div className="host-name">
        {hostId === null ? <b>{host}</b> : <Link to={`/postings?hostId=${hostId}`}>{host}</Link>}
        <span className="quiet small">
          在疆 {serving}
          {gaps.length > 0 && <span className="warn"> · 将缺 {gaps.map(({ subject }) => subject).join('、')}</span>}
        </span>
      </div>
      <div className="host-track">
        {axis.ticks.map(({ on }) => (
          <i key={on} className="host-grid" style={{ left: `${axis.at(on) * 100}%` }} />
        ))}
        {rows.map((row, at) =>
          row.map((bar) => <HostBarMark key={bar.key} bar={bar} axis={axis} top={at * rowHeight + 4} />),
        )}
        <i className="host-today" style={{ left: `${axis.at(today) * 100}%` }} />
      </div>
    </section>
  )
}
