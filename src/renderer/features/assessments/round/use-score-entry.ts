import { useState, type ClipboardEvent, type KeyboardEvent } from 'react'
import type { ResultRow, Round } from '#shared/assessments/assessment.ts'
import { useNotices } from '#renderer/api/notices.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { composing } from '#renderer/ui/composing.ts'
import { movedPlace, pastedMarks, readScore, scoreProblem, type Mark, type Place } from './score-entry.ts'
import { handItems } from './score-layout.ts'

interface EntryOptions {
  readonly round: Round
  readonly rows: readonly ResultRow[]
  readonly rowsPerPage: () => number
  readonly onMoved: (row: number) => void
  readonly onOpen: (row: ResultRow) => void
}

export interface ScoreEntry {
  readonly place: Place
  readonly go: (place: Place) => void
  /** What is being typed; null: nothing. */
  readonly typed: string | null
  readonly type: (text: string) => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void
  readonly onPaste: (event: ClipboardEvent) => void
  readonly onBlur: () => void
}

/** Scores as they are sent: one action for a cell or a whole paste, told and undone as one. */
function useSend(round: Round) {
  const { run } = useCommand('assessments.mark', {
    said: ({ count }, { marks }) =>
      count === 1 && marks[0]?.score === null ? '已取消 1 项评分' : `已评分 ${count} 项`,
  })
  return (marks: readonly Mark[]): void => {
    if (marks.length > 0) void run({ roundId: round.id, marks: [...marks] })
  }
}

/** Entering scores by keyboard: typing begins, Enter goes down, Esc takes it back, a column from Excel is pasted. */
export function useScoreEntry({ round, rows, rowsPerPage, onMoved, onOpen }: EntryOptions): ScoreEntry {
  const [at, setAt] = useState<Place>({ row: 0, column: 0 })
  const [typed, setTyped] = useState<string | null>(null)
  const send = useSend(round)
  const complain = useNotices((state) => state.complain)
  const hand = handItems(round)
  const place = { row: Math.max(0, Math.min(at.row, rows.length - 1)), column: Math.min(at.column, hand.length - 1) }
  const [row, here] = [rows[place.row], hand[place.column]]

  const go = (next: Place) => {
    setAt(next)
    onMoved(next.row)
  }
  /** Resolves to whether the cell may be left. */
  const settle = (): boolean => {
    if (typed === null || row === undefined || here === undefined) return true
    const problem = scoreProblem(here.item, typed)
    if (problem !== null) {
      complain(problem)
      return false
    }
    const score = readScore(typed) ?? null
    setTyped(null)
    if (score !== (row.items[here.at] ?? null)) send([{ targetId: row.targetId, itemId: here.item.id, score }])
    return true
  }
  const clear = () => {
    if (row === undefined || here === undefined || (row.items[here.at] ?? null) === null) return
    send([{ targetId: row.targetId, itemId: here.item.id, score: null }])
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (composing(event) || event.ctrlKey || event.altKey || event.metaKey) return
    const { key } = event
    const isInText = typed !== null && (key === 'ArrowLeft' || key === 'ArrowRight')
    const arrow = key === 'Tab' ? (event.shiftKey ? 'ArrowLeft' : 'ArrowRight') : key
    const size = { rows: rows.length, columns: hand.length, page: rowsPerPage() }
    const target = isInText ? null : movedPlace(arrow, place, size)
    const isAtEdge = key === 'Tab' && target?.column === place.column
    if (key === 'Escape' && typed !== null) setTyped(null)
    else if (key === 'F2') setTyped(String(row?.items[here?.at ?? -1] ?? ''))
    else if (key === ' ' && typed === null && row !== undefined) onOpen(row)
    else if (key === 'Delete' && typed === null) clear()
    else if (target !== null && !isAtEdge) {
      if (settle()) go(target)
    } else return
    event.preventDefault()
  }
  const onPaste = (event: ClipboardEvent) => {
    event.preventDefault()
    const items = hand.map(({ item }) => item)
    const { marks, problems, beyond } = pastedMarks(event.clipboardData.getData('text/plain'), place, { rows, items })
    setTyped(null)
    if (problems.length > 0) {
      complain(`没有粘贴。${problems.slice(0, 2).join('；')}${problems.length > 2 ? ` 等 ${problems.length} 处` : ''}`)
    } else if (beyond > 0) complain(`没有粘贴。粘贴的内容比表格多 ${beyond} 行，请核对起始的格。`)
    else send(marks)
  }
  const type = (text: string) => {
    if (row?.isExempt === true) complain(`${row.name}不参加考核，不用评分`)
    else setTyped(text)
  }
  // What cannot stand is told and dropped, for the field moves on to another cell.
  const onBlur = () => {
    if (!settle()) setTyped(null)
  }
  return { place, go, typed, type, onKeyDown, onPaste, onBlur }
}
