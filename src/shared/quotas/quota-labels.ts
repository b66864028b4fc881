import type { QuotaPeriod, QuotaSide } from './quota.ts'

export const quotaPeriodLabels = {
  semester: '每学期',
  year: '每学年',
  term: '全周期',
} as const satisfies Record<QuotaPeriod, string>

export const quotaSideLabels = {
  mentee: '徒弟',
  mentor: '师傅',
  pair: '师徒一起',
  studio: '工作室',
  'studio-lead': '主持人',
  twin: '结对组',
} as const satisfies Record<QuotaSide, string>
