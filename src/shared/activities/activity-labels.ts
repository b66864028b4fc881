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

export const creditKindLabels = { pairing: '师徒结对', studio: '名师工作室' } as const satisfies Record<
  CreditKind,
  string
>

export const eventLevelLabels = {
  校: '校级',
  县: '县级',
  市: '市级',
  省: '省级',
  国家: '国家级',
} as const satisfies Record<EventLevel, string>

export const projectPhaseLabels = { opened: '立项', concluded: '结题' } as const satisfies Record<ProjectPhase, string>
