import { Spin } from 'antd'
import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react'
import type { CSSProperties, KeyboardEvent, ReactNode, RefObject } from 'react'
import { useOperation } from '#renderer/api/use-operation.ts'
import { composing } from '#renderer/ui/composing.ts'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { StatusWord } from '#renderer/ui/status-word.tsx'
import { answersTo } from './answers.ts'
import { CellAnswers } from './cell-answers.tsx'
import { cellName } from './sheet-cursor.ts'
import { gutterWidth, headHeight } from './sheet-layout.ts'
import type { OpenCell } from './sheet-view.tsx'
import './cell-popover.css'

export interface Walk {
  readonly index: number
  readonly total: number
  readonly step: (by: 1 | -1) => void
}

interface CellPopoverProps {
  readonly cell: OpenCell
  readonly batchId: string
  readonly sheetId: string
  readonly readOnly: boolean
  /** Where the cell stands among the open issues; null when it carries none. */
  readonly walk: Walk | null
  readonly onAnswered: (issueIds: readonly string[]) => void
  readonly onClose: () => void
}

/** One cell: 原文, 读作, 为什么, and at most three answers. */
export function CellPopover(props: CellPopoverProps) {
  const { cell, batchId, sheetId, readOnly, walk, onAnswered, onClose } = props
  const { place, sheet } = cell
  const column = sheet.columns[place.column]
  const answer = useOperation('imports.cell', { sheetId, row: place.row, column: place.column })
  const reading = answer.data
  const row = sheet.rowAt(place.row)
  const answers =
    reading &&
    answersTo(reading, { field: column?.field ?? null, tint: row?.cells[place.column]?.tint ?? 'plain', readOnly })
  return (
    <Floating cell={cell} ready={reading !== undefined || answer.error !== null} onClose={onClose}>
      <div className="cell-popover-head">
        <b>{cellName(column?.letter ?? '', place.row)}</b>
        <b className="ellipsis">{reading?.fieldLabel ?? column?.fieldLabel ?? '不读'}</b>
        {answers && row?.note === null && (
          <span className={`import-state-${answers.state.tone}`}>
            <StatusWord tone={answers.state.tone}>{answers.state.word}</StatusWord>
          </span>
        )}
        {walk !== null && <Steps {...walk} />}
        <button type="button" className="icon-button" aria-label="关闭" title="关闭 Esc" onClick={onClose}>
          ✕
        </button>
      </div>
      {answer.error !== null && <ErrorSentence error={answer.error} onRetry={() => void answer.refetch()} />}
      {reading === undefined && answer.error === null && <Spin delay={200} size="small" />}
      {reading !== undefined && answers !== undefined && (
        <>
          <dl>
            <dt>原文</dt>
            <dd>{reading.raw === '' ? <span className="quiet">空</span> : reading.raw}</dd>
            {row?.note === null && (
              <>
                <dt>读作</dt>
                <dd className="cell-popover-read">
                  {reading.read.length === 0 ? <span className="quiet">没有读出</span> : reading.read.join('、')}
                </dd>
              </>
            )}
            <dt>为什么</dt>
            <dd>
              {reasons(
                reading.issues.map((issue) => issue.sentence),
                row?.note ?? null,
                column?.field ?? null,
              )}
            </dd>
          </dl>
          <CellAnswers
            key={`${place.row}-${place.column}`}
            target={{ batchId, sheetId, place }}
            reading={reading}
            answers={answers}
            rowNote={row?.note ?? null}
            readOnly={readOnly}
            onAnswered={onAnswered}
          />
        </>
      )}
    </Floating>
  )
}

function reasons(sentences: readonly string[], note: string | null, field: string | null): ReactNode {
  if (note !== null) return `这一行不是记录（${note}），不读入。`
  if (sentences.length === 0) return field === null ? '这一列不读。' : '写法清楚，照原文读入。'
  return [...new Set(sentences)].map((sentence) => <p key={sentence}>{sentence}</p>)
}

function Steps({ index, total, step }: Walk) {
  return (
    <span className="cell-popover-steps quiet small">
      {index + 1} / {total}
      <button
        type="button"
        className="icon-button"
        aria-label="上一处"
        title="上一处 Shift+F8"
        onClick={() => step(-1)}
      >
        <i className="chevron chevron-up" aria-hidden="true" />
      </button>
      <button type="button" className="icon-button" aria-label="下一处" title="下一处 F8" onClick={() => step(1)}>
        <i className="chevron" aria-hidden="true" />
      </button>
    </span>
  )
}

const width = 356
const gap = 8
const least = 160

/** The drawn sheet around it. */
const scrollOf = (frame: HTMLElement | null) => frame?.closest<HTMLElement>('.sheet-scroll') ?? null

interface FloatingProps {
  readonly cell: OpenCell
  /** Its height is known only with its content. */
  readonly ready: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Stands below its cell, or above it where there is more room; it moves with the sheet and takes the focus. */
function Floating({ cell, ready, onClose, children }: FloatingProps) {
  const frame = useRef<HTMLDivElement>(null)
  usePlacement(frame, cell, ready)
  useEffect(() => {
    const first = ready ? frame.current?.querySelector<HTMLElement>('[data-first]') : null
    const target = first ?? frame.current
    target?.focus({ preventScroll: true })
  }, [ready])
  const onKeyDown = (event: KeyboardEvent) => {
    // A key held down must not answer one issue after the other.
    if (event.key === 'Enter' && event.repeat) event.preventDefault()
    if (event.target === frame.current && /^[1-9]$/.test(event.key))
      frame.current.querySelector<HTMLElement>(`[data-choice="${event.key}"]`)?.click()
    if (composing(event) || event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    event.stopPropagation()
    scrollOf(frame.current)?.focus({ preventScroll: true })
    onClose()
  }
  return (
    <div
      ref={frame}
      role="dialog"
      aria-label="这一格"
      tabIndex={-1}
      className="cell-popover"
      style={hidden}
      onKeyDown={onKeyDown}
    >
      {children}
    </div>
  )
}

// Transparent and not invisible: what is invisible cannot take the focus, and buttons become visible only by and by.
const hidden: CSSProperties = { width, opacity: 0 }

/** Measured once its content is there, before it is seen; afterwards it stays where it is, whatever is answered in it. */
function usePlacement(frame: RefObject<HTMLElement | null>, cell: OpenCell, ready: boolean): void {
  const place = useEffectEvent(() => {
    const own = frame.current
    const scroll = scrollOf(own)
    if (scroll === null || own === null) return
    const { box } = cell
    const roomAbove = box.top - scroll.scrollTop - gap
    const roomBelow = scroll.clientHeight - headHeight - roomAbove - box.height - 2 * gap
    const isAbove = own.scrollHeight > roomBelow && roomAbove > roomBelow
    const right = scroll.scrollLeft + scroll.clientWidth - width - gap - gutterWidth(cell.sheet.totalRows)
    Object.assign(own.style, {
      left: `${Math.max(scroll.scrollLeft + gap, Math.min(box.left - gap, right))}px`,
      maxHeight: `${Math.max(isAbove ? roomAbove : roomBelow, least)}px`,
      ...(isAbove ? { bottom: `calc(100% - ${box.top - gap}px)` } : { top: `${box.top + box.height + gap}px` }),
      opacity: '1',
    })
  })
  useLayoutEffect(() => {
    if (ready) place()
  }, [ready])
}
