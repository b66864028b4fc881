import fc from 'fast-check'
import { expect, test } from 'vitest'
import { policyProblems, readPolicy, toPolicyValues } from './policy-values.ts'
import { pairingPolicyDefaults } from './pairing-policy.ts'
import { chiefPolicyDefaults, studioPolicyDefaults } from './studio-policy.ts'

test('what is stored is read back as it was', () => {
  const numbers = fc.record({
    menteeLimit: fc.option(fc.nat(50), { nil: null }),
    mentorTitle: fc.option(fc.constantFrom('一级教师', '“引号”'), { nil: null }),
    gradePass: fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10),
  })
  fc.assert(
    fc.property(numbers, (changed) => {
      const policy = { ...pairingPolicyDefaults, ...changed }
      expect(readPolicy('pairing', toPolicyValues(policy))).toEqual(policy)
    }),
  )
})

test('a number that an older record does not hold has the shipped value, an unknown one is left alone', () => {
  const values = [
    { key: 'overdueDays', value: '90' },
    { key: 'forgotten', value: '1' },
  ]
  expect(readPolicy('pairing', values)).toEqual({ ...pairingPolicyDefaults, overdueDays: 90 })
})

test('a value that cannot be is refused', () => {
  expect(() => readPolicy('pairing', [{ key: 'overdueDays', value: '-1' }])).toThrow()
})

test('lines that contradict each other are told', () => {
  expect(policyProblems('pairing', pairingPolicyDefaults)).toEqual([])
  expect(policyProblems('pairing', { ...pairingPolicyDefaults, menteeLimit: 2, gradePass: 95 })).toHaveLength(2)
})

test('the shipped numbers of studios agree with each other, and a least above its most is told', () => {
  expect(policyProblems('studio', studioPolicyDefaults)).toEqual([])
  expect(policyProblems('chief', chiefPolicyDefaults)).toEqual([])
  expect(policyProblems('studio', { ...studioPolicyDefaults, coreLeast: 9, gradeBasic: 75 })).toEqual([
    '核心成员的下限不能高于上限',
    '基本合格线、合格线、优秀线应依次升高',
  ])
})
