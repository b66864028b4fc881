import { asLetter, asSheet, listOptions, type ReportDefinition } from './report-definition.ts'

const fields = [
  'period',
  'from',
  'to',
  'scope',
  'districts',
  'stages',
  'subjects',
  'activityTypes',
  'eventLevels',
  'ids',
] as const satisfies ReportDefinition['filterFields']
const common = { group: '活动', programmes: [], unit: '次' } as const

export const activityReports = [
  { ...common, name: 'activity-list', title: '活动台账', formats: asSheet, filterFields: fields, options: listOptions },
  {
    ...common,
    name: 'activity-record',
    title: '活动记录表',
    formats: asLetter,
    filterFields: fields,
    options: ['perPair'],
  },
  {
    ...common,
    name: 'sign-in',
    title: '签到表',
    formats: asSheet,
    filterFields: ['activity', 'studio', 'teachers'],
    options: ['title', 'repeatHeader', 'hidden'],
  },
] as const satisfies readonly ReportDefinition[]
