import { useVirtualizer } from '@tanstack/react-virtual'
import {
  useCallback,
  useEffect,
  useEffectEvent,
  useRef,
  type CSSProperties,
  type MouseEvent,
  type ReactNode,
  type RefObject,
} from 'react'
import type { ResultRow, Round } from '#shared/assessments/assessment.ts'
import { useWidth } from '#renderer/ui/data-table/use-width.ts'
import { gridColumn, handItems, headHeight, rowHeight, scoreLayout, type ScoreLayout } from './score-layout.ts'
import { ScoreRow } from './score-row.tsx'
import { useScoreEntry, type ScoreEntry } from './use-score-entry.ts'
import '#renderer/ui/data-table/data-table.css'
import './score-grid.css'

interface ScoreGridProps {
  readonly round: Round
  readonly rows: readonly ResultRow[]
  readonly openId: string | null
  readonly onOpen: (row: ResultRow) => void
  readonly empty: ReactNode
}

/** The ranking: whom, item by item, what it sums up to. Items scored by hand are filled in here. */
export function ScoreGrid({ round, rows, openId, onOpen, empty }: ScoreGridProps) {
  const scroll = useRef<HTMLDivElement>(null)
  const editor = useRef<HTMLInputElement>(null)
  // oxlint-disable-next-line react/incompatible-library -- the React compiler, which it would be hidden from, is not used
  const virtual = useVirtualizer<HTMLDivElement, Element>({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 10,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
  })
  const rowsPerPage = () => Math.max(1, Math.floor(((scroll.current?.clientHeight ?? 0) - headHeight) / rowHeight) - 1)
  const entry = useScoreEntry({ round, rows, rowsPerPage, onMoved: (row) => virtual.scrollToIndex(row), onOpen })
  const hand = handItems(round)
  const canEnter = round.state === 'open' && hand.length > 0 && rows.length > 0
  const clicked = useEffectEvent((index: number, event: MouseEvent<HTMLElement>) => {
    const row = rows[index]
    const item = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-item]') : null
    const column = hand.findIndex(({ at }) => String(at) === item?.dataset['item'])
    if (row === undefined) return
    if (!canEnter || item === null || column < 0) {
      onOpen(row)
      return
    }
    entry.go({ row: index, column })
    editor.current?.focus({ preventScroll: true })
  })
  const onClick = useCallback((index: number, event: MouseEvent<HTMLElement>) => clicked(index, event), [])
  useEffect(() => {
    if (canEnter) editor.current?.focus({ preventScroll: true })
  }, [canEnter])
  const layout = scoreLayout(round, useWidth(scroll))
  const style = { '--table-columns': layout.template, '--table-row': `${rowHeight}px` } as CSSProperties
  return (
    <div className="table">
      <div
        ref={scroll}
        role="grid"
        aria-label="得分排名"
        aria-rowcount={rows.length + 1}
        className="table-scroll score-grid"
        style={style}
      >
        <div style={{ minWidth: layout.width }}>
          <ScoreHead round={round} hasUnit={layout.hasUnit} />
          <div className="table-body" style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map(({ index, start }) => {
              const row = rows[index]
              const isHere = canEnter && index === entry.place.row
              return row === undefined ? null : (
                <ScoreRow
                  key={row.targetId}
                  round={round}
                  row={row}
                  hasUnit={layout.hasUnit}
                  index={index}
                  top={start - headHeight}
                  open={row.targetId === openId}
                  currentItem={isHere ? hand[entry.place.column]?.at : undefined}
                  onClick={onClick}
                />
              )
            })}
            {canEnter && (
              <Editor round={round} row={rows[entry.place.row]} entry={entry} layout={layout} inputRef={editor} />
            )}
          </div>
          {rows.length === 0 && <div className="table-middle">{empty}</div>}
        </div>
      </div>
    </div>
  )
}

function ScoreHead({ round, hasUnit }: { readonly round: Round; readonly hasUnit: boolean }) {
  const titles = ['名次', '编号', round.object === 'studio' ? '工作室' : '姓名', ...(hasUnit ? ['单位'] : [])]
  return (
    <div role="row" className="table-head score-head">
      {titles.map((title, at) => (
        <div key={title} role="columnheader" className={`table-cell ${at === 0 ? 'number' : ''}`}>
          {title}
        </div>
      ))}
      {round.scheme.items.map(({ id, name, max, base }) => (
        <div key={id} role="columnheader" className="table-cell number" title={name}>
          <span className="score-head-name">{name}</span>
          <span className="score-head-max">{max ?? base ?? ''}</span>
        </div>
      ))}
      <div role="columnheader" className="table-cell number">
        得分
      </div>
      <div role="columnheader" className="table-cell">
        等次
      </div>
    </div>
  )
}

interface EditorProps {
  readonly round: Round
  readonly row: ResultRow | undefined
  readonly entry: ScoreEntry
  readonly layout: ScoreLayout
  readonly inputRef: RefObject<HTMLInputElement | null>
}

/** The one field of the table; it lies over the current cell and is seen only while something is typed. */
function Editor({ round, row, entry, layout, inputRef }: EditorProps) {
  const here = handItems(round)[entry.place.column]
  if (here === undefined || row === undefined) return null
  return (
    <div className="score-editor-line" style={{ transform: `translateY(${entry.place.row * rowHeight}px)` }}>
      <input
        ref={inputRef}
        style={{ gridColumn: gridColumn(layout, here.at) }}
        className={entry.typed === null ? 'score-editor' : 'score-editor score-editor-on'}
        aria-label={`${row.name} ${here.item.name}`}
        value={entry.typed ?? ''}
        inputMode="decimal"
        autoComplete="off"
        onChange={(event) => entry.type(event.target.value)}
        onKeyDown={entry.onKeyDown}
        onPaste={entry.onPaste}
        onBlur={entry.onBlur}
      />
    </div>
  )
}
