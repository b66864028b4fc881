import type { RoundKind } from '#shared/matching/match-round.ts'

/** What people and schools are called on the same page, and where they are found. */
export interface MatchWords {
  readonly kind: RoundKind
  readonly title: string
  readonly mentor: string
  readonly mentee: string
  /** 人 or 所. */
  readonly unit: string
  /** How many a mentor carries. */
  readonly load: string
  /** 46 对草稿: what comes of a plan. */
  readonly drafts: string
  readonly everybody: string
  readonly nobodyLeft: string
  /** The page of this assistant, of the register, and of what is published. */
  readonly home: string
  readonly linkTo: (id: string) => string
  readonly published: string
}

export const teacherWords: MatchWords = {
  kind: 'teacher',
  title: '师徒结对',
  mentor: '师傅',
  mentee: '徒弟',
  unit: '人',
  load: '带徒',
  drafts: '对草稿',
  everybody: '人人有师傅',
  nobodyLeft: '人人都有师傅',
  home: '/pairings/matching',
  linkTo: (id) => `/teachers/${id}`,
  published: '/pairings?tab=draft',
}

export const schoolWords: MatchWords = {
  kind: 'school',
  title: '学校结对',
  mentor: '牵头校',
  mentee: '受援校',
  unit: '所',
  load: '受援',
  drafts: '对草稿',
  everybody: '校校有牵头校',
  nobodyLeft: '每所学校都有牵头校',
  home: '/twinning/matching',
  linkTo: (id) => `/schools/${id}`,
  published: '/twinning?tab=draft',
}
