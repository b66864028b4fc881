import { expect, test } from 'vitest'
import { assessItemDraft, type AssessItem, type ResultRow } from '#shared/assessments/assessment.ts'
import { movedPlace, pastedMarks, readScore, scoreProblem } from './score-entry.ts'

const item = (id: string, max: number): AssessItem => ({
  ...assessItemDraft.parse({ name: id, kind: 'manual', max }),
  id,
})
const row = (targetId: string, isExempt = false): ResultRow => ({
  targetId,
  code: targetId,
  name: targetId,
  unit: '',
  district: null,
  score: 0,
  rank: 1,
  grade: '合格',
  computedGrade: '合格',
  veto: null,
  gradeReason: null,
  isExempt,
  missing: 2,
  items: [null, null],
})
const ground = { rows: [row('a'), row('b'), row('c', true), row('d')], items: [item('师德', 10), item('实绩', 15)] }
const size = { rows: 4, columns: 2, page: 10 }

test('Enter goes down, arrows step by one cell, and nothing leaves the table', () => {
  expect(movedPlace('Enter', { row: 0, column: 1 }, size)).toEqual({ row: 1, column: 1 })
  expect(movedPlace('ArrowRight', { row: 0, column: 1 }, size)).toEqual({ row: 0, column: 1 })
  expect(movedPlace('PageDown', { row: 1, column: 0 }, size)).toEqual({ row: 3, column: 0 })
  expect(movedPlace('F2', { row: 1, column: 0 }, size)).toBeNull()
})

test('scores are read as people type them, and an empty one takes the score back', () => {
  expect(readScore('９．５')).toBe(9.5)
  expect(readScore(' 8分 ')).toBe(8)
  expect(readScore('9。5')).toBe(9.5)
  expect(readScore('')).toBeNull()
  expect(readScore('优')).toBeUndefined()
  expect(readScore('-1')).toBeUndefined()
})

test('a score above the full mark is told with the item and its full mark', () => {
  expect(scoreProblem(item('师德', 10), '11')).toBe('“师德”最多 10 分')
  expect(scoreProblem(item('师德', 10), '10')).toBeNull()
})

test('a pasted column fills downwards and passes over who is left out and what is empty', () => {
  const { marks, beyond } = pastedMarks('9\r\n\r\n7\r\n8\r\n', { row: 0, column: 0 }, ground)
  expect(marks).toEqual([
    { targetId: 'a', itemId: '师德', score: 9 },
    { targetId: 'd', itemId: '师德', score: 8 },
  ])
  expect(beyond).toBe(0)
})

test('a block fills several items, and what does not fit on the table is counted', () => {
  const { marks, beyond } = pastedMarks('9\t14\t1\n8\t13', { row: 3, column: 0 }, ground)
  expect(marks.map(({ targetId, itemId, score }) => [targetId, itemId, score])).toEqual([
    ['d', '师德', 9],
    ['d', '实绩', 14],
  ])
  expect(beyond).toBe(1)
})

test('every cell that cannot be read is named by its row in the block', () => {
  expect(pastedMarks('9\n优\n\n30', { row: 0, column: 0 }, ground).problems).toEqual([
    '第 2 行：“优”不是分数，请填写数字，最多两位小数',
    '第 4 行：“师德”最多 10 分',
  ])
})
