import { expect, test } from 'vitest'
import { isRuralSchool, plainSchoolName, tidyNames, urbanTypeOf } from './school-rules.ts'
import { urbanCodes } from './school.ts'

test('the seven urban codes fall into three kinds', () => {
  expect(urbanCodes.map(urbanTypeOf)).toEqual(['urban', 'urban', 'town', 'town', 'town', 'rural', 'rural'])
})

test('only a village school makes 乡村教师, and an unknown one leaves it open', () => {
  expect([isRuralSchool('rural'), isRuralSchool('town'), isRuralSchool(null)]).toEqual([1, 0, null])
})

test('a school is known under spellings that offices use for one another', () => {
  expect(plainSchoolName('濮阳市油田第四小学')).toBe(plainSchoolName('油田第四小学'))
  expect(plainSchoolName('清丰县第二初级中学')).toBe(plainSchoolName('清丰县第二中学'))
  expect(plainSchoolName('清丰县实验小学')).not.toBe(plainSchoolName('南乐县实验小学'))
})

test('no name is stored twice or beside itself', () => {
  const names = { name: '市一高', aliases: ['一高', '一高', '市一高', '老一高'], formerNames: ['老一高', '市一高'] }
  expect(tidyNames(names)).toEqual({ aliases: ['一高'], formerNames: ['老一高'] })
})
