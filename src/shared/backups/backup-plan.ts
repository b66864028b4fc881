import { z } from 'zod'

const count = (least: number, most: number) => z.int().min(least, `不能小于 ${least}`).max(most, `不能大于 ${most}`)

/** How often is backed up and what is kept; the officer may change every number. */
export const backupPlan = z.strictObject({
  everyMinutes: count(5, 1440).describe('minutes between two backups while something changes'),
  days: count(1, 366).describe('how many days keep one backup each'),
  weeks: count(0, 520).describe('how many weeks keep one each'),
  months: count(0, 120).describe('how many months keep one each'),
  specialDays: count(0, 3650).describe('days that a backup before an import, a merge, an upgrade or a restore stays'),
  least: count(3, 100).describe('never fewer than this'),
  capMegabytes: count(100, 1_000_000).describe('space for all backups of a place; beyond it older ones go first'),
  remindDays: count(1, 365).describe('days without a copy at the second place after which the desk says so'),
})

export type BackupPlan = Readonly<z.output<typeof backupPlan>>

export const usualBackupPlan: BackupPlan = {
  everyMinutes: 30,
  days: 12,
  weeks: 10,
  months: 9,
  specialDays: 90,
  least: 3,
  capMegabytes: 2048,
  remindDays: 7,
}

export const backupPlanKeys = Object.keys(usualBackupPlan) as readonly (keyof BackupPlan)[]

/** A number that is missing, or that no form would have taken, is the usual one. */
export function backupPlanOf(stored: (key: keyof BackupPlan) => string | null): BackupPlan {
  const read = backupPlanKeys.map((key) => {
    const value = stored(key)
    const found = backupPlan.shape[key].safeParse(value === null ? null : Number(value))
    return [key, found.success ? found.data : usualBackupPlan[key]]
  })
  return Object.fromEntries(read) as BackupPlan
}
