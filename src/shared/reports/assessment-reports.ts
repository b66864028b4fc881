import { assessObjects } from '../assessments/assessment.ts'
import { asSheet, listOptions, type ReportDefinition } from './report-definition.ts'

const common = { group: '考核', programmes: [], unit: '个' } as const

export const assessmentReports = [
  {
    ...common,
    name: 'pairing-assessment',
    title: '师徒结对考核汇总表',
    objects: ['mentee'],
    formats: asSheet,
    filterFields: ['round', 'scope', 'districts', 'stages', 'subjects', 'settlements'],
    options: [...listOptions, 'mergeUnits'],
  },
  {
    ...common,
    name: 'studio-assessment',
    title: '工作室年度考核汇总表',
    objects: ['studio'],
    formats: asSheet,
    filterFields: ['round', 'scope', 'districts', 'stages', 'subjects', 'studioTypes'],
    options: listOptions,
  },
  {
    ...common,
    name: 'assessment-ranking',
    title: '考核得分排名表',
    objects: assessObjects,
    formats: asSheet,
    filterFields: ['round', 'districts'],
    options: listOptions,
  },
  {
    ...common,
    name: 'assessment-notice',
    title: '考核结果公示名单',
    objects: assessObjects,
    formats: ['docx', 'xlsx', 'html'],
    filterFields: ['round', 'districts'],
    options: ['attachment', 'title', 'date'],
  },
] as const satisfies readonly ReportDefinition[]
