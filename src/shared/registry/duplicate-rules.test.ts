import { describe, expect, test } from 'vitest'
import { duplicateReason, isSafeDuplicate, type PersonFacts } from './duplicate-rules.ts'
import { nationalIdCheck } from './national-id.ts'

const idOf = (digits: string): string => digits + nationalIdCheck(digits)
const first = idOf('41099119850312004')
const second = idOf('41099119850312006')

const person = (facts: Partial<PersonFacts> = {}): PersonFacts => ({
  name: '吕文静',
  nationalId: null,
  birth: null,
  phone: null,
  schoolNo: 1,
  districtNo: 1,
  subject: '语文',
  ...facts,
})

describe('a merge needs no question', () => {
  test('for the same valid ID number, name and district', () => {
    expect(isSafeDuplicate('national-id', [person({ nationalId: first }), person({ nationalId: first })])).toBe(true)
  })

  test('for the same name and telephone, whatever the school', () => {
    expect(isSafeDuplicate('phone', [person({ phone: '1' }), person({ phone: '1', schoolNo: 2, districtNo: 2 })])).toBe(
      true,
    )
  })

  test('for the same name, school and subject when only two fit', () => {
    expect(isSafeDuplicate('school', [person(), person({ birth: '1985' })])).toBe(true)
    expect(isSafeDuplicate('school', [person(), person(), person()])).toBe(false)
  })
})

describe('a merge is asked about', () => {
  test('when two different valid ID numbers stand against each other, on any ground', () => {
    const people = [person({ nationalId: first }), person({ nationalId: second })]
    for (const ground of ['phone', 'school', 'birth'] as const) expect(isSafeDuplicate(ground, people)).toBe(false)
  })

  test('when one ID number stands under two names or in two districts', () => {
    const one = person({ nationalId: first })
    expect(isSafeDuplicate('national-id', [one, person({ nationalId: first, name: '吕文敬' })])).toBe(false)
    expect(isSafeDuplicate('national-id', [one, person({ nationalId: first, districtNo: 2 })])).toBe(false)
  })

  test('when the ID number that they share is no valid one', () => {
    const wrong = `${first.slice(0, 17)}${first.endsWith('1') ? '2' : '1'}`
    expect(isSafeDuplicate('national-id', [person({ nationalId: wrong }), person({ nationalId: wrong })])).toBe(false)
  })

  test('when only name and birth agree', () => {
    expect(isSafeDuplicate('birth', [person({ birth: '1985-03' }), person({ birth: '1985-03' })])).toBe(false)
  })

  test('when the births contradict, and a month within a day does not', () => {
    const [day, month, other] = ['1985-03-12', '1985-03', '1985-04'].map((birth) => person({ birth }))
    if (day === undefined || month === undefined || other === undefined) throw new Error('three people')
    expect(isSafeDuplicate('school', [day, month])).toBe(true)
    expect(isSafeDuplicate('school', [day, other])).toBe(false)
  })
})

test('the reason names what speaks for it and what against', () => {
  const people = [person({ nationalId: first }), person({ nationalId: first, name: '吕文敬' })]
  expect(duplicateReason(['national-id'], people)).toBe('身份证号相同；但姓名不同')
})
