import { Checkbox } from 'antd'
import { useState } from 'react'
import { milestoneStates, type Milestone, type MilestoneTarget } from '#shared/milestones/milestone.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { SectionHead } from '../section-head.tsx'
import { MilestoneDialog, type MilestoneQuestion } from './milestone-dialog.tsx'
import { MilestoneWord } from './milestone-words.tsx'
import './milestones.css'

interface MilestoneSectionProps {
  readonly target: MilestoneTarget
  /** The pairs or the studio whose milestones are shown, and to which a new one is added. */
  readonly targetIds: readonly string[]
  /** All pairs of a group at once, each row with whom it is about. */
  readonly groupId?: string
  /** Nothing can be added to what has ended. */
  readonly mayAdd?: boolean
}

/** 节点 of one pair, group or studio: ticked off where they stand, moved to another day, added by hand. */
export function MilestoneSection({ target, targetIds, groupId, mayAdd = true }: MilestoneSectionProps) {
  const [question, setQuestion] = useState<MilestoneQuestion | null>(null)
  const [targetId = ''] = targetIds
  const found = useOperation('milestones.list', {
    states: [...milestoneStates],
    limit: 1000,
    ...(groupId === undefined ? { target, targetId } : { groupId }),
  })
  const rows = found.data?.rows ?? []
  const done = rows.filter(({ state }) => state === 'done').length
  if (rows.length === 0 && !mayAdd) return null
  return (
    <>
      <SectionHead
        title="节点"
        hint={rows.length === 0 ? '还没有节点' : `已完成 ${done} / ${rows.length}`}
        action={
          mayAdd && (
            <button
              type="button"
              className="link"
              onClick={() => setQuestion({ verb: 'create', target, targetIds: [...targetIds] })}
            >
              新增节点
            </button>
          )
        }
        lined
      />
      <ul className="milestone-rows">
        {rows.map((row) => (
          <MilestoneLine
            key={row.id}
            milestone={row}
            named={groupId !== undefined}
            onPostpone={() => setQuestion({ verb: 'postpone', ids: [row.id] })}
          />
        ))}
      </ul>
      {question !== null && <MilestoneDialog question={question} onClose={() => setQuestion(null)} />}
    </>
  )
}

interface MilestoneLineProps {
  readonly milestone: Milestone
  readonly named: boolean
  readonly onPostpone: () => void
}

function MilestoneLine({ milestone, named, onPostpone }: MilestoneLineProps) {
  const today = useOperation('settings.get', {}).data?.today ?? ''
  const { id, title, dueOn, note, label, doneOn } = milestone
  const complete = useCommand('milestones.complete', { said: () => `已完成：${title}` })
  const reopen = useCommand('milestones.reopen', { said: () => `改回未完成：${title}` })
  const tick = () => void (doneOn === null ? complete.run({ ids: [id], on: today }) : reopen.run({ ids: [id] }))
  return (
    <li>
      <Checkbox
        checked={doneOn !== null}
        disabled={today === '' || complete.busy || reopen.busy}
        onChange={tick}
        aria-label={`${title}${named ? `，${label}` : ''}`}
      />
      <span className="milestone-day">{dueOn}</span>
      <span className="ellipsis" title={[title, named ? label : null, note].filter(Boolean).join('，')}>
        {title}
        {named && <span className="second"> {label}</span>}
        {note !== null && <span className="quiet"> {note}</span>}
      </span>
      <MilestoneWord milestone={milestone} />
      {doneOn === null ? (
        <button type="button" className="link" onClick={onPostpone}>
          改期
        </button>
      ) : (
        <span />
      )}
    </li>
  )
}
