import { z } from 'zod'
import { rowId } from '../kernel/ids.ts'

/** What a column of a profile may be filled with. `none` is a constant text of the column itself. */
export const profileFields = [
  'number',
  'name',
  'nationalId',
  'sex',
  'phone',
  'school',
  'schoolCode',
  'district',
  'stage',
  'subject',
  'professionalTitle',
  'project',
  'source',
  'role',
  'onDate',
  'year',
  'hours',
  'total',
  'serial',
  'none',
] as const
export type ProfileField = (typeof profileFields)[number]

export const profileFieldLabels = {
  number: '序号',
  name: '姓名',
  nationalId: '身份证号',
  sex: '性别',
  phone: '手机号',
  school: '单位名称',
  schoolCode: '学校标识码',
  district: '县区',
  stage: '学段',
  subject: '学科',
  professionalTitle: '职称',
  project: '项目名称',
  source: '项目类别',
  role: '身份',
  onDate: '日期',
  year: '年度',
  hours: '学时',
  total: '累计学时',
  serial: '证明编号',
  none: '固定内容',
} as const satisfies Record<ProfileField, string>

/** How a date is written for the system that reads the file. */
export const dateFormats = ['2025-03-05', '2025/3/5', '2025.03.05', '20250305', '2025年3月5日', '2025'] as const
export type DateFormat = (typeof dateFormats)[number]

/** One row a person and project, or one a person with the total of the period. */
export const profileRowKinds = ['project', 'person'] as const

export const profileColumn = z.object({
  header: z.string().trim().min(1, '请填写列名').max(40),
  field: z.enum(profileFields),
  constant: z.string().trim().max(60).default('').describe('of a column of constant text'),
  dateFormat: z.enum(dateFormats).default('2025-03-05'),
})
export type ProfileColumn = z.output<typeof profileColumn>

/** The column layout that another system asks for: names, order and spelling of its own. */
export const profileDraft = z.object({
  name: z.string().trim().min(1, '请填写方案名称').max(30),
  rows: z.enum(profileRowKinds).default('project'),
  columns: z.array(profileColumn).min(1, '请至少选择一列').max(40),
})
export type ProfileDraft = z.output<typeof profileDraft>

export interface ExportProfile extends ProfileDraft {
  readonly id: string
}

export const profileChange = profileDraft.extend({ id: rowId.optional().describe('of a profile that is changed') })

/** Fields that only one row a project can tell. */
const ofProject: ReadonlySet<ProfileField> = new Set(['project', 'source', 'role', 'onDate', 'serial'])

/** What cannot be of a profile, in sentences. */
export function profileProblems({ rows, columns }: ProfileDraft): readonly string[] {
  const headers = columns.map(({ header }) => header)
  const twice = new Set(headers.filter((header, at) => headers.indexOf(header) !== at))
  const unfit = rows === 'person' ? columns.filter(({ field }) => ofProject.has(field)) : []
  return [
    ...Array.from(twice, (header) => `列名“${header}”写了两次`),
    ...unfit.map(({ header }) => `每人一行时不能有列“${header}”，请改为每个项目一行`),
  ]
}

const write: Readonly<Record<DateFormat, (year: string, month: string, day: string) => string>> = {
  '2025-03-05': (year, month, day) => `${year}-${month}-${day}`,
  '2025/3/5': (year, month, day) => `${year}/${Number(month)}/${Number(day)}`,
  '2025.03.05': (year, month, day) => `${year}.${month}.${day}`,
  '20250305': (year, month, day) => `${year}${month}${day}`,
  '2025年3月5日': (year, month, day) => `${year}年${Number(month)}月${Number(day)}日`,
  '2025': (year) => year,
}

export function formatDate(date: string, format: DateFormat): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return write[format](year, month, day)
}
