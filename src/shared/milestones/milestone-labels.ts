import type { MilestoneKind, MilestoneState, MilestoneTarget } from './milestone.ts'

export const milestoneKindLabels = {
  plan: '制定计划',
  midterm: '中期检查',
  'term-report': '学期小结',
  annual: '学年考核',
  final: '期满考核',
  rectify: '整改复评',
  succession: '确定接替人选',
  condolence: '慰问',
  custom: '其他节点',
} as const satisfies Record<MilestoneKind, string>

export const milestoneTargetLabels = {
  pairing: '师徒结对',
  studio: '名师工作室',
  twin_group: '学校结对',
  brand_school: '名校培育',
  posting: '教育援疆',
} as const satisfies Record<MilestoneTarget, string>

export const milestoneStateLabels = {
  done: '已完成',
  overdue: '逾期',
  soon: '临近',
  coming: '未到',
} as const satisfies Record<MilestoneState, string>
