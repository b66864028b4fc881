import type { ReactNode } from 'react'
import { useShortcut } from './shortcuts.ts'
import { figure } from './figure.ts'
import './record-drawer.css'
import './card-rows.css'

interface ListAndRecordProps {
  readonly list: ReactNode
  /** The open record, or null. */
  readonly record: ReactNode | null
  /** Esc in the list or the record. */
  readonly onEscape?: (() => void) | undefined
}

/** One list and one record: side by side where there is room, the record above the list's right part where not. */
export function ListAndRecord({ list, record, onEscape }: ListAndRecordProps) {
  useShortcut('escape', onEscape ?? null)
  return (
    <div className="list-and-record">
      <div className="page">{list}</div>
      {record}
    </div>
  )
}

interface RecordDrawerProps {
  readonly label: string
  /** Above the title: code, state. */
  readonly lead?: ReactNode
  readonly title: ReactNode
  readonly actions?: ReactNode
  readonly tabs?: ReactNode
  /** Where the record stands in the list, with the way to its neighbours. */
  readonly position?: RecordPosition | undefined
  readonly onClose: () => void
  readonly children: ReactNode
}

export interface RecordPosition {
  readonly index: number
  readonly total: number
  readonly onPrevious: (() => void) | undefined
  readonly onNext: (() => void) | undefined
}

/** The record card, 640 wide. */
export function RecordDrawer(props: RecordDrawerProps) {
  const { label, lead, title, actions, tabs, position, onClose, children } = props
  return (
    <aside className="record-drawer" aria-label={label}>
      <div className="record-lead">
        {lead}
        <span className="record-position">
          {position !== undefined && <Position {...position} />}
          <button type="button" className="icon-button" aria-label="关闭" title="关闭 Esc" onClick={onClose}>
            ✕
          </button>
        </span>
      </div>
      <div className="record-title">
        <h2>{title}</h2>
        <div className="page-actions">{actions}</div>
      </div>
      {tabs}
      <div className="record-body">{children}</div>
    </aside>
  )
}

function Position({ index, total, onPrevious, onNext }: RecordPosition) {
  return (
    <>
      <span className="quiet small">
        {figure(index + 1)} / {figure(total)}
      </span>
      <button type="button" className="icon-button" aria-label="上一条" disabled={!onPrevious} onClick={onPrevious}>
        <i className="chevron chevron-up" aria-hidden="true" />
      </button>
      <button type="button" className="icon-button" aria-label="下一条" disabled={!onNext} onClick={onNext}>
        <i className="chevron" aria-hidden="true" />
      </button>
    </>
  )
}

/** The neighbours of the open record among the rows that are read. */
export function positionOf<Row>(
  rows: readonly Row[],
  isOpen: (row: Row) => boolean,
  total: number | undefined,
  open: (row: Row) => void,
): RecordPosition | undefined {
  const index = rows.findIndex(isOpen)
  if (index < 0) return undefined
  const [previous, next] = [rows[index - 1], rows[index + 1]]
  return {
    index,
    total: total ?? rows.length,
    onPrevious: previous === undefined ? undefined : () => open(previous),
    onNext: next === undefined ? undefined : () => open(next),
  }
}
