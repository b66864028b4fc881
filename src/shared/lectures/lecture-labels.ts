import type { AttendeeMethod, AttendeeState, MatchWay, Presence } from './attendance.ts'
import type {
  ConflictRule,
  LectureAction,
  LectureForm,
  LectureSpan,
  LectureStatus,
  LectureTask,
  SpeakerCategory,
} from './lecture.ts'

export const lectureStatusLabels = {
  plan: '计划',
  notified: '通知已发',
  held: '已举办',
  filed: '资料已归档',
  attested: '学时已认定',
  postponed: '已延期',
  cancelled: '已取消',
} as const satisfies Record<LectureStatus, string>

export const lectureActionLabels = {
  edit: '修改',
  notify: '登记通知已发',
  hold: '登记已举办',
  file: '资料归档',
  attest: '认定学时',
  retract: '撤回学时认定',
  postpone: '延期',
  cancel: '取消',
  restore: '恢复为计划',
  remove: '删除',
} as const satisfies Record<LectureAction, string>

export const lectureFormLabels = {
  onsite: '线下',
  online: '线上',
  mixed: '线上线下混合',
  outreach: '送教县区',
} as const satisfies Record<LectureForm, string>

export const lectureSpanLabels = {
  half: '半天',
  day: '全天',
  minutes: '按时长',
} as const satisfies Record<LectureSpan, string>

export const speakerCategoryLabels = {
  city: '本市名师',
  province: '省内专家',
  outside: '省外专家',
} as const satisfies Record<SpeakerCategory, string>

export const lectureTaskLabels = {
  speaker: '确定主讲人',
  place: '确定地点',
  notice: '下发通知',
  hold: '登记举办',
  attendance: '登记签到',
  queue: '核对姓名',
  brief: '编写简报',
  courseware: '收集课件',
  file: '资料归档',
  attest: '认定学时',
} as const satisfies Record<LectureTask, string>

export const conflictRuleLabels = {
  'speaker-busy': '主讲人时间冲突',
  'hall-busy': '会场时间冲突',
  exam: '考试期间',
  holiday: '放假',
  vacation: '寒暑假',
  weekend: '周末',
  'too-close': '间隔过近',
  'month-full': '当月场次过多',
} as const satisfies Record<ConflictRule, string>

export const attendeeStateLabels = {
  matched: '已对应',
  waiting: '待核对',
  outsider: '库外人员',
  discarded: '不是人名',
} as const satisfies Record<AttendeeState, string>

export const matchWayLabels = {
  auto: '自动对应',
  chosen: '人工选定',
  new: '新建教师',
} as const satisfies Record<MatchWay, string>

export const attendeeMethodLabels = { import: '导入', manual: '手工' } as const satisfies Record<AttendeeMethod, string>

export const presenceLabels = { present: '到', late: '迟到', absent: '缺席' } as const satisfies Record<
  Presence,
  string
>

/** 第3期. */
export const issueText = (issue: number): string => `第${issue}期`

/** Column names of the tables, for the change history. */
export const lectureFieldLabels = {
  code: '编号',
  series_no: '季',
  issue: '期次',
  topic: '主题',
  form: '形式',
  held_on: '日期',
  starts_at: '开始时间',
  ends_at: '结束时间',
  span: '时长',
  hours: '学时',
  place: '地点',
  host_school_no: '承办学校',
  host: '承办单位',
  district_no: '举办县区',
  planned: '计划人数',
  chair: '主持人',
  brief: '简报',
  satisfied_percent: '满意率',
  satisfaction: '满意度情况',
  funds_fen: '经费（分）',
  status: '状态',
  status_since: '状态起始',
  reason: '原因',
  postponed_from: '原定日期',
  notified_on: '通知日期',
  filed_on: '归档日期',
  attested_on: '学时认定日期',
  remark: '备注',
} as const

export const lectureSpeakerFieldLabels = {
  name: '主讲人',
  unit: '主讲人单位',
  title: '主讲人职称',
  category: '主讲人类别',
  topic: '主讲题目',
  hours: '主讲学时',
  position: '主讲人次序',
  teacher_no: '主讲教师',
} as const

export const lectureAttendeeFieldLabels = {
  name: '签到姓名',
  unit: '签到单位',
  subject: '学科',
  phone: '联系电话',
  school_no: '学校',
  teacher_no: '对应教师',
  state: '核对',
  matched_by: '对应方式',
  method: '登记方式',
  presence: '到会',
  morning: '上午签到',
  afternoon: '下午签到',
  is_observer: '旁听',
  hours: '学时',
} as const
