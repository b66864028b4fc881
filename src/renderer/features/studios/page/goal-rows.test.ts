import { expect, test } from 'vitest'
import { blankGoal, goalsOf, rowsOf } from './goal-rows.ts'

const goal = { id: 'a', year: 1, indicator: '公开课', baseline: null, target: '8 节', actual: '6 节', remark: null }

test('a plan that was not touched is stored as it was', () => {
  expect(goalsOf(rowsOf([goal]))).toEqual({ goals: [goal], problem: null })
})

test('an empty line is left out, and a half-filled one is told', () => {
  const [row] = rowsOf([goal])
  if (row === undefined) throw new Error('one goal is one row')
  expect(goalsOf([row, blankGoal(2)]).goals).toHaveLength(1)
  expect(goalsOf([row, { ...blankGoal(2), indicator: '论文' }])).toEqual({
    goals: null,
    problem: '第 2 项还缺指标或目标',
  })
})
