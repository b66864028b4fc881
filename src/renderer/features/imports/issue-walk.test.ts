import { expect, test } from 'vitest'
import type { IssueGroup, ShownIssue } from '#shared/imports/staging.ts'
import { afterAnswer, issueLines, openTotal, stepped, walkOrder } from './issue-walk.ts'

const group = (code: IssueGroup['code'], severity: IssueGroup['severity'], count: number, settled = 0): IssueGroup => ({
  code,
  label: code,
  severity,
  count,
  settled,
})
const issue = (id: string, code: ShownIssue['code'], severity: ShownIssue['severity']): ShownIssue => ({
  id,
  code,
  severity,
  row: 7,
  col: 'F',
  found: null,
  suggestion: null,
  candidates: [],
  field: null,
  n: null,
  fileId: 'f',
  sheetId: 's',
  fileName: '附件3.xlsx',
  sheetName: '师徒结对',
  sentence: '',
  isSettled: false,
  choices: [],
})

const groups = [
  group('school_fuzzy_matched', 'warning', 3, 1),
  group('self_pairing', 'error', 1),
  group('title_is_honor', 'warning', 2, 2),
  group('date_two_digit_year', 'info', 40),
]
const issues = [
  issue('a', 'school_fuzzy_matched', 'warning'),
  issue('b', 'school_fuzzy_matched', 'warning'),
  issue('c', 'self_pairing', 'error'),
]
const order = walkOrder(groups, issues)

test('errors come before warnings, and a kind that is answered is not listed', () => {
  const lines = issueLines({ groups, issues, expanded: new Set() })
  expect(lines.map((line) => (line.kind === 'issue' ? line.issue.id : line.kind))).toEqual([
    'section',
    'group',
    'c',
    'section',
    'group',
    'a',
    'b',
  ])
  expect(openTotal(groups, 'warning')).toBe(2)
})

test('a kind with many shows its first few until the rest is asked for', () => {
  const many = Array.from({ length: 9 }, (_, at) => issue(`i${at}`, 'self_pairing', 'error'))
  const one = [group('self_pairing', 'error', 9)]
  const folded = issueLines({ groups: one, issues: many, expanded: new Set() })
  expect(folded.at(-1)).toEqual({ kind: 'more', code: 'self_pairing', hidden: 5 })
  expect(issueLines({ groups: one, issues: many, expanded: new Set(['self_pairing'] as const) })).toHaveLength(11)
})

test('the walk follows the list and begins anew at its end', () => {
  expect(order.map((one) => one.id)).toEqual(['c', 'a', 'b'])
  expect(stepped(order, null, 1)?.id).toBe('c')
  expect(stepped(order, 'b', 1)?.id).toBe('c')
  expect(stepped(order, 'c', -1)?.id).toBe('b')
  expect(stepped([], 'c', 1)).toBeUndefined()
})

test('after an answer the next one that is still open follows', () => {
  expect(afterAnswer(order, new Set(['a']), 'a')?.id).toBe('b')
  expect(afterAnswer(order, new Set(['c', 'a']), 'c')?.id).toBe('b')
  expect(afterAnswer(order, new Set(['b', 'a']), 'b')?.id).toBe('c')
  expect(afterAnswer(order, new Set(['a', 'b', 'c']), 'c')).toBeUndefined()
})
