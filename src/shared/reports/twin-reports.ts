import { asLetter, asSheet, listOptions, type ReportDefinition } from './report-definition.ts'

const fields = [
  'cohort',
  'scope',
  'asOf',
  'districts',
  'stages',
  'ids',
] as const satisfies ReportDefinition['filterFields']
const common = { group: '学校结对', programmes: ['twinning'], unit: '组', filterFields: fields } as const

export const twinReports = [
  {
    ...common,
    name: 'twin-list',
    title: '学校结对一览表',
    formats: asSheet,
    options: [...listOptions, 'mergeUnits'],
  },
  {
    ...common,
    name: 'twin-coverage',
    title: '乡村校覆盖率统计',
    formats: asSheet,
    filterFields: ['asOf'],
    options: listOptions,
  },
  {
    ...common,
    name: 'twin-ledger',
    title: '学校结对工作台账',
    formats: asSheet,
    unit: '次',
    filterFields: ['cohort', 'period', 'from', 'to', 'scope', 'districts', 'stages', 'ids'],
    options: listOptions,
  },
  {
    ...common,
    name: 'twin-matrix',
    title: '县区与牵头校结对分布表',
    formats: asSheet,
    filterFields: ['asOf'],
    options: listOptions,
  },
  { ...common, name: 'twin-agreement', title: '学校结对协议书', formats: asLetter, options: ['date', 'perPair'] },
  {
    ...common,
    name: 'brand-list',
    title: '名校培育一览表',
    formats: asSheet,
    unit: '所',
    options: [...listOptions, 'mergeUnits'],
  },
] as const satisfies readonly ReportDefinition[]
