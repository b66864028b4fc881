import { expect, test } from 'vitest'
import { blankGoal, goalsOf, nextYear, rowsOf } from './goal-rows.ts'

const goal = {
  id: 'a',
  year: 2025,
  indicator: '受援校优质课',
  baseline: '2 节',
  target: '6 节',
  actual: '5 节',
  remark: null,
}

test('goals that were not touched are stored as they were', () => {
  expect(goalsOf(rowsOf([goal]))).toEqual({ goals: [goal], problem: null })
})

test('an empty line is left out, and a half-filled one is told', () => {
  const rows = rowsOf([goal])
  expect(goalsOf([...rows, blankGoal(2026)]).goals).toHaveLength(1)
  expect(goalsOf([...rows, { ...blankGoal(2026), indicator: '联合教研' }]).problem).toBe('第 2 项还缺指标或目标')
})

test('the next year begins from what this one has reached', () => {
  expect(nextYear(rowsOf([goal]))).toMatchObject([
    { id: null, year: 2026, indicator: '受援校优质课', baseline: '5 节', target: '6 节', actual: '' },
  ])
})
