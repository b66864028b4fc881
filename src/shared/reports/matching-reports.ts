import { asSheet, listOptions, type ReportDefinition } from './report-definition.ts'

const common = { programmes: [], unit: '对', formats: asSheet, filterFields: ['plan'], options: listOptions } as const

export const matchingReports = [
  { ...common, name: 'matching-plan', title: '配对方案对比和明细', group: '师徒结对' },
] as const satisfies readonly ReportDefinition[]
