import type { ProjectPhase } from './achievement.ts'
import type { Attendance, CreditKind, EventLevel, ParticipantRole } from './activity.ts'

export const participantRoleLabels = {
  lead: '执教或主讲',
  host: '主持',
  listener: '听课',
  reviewer: '评课',
  participant: '参加',
} as const satisfies Record<ParticipantRole, string>

export const attendanceLabels = { present: '到', late: '迟到', absent: '缺席' } as const satisfies Record<
  Attendance,
  string
>

export const creditKindLabels = {
  pairing: '师徒结对',
  studio: '名师工作室',
  twin_group: '学校结对',
  posting: '援派',
  visit: '濮伊互访',
} as const satisfies Record<CreditKind, string>

export const eventLevelLabels = {
  校: '校级',
  县: '县级',
  市: '市级',
  省: '省级',
  国家: '国家级',
} as const satisfies Record<EventLevel, string>

export const projectPhaseLabels = { opened: '立项', concluded: '结题' } as const satisfies Record<ProjectPhase, string>

/** Columns as the change history names them. */
export const activityFieldLabels: Readonly<Record<string, string>> = {
  held_on: '日期',
  starts_at: '开始时间',
  ends_at: '结束时间',
  type: '类型',
  topic: '主题',
  lesson: '课题',
  class_name: '班级',
  amount: '节数',
  hours: '学时',
  stage: '学段',
  subject: '学科',
  level: '级别',
  place: '地点',
  organizer: '组织单位',
  district_no: '县区',
  summary: '内容摘要',
  reflection: '成效与反思',
  remark: '备注',
}

export const participantFieldLabels: Readonly<Record<string, string>> = {
  name: '参加人员',
  unit: '单位',
  school_no: '学校',
  role: '角色',
  attendance: '出席',
  hours: '学时',
}

export const achievementFieldLabels: Readonly<Record<string, string>> = {
  kind: '类别',
  name: '名称',
  level: '级别',
  award: '等次',
  phase: '立项结题',
  issuer: '颁发或发表单位',
  achieved_on: '日期',
  author_rank: '本人排名',
  certificate_no: '证书编号',
  remark: '备注',
}
