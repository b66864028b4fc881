import type { ReactNode } from 'react'
import { figure } from '../figure.ts'

interface TableFootProps {
  readonly children: ReactNode
  /** Undefined where rows cannot be ticked. */
  readonly ticked: number | undefined
  readonly first: number
  readonly last: number
  /** Undefined while nobody knows how many there are. */
  readonly total: number | undefined
}

/** 合计, 已选, and which rows are on the screen. */
export function TableFoot({ children, ticked, first, last, total }: TableFootProps) {
  return (
    <div className="table-foot">
      {children}
      {ticked !== undefined && (
        <span>
          已选 <b>{figure(ticked)}</b>
        </span>
      )}
      <span>{seenRows(first, last, total)}</span>
    </div>
  )
}

function seenRows(first: number, last: number, total: number | undefined): string {
  if (total === 0) return ''
  if (total === undefined) return `第 ${figure(first)}–${figure(last)} 行`
  return `第 ${figure(first)}–${figure(Math.min(last, total))} 行，共 ${figure(total)} 行`
}
