import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../kernel/dates.ts'
import type { BackupReason, BackupRow } from './backup-contract.ts'
import { backupsToDrop } from './backup-thinning.ts'

const row = (at: string, reason: BackupReason = 'quit'): BackupRow => ({
  name: at,
  at,
  reason,
  bytes: 1,
  teachers: 0,
  pairings: 0,
  files: 0,
  fileBytes: 0,
})

/** A year of desks closed twice every day, thinned each evening. */
function afterAYear(): readonly BackupRow[] {
  let kept: readonly BackupRow[] = []
  for (let day = 0; day < 365; day += 1) {
    const date = addDays('2025-01-01', day)
    kept = [row(`${date}T17:00:00.000Z`), row(`${date}T12:00:00.000Z`), ...kept]
    const dropped = new Set(backupsToDrop(kept, date))
    kept = kept.filter((one) => !dropped.has(one))
  }
  return kept
}

test('a year of daily backups thins to days, weeks and months, and the newest stays', () => {
  const kept = afterAYear()
  expect(kept[0]?.at).toBe('2025-12-31T17:00:00.000Z')
  expect(kept.length).toBeGreaterThanOrEqual(25)
  expect(kept.length).toBeLessThanOrEqual(35)
  expect(kept.some((one) => one.at.startsWith('2025-04'))).toBe(true)
})

test('what was made before an import stays for 90 days', () => {
  const rows = [
    ...Array.from({ length: 40 }, (_, i) => row(`${addDays('2025-12-11', -i)}T17:00:00.000Z`)),
    row('2025-09-20T08:00:00.000Z', 'import'),
    row('2025-09-20T07:00:00.000Z', 'import'),
    row('2025-08-01T08:00:00.000Z', 'import'),
  ]
  const dropped = backupsToDrop(rows, '2025-12-11').map((one) => one.at)
  expect(dropped).not.toContain('2025-09-20T07:00:00.000Z')
})

test('never fewer than three are left, whatever the clock says', () => {
  const anyRows = fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 60 })
  fc.assert(
    fc.property(anyRows, fc.integer({ min: 0, max: 20_000 }), (days, today) => {
      const rows = days.map((day) => row(`${addDays('1990-01-01', day)}T08:00:00.000Z`))
      const dropped = backupsToDrop(rows, addDays('1990-01-01', today))
      expect(rows.length - dropped.length).toBeGreaterThanOrEqual(Math.min(3, rows.length))
      expect(dropped).not.toContain(rows[0])
    }),
  )
})
