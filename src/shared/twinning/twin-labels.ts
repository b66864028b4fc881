import type { DistrictRule, SlotFilter } from './twin-scheme.ts'
import type { TwinAction, TwinAssessment, TwinRule, TwinStatus } from './twin-group.ts'

export const twinStatusLabels = {
  proposed: '拟结对',
  signed: '已签约',
  running: '实施中',
  assessed: '年度考核',
  closed: '期满结项',
  terminated: '已终止',
  void: '已作废',
} as const satisfies Record<TwinStatus, string>

export const twinActionLabels = {
  edit: '修改',
  sign: '签约',
  start: '启动实施',
  assess: '登记年度考核',
  resume: '继续实施',
  renew: '续签',
  close: '期满结项',
  terminate: '终止',
  void: '作废',
} as const satisfies Record<TwinAction, string>

export const slotFilterLabels = {
  any: '不限',
  outside: '辖区外学校',
  inside: '本市学校',
  famous: '本市名校',
  city: '市城区（含市直）学校',
  'county-town': '县城学校',
  rural: '乡村学校',
} as const satisfies Record<SlotFilter, string>

export const districtRuleLabels = {
  any: '不限',
  cross: '支援方和受援方须在不同县区',
  same: '支援方和受援方须在同一县区',
} as const satisfies Record<DistrictRule, string>

export const twinRuleLabels = {
  'lead-missing': '牵头校空缺',
  'slot-too-few': '学校数不足',
  'slot-too-many': '学校数超过规定',
  'slot-unsuited': '学校不合位置要求',
  'school-isolated': '入组未结对子',
  'school-twice': '一校参加多组',
  'school-closed': '学校已撤并',
  'stage-mismatch': '学段不一致',
  'same-district': '未跨县区结对',
  'other-district': '跨县区结对',
  'lead-over-groups': '牵头组数过多',
  'lead-over-members': '所带成员校过多',
  'no-outside-partner': '名校未与省内外学校结对',
  'agreement-expired': '协议已到期',
  'agreement-missing': '协议未登记',
  'link-expired': '对子协议已到期',
  'dates-reversed': '结束早于起始',
} as const satisfies Record<TwinRule, string>

export const twinAssessmentLabels = { annual: '年度考核', final: '期满考核' } as const satisfies Record<
  TwinAssessment['kind'],
  string
>

/** Column names of the tables, for the change history. */
export const twinGroupFieldLabels = {
  code: '结对组编号',
  cohort_no: '批次',
  scheme_no: '结对模式',
  scheme_name: '结对模式',
  district_rule: '县区要求',
  name: '结对组名称',
  stage: '学段',
  agreement_no: '协议编号',
  agreement_on: '协议签订日期',
  starts_on: '起始日期',
  ends_on: '结束日期',
  term: '第几周期',
  status: '状态',
  status_since: '状态起始',
  ended_on: '结束实施日期',
  reason: '原因或说明',
  organizer: '主管单位',
  person: '负责人',
  phone: '联系电话',
  content: '帮扶内容',
  remark: '备注',
} as const

export const twinMemberFieldLabels = {
  school_no: '学校',
  slot: '位置',
  joined_on: '加入日期',
  left_on: '退出日期',
  leave_reason: '退出原因',
  school_name: '学校（加入时）',
  district_no: '县区（加入时）',
  urban_type: '城乡类型（加入时）',
  person: '校方负责人',
  phone: '联系电话',
} as const

export const twinLinkFieldLabels = {
  from_no: '支援方',
  to_no: '受援方',
  agreement_no: '协议编号',
  signed_on: '签订日期',
  starts_on: '起始日期',
  ends_on: '结束日期',
  end_reason: '解除原因',
} as const

export const twinGoalFieldLabels = {
  year: '年度',
  indicator: '指标',
  baseline: '基线',
  target: '目标值',
  actual: '完成值',
  remark: '备注',
} as const
