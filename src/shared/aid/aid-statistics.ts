import type { LedgerRows } from './two-way-ledger.ts'

export const aidStatisticKeys = [
  'postings',
  'hosts',
  'classes',
  'students',
  'subjects',
  'lessonHours',
  'reviews',
  'openLessons',
  'lectures',
  'mentees',
  'designs',
  'culture',
  'language',
  'art',
  'vocational',
  'visits',
  'visitPeople',
  'visitStudents',
  'shadowings',
  'donations',
  'agreements',
] as const
export type AidStatisticKey = (typeof aidStatisticKeys)[number]

/** One figure of the yearly summary, with what it opens. */
export interface AidStatistic {
  readonly key: AidStatisticKey
  readonly label: string
  readonly value: number
  readonly unit: string
  readonly note: string
  readonly opens: readonly LedgerRows[]
}

/** Label, unit, and how it is counted. */
export const aidStatisticLabels = {
  postings: ['在疆教师', '人', '期间在疆任教或挂职，按人计'],
  hosts: ['受援学校', '所', '有援派教师的学校'],
  classes: ['覆盖班级', '个', '各援派教师任教班级之和'],
  students: ['覆盖学生', '人', '各援派教师任教学生之和'],
  subjects: ['任教学科', '个', ''],
  lessonHours: ['授课课时', '节', '周课时乘期间教学周数，休假不扣'],
  reviews: ['听评课', '节', '计入援疆的听课、评课'],
  openLessons: ['示范课', '节', '计入援疆的公开课、示范课、送教'],
  lectures: ['讲座', '场', '计入援疆的讲座'],
  mentees: ['带徒', '人', '援疆类型结对的徒弟，按人计'],
  designs: ['教学设计', '篇', '计入援疆的教案送审'],
  culture: ['文化活动', '次', ''],
  language: ['国家通用语言文字活动', '次', ''],
  art: ['艺术中学结对办学活动', '次', ''],
  vocational: ['职教合作活动', '次', ''],
  visits: ['互访交流', '次', '含线上'],
  visitPeople: ['互访人员', '人', '教师、领导干部和学生'],
  visitStudents: ['交流学生', '人', ''],
  shadowings: ['来濮跟岗', '人', ''],
  donations: ['捐赠折合', '元', ''],
  agreements: ['签订协议', '份', ''],
} as const satisfies Record<AidStatisticKey, readonly [label: string, unit: string, note: string]>

/** Types of activities that each of these counts; the list of codes has them. */
export const statisticTypes = {
  reviews: ['听课', '评课'],
  openLessons: ['公开课', '示范课', '送教'],
  lectures: ['讲座'],
  designs: ['教案送审'],
  culture: ['文化活动'],
  language: ['国家通用语言文字'],
  art: ['艺术办学'],
  vocational: ['职教合作'],
} as const satisfies Partial<Record<AidStatisticKey, readonly string[]>>
