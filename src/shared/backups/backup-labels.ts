import type { BackupReason } from './backup.ts'

/** What a backup was made for. */
export const backupReasonLabels = {
  manual: '手动备份',
  start: '打开时',
  interval: '定时',
  quit: '退出时',
  import: '入库前',
  merge: '合并前',
  bulk: '批量操作前',
  migration: '升级前',
  restore: '恢复前',
  rekey: '换密钥前',
  file: '从文件读入',
} as const satisfies Record<BackupReason, string>
