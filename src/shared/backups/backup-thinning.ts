import { addDays, type IsoDate } from '../kernel/dates.ts'
import type { BackupPlan } from './backup-plan.ts'
import { isSpecial, type BackupRow } from './backup.ts'

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

/** Those since which fewer desk days than `days` have been backed up: a clock that jumps ahead for an hour ages nothing. */
function ofLastDays(rows: readonly BackupRow[], days: number): ReadonlySet<BackupRow> {
  const seen = new Set<IsoDate>()
  const recent = new Set<BackupRow>()
  for (const row of rows) {
    seen.add(row.day)
    if (seen.size > days) break
    recent.add(row)
  }
  return recent
}

/** What is kept whatever space it takes. */
function firmlyKept(rows: readonly BackupRow[], today: IsoDate, plan: BackupPlan): ReadonlySet<BackupRow> {
  const [yesterday, specialSince] = [addDays(today, -1), addDays(today, -plan.specialDays)]
  const recent = ofLastDays(rows, plan.days)
  const newestSound = rows.find((row) => row.problem === null)
  return new Set([
    ...rows.slice(0, plan.least),
    ...(newestSound === undefined ? [] : [newestSound]),
    ...rows.filter((row) => row.day >= yesterday && row.day <= today),
    ...rows.filter((row) => isSpecial(row.reason) && (row.day >= specialSince || recent.has(row))),
  ])
}

const spaceOf = (rows: readonly BackupRow[]): number => rows.reduce((sum, row) => sum + row.bytes, 0)

/**
 * Which backups may go. Kept are: everything of today and yesterday, then by the plan one a day, one a week and one a
 * month, those made before an import, a merge, an upgrade or a restore for their time, never fewer than the least, and
 * never the newest that is whole. Beyond the plan's space the older ones of the days, weeks and months go too. `rows`
 * come newest first by their sequence, for clocks jump.
 */
export function backupsToDrop(rows: readonly BackupRow[], today: IsoDate, plan: BackupPlan): readonly BackupRow[] {
  const firm = firmlyKept(rows, today, plan)
  const kept = new Set<BackupRow>([
    ...firm,
    ...newestPer(rows, (row) => row.day, plan.days),
    ...newestPer(rows, (row) => String(weekOf(row.day)), plan.weeks),
    ...newestPer(rows, (row) => row.day.slice(0, 7), plan.months),
  ])
  let space = spaceOf([...kept])
  for (const row of rows.toReversed()) {
    if (space <= plan.capMegabytes * 1_048_576) break
    if (!kept.has(row) || firm.has(row)) continue
    kept.delete(row)
    space -= row.bytes
  }
  return rows.filter((row) => !kept.has(row))
}
