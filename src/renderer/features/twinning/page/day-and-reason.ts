import type { Choice } from '#renderer/ui/filter-line.tsx'

interface DayAndReason {
  readonly on: string | null
  readonly reason: string
}

/** What is asked when something ends before its time. */
export const dayAndReason = {
  blank: (today: string): DayAndReason => ({ on: today, reason: '' }),
  problemsOf: ({ on, reason }: DayAndReason) => ({
    ...(on === null ? { on: '请填写日期' } : {}),
    ...(reason.trim() === '' ? { reason: '请填写原因' } : {}),
  }),
}

/** Why schools leave, as a start; any other word may be typed. */
export const schoolLeaveReasons: readonly Choice[] = [
  '学校撤并',
  '县区统一调整',
  '改入其他组',
  '协议到期',
  '自愿退出',
].map((value) => ({ value, label: value }))
