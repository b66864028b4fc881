import { asLetter, asSheet, listOptions, type ReportDefinition } from './report-definition.ts'

const place = ['cohort', 'scope', 'districts', 'stages', 'subjects', 'kinds', 'levels'] as const
export const pairFields = [
  ...place,
  'from',
  'to',
  'asOf',
  'statuses',
  'settlements',
  'crossDistrict',
  'ids',
] as const satisfies ReportDefinition['filterFields']
const common = { group: '师徒结对', programmes: ['pairing'], unit: '对' } as const

export const pairingReports = [
  {
    ...common,
    name: 'pairing-list',
    title: '师徒结对一览表',
    formats: asSheet,
    filterFields: pairFields,
    options: [...listOptions, 'mergeUnits', 'groupBy', 'pageBreaks', 'sort'],
  },
  {
    ...common,
    name: 'pairing-groups',
    title: '1+N结对组表',
    formats: asSheet,
    filterFields: pairFields,
    options: [...listOptions, 'mergeUnits', 'groupBy', 'pageBreaks', 'sort'],
  },
  {
    ...common,
    name: 'pairing-overdue',
    title: '到期和逾期未考核清单',
    formats: asSheet,
    filterFields: [...place, 'asOf', 'ids'],
    options: [...listOptions, 'sort'],
  },
  {
    ...common,
    name: 'pairing-conflicts',
    title: '重复结对核查表',
    formats: asSheet,
    filterFields: [...place, 'ids'],
    options: listOptions,
  },
  {
    ...common,
    name: 'pairing-agreement',
    title: '师徒结对协议书',
    formats: asLetter,
    filterFields: pairFields,
    options: ['perPair', 'sort'],
  },
  {
    ...common,
    name: 'mentor-letter',
    title: '师傅聘书',
    formats: asLetter,
    filterFields: pairFields,
    options: ['date', 'perPair', 'sort'],
  },
] as const satisfies readonly ReportDefinition[]
