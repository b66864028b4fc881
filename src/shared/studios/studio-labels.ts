import type { MemberRole, StudioAction, StudioAssessment, StudioFund, StudioRule, StudioStatus } from './studio.ts'

export const studioStatusLabels = {
  applied: '申报',
  recommended: '已推荐',
  qualified: '资格审查通过',
  reviewed: '评审通过',
  publicised: '公示',
  named: '已命名',
  running: '挂牌运行',
  rectifying: '限期整改',
  halted: '停摆',
  final: '期满待定',
  ended: '已结束',
  revoked: '已撤销',
  rejected: '未通过',
  void: '已作废',
} as const satisfies Record<StudioStatus, string>

export const studioActionLabels = {
  edit: '修改',
  recommend: '推荐',
  qualify: '资格审查通过',
  review: '评审通过',
  publicise: '公示',
  name: '认定命名',
  plate: '挂牌',
  reject: '不予通过',
  assess: '登记年度考核',
  recheck: '登记复评',
  halt: '停摆',
  'change-lead': '更换主持人',
  finish: '登记期满考核',
  renew: '续期',
  end: '结束',
  revoke: '撤销',
  void: '作废',
} as const satisfies Record<StudioAction, string>

export const memberRoleLabels = {
  lead: '主持人',
  vice: '副主持人',
  assistant: '助理',
  core: '核心成员',
  member: '成员',
  trainee: '学员',
  adviser: '顾问',
} as const satisfies Record<MemberRole, string>

export const studioRuleLabels = {
  'total-size': '总人数不合规定',
  'vice-size': '副主持人和助理过多',
  'core-size': '核心成员数不合规定',
  'member-size': '成员数不合规定',
  'rural-share': '乡村教师占比不足',
  'school-count': '跨校不足',
  'lead-of-two': '一人主持多室',
  'member-of-many': '一人参加多室',
  'lead-missing': '主持人空缺',
  'lead-gone': '主持人已离岗',
  'lead-title-too-low': '主持人职称不够',
  'lead-too-old': '主持人超过规定年龄',
  'member-gone': '成员已离岗',
  stagnant: '长期没有活动',
  'dates-reversed': '结束早于起始',
} as const satisfies Record<StudioRule, string>

export const fundKindLabels = { granted: '拨付', spent: '支出' } as const satisfies Record<StudioFund['kind'], string>

export const studioAssessmentLabels = {
  annual: '年度考核',
  recheck: '复评',
  final: '期满考核',
} as const satisfies Record<StudioAssessment['kind'], string>

/** Money is kept in fen and written in yuan: 20000, 1250.5. */
export const yuanText = (fen: number): string => String(fen / 100)

/** Column names of the tables, for the change history. */
export const studioFieldLabels = {
  code: '工作室编号',
  cohort_no: '批次',
  name: '工作室名称',
  type: '类型',
  level: '级别',
  lead_no: '主持人',
  school_no: '挂牌单位（名录）',
  school_name: '挂牌单位',
  district_no: '县区',
  lead_title: '主持人职称（命名时）',
  lead_honours: '主持人荣誉（命名时）',
  stage: '学段',
  subject: '学科',
  document_no: '批准文号',
  applied_on: '申报日期',
  named_on: '命名日期',
  plate_on: '挂牌日期',
  starts_on: '周期起始',
  ends_on: '周期结束',
  term: '第几周期',
  status: '状态',
  status_since: '状态起始',
  reason: '原因或说明',
  rectify_until: '整改期限',
  address: '工作室地址',
  phone: '联系电话',
  platform: '网络平台',
  direction: '研究方向',
  remark: '备注',
} as const

export const studioMemberFieldLabels = {
  teacher_no: '教师',
  role: '角色',
  joined_on: '入室日期',
  left_on: '退出日期',
  leave_reason: '退出原因',
  school_no: '单位（入室时，名录）',
  school_name: '单位（入室时）',
  district_no: '县区（入室时）',
  title: '职称（入室时）',
  honours: '荣誉（入室时）',
  is_rural: '乡村教师（入室时）',
  plan: '个人发展规划',
  remark: '备注',
} as const

export const studioGoalFieldLabels = {
  year: '第几年',
  indicator: '指标',
  baseline: '基线',
  target: '目标',
  actual: '完成情况',
  remark: '备注',
} as const
