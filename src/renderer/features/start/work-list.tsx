import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Desk, DeskGroup, DeskItem } from '#shared/desk/desk-contract.ts'
import { waitingOf } from '#renderer/api/use-desk.ts'
import { StatusWord } from '#renderer/ui/status-word.tsx'
import { groupLink, groupWords } from './desk-labels.ts'
import { figure } from '#renderer/ui/figure.ts'

/** 今天要办: each group with its count and first rows; the verb at the right end is the next step. */
export function WorkList({ desk }: { readonly desk: Desk }) {
  const waiting = desk.groups.filter((group) => group.count > 0)
  const { stagedBatches } = desk.registry
  const total = waitingOf(desk)
  return (
    <section className="start-work" aria-label="今天要办">
      <div className="start-head">
        <h2>今天要办 {figure(total)}</h2>
      </div>
      <div className="start-groups">
        {total === 0 && <p className="quiet start-none">今天没有要办的事。</p>}
        {waiting.map((group) => (
          <Group key={group.kind} group={group} today={desk.today} />
        ))}
        {stagedBatches > 0 && (
          <div className="start-group">
            <GroupName tone="hollow" title="未入库" count={stagedBatches} />
            <div>
              <div className="start-item">
                <span>报送表</span>
                <span>{stagedBatches} 批还没有入库</span>
                <span />
                <span />
                <Link to="/imports">去入库</Link>
              </div>
            </div>
          </div>
        )}
      </div>
    </section>
  )
}

function Group({ group, today }: { readonly group: DeskGroup; readonly today: string }) {
  const words = groupWords[group.kind]
  const all = groupLink(group.kind, today)
  const rest = group.count - group.items.length
  return (
    <div className="start-group">
      <GroupName
        tone={words.tone}
        title={words.title}
        count={group.count}
        rest={rest > 0 ? <Link to={all}>另 {figure(rest)} 条</Link> : null}
      />
      <div>
        {group.items.map((item, index) => (
          <Item key={`${item.pairingId ?? ''}-${index}`} item={item} all={all} />
        ))}
      </div>
    </div>
  )
}

interface GroupNameProps {
  readonly tone: Parameters<typeof StatusWord>[0]['tone']
  readonly title: string
  readonly count: number
  readonly rest?: ReactNode
}

function GroupName({ tone, title, count, rest }: GroupNameProps) {
  return (
    <div className="start-group-name">
      <StatusWord tone={tone}>{title}</StatusWord>
      <b>{figure(count)}</b>
      <span className="small">{rest}</span>
    </div>
  )
}

function Item({ item, all }: { readonly item: DeskItem; readonly all: string }) {
  const { verb } = groupWords[item.kind]
  return (
    <div className="start-item">
      <span className="ellipsis">{item.title}</span>
      <span className="ellipsis" title={item.who}>
        {item.who}
      </span>
      <span className="second ellipsis">{item.unit}</span>
      <span className={item.kind === 'overdue' ? 'error' : 'second'}>{item.on ?? ''}</span>
      <Link to={item.pairingId === null ? all : `/pairings/${item.pairingId}`}>{verb}</Link>
    </div>
  )
}
