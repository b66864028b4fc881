import type { ArchiveKind } from './archive.ts'

export const archiveKindLabels = {
  employment: '任职',
  honour: '荣誉',
  pairing: '师徒结对',
  studio: '名师工作室',
  lecture: '大讲堂',
  training: '高端研修',
  activity: '教研活动',
  achievement: '成果',
  assessment: '考核',
  twinning: '学校结对',
  aid: '教育援疆',
} as const satisfies Record<ArchiveKind, string>
