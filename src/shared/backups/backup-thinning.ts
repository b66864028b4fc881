import { addDays, type IsoDate } from '../kernel/dates.ts'
import type { BackupRow } from './backup-contract.ts'

const weekOf = (date: IsoDate): number => Math.floor(Date.parse(`${date}T00:00:00Z`) / 604_800_000)

/** The newest of each bucket, for as many buckets as are kept. */
function newestPer(
  rows: readonly BackupRow[],
  bucketOf: (row: BackupRow) => string,
  buckets: number,
): readonly BackupRow[] {
  const newest = new Map<string, BackupRow>()
  for (const row of rows) if (!newest.has(bucketOf(row))) newest.set(bucketOf(row), row)
  return [...newest.values()].slice(0, buckets)
}

const keptForAQuarter = new Set(['import', 'migration', 'restore'])

/**
 * Which backups may go. Kept are: everything of today and yesterday, then one a day for 12 days, one a week for 10
 * weeks, one a month for 9 months, those made before an import, a migration or a restore for 90 days, and never
 * fewer than three. `rows` come newest first by their sequence, for clocks jump.
 */
export function backupsToDrop(rows: readonly BackupRow[], today: IsoDate): readonly BackupRow[] {
  const yesterday = addDays(today, -1)
  const quarterAgo = addDays(today, -90)
  const dayOf = (row: BackupRow): IsoDate => row.at.slice(0, 10)
  const kept = new Set<BackupRow>([
    ...rows.slice(0, 3),
    ...rows.filter((row) => dayOf(row) >= yesterday),
    ...rows.filter((row) => keptForAQuarter.has(row.reason) && dayOf(row) >= quarterAgo),
    ...newestPer(rows, dayOf, 12),
    ...newestPer(rows, (row) => String(weekOf(dayOf(row))), 10),
    ...newestPer(rows, (row) => row.at.slice(0, 7), 9),
  ])
  return rows.filter((row) => !kept.has(row))
}
