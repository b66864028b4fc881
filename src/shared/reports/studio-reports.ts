import { asLetter, asSheet, listOptions, type ReportDefinition } from './report-definition.ts'

const fields = [
  'cohort',
  'scope',
  'asOf',
  'districts',
  'stages',
  'subjects',
  'studioTypes',
  'eventLevels',
  'studioStatuses',
  'settlements',
  'ids',
] as const satisfies ReportDefinition['filterFields']
const common = { group: '名师工作室', programmes: ['studio', 'chief'], unit: '个', filterFields: fields } as const

export const studioReports = [
  {
    ...common,
    name: 'studio-list',
    title: '名师工作室名册',
    formats: asSheet,
    options: [...listOptions, 'mergeUnits'],
  },
  {
    ...common,
    name: 'studio-members',
    title: '工作室成员花名册',
    formats: asSheet,
    options: [...listOptions, 'mergeUnits'],
  },
  { ...common, name: 'studio-plaque', title: '工作室授牌文字', formats: asLetter, options: ['date', 'perPair'] },
  { ...common, name: 'appointment-letter', title: '工作室聘书', formats: asLetter, options: ['date', 'perPair'] },
] as const satisfies readonly ReportDefinition[]
