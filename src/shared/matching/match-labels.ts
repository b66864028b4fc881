import type { MatchLimit, MatchRule, Objective, SchoolCriterion, TeacherCriterion } from './matching.ts'

export const criterionLabels = {
  wish: '双向意愿',
  district: '就近',
  rural: '城乡搭配',
  balance: '师傅余量均衡',
  'title-gap': '职称级差',
  honour: '师傅荣誉层级',
  experience: '师傅教龄',
  earlier: '延续以前师徒',
  school: '避免同校',
} as const satisfies Record<TeacherCriterion, string>

export const schoolCriterionLabels = {
  wish: '双向意愿',
  district: '就近',
  rural: '城乡搭配',
  balance: '牵头校余量均衡',
  scale: '牵头校规模',
  honour: '名校牵头',
  earlier: '延续以前结对',
} as const satisfies Record<SchoolCriterion, string>

/** The criterion 学校 when the own school is favoured. */
export const sameSchoolLabel = '优先同校'

export const objectiveLabels = {
  coverage: '先不落一人，再求合适',
  fit: '先求合适，再多配',
} as const satisfies Record<Objective, string>

/** What keeps somebody apart from a mentor, as it is said of the mentor. */
export const matchRuleLabels = {
  self: '是本人',
  ban: '须回避',
  stage: '学段不符',
  subject: '学科不符',
  title: '职称低于徒弟',
  school: '学校不合要求',
  district: '县区不合要求',
  room: '没有名额',
  fit: '合适度不够',
} as const satisfies Record<MatchRule, string>

/** What the mentors who would do must have. */
export const askedLabels = {
  self: '不是本人',
  ban: '不须回避',
  stage: '学段相符',
  subject: '学科相符',
  title: '职称不低',
  school: '学校合要求',
  district: '县区合要求',
  room: '还有名额',
  fit: '合适度够',
} as const satisfies Record<MatchRule, string>

/** Rules that an officer may relax, and how that is called; a ban and a person with himself are none. */
export const relaxLabels = {
  room: '增加 1 个名额',
  subject: '放宽学科',
  stage: '放宽学段',
  title: '不论职称',
  school: '不论学校',
  district: '放宽县区',
  fit: '降低合适度要求',
} as const satisfies Partial<Record<MatchRule, string>>
export type RelaxableRule = keyof typeof relaxLabels

export const matchLimitLabels = {
  'school-most': '每校配上人数上限',
  'mentor-school-most': '每所师傅学校带徒上限',
  'rural-share': '乡村占比',
} as const satisfies Record<MatchLimit, string>
