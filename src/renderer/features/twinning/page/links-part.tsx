import { Button } from 'antd'
import { useState } from 'react'
import type { TwinGroup, TwinLink } from '#shared/twinning/twin-group.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { SectionHead } from '#renderer/ui/section-head.tsx'
import { StatusWord } from '#renderer/ui/status-word.tsx'
import { AddLinkDialog } from './add-link-dialog.tsx'
import { EndLinkDialog } from './end-link-dialog.tsx'
import { LinkDialog } from './link-dialog.tsx'

interface LinksPartProps {
  readonly group: TwinGroup
  readonly today: string
}

type Question = { readonly verb: 'add' } | { readonly verb: 'edit' | 'end'; readonly link: TwinLink }

/** 对子: who supports whom, by which agreement and how long; those that run first. */
export function LinksPart({ group, today }: LinksPartProps) {
  const [question, setQuestion] = useState<Question | null>(null)
  const close = () => setQuestion(null)
  const byLayers = useCommand('twinning.linkByLayers', {
    said: ({ count }) => (count === 0 ? '按层级该有的对子都有了' : `已补 ${count} 个对子`),
  })
  const links = group.links.toSorted((one, other) => Number(other.isRunning) - Number(one.isRunning))
  const running = links.filter(({ isRunning }) => isRunning).length
  const mayEdit = group.actions.includes('edit')
  const complete = () => void byLayers.run({ id: group.id, on: today > group.startsOn ? today : group.startsOn })
  return (
    <>
      <SectionHead
        title={`对子 ${running}`}
        hint="支援方 → 受援方，一对算一个"
        action={
          mayEdit && (
            <span className="page-actions">
              <Button loading={byLayers.busy} onClick={complete}>
                按层级补齐
              </Button>
              <Button onClick={() => setQuestion({ verb: 'add' })}>加对子</Button>
            </span>
          )
        }
      />
      {links.length === 0 && (
        <EmptyState
          sentence="还没有对子。按层级补齐，上一层的学校和下一层的各结一对。"
          {...(mayEdit ? { action: { label: '按层级补齐', onClick: complete } } : {})}
        />
      )}
      {links.length > 0 && (
        <div className="twin-links" role="table" aria-label="对子">
          <div className="twin-grid-head" role="row">
            {['支援方', '受援方', '协议编号', '签订日期', '起止', '状态'].map((title) => (
              <span key={title} role="columnheader">
                {title}
              </span>
            ))}
            <span />
          </div>
          {links.map((link) => (
            <LinkRow
              key={link.id}
              link={link}
              onEdit={mayEdit ? () => setQuestion({ verb: 'edit', link }) : undefined}
              onEnd={mayEdit && link.isRunning ? () => setQuestion({ verb: 'end', link }) : undefined}
            />
          ))}
        </div>
      )}
      {question?.verb === 'add' && <AddLinkDialog group={group} today={today} onClose={close} />}
      {question?.verb === 'edit' && <LinkDialog link={question.link} onClose={close} />}
      {question?.verb === 'end' && <EndLinkDialog link={question.link} today={today} onClose={close} />}
    </>
  )
}

interface LinkRowProps {
  readonly link: TwinLink
  readonly onEdit: (() => void) | undefined
  readonly onEnd: (() => void) | undefined
}

function LinkRow({ link, onEdit, onEnd }: LinkRowProps) {
  const { from, to, agreementNo, signedOn, startsOn, endsOn, endReason, isRunning } = link
  return (
    <div role="row">
      <span className="ellipsis" title={from}>
        {from}
      </span>
      <span className="ellipsis" title={to}>
        <span className="quiet">→ </span>
        {to}
      </span>
      <span className="second ellipsis">{agreementNo ?? '—'}</span>
      <span className="quiet">{signedOn ?? '—'}</span>
      <span className="quiet">
        {startsOn} 至 {endsOn ?? '随组'}
      </span>
      <span className="ellipsis" title={endReason ?? undefined}>
        {isRunning ? <StatusWord tone="running">进行中</StatusWord> : <StatusWord tone="ended">已结束</StatusWord>}
      </span>
      <span className="member-verbs">
        {onEdit !== undefined && (
          <button type="button" className="link" aria-label={`修改 ${from}和${to}的对子`} onClick={onEdit}>
            修改
          </button>
        )}
        {onEnd !== undefined && (
          <button type="button" className="link" aria-label={`结束 ${from}和${to}的对子`} onClick={onEnd}>
            结束
          </button>
        )}
      </span>
    </div>
  )
}
