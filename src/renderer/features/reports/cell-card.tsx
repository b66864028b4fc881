import { useLayoutEffect, useRef, useState, type CSSProperties } from 'react'
import { Link } from 'react-router'
import type { SheetPage } from '#shared/reports/layout.ts'
import { cellText } from '#shared/reports/sheet-model.ts'
import type { CellPlace } from './cell-place.ts'

interface CellCardProps {
  readonly place: CellPlace
  readonly page: SheetPage
  readonly address: string | null
  readonly onClose: () => void
}

const width = 284

/** What a cell says, where it comes from, and the way there. */
export function CellCard({ place, page, address, onClose }: CellCardProps) {
  const card = useRef<HTMLDivElement>(null)
  const [style, setStyle] = useState<CSSProperties>({ visibility: 'hidden' })
  useLayoutEffect(() => {
    const paper = card.current?.closest<HTMLElement>('.paper')
    const cell = paper?.querySelector<HTMLElement>(`td[data-row="${place.row}"][data-column="${place.column}"]`)
    if (paper != null && cell != null) setStyle(besideCell(paper, cell))
  }, [place])
  const row = page.rows[place.row]
  if (row === undefined || row.kind === 'group') return null
  const source = row.sources[place.column] ?? null
  if (source === null) return null
  const isRows = source.kind === 'rows'
  return (
    <div ref={card} className="cell-card" style={style} role="tooltip">
      <b>{cellText(row.cells[place.column] ?? null) || '空'}</b>
      <p className="second">{isRows ? source.note : `来自 ${rowName(row.cells)}，${source.note}`}</p>
      {address !== null && (
        <Link to={address} onClick={onClose}>
          {isRows ? '看这些结对' : '打开这条记录'}
        </Link>
      )}
    </div>
  )
}

/** The code of a pair names the row, wherever it stands. */
const rowName = (cells: readonly (string | number | null)[]): string => {
  const code = cells.find((cell) => typeof cell === 'string' && /^[A-Z]{2,}-\d{4}-\d+/.test(cell))
  return code === undefined ? '这条记录' : String(code)
}

/** Below the cell, above it at the foot of the page; offsets, since the paper itself may be scaled. */
function besideCell(paper: HTMLElement, cell: HTMLElement): CSSProperties {
  const table = cell.closest('table')
  const left = Math.min(cell.offsetLeft + (table?.offsetLeft ?? 0), paper.clientWidth - width - 16)
  const top = cell.offsetTop + (table?.offsetTop ?? 0)
  const isLow = top > paper.clientHeight * 0.72
  return isLow ? { left, bottom: paper.clientHeight - top } : { left, top: top + cell.offsetHeight }
}
