import type {
  Nominator,
  TraineeResult,
  TraineeStatus,
  TrainingCategory,
  TrainingStatus,
  TrainingTarget,
} from './training.ts'

export const trainingCategoryLabels = {
  national: '国培',
  provincial: '省培',
  municipal: '市培',
  advanced: '高端研修',
  shadowing: '跟岗',
  visiting: '访学',
} as const satisfies Record<TrainingCategory, string>

export const trainingStatusLabels = {
  planned: '计划',
  allotted: '名额已分配',
  nominating: '推荐报名',
  reviewing: '审核',
  running: '在训',
  completed: '已结业',
  archived: '已归档',
  cancelled: '已取消',
} as const satisfies Record<TrainingStatus, string>

/** What an officer does to bring a training into a state. */
export const trainingStepLabels = {
  planned: '退回计划',
  allotted: '下达名额',
  nominating: '开始推荐',
  reviewing: '进入审核',
  running: '开班',
  completed: '结业',
  archived: '归档',
  cancelled: '取消',
} as const satisfies Record<TrainingStatus, string>

export const nominatorLabels = { city: '市级', district: '县区', school: '学校' } as const satisfies Record<
  Nominator,
  string
>

export const traineeStatusLabels = {
  nominated: '推荐',
  admitted: '入选',
  waiting: '候补',
  withdrawn: '退出',
} as const satisfies Record<TraineeStatus, string>

export const traineeResultLabels = { excellent: '优秀', pass: '合格', fail: '不合格' } as const satisfies Record<
  TraineeResult,
  string
>

/** 小学语文、初中（各学科）; empty when it is for everybody. */
export const targetLabel = (targets: readonly TrainingTarget[]): string =>
  targets
    .map(({ stage, subject }) => `${stage ?? ''}${subject ?? (stage === null ? '' : '各学科')}`)
    .filter((word) => word !== '')
    .join('、')

/** Columns as the change history names them. */
export const trainingFieldLabels: Readonly<Record<string, string>> = {
  code: '编号',
  name: '项目名称',
  category: '类别',
  organizer: '承训单位',
  place: '地点',
  starts_on: '开始日期',
  ends_on: '结束日期',
  days: '天数',
  hundredths: '学时（百分之一）',
  fund_fen: '经费（分）',
  document_no: '文号',
  status: '状态',
  status_since: '状态日期',
  reason: '原因',
  remark: '备注',
  cohort_no: '批次',
}

export const traineeFieldLabels: Readonly<Record<string, string>> = {
  nominator: '推荐方',
  district_no: '县区',
  school_no: '学校',
  school_name: '当时单位',
  nominated_on: '推荐日期',
  status: '学员状态',
  days: '出勤天数',
  result: '结业等次',
  certificate_no: '证书编号',
  waiver: '认可理由',
  reason: '原因',
  remark: '备注',
}
