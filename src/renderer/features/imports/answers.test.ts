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
  choices: [],
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
const about = { field: 'mentee_school', readOnly: false }

test('a school that was matched loosely can be taken and remembered, changed, or sent back', () => {
  const answers = answersTo(reading([issue({})]), about)
  expect(answers.accept).toEqual({ label: '认可并记住', remember: true })
  expect(answers.other?.kind).toBe('school')
  expect(answers.exclude).toBe(true)
  expect(answers.state.word).toBe('待确认')
})

test('an error cannot be taken as read', () => {
  const answers = answersTo(reading([issue({ severity: 'error', code: 'id_checksum' })]), { ...about, field: 'id' })
  expect(answers.accept).toBeNull()
  expect(answers.other?.label).toBe('另填…')
  expect(answers.state.word).toBe('不能入库')
})

test('where several readings are offered none of them is taken by default', () => {
  const choices = [{ value: '1', label: '2025年1月', detail: '' }]
  expect(answersTo(reading([issue({ code: 'date_ambiguous' })], { choices }), about).accept).toBeNull()
})

test('an answer can be taken back, and what was read by rule needs none', () => {
  const settled = answersTo(reading([issue({ isSettled: true })]), about)
  expect([settled.reset, settled.exclude, settled.accept]).toEqual([true, false, null])
  const read = answersTo(reading([issue({ severity: 'info', code: 'school_alias_mapped' })]), about)
  expect([read.reset, read.exclude, read.issueIds.length, read.state.word]).toEqual([false, false, 0, '已自动读懂'])
})

test('a stored batch is only looked at', () => {
  const answers = answersTo(reading([issue({})]), { ...about, readOnly: true })
  expect([answers.accept, answers.other, answers.exclude, answers.reset]).toEqual([null, null, false, false])
})
