/** The closed set of code lists; what stands in them is data and can be edited. */
export const codeLists = [
  'stage',
  'subject',
  'title',
  'honour',
  'honour-level',
  'urban-type',
  'ethnicity',
  'political',
  'education',
  'pairing-kind',
  'pairing-level',
  'dissolve-reason',
  'grade',
  'activity-type',
  'achievement-kind',
  'studio-type',
  'leave-reason',
  'aid-type',
  'aid-post',
  'visit-kind',
] as const

export type CodeList = (typeof codeLists)[number]

export const codeListLabels = {
  stage: '学段',
  subject: '学科',
  title: '职称',
  honour: '荣誉称号',
  'honour-level': '荣誉级别',
  'urban-type': '城乡类型',
  ethnicity: '民族',
  political: '政治面貌',
  education: '学历',
  'pairing-kind': '结对类型',
  'pairing-level': '结对层级',
  'dissolve-reason': '解除原因',
  grade: '考核等次',
  'activity-type': '活动类型',
  'achievement-kind': '成果类别',
  'studio-type': '工作室类型',
  'leave-reason': '退出原因',
  'aid-type': '援派类型',
  'aid-post': '援派岗位',
  'visit-kind': '互访类别',
} as const satisfies Record<CodeList, string>

export interface CodeEntry {
  readonly id: string
  readonly list: CodeList
  readonly name: string
  /** 正高/副高/中级/初级/无 of a title; 校/县/市/省/国家 of an honour. */
  readonly level: string | null
  /** Compares titles and honours; larger is higher. */
  readonly grade: number | null
  readonly position: number
  readonly isArchived: boolean
  readonly aliases: readonly CodeAlias[]
}

export interface CodeAlias {
  readonly alias: string
  /** The alias holds for this stage only; empty: for every stage. */
  readonly stage: string
}

export interface District {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly position: number
  readonly isOutside: boolean
  readonly aliases: readonly string[]
}
