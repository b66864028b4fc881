import type { BackupPlan } from '#shared/backups/backup-plan.ts'
import type { BackupRow } from '#shared/backups/backup.ts'
import { figure } from '#renderer/ui/figure.ts'

export const planWords: Readonly<Record<keyof BackupPlan, readonly [label: string, unit: string]>> = {
  everyMinutes: ['有改动时每隔', '分钟备份一次'],
  days: ['每天留一份，留', '天'],
  weeks: ['每周留一份，留', '周'],
  months: ['每月留一份，留', '个月'],
  specialDays: ['入库、合并、升级、恢复之前的，留', '天'],
  least: ['至少保留', '份'],
  capMegabytes: ['全部备份最多占用', 'MB'],
  remindDays: ['第二处超过多少天没有备份就提醒', '天'],
}

export const sizeOf = (bytes: number): string =>
  bytes >= 1_073_741_824 ? `${(bytes / 1_073_741_824).toFixed(1)} GB` : `${(bytes / 1_048_576).toFixed(1)} MB`

/** `12 个，3.4 MB`; a backup without attached files says so by a dash. */
export const attachedOf = ({ files, fileBytes }: BackupRow): string =>
  files === 0 ? '—' : `${figure(files)} 个，${sizeOf(fileBytes)}`

/** `3 小时`, `2 天`: how far back, as one says it. */
export function spanOf(minutes: number): string {
  if (minutes < 60) return `${minutes} 分钟`
  return minutes < 2880 ? `${Math.round(minutes / 60)} 小时` : `${Math.round(minutes / 1440)} 天`
}
