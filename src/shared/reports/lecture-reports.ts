import { asLetter, asSheet, listOptions, type ReportDefinition } from './report-definition.ts'

const fields = [
  'cohort',
  'period',
  'from',
  'to',
  'scope',
  'districts',
  'stages',
  'subjects',
  'ids',
] as const satisfies ReportDefinition['filterFields']
const common = { group: '名师大讲堂', programmes: ['lecture'], unit: '期', filterFields: fields } as const

export const lectureReports = [
  { ...common, name: 'lecture-ledger', title: '大讲堂安排与台账', formats: asSheet, options: listOptions },
  {
    ...common,
    name: 'lecture-sign-in',
    title: '大讲堂签到表',
    formats: asSheet,
    options: ['title', 'repeatHeader', 'hidden', 'blankRows'],
  },
  { ...common, name: 'lecture-notice', title: '大讲堂通知', formats: asLetter, options: ['title', 'date', 'perPair'] },
  { ...common, name: 'lecture-brief', title: '大讲堂简报', formats: asLetter, options: ['title', 'date', 'perPair'] },
  { ...common, name: 'lecture-letter', title: '大讲堂主讲聘书', formats: asLetter, options: ['date', 'perPair'] },
] as const satisfies readonly ReportDefinition[]
