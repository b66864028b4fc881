import { describe, expect, test } from 'vitest'
import { nationalIdCheck } from './national-id.ts'
import { consequenceOfLeaving, contradictionsWithNationalId, identityOf, teachingYearsOf } from './teacher-rules.ts'

const idOf = (digits: string): string => digits + nationalIdCheck(digits)
const woman = idOf('41099119850312004')

describe('the ID number decides birth and sex', () => {
  test('both come from it when nothing is filled in', () => {
    expect(identityOf({ nationalId: woman, birth: null, sex: null })).toEqual({ birth: '1985-03-12', sex: 'female' })
  })

  test('without it what was filled in stays', () => {
    expect(identityOf({ nationalId: null, birth: '1985', sex: 'male' })).toEqual({ birth: '1985', sex: 'male' })
  })

  test('a month that holds its day is no contradiction', () => {
    expect(contradictionsWithNationalId({ nationalId: woman, birth: '1985-03', sex: 'female' })).toEqual([])
  })

  test('another month and the other sex are told both at once', () => {
    expect(contradictionsWithNationalId({ nationalId: woman, birth: '1985-04', sex: 'male' })).toHaveLength(2)
  })
})

test('teaching years are whole years, and unknown before work began', () => {
  expect(teachingYearsOf('2020-09', '2025-08-31')).toBe(4)
  expect(teachingYearsOf('2020-09', '2025-09-01')).toBe(5)
  expect(teachingYearsOf('2026-09', '2025-09-01')).toBeNull()
  expect(teachingYearsOf(null, '2025-09-01')).toBeNull()
})

describe('what leaving breaks', () => {
  const pairing = { role: 'mentor', kind: '跨校', isDraft: false, otherSchoolNo: 2 } as const

  test('a mentor who is gone leaves his pairs vacant', () => {
    for (const status of ['transferred', 'retired', 'left'] as const) {
      expect(consequenceOfLeaving({ status, newSchoolNo: null }, pairing)).toContain('师傅空缺')
    }
  })

  test('a mentee who is gone has to be dissolved', () => {
    const consequence = consequenceOfLeaving({ status: 'left', newSchoolNo: null }, { ...pairing, role: 'mentee' })
    expect(consequence).toContain('须解除')
  })

  test('a secondment suggests a pause', () => {
    expect(consequenceOfLeaving({ status: 'on-aid', newSchoolNo: null }, pairing)).toContain('暂停')
  })

  test('a move parts a pair of one school, and joins again when it is to the same school', () => {
    const inside = { ...pairing, kind: '校内' }
    expect(consequenceOfLeaving({ status: 'active', newSchoolNo: 3 }, inside)).toContain('不再同校')
    expect(consequenceOfLeaving({ status: 'active', newSchoolNo: 2 }, inside)).toContain('照旧')
    expect(consequenceOfLeaving({ status: 'active', newSchoolNo: null }, inside)).toBeNull()
  })
})
