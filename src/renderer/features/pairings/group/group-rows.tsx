import { useState, type KeyboardEvent } from 'react'
import { useNavigate } from 'react-router'
import { pairingActionLabels } from '#shared/pairings/pairing-labels.ts'
import type { Pairing } from '#shared/pairings/pairing.ts'
import { composing } from '#renderer/ui/composing.ts'
import { PairingStatusWord } from '#renderer/ui/pairing-status-word.tsx'
import { ActionDialog } from '../actions/action-dialog.tsx'
import type { StateAction } from '../actions/action-values.ts'

interface GroupRowsProps {
  readonly pairings: readonly Pairing[]
  readonly today: string
}

/** The N, one row each with a second line; Enter opens the record. */
export function GroupRows({ pairings }: GroupRowsProps) {
  const navigate = useNavigate()
  const [current, setCurrent] = useState(0)
  const [asked, setAsked] = useState<{ readonly action: StateAction; readonly pairing: Pairing } | null>(null)
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
  return (
    <div className="group-rows" role="grid" aria-label="徒弟" tabIndex={0} onKeyDown={onKeyDown}>
      <div role="row" className="group-row group-head">
        <span role="columnheader">徒弟 {pairings.length}</span>
        <span role="columnheader" className="group-spare">
          职称
        </span>
        <span role="columnheader" className="number">
          教龄
        </span>
        <span role="columnheader" className="group-spare">
          基线和目标
        </span>
        <span role="columnheader">起止</span>
        <span role="columnheader">考核</span>
        <span role="columnheader">状态</span>
        <span role="columnheader" />
      </div>
      {pairings.map((pairing, at) => (
        <GroupRow
          key={pairing.id}
          pairing={pairing}
          isCurrent={at === current}
          onOpen={() => open(pairing)}
          onAction={(action) => setAsked({ action, pairing })}
        />
      ))}
      {asked !== null && (
        <ActionDialog action={asked.action} targets={[asked.pairing]} onClose={() => setAsked(null)} />
      )}
    </div>
  )
}

interface GroupRowProps {
  readonly pairing: Pairing
  readonly isCurrent: boolean
  readonly onOpen: () => void
  readonly onAction: (action: StateAction) => void
}

/** The next step stands as a word at the right end of the row. */
const nextSteps: readonly StateAction[] = ['approve', 'submit', 'complete', 'resume']

function GroupRow({ pairing, isCurrent, onOpen, onAction }: GroupRowProps) {
  const { menteeSnapshot: then, grade, score } = pairing
  const growth = [pairing.baseline, pairing.target].filter(Boolean).join(' → ')
  const next = nextSteps.find((action) => pairing.actions.includes(action))
  return (
    <div role="row" aria-selected={isCurrent} className={isCurrent ? 'group-row group-current' : 'group-row'}>
      <span role="gridcell" className="group-person">
        <button type="button" className="link" onClick={onOpen}>
          {pairing.mentee}
        </button>
        <span className="small quiet ellipsis" title={pairing.menteeSchool}>
          {pairing.code.replace(/^.*-/, '第 ')} 号 · {pairing.menteeSchool}
        </span>
      </span>
      <span role="gridcell" className="group-spare">
        {then.title ?? '—'}
      </span>
      <span role="gridcell" className="number">
        {then.teachingYears === null ? '—' : `${then.teachingYears} 年`}
      </span>
      <span role="gridcell" className="group-spare">
        {growth === '' ? '—' : growth}
      </span>
      <span role="gridcell">
        {pairing.startsOn}
        <br />
        <span className="quiet">{pairing.endsOn}</span>
      </span>
      <span role="gridcell">
        {grade ?? '—'}
        {score !== null && <span className="quiet"> {score}</span>}
      </span>
      <span role="gridcell">
        <PairingStatusWord status={pairing.status} vacant={pairing.mentorVacant} />
      </span>
      <span role="gridcell" className="number">
        {next !== undefined && (
          <button type="button" className="link" onClick={() => onAction(next)}>
            {pairingActionLabels[next]}
          </button>
        )}
      </span>
    </div>
  )
}
