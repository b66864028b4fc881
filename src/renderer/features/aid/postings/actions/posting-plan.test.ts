import { expect, test } from 'vitest'
import { blankAnswers } from '../../shared/answers.ts'
import { applicable, dayProblems, inputOf, likelyDay, type ActionTarget } from './posting-plan.ts'

const target = (more: Partial<ActionTarget> = {}): ActionTarget => ({
  id: '1',
  name: '张卫国',
  status: 'serving',
  finalGrade: null,
  dueOn: '2025-07-31',
  enteredOn: '2022-09-01',
  ...more,
})

test('only whose state allows it is taken', () => {
  const all = [target(), target({ id: '2', status: 'recommended' }), target({ id: '3', status: 'assessed' })]
  expect(applicable('return', all).map(({ id }) => id)).toEqual(['3'])
  expect(applicable('cut-short', all).map(({ id }) => id)).toEqual(['1', '3'])
})

test('a return is offered on the day the term ends, where all end on one day that has come', () => {
  expect(likelyDay('return', [target()], '2025-12-11')).toBe('2025-07-31')
  expect(likelyDay('return', [target(), target({ dueOn: '2025-08-31' })], '2025-12-11')).toBe('2025-12-11')
  expect(likelyDay('return', [target()], '2025-06-01')).toBe('2025-06-01')
})

test('an extension has to go beyond the latest term that is taken', () => {
  const answers = { ...blankAnswers('2025-12-11'), until: '2025-08-31' }
  expect(dayProblems('extend', answers, [target()])).toEqual({})
  expect(dayProblems('extend', answers, [target(), target({ dueOn: '2026-01-31' })])).toEqual({
    until: '要晚于原来的期满 2026-01-31',
  })
})

test('the engine is told only what the action asks for', () => {
  const answers = { ...blankAnswers('2025-12-11'), until: '2026-08-31', reason: ' 教学需要 ', note: ' ' }
  expect(inputOf('extend', ['1'], answers)).toEqual({
    ids: ['1'],
    untilOn: '2026-08-31',
    reason: '教学需要',
    documentNo: null,
  })
  expect(inputOf('return', ['1'], answers)).toEqual({ ids: ['1'], on: '2025-12-11' })
})
