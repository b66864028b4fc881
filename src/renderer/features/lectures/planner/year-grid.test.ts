import { expect, test } from 'vitest'
import { blocksOf, columnCount, dayAfterKey, dayNotes, monthLines } from './year-grid.ts'

const lines = monthLines('2025-2026')
const planned = (heldOn: string) => ({
  id: heldOn,
  code: '',
  issue: 1,
  topic: '',
  heldOn,
  startsAt: null,
  endsAt: null,
  place: null,
  speakers: '',
  status: 'plan' as const,
  conflicts: [],
})

test('a school year is twelve lines from September to August, and every day stands under its weekday', () => {
  expect(lines.map(({ month }) => month)).toEqual([
    ...['09', '10', '11', '12'].map((month) => `2025-${month}`),
    ...['01', '02', '03', '04', '05', '06', '07', '08'].map((month) => `2026-${month}`),
  ])
  // 2025-09-01 is a Monday, 2026-03-01 a Sunday.
  expect(lines[0]?.lead).toBe(0)
  expect(lines[6]?.lead).toBe(6)
  for (const { lead, days } of lines) expect(lead + days.length).toBeLessThanOrEqual(columnCount)
})

test('an exam in a vacation is called the exam, and a weekend that is worked is a plain day', () => {
  const noteOf = dayNotes({
    blocked: [
      { from: '2026-01-20', to: '2026-02-20', kind: 'vacation', name: '寒假' },
      { from: '2026-01-20', to: '2026-01-21', kind: 'exam', name: '期末考试' },
    ],
    worked: ['2026-02-28'],
  })
  expect(noteOf('2026-01-21')?.name).toBe('期末考试')
  expect(noteOf('2026-02-01')?.kind).toBe('vacation')
  expect(noteOf('2026-03-01')?.kind).toBe('weekend')
  expect(noteOf('2026-02-28')).toBeNull()
})

test('a block reaches to the next one and no further', () => {
  const [march] = lines.filter(({ month }) => month === '2026-03')
  const blocks = march === undefined ? [] : blocksOf(march, [planned('2026-03-05'), planned('2026-03-07')])
  expect(blocks.map(({ column, span }) => [column, span])).toEqual([
    [10, 2],
    [12, 5],
  ])
})

test('arrows stay within the year', () => {
  expect(dayAfterKey('ArrowLeft', '2025-09-01', lines)).toBeNull()
  expect(dayAfterKey('ArrowDown', '2025-12-31', lines)).toBe('2026-01-31')
  expect(dayAfterKey('End', '2026-02-03', lines)).toBe('2026-02-28')
})
