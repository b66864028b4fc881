import { expect, test } from 'vitest'
import { assessedYearOf, likelyLevel, likelyType, reportedTerm } from './studio-terms.ts'

const studio = '市级名师工作室'
const chief = '乡村首席教师工作室'

test.each([
  [studio, null, '2025', '2028', '2025-09-01', '2028-08-31'],
  [chief, null, '2025', '2028', '2025-08-01', '2028-07-31'],
  [chief, '2022-10', '2022', '2025', '2022-08-01', '2025-07-31'],
  [studio, '2024-12-20', '2024', '2027', '2024-12-20', '2027-12-19'],
  [studio, '2024-12', '2025', '2028', '2025-09-01', '2028-08-31'],
  [studio, null, '2025-03', '2028-02', '2025-03-01', '2028-02-29'],
  [studio, '2025-10-08', null, null, '2025-10-08', '2028-10-07'],
  [studio, null, '2025', '2025', '2025-09-01', '2028-08-31'],
])('%s with plate %s of %s—%s runs from %s to %s', (type, plate, start, end, startsOn, endsOn) => {
  expect(reportedTerm({ type, plate, start, end }, 36)).toEqual({ startsOn, endsOn })
})

test('an assessment of September looks back on the year that has ended', () => {
  expect(['2026-06-30', '2026-09-20', '2026-12-01'].map(assessedYearOf)).toEqual([
    '2025-2026',
    '2025-2026',
    '2026-2027',
  ])
})

test('a register that names no type or level is read by its words', () => {
  expect(likelyType('杨利乡村首席教师工作室', null)).toBe(chief)
  expect(likelyType('王倩名师工作室', '省')).toBe('省级名师工作室')
  expect([likelyLevel('中原名师工作室'), likelyLevel(chief), likelyLevel(studio)]).toEqual(['省', '县', '市'])
})
