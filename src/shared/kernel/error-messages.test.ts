import { expect, test } from 'vitest'
import { errorMessage, errorMessages } from './error-messages.ts'
import { errorCodes } from './errors.ts'

test('every code has a Chinese sentence that ends as a sentence', () => {
  expect(Object.keys(errorMessages).toSorted()).toEqual([...errorCodes].toSorted())
  expect(Object.values(errorMessages).filter((text) => !/[一-龥]/.test(text))).toEqual([])
})

test('details fill the placeholders, lists with ；, and what is missing leaves no brace behind', () => {
  expect(errorMessage('input/invalid', { problems: ['姓名不能为空', '日期不对'] })).toContain('姓名不能为空；日期不对')
  expect(errorMessage('db/newer', {})).not.toContain('{')
})
