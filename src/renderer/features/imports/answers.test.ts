import { expect, test } from 'vitest'
import type { CellReading, ShownIssue } from '#shared/imports/staging.ts'
import { answersTo } from './answers.ts'

const issue = (more: Partial<ShownIssue>): ShownIssue => ({
  id: 'a',
  code: 'school_fuzzy_matched',
  severity: 'warning',
  row: 7,
  col: 'F',
  found: '新习一中',
  suggestion: null,
  candidates: [],
  field: 'mentee_school',
  n: null,
  fileId: 'f',
  sheetId: 's',
  fileName: '附件3.xlsx',
  sheetName: '师徒结对',
  sentence: '',
  isSettled: false,
  choices: [{ value: 'accept', label: '照此入库', detail: '' }],
  ...more,
})
const reading = (issues: readonly ShownIssue[], more: Partial<CellReading> = {}): CellReading => ({
  raw: '新习一中',
  fieldLabel: '徒弟单位',
  read: ['新习镇第一初级中学'],
  issues,
  choices: [],
  canType: true,
  ...more,
})
const about = { field: 'mentee_school', tint: 'confirm', readOnly: false } as const

test('a school that was matched loosely can be taken and remembered, changed, or sent back', () => {
  const answers = answersTo(reading([issue({})]), about)
  expect(answers.accept).toEqual({ label: '认可并记住', remember: true, isSafe: true })
  expect(answers.other?.kind).toBe('school')
  expect(answers.exclude).toBe(true)
  expect(answers.state.word).toBe('待确认')
})

test('an error is taken only where the engine says how', () => {
  const refused = issue({ severity: 'error', code: 'school_unknown', choices: [] })
  expect(answersTo(reading([refused]), about).accept).toBeNull()
  const choices = [{ value: 'accept', label: '身份证号留空入库', detail: '' }]
  const checksum = issue({ severity: 'error', code: 'id_checksum', choices })
  const answers = answersTo(reading([checksum]), { ...about, field: 'id' })
  expect(answers.accept).toEqual({ label: '身份证号留空入库', remember: false, isSafe: false })
  expect(answers.other?.label).toBe('另填…')
  expect(answers.state.word).toBe('不能入库')
})

test('a choice answers the issues that offer it and no other of the cell', () => {
  const january = { value: 'value:2025年1月', label: '2025年1月', detail: '读作这个' }
  const issues = [issue({ id: 'a', code: 'date_ambiguous', choices: [january] }), issue({ id: 'b', choices: [] })]
  const answers = answersTo(reading(issues, { choices: [january] }), about)
  expect(answers.choices).toEqual([{ ...january, issueIds: ['a'] }])
  expect(answers.accept).toBeNull()
})

test('an answer can be taken back, and what was read by rule needs none', () => {
  const settled = answersTo(reading([issue({ isSettled: true })]), about)
  expect([settled.reset, settled.exclude, settled.accept]).toEqual([true, false, null])
  const read = answersTo(reading([issue({ severity: 'info', code: 'school_alias_mapped' })]), about)
  expect([read.reset, read.exclude, read.issueIds.length, read.state.word]).toEqual([false, false, 0, '已自动读懂'])
})

test('a cell in whose place another value was put can be given back', () => {
  expect(answersTo(reading([]), { ...about, tint: 'read' }).reset).toBe(true)
  expect(answersTo(reading([]), { ...about, tint: 'plain' }).reset).toBe(false)
})

test('a stored batch is only looked at', () => {
  const answers = answersTo(reading([issue({})]), { ...about, readOnly: true })
  expect([answers.accept, answers.other, answers.exclude, answers.reset]).toEqual([null, null, false, false])
})
