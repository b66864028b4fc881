import type { AssessObject, ItemKind, RoundPurpose, SourceKind } from './assessment.ts'

export const assessObjectLabels = {
  mentee: '徒弟',
  mentor: '师傅',
  studio: '工作室',
  member: '工作室成员',
  twin: '学校结对组',
} as const satisfies Record<AssessObject, string>

export const itemKindLabels = {
  manual: '手工评分',
  count: '按次计分',
  matrix: '级别等次计分',
  deduction: '扣分',
  ratio: '达标比例',
  veto: '一票否决',
} as const satisfies Record<ItemKind, string>

export const sourceKindLabels = {
  activity: '活动',
  achievement: '成果',
  attendance: '出勤',
  quota: '任务完成数',
  'quota-gap': '任务缺额',
  'mentee-score': '徒弟得分',
} as const satisfies Record<SourceKind, string>

export const roundPurposeLabels = {
  annual: '年度考核',
  recheck: '复评',
  final: '期满考核',
} as const satisfies Record<RoundPurpose, string>

const units: Readonly<Record<string, string>> = {
  听课: '节',
  评课: '节',
  公开课: '节',
  示范课: '节',
  优质课: '节',
  教案送审: '篇',
  学期总结: '篇',
  论文: '篇',
  讲座: '场',
  课题: '项',
  荣誉: '项',
  专著: '部',
}

/** What one activity or achievement of a type is counted in: 节, 篇, else 次. */
export const recordUnit = (type: string): string => units[type] ?? '次'
