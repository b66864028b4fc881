import type { z } from 'zod'
import type { importContract } from '#shared/imports/import-contract.ts'
import { cellText } from '#shared/imports/grid.ts'
import { issueSentence } from '#shared/imports/import-issue-labels.ts'
import type { PlacedIssue } from './shown-issues.ts'
import { findIssues } from './shown-issues.ts'
import type { BatchStore, LoadedSheet, ReadBatch } from './batch-store.ts'

export type Answer = z.output<typeof importContract.decide.input>['decision']

export interface AnswerRequest {
  readonly issueIds: readonly string[]
  readonly decision: Answer
  readonly alike: boolean
  readonly remember: boolean
}

/** Puts the officer's answer down, for the issues named or for all that are alike; answers how many. */
export function answerIssues(store: BatchStore, read: ReadBatch, request: AnswerRequest): number {
  const named = new Set(request.issueIds)
  const all = findIssues(read, {})
  const chosen = all.filter(({ id }) => named.has(id))
  const likes = new Set(chosen.map(({ issue }) => `${issue.code}\n${issue.found ?? ''}`))
  const targets = request.alike ? all.filter(({ issue }) => likes.has(`${issue.code}\n${issue.found ?? ''}`)) : chosen
  const answered = targets.filter((target) => answerOne(store, read, target, request))
  store.touch()
  return answered.length
}

function answerOne(
  store: BatchStore,
  read: ReadBatch,
  { issue, sheet }: PlacedIssue,
  { decision, remember }: AnswerRequest,
): boolean {
  const { row } = issue
  if (row === null) return false
  const put = putter(store, sheet, row)
  if (decision.kind === 'exclude') return put('exclude', '', issueSentence(issue))
  if (decision.kind === 'reset') return resetIssue(store, sheet, issue)
  if (decision.kind === 'accept') {
    const spelling = remember ? confirmedSchool(issue) : null
    if (spelling === null) return put('accept', issue.code, null)
    return put('value', spelling.field, replaced(read, sheet, issue, spelling.name, true), true)
  }
  const value = decision.kind === 'type' ? `value:${decision.text}` : decision.value
  if (value === 'accept') return put('accept', issue.code, null)
  if (value.startsWith('person:'))
    return put('person', `${issue.n ?? 1} ${issue.role ?? 'person'}`, value.slice('person:'.length))
  if (issue.field === null || !value.startsWith('value:')) return false
  const text = replaced(read, sheet, issue, value.slice('value:'.length), decision.kind === 'choose')
  return put('value', issue.field, text, remember && issue.code.startsWith('school_'))
}

/** The school that a loose match was taken for: confirming it is as good as having chosen it. */
const confirmedSchool = ({ code, field, suggestion }: PlacedIssue['issue']) =>
  code === 'school_fuzzy_matched' && field !== null && suggestion !== null ? { field, name: suggestion } : null

const putter =
  (store: BatchStore, sheet: LoadedSheet, row: number) =>
  (kind: 'value' | 'accept' | 'exclude' | 'person', matter: string, value: string | null, isKept = false): boolean => {
    store.decisions.put({ sheetNo: sheet.no, kind, row, matter, value, isKept: Number(isKept) })
    return true
  }

function resetIssue(store: BatchStore, sheet: LoadedSheet, issue: PlacedIssue['issue']): boolean {
  const place = { sheetNo: sheet.no, row: issue.row ?? 0 }
  store.decisions.clear({ ...place, kind: 'accept', matter: issue.code })
  store.decisions.clear({ ...place, kind: 'value', matter: issue.field ?? '' })
  store.decisions.clear({ ...place, kind: 'person', matter: `${issue.n ?? 1} ${issue.role ?? 'person'}` })
  return true
}

/** A choice among several values of one cell replaces only the part that it is about. */
function replaced(
  read: ReadBatch,
  sheet: LoadedSheet,
  { row, field, found }: PlacedIssue['issue'],
  text: string,
  isChoice: boolean,
): string {
  if (!isChoice || found === null) return text
  const outcome = read.outcome.files[sheet.fileIndex]?.sheets[sheet.sheetIndex]
  const col = outcome?.columns.find((column) => column.field?.field === field)?.col
  const cells = read.grids[sheet.fileIndex]?.sheets[sheet.sheetIndex]?.rows.find((one) => one.row === row)?.cells
  const whole = col === undefined ? '' : cellText(cells?.[col])
  return whole !== found && whole.includes(found) ? whole.replace(found, text) : text
}

export interface CellRequest {
  readonly row: number
  readonly column: number | null
  readonly decision: Answer
}

/** Answers a cell that carries no issue, or all issues of one cell, or leaves a row out. */
export function answerCell(
  store: BatchStore,
  read: ReadBatch,
  sheet: LoadedSheet,
  { row, column, decision }: CellRequest,
): void {
  const outcome = read.outcome.files[sheet.fileIndex]?.sheets[sheet.sheetIndex]
  const field = outcome?.columns.find((one) => one.col === column)?.field?.field ?? null
  const put = putter(store, sheet, row)
  if (decision.kind === 'exclude') put('exclude', '', null)
  else if (decision.kind === 'reset' && field === null) store.decisions.clearRow(sheet.no, row)
  else if (decision.kind === 'reset' && field !== null)
    store.decisions.clear({ sheetNo: sheet.no, kind: 'value', row, matter: field })
  else if (decision.kind === 'type' && field !== null) put('value', field, decision.text)
  else answerIssuesOfCell(store, read, sheet, { row, column, decision })
  store.touch()
}

function answerIssuesOfCell(
  store: BatchStore,
  read: ReadBatch,
  sheet: LoadedSheet,
  { row, column, decision }: CellRequest,
): void {
  const outcome = read.outcome.files[sheet.fileIndex]?.sheets[sheet.sheetIndex]
  const field = outcome?.columns.find((one) => one.col === column)?.field?.field ?? null
  const request = { issueIds: [], decision, alike: false, remember: false }
  for (const placed of findIssues(read, { sheetId: sheet.id })) {
    if (placed.issue.row === row && placed.issue.field === field) answerOne(store, read, placed, request)
  }
}
