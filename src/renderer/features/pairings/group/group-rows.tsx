import { useState, type KeyboardEvent } from 'react'
import { useNavigate } from 'react-router'
import { pairingActionLabels } from '#shared/pairings/pairing-labels.ts'
import type { Pairing } from '#shared/pairings/pairing.ts'
import type { QuotaStanding } from '#shared/quotas/quota-contract.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { composing } from '#renderer/ui/composing.ts'
import { PairingStatusWord } from '#renderer/ui/pairing-status-word.tsx'
import { QuotaBar } from '#renderer/ui/quota-bar.tsx'
import { ActionDialog } from '../actions/action-dialog.tsx'
import type { StateAction } from '../actions/action-values.ts'
import { taskColumns, taskOf, totalOf, type TaskColumn } from './task-columns.ts'

interface GroupRowsProps {
  readonly pairings: readonly Pairing[]
}

const nothing: readonly QuotaStanding[] = []

/** The N, one row each, their tasks as columns so that gaps line up; Enter opens the record. */
export function GroupRows({ pairings }: GroupRowsProps) {
  const navigate = useNavigate()
  const [current, setCurrent] = useState(0)
  const [asked, setAsked] = useState<{ readonly action: StateAction; readonly pairing: Pairing } | null>(null)
  const ids = pairings.map(({ id }) => id)
  const standings = useOperation('quotas.ofPairings', { ids }, { enabled: ids.length > 0 }).data ?? nothing
  const columns = taskColumns(standings)
  const open = (pairing: Pairing) => void navigate(`/pairings/${pairing.code}`)
  const onKeyDown = (event: KeyboardEvent) => {
    if (composing(event) || event.target !== event.currentTarget) return
    const pairing = pairings[current]
    if (event.key === 'ArrowDown') setCurrent(Math.min(pairings.length - 1, current + 1))
    else if (event.key === 'ArrowUp') setCurrent(Math.max(0, current - 1))
    else if (event.key === 'Enter' && pairing !== undefined) open(pairing)
    else return
    event.preventDefault()
  }
  const tasks: Record<string, number> = { '--group-tasks': columns.length }
  return (
    <div
      className={columns.length === 0 ? 'group-rows group-without-tasks' : 'group-rows'}
      role="grid"
      aria-label="徒弟"
      tabIndex={0}
      style={tasks}
      onKeyDown={onKeyDown}
    >
      <div role="row" className="group-row group-head">
        <span role="columnheader">徒弟 {pairings.length}</span>
        <span role="columnheader" className="number">
          教龄
        </span>
        {columns.map(({ key, label, note }) => (
          <span role="columnheader" key={key} className="ellipsis" title={`${label}，${note}`}>
            {label}
          </span>
        ))}
        <span role="columnheader">状态</span>
      </div>
      {pairings.map((pairing, at) => (
        <GroupRow
          key={pairing.id}
          pairing={pairing}
          columns={columns}
          standing={standings.find(({ id }) => id === pairing.id)}
          isCurrent={at === current}
          onOpen={() => open(pairing)}
          onAction={(action) => setAsked({ action, pairing })}
        />
      ))}
      {columns.length > 0 && pairings.length > 1 && <Totals columns={columns} standings={standings} />}
      {asked !== null && (
        <ActionDialog action={asked.action} targets={[asked.pairing]} onClose={() => setAsked(null)} />
      )}
    </div>
  )
}

interface TotalsProps {
  readonly columns: readonly TaskColumn[]
  readonly standings: readonly QuotaStanding[]
}

function Totals({ columns, standings }: TotalsProps) {
  return (
    <div role="row" className="group-row group-total">
      <span role="gridcell">合计</span>
      <span role="gridcell" />
      {columns.map((column) => (
        <span role="gridcell" key={column.key} className="number">
          {totalOf(standings, column)}
        </span>
      ))}
      <span role="gridcell" />
    </div>
  )
}

interface GroupRowProps {
  readonly pairing: Pairing
  readonly columns: readonly TaskColumn[]
  readonly standing: QuotaStanding | undefined
  readonly isCurrent: boolean
  readonly onOpen: () => void
  readonly onAction: (action: StateAction) => void
}

/** The next step stands as a word beside the state. */
const nextSteps: readonly StateAction[] = ['approve', 'submit', 'complete', 'resume']

function GroupRow({ pairing, columns, standing, isCurrent, onOpen, onAction }: GroupRowProps) {
  const { menteeSnapshot: then, grade, score } = pairing
  const next = nextSteps.find((action) => pairing.actions.includes(action))
  const result = grade === null ? null : `${grade}${score === null ? '' : ` ${score}`}`
  return (
    <div role="row" aria-selected={isCurrent} className={isCurrent ? 'group-row group-current' : 'group-row'}>
      <span role="gridcell" className="group-person">
        <button type="button" className="link" onClick={onOpen}>
          {pairing.mentee}
        </button>
        <span className="small quiet ellipsis" title={`${pairing.startsOn} 至 ${pairing.endsOn}`}>
          {pairing.code.replace(/^.*-/, '第 ')} 号 · {pairing.menteeSchool}
        </span>
      </span>
      <span role="gridcell" className="number">
        {then.teachingYears === null ? '—' : `${then.teachingYears} 年`}
      </span>
      {columns.map((column) => (
        <TaskCell key={column.key} column={column} standing={standing} />
      ))}
      <span role="gridcell" className="group-state">
        <PairingStatusWord status={pairing.status} vacant={pairing.mentorVacant} />
        {next === undefined ? (
          result !== null && <span className="quiet small">{result}</span>
        ) : (
          <button type="button" className="link" onClick={() => onAction(next)}>
            {pairingActionLabels[next]}
          </button>
        )}
      </span>
    </div>
  )
}

function TaskCell({ column, standing }: { readonly column: TaskColumn; readonly standing: QuotaStanding | undefined }) {
  const task = standing === undefined ? undefined : taskOf(standing, column)
  return (
    <span role="gridcell">
      {task === undefined ? (
        <span className="quiet">—</span>
      ) : (
        <QuotaBar
          done={task.done}
          required={task.required}
          pace={task.pace}
          lost={task.state === 'lost'}
          title={task.sentence ?? `${task.periodLabel}，${task.from} 至 ${task.to}`}
        />
      )}
    </span>
  )
}
