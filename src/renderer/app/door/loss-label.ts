import type { OfferedBackup } from '#shared/vault/vault.ts'
import { figure } from '#renderer/ui/figure.ts'

/** `95 分钟` → `1 小时 35 分钟`; of days only days and hours. */
function spanLabel(minutes: number): string {
  if (minutes < 60) return `${minutes} 分钟`
  if (minutes < 24 * 60)
    return minutes % 60 === 0 ? `${minutes / 60} 小时` : `${Math.floor(minutes / 60)} 小时 ${minutes % 60} 分钟`
  const hours = Math.floor(minutes / 60)
  return hours % 24 === 0 ? `${hours / 24} 天` : `${Math.floor(hours / 24)} 天 ${hours % 24} 小时`
}

/** What would be missing after restoring a backup: 丢失 12 条操作、35 分钟. */
export function lossLabel({ lostActions, lostMinutes }: Pick<OfferedBackup, 'lostActions' | 'lostMinutes'>): string {
  if (lostActions === 0) return '没有丢失：备份之后没有做过改动'
  const parts = [
    ...(lostActions === null ? [] : [`${figure(lostActions)} 条操作`]),
    ...(lostMinutes === null ? [] : [spanLabel(lostMinutes)]),
  ]
  return parts.length === 0 ? '备份之后的改动会丢失，损坏的文件里读不出有多少' : `丢失 ${parts.join('、')}的改动`
}
