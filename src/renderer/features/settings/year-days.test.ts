import { expect, test } from 'vitest'
import { usualTerm } from '#shared/calendar/usual-terms.ts'
import { monthsOf, nextKind } from './year-days.ts'

const terms = [usualTerm('2025-2026', 1), usualTerm('2025-2026', 2)]
const days = [{ day: '2025-10-11', kind: 'workday' as const, name: '国庆节' }]
const months = monthsOf('2025-2026', terms, days)
const cell = (day: string) => months.flatMap(({ cells }) => cells).find((one) => one.day === day)

test('a school year has twelve months from September on, each beginning on its weekday', () => {
  expect(months.map(({ month }) => month)).toEqual([
    '2025-09',
    '2025-10',
    '2025-11',
    '2025-12',
    '2026-01',
    '2026-02',
    '2026-03',
    '2026-04',
    '2026-05',
    '2026-06',
    '2026-07',
    '2026-08',
  ])
  expect(months.slice(0, 3).map(({ lead }) => lead)).toEqual([0, 2, 5])
  expect(months[5]?.cells).toHaveLength(28)
})

test('a day is taught, weekend, vacation, or what the table says of it', () => {
  expect(cell('2025-09-01')?.tone).toBe('taught')
  expect(cell('2025-09-06')?.tone).toBe('weekend')
  expect(cell('2026-02-02')?.tone).toBe('vacation')
  expect(cell('2025-10-11')).toMatchObject({ tone: 'workday', title: '2025-10-11 国庆节，调休上班' })
})

test('a click makes a weekday off and a weekend worked, and takes back what was said', () => {
  const next = (day: string) => {
    const found = cell(day)
    return found === undefined ? undefined : nextKind(found)
  }
  expect(next('2025-09-01')).toBe('holiday')
  expect(next('2025-09-06')).toBe('workday')
  expect(next('2025-10-11')).toBeNull()
})
