import {
  formatDate,
  profileFieldLabels,
  type ProfileColumn,
  type ProfileDraft,
  type ProfileField,
} from '#shared/hours/export-profile.ts'

export const blankColumn: ProfileColumn = { header: '', field: 'none', constant: '', dateFormat: '2025-03-05' }

/** What most systems ask for; to be changed to what this one calls it. */
export const blankProfile: ProfileDraft = {
  name: '',
  rows: 'project',
  columns: (['number', 'name', 'nationalId', 'school', 'project', 'onDate', 'hours'] as const).map((field) => ({
    ...blankColumn,
    header: profileFieldLabels[field],
    field,
  })),
}

/** A header that was not written by hand follows the field. */
export function withField(column: ProfileColumn, field: ProfileField): ProfileColumn {
  const isOwn = column.header !== '' && column.header !== profileFieldLabels[column.field]
  return { ...column, field, header: isOwn || field === 'none' ? column.header : profileFieldLabels[field] }
}

const samples: Readonly<Record<Exclude<ProfileField, 'onDate' | 'none'>, string>> = {
  number: '1',
  name: '吕文静',
  nationalId: '4109**********1234',
  sex: '女',
  phone: '138****5678',
  school: '濮阳市实验小学',
  schoolCode: '2141000001',
  district: '市直学校',
  stage: '小学',
  subject: '语文',
  professionalTitle: '一级教师',
  project: '新课标下的单元教学',
  source: '大讲堂',
  role: '听讲',
  year: '2025',
  hours: '4',
  total: '36',
  serial: 'PYXS-2025-000123',
}

/** What the column holds of an invented teacher. */
export function sampleOf({ field, constant, dateFormat }: ProfileColumn): string {
  if (field === 'none') return constant
  return field === 'onDate' ? formatDate('2025-03-05', dateFormat) : samples[field]
}
