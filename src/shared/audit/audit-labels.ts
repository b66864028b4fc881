import type { AuditKind } from './audit.ts'

export const auditKindLabels = {
  'sign-in': '登录',
  'sign-in-failed': '登录未成',
  lock: '锁定',
  reveal: '查看完整号码',
  import: '导入',
  export: '导出',
  merge: '合并',
  restore: '恢复',
  protection: '保护与口令',
  account: '账户',
} as const satisfies Record<AuditKind, string>
