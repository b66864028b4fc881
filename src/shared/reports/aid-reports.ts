import { asLetter, asSheet, listOptions, type ReportDefinition } from './report-definition.ts'

const span = ['from', 'to'] as const satisfies ReportDefinition['filterFields']
const common = { group: '教育援疆', programmes: [], filterFields: span } as const

export const aidReports = [
  {
    ...common,
    name: 'aid-postings',
    title: '援疆支教人员名册',
    unit: '人',
    formats: asSheet,
    filterFields: ['from', 'to', 'scope', 'districts', 'stages', 'subjects', 'ids'],
    options: listOptions,
  },
  {
    ...common,
    name: 'aid-visits',
    title: '濮伊互访交流台账',
    unit: '次',
    formats: asSheet,
    filterFields: ['from', 'to', 'ids'],
    options: listOptions,
  },
  {
    ...common,
    name: 'aid-shadowings',
    title: '伊吾教师来濮跟岗表',
    unit: '人',
    formats: asSheet,
    filterFields: ['from', 'to', 'ids'],
    options: listOptions,
  },
  { ...common, name: 'aid-ledger', title: '濮伊双向交流统计表', unit: '项', formats: asSheet, options: listOptions },
  {
    ...common,
    name: 'aid-statistics',
    title: '教育援疆工作统计表',
    unit: '项',
    formats: asSheet,
    options: listOptions,
  },
  {
    ...common,
    name: 'aid-brief',
    title: '教育援疆工作情况汇报',
    unit: '份',
    formats: asLetter,
    options: ['title', 'date'],
  },
] as const satisfies readonly ReportDefinition[]
