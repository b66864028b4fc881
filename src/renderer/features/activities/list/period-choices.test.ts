import { expect, test } from 'vitest'
import { termsOfYear } from '#shared/calendar/usual-terms.ts'
import { periodChoices, periodKey, periodOf, periodWord } from './period-choices.ts'

test('the month, both terms of the calendar, this school year and the last can be asked for', () => {
  const entered = {
    schoolYear: '2026-2027',
    semester: 1,
    startsOn: '2026-09-01',
    endsOn: '2027-01-29',
    isUsual: false,
  } as const
  expect(periodChoices('2026-11-23', null, termsOfYear([entered], '2026-2027'))).toEqual([
    { value: '2026-11-01..2026-11-30', label: '本月' },
    { value: '2026-09-01..2027-01-29', label: '2026–2027 第一学期' },
    { value: '2027-02-20..2027-07-05', label: '2026–2027 第二学期' },
    { value: '2026-09-01..2027-08-31', label: '2026–2027 学年' },
    { value: '2025-09-01..2026-08-31', label: '2025–2026 学年' },
  ])
})

test('the school year of the top bar comes before that of today', () => {
  expect(periodChoices('2026-11-23', '2024-2025', termsOfYear([], '2024-2025')).map(({ label }) => label)).toContain(
    '2024–2025 第二学期',
  )
})

test('a period in the address is read back, and anything else is none', () => {
  const period = { from: '2026-11-23', to: '2026-11-23' }
  expect(periodOf(periodKey(period))).toEqual(period)
  expect(periodOf('本月')).toBeUndefined()
  expect(periodWord(period)).toBe('2026-11-23')
})
