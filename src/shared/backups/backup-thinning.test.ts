import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type IsoDate } from '../kernel/dates.ts'
import { usualBackupPlan } from './backup-plan.ts'
import type { BackupReason, BackupRow } from './backup.ts'
import { backupsToDrop } from './backup-thinning.ts'

const row = (day: IsoDate, time = '17:00', reason: BackupReason = 'quit'): BackupRow => ({
  name: `${day} ${time}`,
  at: `${day}T${time}:00.000Z`,
  day,
  reason,
  bytes: 1,
  teachers: 0,
  pairings: 0,
  activities: 0,
  files: 0,
  fileBytes: 0,
  verifiedAt: `${day}T${time}:00.000Z`,
  problem: null,
  copiedAt: null,
})

const thinned = (rows: readonly BackupRow[], today: IsoDate, plan = usualBackupPlan): readonly BackupRow[] => {
  const dropped = new Set(backupsToDrop(rows, today, plan))
  return rows.filter((one) => !dropped.has(one))
}

/** A year of desks: four backups a day, one more before Monday's import, thinned each evening by the clock's day. */
function afterAYear(clockDay: (day: number) => IsoDate): readonly BackupRow[] {
  let kept: readonly BackupRow[] = []
  for (let day = 0; day < 365; day += 1) {
    const date = clockDay(day)
    const usual = ['17:00', '15:30', '11:00', '08:30'].map((time) => row(date, time, 'interval'))
    kept = thinned([...(day % 7 === 0 ? [row(date, '17:30', 'import')] : []), ...usual, ...kept], date)
  }
  return kept
}

test('a year thins to two whole days, 12 days, 10 weeks, 9 months and 90 days of what came before imports', () => {
  const kept = afterAYear((day) => addDays('2025-01-01', day))
  const days = kept.map((one) => one.day)
  expect(days.filter((day) => day === '2025-12-31')).toHaveLength(5)
  expect(days.filter((day) => day === '2025-12-30')).toHaveLength(4)
  expect(days.filter((day) => day === '2025-12-29')).toHaveLength(1)
  expect(days.filter((day) => day >= '2025-12-20' && day <= '2025-12-29')).toHaveLength(10)
  expect(kept.filter((one) => one.reason === 'import' && one.day >= '2025-10-02')).toHaveLength(13)
  expect(days.filter((day) => day.startsWith('2025-04'))).toHaveLength(1)
  expect(days.some((day) => day < '2025-04')).toBe(false)
  expect(kept.length).toBeLessThan(45)
})

test('a clock that stands ten years ahead for one day costs neither the days before it nor what came before imports', () => {
  const kept = afterAYear((day) => addDays(day === 362 ? '2035-01-01' : '2025-01-01', day))
  const days = kept.map((one) => one.day)
  expect(days.filter((day) => day.startsWith('2035'))).toHaveLength(1)
  expect(days.filter((day) => day >= '2025-12-20' && day < '2025-12-29')).toHaveLength(9)
  expect(kept.filter((one) => one.reason === 'import').length).toBeGreaterThanOrEqual(2)
})

test('a clock that falls back ten years drops nothing newer by sequence than what it keeps of each bucket', () => {
  const kept = afterAYear((day) => addDays(day < 300 ? '2025-01-01' : '2015-01-01', day))
  expect(kept[0]?.day).toBe('2015-12-31')
  expect(kept.some((one) => one.day === '2025-10-27')).toBe(true)
})

test('what was made before an import stays for its 90 days although a newer one of its day is there', () => {
  const rows = [
    ...Array.from({ length: 40 }, (_, i) => row(addDays('2025-12-11', -i))),
    row('2025-09-20', '08:00'),
    row('2025-09-20', '07:00', 'import'),
    row('2025-08-01', '08:00'),
    row('2025-08-01', '07:00', 'import'),
  ]
  const kept = thinned(rows, '2025-12-11').filter((one) => one.reason === 'import')
  expect(kept.map((one) => one.day)).toEqual(['2025-09-20'])
})

test('beyond the space the oldest of the weeks and months go first, never what came before an import', () => {
  const megabyte = 1_048_576
  const rows = [
    ...Array.from({ length: 40 }, (_, i) => ({ ...row(addDays('2025-12-11', -i * 5)), bytes: 100 * megabyte })),
    { ...row('2025-10-01', '07:00', 'merge'), bytes: 100 * megabyte },
  ]
  const kept = thinned(rows, '2025-12-11', { ...usualBackupPlan, capMegabytes: 500 })
  expect(kept).toHaveLength(5)
  expect(kept.some((one) => one.reason === 'merge')).toBe(true)
  expect(kept.slice(0, 4)).toEqual(rows.slice(0, 4))
})

test('never fewer than three are left, nor does the newest whole one go, whatever the clock says', () => {
  const anyRows = fc.array(fc.record({ day: fc.integer({ min: 0, max: 20_000 }), isWhole: fc.boolean() }), {
    maxLength: 60,
  })
  fc.assert(
    fc.property(anyRows, fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 5 }), (days, today, cap) => {
      const rows = days.map(({ day, isWhole }) => ({
        ...row(addDays('1990-01-01', day)),
        bytes: 1_000_000,
        problem: isWhole ? null : '损坏',
      }))
      const kept = thinned(rows, addDays('1990-01-01', today), { ...usualBackupPlan, capMegabytes: cap })
      expect(kept.length).toBeGreaterThanOrEqual(Math.min(3, rows.length))
      const newestWhole = rows.find((one) => one.problem === null)
      if (newestWhole !== undefined) expect(kept).toContain(newestWhole)
    }),
  )
})
