import type { CertificateKind, CertificateState } from './certificate.ts'
import type { EntryKind, HourSource } from './hour.ts'

export const hourSourceLabels = {
  lecture: '大讲堂',
  training: '高端研修',
  activity: '教研活动',
  manual: '手工登记',
} as const satisfies Record<HourSource, string>

export const entryKindLabels = {
  award: '认定',
  correction: '更正',
  cancellation: '取消',
} as const satisfies Record<EntryKind, string>

export const certificateKindLabels = {
  event: '单项证明',
  year: '年度证明',
} as const satisfies Record<CertificateKind, string>

export const certificateStateLabels = {
  valid: '有效',
  outdated: '与台账不符',
  void: '已作废',
} as const satisfies Record<CertificateState, string>

/** Labels of the columns, for the change history. */
export const hourFieldLabels = {
  on_date: '日期',
  hundredths: '学时（百分之一）',
  kind: '学时记录',
  source: '学时来源',
  title: '项目',
  role: '身份',
  reason: '原因',
  school_no: '单位',
  school_name: '当时单位',
  district_no: '县区',
  stage: '学段',
  subject: '学科',
} as const
