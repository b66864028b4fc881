import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../kernel/dates.ts'
import { pairingPolicyDefaults } from '../policies/pairing-policy.ts'
import { chiefPolicyDefaults } from '../policies/studio-policy.ts'
import { milestonePlan, type MilestoneNumbers } from './milestone-plan.ts'

const said = (plan: ReturnType<typeof milestonePlan>): string[] => plan.map(({ dueOn, title }) => `${dueOn} ${title}`)

test('a pair of one school year owes a plan, two reports, a midterm, an assessment and a final one', () => {
  const plan = milestonePlan({ startsOn: '2025-09-01', endsOn: '2026-08-31' }, pairingPolicyDefaults)
  expect(said(plan)).toEqual([
    '2025-10-01 制定计划',
    '2026-01-31 第一学期小结',
    '2026-03-02 中期检查',
    '2026-06-30 学年考核',
    '2026-07-15 第二学期小结',
    '2026-08-01 期满考核',
  ])
})

test('three years of 首席教师 are assessed every 15 July', () => {
  const plan = milestonePlan({ startsOn: '2025-08-01', endsOn: '2028-07-31' }, chiefPolicyDefaults)
  const years = plan.filter(({ kind }) => kind === 'annual').map(({ dueOn }) => dueOn)
  expect(years).toEqual(['2026-07-15', '2027-07-15', '2028-07-15'])
})

test('the day of a year that has no such day is the last of its month', () => {
  const numbers = { ...none, annualOn: '02-30' }
  expect(milestonePlan({ startsOn: '2027-01-01', endsOn: '2028-12-31' }, numbers).map(({ dueOn }) => dueOn)).toEqual([
    '2027-02-28',
    '2028-02-29',
  ])
})

const none: MilestoneNumbers = {
  planDays: null,
  midtermPercent: null,
  termReportFirst: null,
  termReportSecond: null,
  annualOn: null,
  finalDays: null,
}

const monthDay = fc.option(fc.constantFrom('01-31', '02-30', '06-30', '07-15', '09-01', '12-31'))
const numbers = fc.record<MilestoneNumbers>({
  planDays: fc.option(fc.nat(365)),
  midtermPercent: fc.option(fc.nat(99)),
  termReportFirst: monthDay,
  termReportSecond: monthDay,
  annualOn: monthDay,
  finalDays: fc.option(fc.nat(365)),
})
const span = fc
  .tuple(fc.nat(4000), fc.nat(1500))
  .map(([from, length]) => ({ startsOn: addDays('2020-01-01', from), endsOn: addDays('2020-01-02', from + length) }))

test('nothing falls outside the span, no two of a kind fall on one day, and they come in order', () => {
  fc.assert(
    fc.property(span, numbers, ({ startsOn, endsOn }, policy) => {
      const plan = milestonePlan({ startsOn, endsOn }, policy)
      expect(plan.every(({ dueOn }) => dueOn >= startsOn && dueOn <= endsOn)).toBe(true)
      expect(new Set(plan.map(({ kind, dueOn }) => `${kind} ${dueOn}`)).size).toBe(plan.length)
      const days = plan.map(({ dueOn }) => dueOn)
      expect(days).toEqual(days.toSorted())
    }),
  )
})
