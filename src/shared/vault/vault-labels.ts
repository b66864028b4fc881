import type { ProtectionMode } from './vault.ts'

export const protectionLabels = {
  none: '未保护',
  convenient: '便捷',
  strict: '严格',
} as const satisfies Record<ProtectionMode, string>
