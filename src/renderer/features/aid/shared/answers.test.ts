import { expect, test } from 'vitest'
import { blankAnswers, missingAnswers } from './answers.ts'

test('only what was asked for and cannot stay empty is missing', () => {
  const answers = { ...blankAnswers('2025-12-11'), reason: ' ' }
  expect(missingAnswers(['on', 'reason', 'note'], answers)).toEqual({ reason: '请填写原因' })
  expect(missingAnswers(['on', 'until'], { ...answers, on: null })).toEqual({
    on: '请填写日期，如 2025-03-05',
    until: '请填写新的期满日期',
  })
})
