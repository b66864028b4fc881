import { useRef, useState, type KeyboardEvent, type MouseEvent } from 'react'
import { useNavigate } from 'react-router'
import { headerHeight, layout, noteHeight, printScale, rowHeight, type SheetPage } from '#shared/reports/layout.ts'
import { spanAt } from '#shared/reports/merge-equal.ts'
import { cellText, type SheetFrame, type SheetRow } from '#shared/reports/sheet-model.ts'
import { composing } from '#renderer/ui/composing.ts'
import { movedCell, type CellPlace } from './cell-place.ts'
import { CellCard } from './cell-card.tsx'
import { SheetHeader } from './sheet-header.tsx'
import { sourceAddress } from './source-link.ts'
import './sheet-paper.css'

interface SheetPaperProps {
  readonly frame: SheetFrame
  readonly page: SheetPage
  readonly pageNumber: number
  readonly pages: number
}

const pixels = (points: number): number => (points * 96) / 72
const patience = 220

/** One printed page of a list. The cell under the pointer, or reached by the arrows, says where it comes from. */
export function SheetPaper({ frame, page, pageNumber, pages }: SheetPaperProps) {
  const navigate = useNavigate()
  const [place, setPlace] = useState<CellPlace | null>(null)
  const timer = useRef(0)
  const total = frame.columns.reduce((sum, column) => sum + column.width, 0)
  const px = (points: number) => pixels(points * printScale(frame))
  const rest = (next: CellPlace | null) => {
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => setPlace(next), patience)
  }
  const onMouseOver = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('.cell-card') !== null)
      window.clearTimeout(timer.current)
    else rest(placeOf(event.target, page))
  }
  const addressOf = (at: CellPlace): string | null => {
    const source = sourceAt(page.rows[at.row], at.column)
    return source === null ? null : sourceAddress(source)
  }
  const onClick = (event: MouseEvent) => {
    const at = placeOf(event.target, page)
    if (at === null) return
    window.clearTimeout(timer.current)
    setPlace(at)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (composing(event) || event.target !== event.currentTarget) return
    const address = place === null ? null : addressOf(place)
    if (event.key === 'Enter' && address !== null) void navigate(address)
    else {
      const next = movedCell(event.key, place, { rows: page.rows, columns: frame.columns.length })
      if (next === null) return
      setPlace(next)
    }
    event.preventDefault()
  }
  return (
    <div
      role="grid"
      tabIndex={0}
      aria-label={`${frame.head.title}，第 ${pageNumber} 页`}
      className={`paper paper-${frame.print.orientation}`}
      onMouseOver={onMouseOver}
      onMouseLeave={() => rest(null)}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      {page.first && <PaperHead frame={frame} px={px} />}
      <table style={{ fontSize: px(layout.bodySize), lineHeight: `${px(layout.lineHeight)}px` }}>
        <colgroup>
          {frame.columns.map((column) => (
            <col key={column.key} style={{ width: `${(column.width / total) * 100}%` }} />
          ))}
        </colgroup>
        {(page.first || frame.print.repeatHeader) && (
          <SheetHeader frame={frame} height={px(headerHeight(frame))} size={px(layout.headerSize)} />
        )}
        <tbody>
          {page.rows.map((row, at) => (
            <PaperRow
              // A page is drawn as a whole; its rows have no name but their place.
              key={at}
              row={row}
              at={at}
              frame={frame}
              height={px(rowHeight(row, frame))}
              current={place?.row === at ? place.column : null}
            />
          ))}
        </tbody>
      </table>
      {page.last &&
        frame.notes.map((note) => (
          <p key={note} style={{ fontSize: px(layout.bodySize), minHeight: px(noteHeight(note, frame)) }}>
            {note}
          </p>
        ))}
      <footer>
        <span>
          {frame.footer.version}　{frame.footer.generatedAt}
        </span>
        <span>
          第 {pageNumber} 页 共 {pages} 页
        </span>
      </footer>
      {place !== null && (
        <CellCard place={place} page={page} address={addressOf(place)} onClose={() => setPlace(null)} />
      )}
    </div>
  )
}

interface PaperHeadProps {
  readonly frame: SheetFrame
  readonly px: (points: number) => number
}

function PaperHead({ frame, px }: PaperHeadProps) {
  const { attachment, title, fields } = frame.head
  return (
    <>
      {attachment !== '' && (
        <div
          className="paper-attachment"
          style={{ fontSize: px(layout.attachmentSize), height: px(layout.attachmentHeight) }}
        >
          {attachment}
        </div>
      )}
      <h2 style={{ fontSize: px(layout.titleSize), minHeight: px(layout.titleHeight) }}>{title}</h2>
      {fields.length > 0 && (
        <div className="paper-fields" style={{ fontSize: px(layout.headerSize), height: px(layout.fieldsHeight) }}>
          {fields.map((field) => (
            <span key={field.label}>
              {field.label}：{field.value}
            </span>
          ))}
        </div>
      )}
    </>
  )
}

interface PaperRowProps {
  readonly row: SheetRow
  readonly at: number
  readonly frame: SheetFrame
  readonly height: number
  /** The column of the cell that is looked at. */
  readonly current: number | null
}

function PaperRow({ row, at, frame, height, current }: PaperRowProps) {
  if (row.kind === 'group')
    return (
      <tr className="paper-group" style={{ height }}>
        <td colSpan={frame.columns.length}>{row.label}</td>
      </tr>
    )
  return (
    <tr className={row.kind === 'total' ? 'paper-total' : undefined} style={{ height }}>
      {frame.columns.map((column, index) => {
        const span = spanAt(row, index)
        if (span === 0) return null
        return (
          <td
            key={column.key}
            data-row={at}
            data-column={index}
            rowSpan={span}
            className={cellClass(column.align, sourceAt(row, index) !== null, current === index)}
          >
            {cellText(row.cells[index] ?? null)}
          </td>
        )
      })}
    </tr>
  )
}

const cellClass = (align: string, hasSource: boolean, current: boolean): string =>
  [`paper-${align}`, hasSource && 'paper-source', current && 'paper-current'].filter(Boolean).join(' ')

const sourceAt = (row: SheetRow | undefined, column: number) =>
  row === undefined || row.kind === 'group' ? null : (row.sources[column] ?? null)

/** The cell an event came from, when something is known about where it comes from. */
function placeOf(target: EventTarget, page: SheetPage): CellPlace | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-row]') : null
  if (cell === null) return null
  const place = { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) }
  return sourceAt(page.rows[place.row], place.column) === null ? null : place
}
