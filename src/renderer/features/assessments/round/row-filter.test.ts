import { expect, test } from 'vitest'
import type { ResultRow } from '#shared/assessments/assessment.ts'
import { filteredRows } from './row-filter.ts'

const row = (code: string, more: Partial<ResultRow>): ResultRow => ({
  targetId: code,
  code,
  name: `张明（师傅 ${code}）`,
  unit: '第四小学',
  district: null,
  score: 0,
  rank: null,
  grade: '合格',
  computedGrade: '合格',
  veto: null,
  gradeReason: null,
  isExempt: false,
  missing: 0,
  items: [],
  ...more,
})
const rows = [
  row('3', { rank: 1, grade: '优秀' }),
  row('1', { rank: 2, missing: 2 }),
  row('2', { isExempt: true, grade: '', missing: 3 }),
]
const codes = (filters: Parameters<typeof filteredRows>[1]) => filteredRows(rows, filters).map(({ code }) => code)

test('rows stand by code while scores are entered, and by rank when asked for, those left out last', () => {
  expect(codes({ order: 'code' })).toEqual(['1', '2', '3'])
  expect(codes({ order: 'rank' })).toEqual(['3', '1', '2'])
})

test('who is left out of the round lacks no score', () => {
  expect(codes({ missing: 'yes' })).toEqual(['1'])
  expect(codes({ missing: 'no' })).toEqual(['2', '3'])
})

test('who is left out is found by its own word among the grades', () => {
  expect(codes({ grade: '不参加' })).toEqual(['2'])
  expect(codes({ grade: '优秀' })).toEqual(['3'])
  expect(codes({ text: '师傅 3' })).toEqual(['3'])
})
