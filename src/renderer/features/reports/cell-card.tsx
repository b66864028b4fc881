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
      <p className="second">{source.note}</p>
      {address !== null && row.cells[place.column] !== 0 && (
        <Link to={address} onClick={onClose}>
          {isRows ? '看这些记录' : '打开这条记录'}
        </Link>
      )}
    </div>
  )
}

/** Below the cell, above it at the foot of the page; as large as the window's text, however the paper is scaled. */
function besideCell(paper: HTMLElement, cell: HTMLElement): CSSProperties {
  const table = cell.closest('table')
  const scale = paper.getBoundingClientRect().width / paper.offsetWidth
  const left = Math.min(cell.offsetLeft + (table?.offsetLeft ?? 0), paper.clientWidth - width / scale - 16)
  const top = cell.offsetTop + (table?.offsetTop ?? 0)
  const isLow = top > paper.clientHeight * 0.72
  const transform = `scale(${1 / scale})`
  return isLow
    ? { left, bottom: paper.clientHeight - top, transform, transformOrigin: '0 100%' }
    : { left, top: top + cell.offsetHeight, transform, transformOrigin: '0 0' }
}
