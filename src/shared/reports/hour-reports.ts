import { asLetter, asSheet, listOptions, type ReportDefinition } from './report-definition.ts'

const common = { group: '研修学时', programmes: [] } as const
const ofLines = ['from', 'to', 'scope', 'districts', 'stages', 'subjects', 'hourSources', 'teachers'] as const

export const hourReports = [
  {
    ...common,
    name: 'hour-statistics',
    title: '学时统计表',
    unit: '项',
    formats: asSheet,
    filterFields: ofLines,
    options: [...listOptions, 'mergeUnits'],
  },
  {
    ...common,
    name: 'hour-targets',
    title: '学时达标情况统计表',
    unit: '行',
    formats: asSheet,
    filterFields: ['asOf', 'districts'],
    options: listOptions,
  },
  {
    ...common,
    name: 'hour-certificate',
    title: '学时证明',
    unit: '份',
    formats: asLetter,
    filterFields: ['from', 'to', 'districts', 'teachers', 'ids'],
    options: ['perPair'],
  },
  {
    ...common,
    name: 'hour-certificate-list',
    title: '学时证明登记表',
    unit: '份',
    formats: asSheet,
    filterFields: ['from', 'to', 'districts', 'teachers', 'ids'],
    options: listOptions,
  },
  {
    ...common,
    name: 'hour-profile',
    title: '学时数据（上级平台格式）',
    unit: '行',
    formats: ['xlsx', 'csv'],
    filterFields: ofLines,
    options: ['profile'],
  },
  {
    ...common,
    name: 'growth-archive',
    title: '教师成长档案',
    unit: '人',
    formats: asLetter,
    filterFields: ['teachers'],
    options: ['perPair'],
  },
] as const satisfies readonly ReportDefinition[]
