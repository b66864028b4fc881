import { expect, test } from 'vitest'
import { blankValues, inputOf, problemsOf } from './action-values.ts'

const values = blankValues('2025-12-11')

test('only what the action asks for can be missing, and all of it is told at once', () => {
  expect(problemsOf('approve', values)).toEqual({})
  expect(problemsOf('assess', { ...values, on: null })).toEqual({ on: '请填写日期', grade: '请选择等次' })
  expect(Object.keys(problemsOf('change-mentor', values)).toSorted()).toEqual(['mentorId', 'reason'])
})

test('a pause that is to end before it begins is refused', () => {
  expect(problemsOf('pause', { ...values, reason: '产假', until: '2025-12-11' })).toEqual({
    until: '预计恢复要晚于暂停日期',
  })
})

test('an extension without a day leaves the day to the policy', () => {
  expect(inputOf('extend', ['p1'], values)).toEqual({ ids: ['p1'], note: null })
  expect(inputOf('extend', ['p1'], { ...values, endsOn: '2026-12-31' })).toMatchObject({ endsOn: '2026-12-31' })
})
