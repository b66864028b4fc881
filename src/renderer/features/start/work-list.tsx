import { Link } from 'react-router'
import type { Desk, DeskGroup, DeskItem } from '#shared/desk/desk-contract.ts'
import { waitingOf } from '#shared/desk/desk-labels.ts'
import { figure } from '#renderer/ui/figure.ts'
import { StatusWord, type StatusTone } from '#renderer/ui/status-word.tsx'
import { groupLink, groupWords, itemLink } from './desk-labels.ts'
import { dealRows } from './desk-plan.ts'
import { LaggingGroup, type Lagging } from './lagging-group.tsx'

interface WorkListProps {
  readonly desk: Desk
  readonly lagging: Lagging
  /** How many rows find room; the groups share them. */
  readonly rows: number
}

/** 今天要办: each group with its count and first rows; the verb at the right end is the next step. */
export function WorkList({ desk, lagging, rows }: WorkListProps) {
  const waiting = desk.groups.filter((group) => group.count > 0)
  const { stagedBatches } = desk.registry
  const total = waitingOf(desk)
  const lengths = [...waiting.map(({ items }) => items.length), lagging.rows.length, ...(stagedBatches > 0 ? [1] : [])]
  const dealt = dealRows(lengths, rows)
  return (
    <section className="start-work" aria-label="今天要办">
      <div className="start-head">
        <h2>今天要办 {figure(total)}</h2>
      </div>
      {total + lagging.total === 0 && <p className="quiet start-none">今天没有要办的事。</p>}
      {waiting.map((group, at) => (
        <Group key={group.kind} group={group} rows={dealt[at] ?? 0} today={desk.today} />
      ))}
      {lagging.total > 0 && <LaggingGroup lagging={lagging} rows={dealt[waiting.length] ?? 0} />}
      {stagedBatches > 0 && <Staged batches={stagedBatches} />}
    </section>
  )
}

interface GroupProps {
  readonly group: DeskGroup
  readonly rows: number
  readonly today: string
}

function Group({ group, rows, today }: GroupProps) {
  const words = groupWords[group.kind]
  const all = groupLink(group.kind, today)
  const shown = group.items.slice(0, rows)
  const rest = group.count - shown.reduce((sum, item) => sum + item.stands, 0)
  return (
    <div className="start-group">
      <GroupName {...words} count={group.count} to={all} rest={rest} />
      <div>
        {shown.map((item, index) => (
          <Item key={`${item.recordId ?? ''}-${index}`} item={item} to={itemLink(item, today)} />
        ))}
      </div>
    </div>
  )
}

function Staged({ batches }: { readonly batches: number }) {
  return (
    <div className="start-group">
      <GroupName tone="hollow" title="未入库" count={batches} to="/imports" rest={0} />
      <div>
        <div className="start-item">
          <span>报送表</span>
          <span>{batches} 批还没有入库</span>
          <span className="start-unit" />
          <span />
          <Link to="/imports">去入库</Link>
        </div>
      </div>
    </div>
  )
}

interface GroupNameProps {
  readonly tone: StatusTone
  readonly title: string
  readonly count: number
  /** Where all of them stand. */
  readonly to: string
  readonly rest: number
}

function GroupName({ tone, title, count, to, rest }: GroupNameProps) {
  return (
    <div className="start-group-name">
      <StatusWord tone={tone}>{title}</StatusWord>
      <b>{figure(count)}</b>
      {rest > 0 && (
        <Link to={to} className="small" aria-label={`${title}另 ${figure(rest)} 条`}>
          另 {figure(rest)} 条
        </Link>
      )}
    </div>
  )
}

const isLate = ({ kind }: DeskItem): boolean =>
  kind === 'overdue' || kind === 'milestone-overdue' || kind === 'lecture-late'

function Item({ item, to }: { readonly item: DeskItem; readonly to: string }) {
  const { verb } = groupWords[item.kind]
  return (
    <div className="start-item">
      <span className="ellipsis">{item.title}</span>
      <span className="ellipsis" title={item.who}>
        {item.who}
      </span>
      <span className="second ellipsis start-unit" title={item.unit}>
        {item.unit}
      </span>
      <span className={isLate(item) ? 'error' : 'second'}>{item.on ?? ''}</span>
      <Link to={to}>{verb}</Link>
    </div>
  )
}
