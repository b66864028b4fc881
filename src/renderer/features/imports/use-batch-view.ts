import { useCallback, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { Batch, ShownIssue, StagedFile, StagedSheet } from '#shared/imports/staging.ts'
import { firstFile, firstSheet } from './file-state.ts'
import type { IssueScope } from './issue-panel.tsx'
import { afterAnswer, stepped } from './issue-walk.ts'
import { columnIndex, type CellPlace } from './sheet-cursor.ts'

/** The cell that is looked at, in the sheet it belongs to. */
interface Cursor extends CellPlace {
  readonly sheetId: string
  readonly isOpen: boolean
  /** The issue that led here. */
  readonly issueId: string | null
}

export interface Walking {
  /** The issue of the current cell. */
  readonly current: ShownIssue | null
  readonly index: number
  readonly total: number
  readonly step: (by: 1 | -1) => void
  /** Leads on to the next open issue. */
  readonly answered: (issueIds: readonly string[]) => void
}

export interface BatchView {
  readonly file: StagedFile | undefined
  readonly sheet: StagedSheet | undefined
  readonly cursor: Cursor | null
  readonly scope: IssueScope
  readonly setScope: (scope: IssueScope) => void
  readonly openFile: (fileId: string) => void
  readonly openSheet: (sheetId: string) => void
  readonly move: (place: CellPlace, open: boolean) => void
  readonly close: () => void
  readonly goTo: (issue: ShownIssue) => void
  readonly walking: (order: readonly ShownIssue[]) => Walking
}

/** Which file, sheet and cell of a batch are looked at; file and sheet stand in the address. */
export function useBatchView(batch: Batch): BatchView {
  const [params, setParams] = useSearchParams()
  const [cursor, setCursor] = useState<Cursor | null>(null)
  const [scope, setScope] = useState<IssueScope>('all')
  const file = batch.fileList.find((one) => one.id === params.get('file')) ?? firstFile(batch.fileList)
  const sheet = file?.sheets.find((one) => one.id === params.get('sheet')) ?? (file && firstSheet(file))
  const here = cursor?.sheetId === sheet?.id ? cursor : null
  const show = useCallback(
    (fileId: string, sheetId: string | null) =>
      setParams(sheetId === null ? { file: fileId } : { file: fileId, sheet: sheetId }, { replace: true }),
    [setParams],
  )
  const goTo = useCallback(
    (issue: ShownIssue) => {
      const known = batch.fileList
        .find((one) => one.id === issue.fileId)
        ?.sheets.some((one) => one.id === issue.sheetId)
      show(issue.fileId, known === true ? issue.sheetId : null)
      setCursor(known === true ? cursorOf(issue) : null)
    },
    [batch.fileList, show],
  )
  const sheetId = sheet?.id
  const move = useCallback(
    ({ row, column }: CellPlace, open: boolean) =>
      setCursor(sheetId === undefined ? null : { sheetId, row, column, isOpen: open, issueId: null }),
    [sheetId],
  )
  return {
    file,
    sheet,
    cursor: here,
    scope,
    setScope,
    openFile: (fileId) => show(fileId, null),
    openSheet: (id) => file !== undefined && show(file.id, id),
    move,
    close: useCallback(() => setCursor((now) => (now === null ? null : { ...now, isOpen: false })), []),
    goTo,
    walking: (order) => walkingOf(order, here, { goTo, close: () => setCursor(here && { ...here, isOpen: false }) }),
  }
}

/** An issue about a whole sheet or row opens no cell. */
function cursorOf(issue: ShownIssue): Cursor | null {
  if (issue.row === null) return null
  const column = issue.col === null ? 0 : columnIndex(issue.col)
  return { sheetId: issue.sheetId, row: issue.row, column, isOpen: issue.col !== null, issueId: issue.id }
}

interface WalkActions {
  readonly goTo: (issue: ShownIssue) => void
  readonly close: () => void
}

function walkingOf(order: readonly ShownIssue[], cursor: Cursor | null, { goTo, close }: WalkActions): Walking {
  const at = order.findIndex((issue) => cursor !== null && isAt(issue, cursor))
  const current = order[at] ?? null
  return {
    current,
    index: at,
    total: order.length,
    step: (by) => {
      const next = stepped(order, current?.id ?? null, by)
      if (next !== undefined) goTo(next)
    },
    answered: (issueIds) => {
      const next = current === null ? undefined : afterAnswer(order, new Set(issueIds), current.id)
      if (next === undefined) close()
      else goTo(next)
    },
  }
}

/** Several issues may stand in one cell: the one that led here counts, else the first. */
function isAt(issue: ShownIssue, cursor: Cursor): boolean {
  if (cursor.issueId !== null) return issue.id === cursor.issueId
  return (
    issue.sheetId === cursor.sheetId &&
    issue.row === cursor.row &&
    issue.col !== null &&
    columnIndex(issue.col) === cursor.column
  )
}
