import type { CodeList } from '../registry/code.ts'

/** What an import can recognise a sheet as. */
export const sheetKinds = [
  'school_directory',
  'teacher_roster',
  'pairing',
  'studio',
  'studio_member',
  'lecture_attendance',
  'twin_group',
  'aid_visit',
  'aid_posting',
  'task',
  'activity',
] as const
export type SheetKind = (typeof sheetKinds)[number]

/** How a cell of a column is read. */
export type FieldType =
  | 'text'
  | 'name'
  /** A name with, perhaps, the school in brackets. */
  | 'person'
  | 'names'
  | 'sex'
  | 'nationalId'
  | 'phone'
  | 'contactPhone'
  | 'date'
  | 'dateRange'
  | 'count'
  | 'yesNo'
  | 'mark'
  | 'title'
  | 'subject'
  | 'stage'
  | 'district'
  | 'schoolName'
  | 'schoolCode'
  | 'school'
  | 'schools'
  | 'hostSchool'
  | 'outsideSchool'
  | 'honours'
  | 'list'
  | 'documentNo'
  | { readonly code: CodeList }
  | { readonly words: ReadonlyMap<string, string> }

export interface FieldSpec {
  readonly field: string
  readonly type: FieldType
  /** Header words, without blanks; the first is the usual one and labels the field on screen. */
  readonly labels: readonly string[]
  readonly isRequired: boolean
  /** Blank cells below repeat the cell above: the field that decides it (merged or written once per block). */
  readonly carriedWith: string | null
}

export interface KindSpec {
  readonly kind: SheetKind
  readonly label: string
  readonly fields: readonly FieldSpec[]
  /** Sheet titles and names that speak for this kind. */
  readonly titleWords: RegExp
  /** Header words of 师傅 and 徒弟 in all their forms are read alike. */
  readonly hasRoles: boolean
  /** Whether these fields (and a title that speaks for it) can only be this kind. */
  readonly isRecognisedBy: (has: (field: string) => boolean, isTitled: boolean) => boolean
  /** Fields that other kinds lack: they decide between kinds. */
  readonly telling: readonly string[]
}

interface FieldOptions {
  readonly required?: true
  readonly carriedWith?: string
}

export const field = (name: string, type: FieldType, labels: string, options: FieldOptions = {}): FieldSpec => ({
  field: name,
  type,
  labels: labels.split(' '),
  isRequired: options.required === true,
  carriedWith: options.carriedWith ?? null,
})

/** The same labels behind a role: 师傅 + 姓名. */
export const roleLabels = (role: string, labels: string): string =>
  labels
    .split(' ')
    .map((label) => `${role}${label}`)
    .join(' ')

/** Columns that every table may have and no import reads; they count as recognised. */
export const ignored = [
  field('seq', 'text', '序号 编号 序 号 项次 No NO. 顺序号 行号'),
  field('remark', 'text', '备注 说明 备考 其他 其它 附注 备注说明 其他说明 其他需要说明的情况'),
]

export const schoolLabels =
  '单位 工作单位 所在单位 学校 所在学校 工作学校 任教学校 单位名称 学校名称 现工作单位 所属学校 现任教学校 现单位 任职学校 就职学校 所属单位 所在学校名称 学校全称 单位全称 单位(学校) 学校(单位) 工作单位全称 现工作学校'
export const districtLabels =
  '县区 县(市、区) 县(区) 区县 县市区 所属县区 所在县区 所属区县 所在区县 所属县市区 所在县市区 县(市)区 县区名称 所属地区'
export const nameLabels = '姓名 教师姓名 名字 老师姓名 人员姓名 姓名(全名) 教师 教职工姓名'
export const phoneLabels =
  '联系电话 手机号 手机号码 手机 电话 联系方式 移动电话 联系手机 电话号码 联系电话(手机) 本人电话'
export const stageLabels = '学段 任教学段 所在学段 所教学段 教学学段 学段类别 学校学段'
export const subjectLabels =
  '学科 任教学科 任教科目 科目 所教学科 任课学科 教学科目 教授学科 专业学科 学科类别 现任教学科 主教学科 主要任教学科 任教课程 执教学科 任课科目 教学学科'
export const titleLabels =
  '职称 现任职称 专业技术职务 专业技术职称 技术职称 职称等级 现职称 职称级别 专业技术职务名称 现任专业技术职务 专业技术资格 教师职称 评定职称 职称名称'
export const honourLabels =
  '荣誉称号 骨干称号 名师称号 荣誉 骨干荣誉 名师荣誉 所获荣誉 获得荣誉 荣誉(骨干)称号 骨干级别 骨干教师称号 获得荣誉称号 称号 骨干(名师)称号'
export const birthLabels = '出生年月 出生日期 出生年月日 生日 出生时间 出生'
export const idLabels =
  '身份证号 身份证号码 身份证 公民身份号码 居民身份证号 证件号码 身份证件号 公民身份证号 身份证件号码 证件号 居民身份证号码'
export const workStartLabels =
  '参加工作时间 参加工作年月 工作时间 入职时间 参加工作日期 从教时间 参工时间 入职年月 入职日期 任教时间 从教年月 参加教育工作时间 到岗时间 上岗时间 参加工作 工作起始时间'
