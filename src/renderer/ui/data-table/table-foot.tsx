import type { ReactNode } from 'react'

interface TableFootProps {
  readonly children: ReactNode
  /** Undefined where rows cannot be ticked. */
  readonly ticked: number | undefined
  readonly first: number
  readonly last: number
  readonly total: number
}

const figure = (value: number): string => value.toLocaleString('zh-CN')

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
      <span>{total > 0 ? `第 ${figure(first)}–${figure(Math.min(last, total))} 行，共 ${figure(total)} 行` : ''}</span>
    </div>
  )
}
