import { asSheet, listOptions, type ReportDefinition } from './report-definition.ts'

const common = { group: '研修学时', programmes: ['training'], formats: asSheet, options: listOptions } as const

export const trainingReports = [
  { ...common, name: 'training-list', title: '研修项目一览表', unit: '个', filterFields: ['cohort', 'from', 'to'] },
  { ...common, name: 'training-roster', title: '研修学员名单', unit: '人', filterFields: ['training', 'districts'] },
  { ...common, name: 'training-quota', title: '名额与推荐情况表', unit: '行', filterFields: ['training', 'districts'] },
  {
    ...common,
    name: 'training-completion',
    title: '研修结业名单',
    unit: '人',
    filterFields: ['training', 'districts'],
  },
] as const satisfies readonly ReportDefinition[]
