import type { BrandAction, BrandStatus, BrandVerdict } from './brand-school.ts'

export const brandStatusLabels = {
  cultivating: '培育中',
  recognised: '已认定',
  rectifying: '限期整改',
  cancelled: '已取消',
  void: '已作废',
} as const satisfies Record<BrandStatus, string>

export const brandActionLabels = {
  edit: '修改',
  recognise: '认定',
  reassess: '登记复评',
  cancel: '取消',
  void: '作废',
} as const satisfies Record<BrandAction, string>

export const brandVerdictLabels = { recognise: '认定', reassess: '复评' } as const satisfies Record<
  BrandVerdict['kind'],
  string
>

export const brandFieldLabels = {
  code: '培育编号',
  cohort_no: '批次',
  school_no: '学校',
  school_name: '学校（立项时）',
  district_no: '县区（立项时）',
  category: '类别',
  theme: '品牌名称',
  starts_on: '培育起始',
  ends_on: '培育结束',
  goals: '建设目标',
  person: '负责人',
  phone: '联系电话',
  status: '状态',
  status_since: '状态起始',
  reason: '原因或说明',
  level: '认定等级',
  recognised_on: '认定日期',
  document_no: '认定文号',
  reassess_on: '复评日期',
  remark: '备注',
} as const

export const brandVerdictFieldLabels = {
  kind: '认定或复评',
  on_date: '日期',
  level: '等级',
  has_passed: '是否通过',
  document_no: '文号',
  note: '说明',
} as const
