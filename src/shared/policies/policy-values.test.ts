import fc from 'fast-check'
import { expect, test } from 'vitest'
import { policyProblems, readPolicy, toPolicyValues } from './policy-values.ts'
import { pairingPolicyDefaults } from './policy.ts'

test('what is stored is read back as it was', () => {
  const numbers = fc.record({
    menteeLimit: fc.option(fc.nat(50), { nil: null }),
    mentorTitle: fc.option(fc.constantFrom('一级教师', '“引号”'), { nil: null }),
    gradePass: fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10),
  })
  fc.assert(
    fc.property(numbers, (changed) => {
      const policy = { ...pairingPolicyDefaults, ...changed }
      expect(readPolicy(toPolicyValues(policy))).toEqual(policy)
    }),
  )
})

test('a number that an older record does not hold has the shipped value, an unknown one is left alone', () => {
  const values = [
    { key: 'overdueDays', value: '90' },
    { key: 'forgotten', value: '1' },
  ]
  expect(readPolicy(values)).toEqual({ ...pairingPolicyDefaults, overdueDays: 90 })
})

test('a value that cannot be is refused', () => {
  expect(() => readPolicy([{ key: 'overdueDays', value: '-1' }])).toThrow()
})

test('lines that contradict each other are told', () => {
  expect(policyProblems(pairingPolicyDefaults)).toEqual([])
  expect(policyProblems({ ...pairingPolicyDefaults, menteeLimit: 2, gradePass: 95 })).toHaveLength(2)
})
