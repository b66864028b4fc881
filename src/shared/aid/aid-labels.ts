import type { AidRule } from './aid-finding.ts'
import type { PostingAction, PostingGradeKind, PostingStatus } from './posting.ts'
import type { ShadowingAction, ShadowingStatus } from './shadowing.ts'
import type { DossierKey, VisitAction, VisitDirection, VisitorKind, VisitStatus } from './visit.ts'

export const postingStatusLabels = {
  recommended: '推荐',
  vetted: '体检政审',
  publicised: '公示',
  dispatched: '已派出',
  serving: '在疆',
  'on-leave': '休假',
  assessed: '期满待返',
  returned: '期满返回',
  stopped: '中途返回',
  withdrawn: '未派出',
  void: '已作废',
} as const satisfies Record<PostingStatus, string>

export const postingActionLabels = {
  edit: '修改',
  vet: '体检政审通过',
  publicise: '公示',
  dispatch: '派出',
  arrive: '登记进疆',
  'go-on-leave': '休假',
  'come-back': '返岗',
  assess: '登记考核',
  extend: '延期',
  finish: '登记期满考核',
  return: '期满返回',
  'cut-short': '中途返回',
  withdraw: '不再派出',
  void: '作废',
} as const satisfies Record<PostingAction, string>

export const postingGradeLabels = {
  annual: '年度考核',
  midterm: '期中考核',
  final: '期满考核',
} as const satisfies Record<PostingGradeKind, string>

export const visitDirectionLabels = { out: '濮→伊', in: '伊→濮', online: '线上' } as const satisfies Record<
  VisitDirection,
  string
>

export const visitStatusLabels = {
  planned: '计划',
  underway: '进行中',
  ended: '已结束',
  archived: '已归档',
  cancelled: '已取消',
  void: '已作废',
} as const satisfies Record<VisitStatus, string>

export const visitActionLabels = {
  edit: '修改',
  start: '登记出发',
  finish: '登记结束',
  archive: '归档',
  reopen: '取消归档',
  cancel: '取消活动',
  void: '作废',
} as const satisfies Record<VisitAction, string>

export const visitorKindLabels = { teacher: '教师', leader: '领导干部', student: '学生' } as const satisfies Record<
  VisitorKind,
  string
>

export const shadowingStatusLabels = {
  planned: '计划',
  underway: '跟岗中',
  finished: '已结束',
  cancelled: '已取消',
  void: '已作废',
} as const satisfies Record<ShadowingStatus, string>

export const shadowingActionLabels = {
  edit: '修改',
  finish: '登记鉴定',
  reopen: '重新打开',
  cancel: '取消跟岗',
  void: '作废',
} as const satisfies Record<ShadowingAction, string>

export const dossierLabels = {
  plan: '活动方案',
  list: '参加人员名单',
  itinerary: '行程安排',
  record: '活动记录',
  result: '成果',
  agreement: '协议',
  donation: '捐赠清单',
  brief: '简报',
  attachment: '附件',
} as const satisfies Record<DossierKey, string>

export const aidRuleLabels = {
  'dates-reversed': '结束早于起始',
  'outside-batch': '不在批次起止之内',
  'posted-twice': '同一时间两处援派',
  'visit-overlaps': '同一时间两次互访',
  'visit-while-posted': '在疆期间参加赴伊活动',
  'both-directions': '同一天两个方向',
  'shadowing-overlaps': '同一时间两处跟岗',
  'count-differs': '名单人数多于填报人数',
  'person-gone': '已离岗',
  'nobody-listed': '没有参加人员',
  'final-missing': '期满未考核',
  overdue: '期满未返回',
  'without-successor': '没有接替人选',
  'no-records': '本学期没有工作记录',
  'care-due': '到期未慰问',
  'extended-too-often': '延期次数超过规定',
  'extended-too-long': '延期超过规定',
} as const satisfies Record<AidRule, string>

/** 20000, 1250.5: money is kept in fen and written in yuan. */
export const yuanOf = (fen: number): string => String(fen / 100)
