import { memo, type MouseEvent } from 'react'
import type { ResultRow, Round } from '#shared/assessments/assessment.ts'
import { figure } from '#renderer/ui/figure.ts'
import { gradeWord } from './row-filter.ts'

interface ScoreRowProps {
  readonly round: Round
  readonly row: ResultRow
  readonly hasUnit: boolean
  readonly index: number
  readonly top: number
  readonly open: boolean
  /** The item that the keys are at, in the row that they are at. */
  readonly currentItem: number | undefined
  readonly onClick: (index: number, event: MouseEvent<HTMLElement>) => void
}

interface ItemCellProps {
  readonly round: Round
  readonly row: ResultRow
  readonly at: number
  readonly current: boolean
}

function itemWord({ round, row, at }: Omit<ItemCellProps, 'current'>) {
  const score = row.items[at] ?? null
  if (row.isExempt) return <span className="quiet">—</span>
  if (score === null) return <span className="warn">待评</span>
  if (round.scheme.items[at]?.kind === 'veto') {
    return score > 0 ? <span className="error">否决</span> : <span className="quiet">—</span>
  }
  return score
}

function ItemCell({ round, row, at, current }: ItemCellProps) {
  const byHand = round.scheme.items[at]?.kind === 'manual' && round.state === 'open' && !row.isExempt
  return (
    <div
      role="gridcell"
      data-item={at}
      className={`table-cell number ${byHand ? 'score-by-hand' : ''} ${current ? 'score-current' : ''}`}
    >
      {itemWord({ round, row, at })}
    </div>
  )
}

/** 合格, and a mark with the reason where people have decided otherwise than the score. */
export function GradeCell({ row }: { readonly row: ResultRow }) {
  const { veto, gradeReason, isExempt, grade, computedGrade } = row
  const isChanged = isExempt || veto !== null || grade !== computedGrade || gradeReason !== null
  const why = veto === null ? gradeReason : `一票否决 ${veto}`
  return (
    <span title={isChanged ? (why ?? '') : ''} className={isExempt ? 'quiet' : undefined}>
      {gradeWord(row)}
      {isChanged && !isExempt && (
        <span className={veto === null ? 'warn small score-note' : 'error small score-note'}>
          {veto === null ? '另定' : '否决'}
        </span>
      )}
    </span>
  )
}

function Line({ round, row, hasUnit, index, top, open, currentItem, onClick }: ScoreRowProps) {
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={open}
      className={`table-row ${open ? 'table-current' : ''} ${currentItem === undefined ? '' : 'score-row-here'}`}
      style={{ transform: `translateY(${top}px)` }}
      onClick={(event) => onClick(index, event)}
    >
      <div role="gridcell" className="table-cell number">
        {row.rank === null ? <span className="quiet">—</span> : figure(row.rank)}
      </div>
      <div role="gridcell" className="table-cell">
        {row.code}
      </div>
      <div role="gridcell" className="table-cell" title={row.name}>
        <span className="name-cell">{row.name}</span>
      </div>
      {hasUnit && (
        <div role="gridcell" className="table-cell second" title={row.unit}>
          {row.unit}
        </div>
      )}
      {round.scheme.items.map((item, at) => (
        <ItemCell key={item.id} round={round} row={row} at={at} current={currentItem === at} />
      ))}
      <div role="gridcell" className="table-cell number">
        {row.isExempt ? <span className="quiet">—</span> : <b>{row.score}</b>}
      </div>
      <div role="gridcell" className="table-cell">
        <GradeCell row={row} />
      </div>
    </div>
  )
}

/** One object with its scores; drawn again only when something of its own has changed. */
export const ScoreRow = memo(Line)
