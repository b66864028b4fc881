import { activityReports } from './activity-reports.ts'
import { aidReports } from './aid-reports.ts'
import { assessmentReports } from './assessment-reports.ts'
import { hourReports } from './hour-reports.ts'
import { lectureReports } from './lecture-reports.ts'
import { matchingReports } from './matching-reports.ts'
import { pairFields, pairingReports } from './pairing-reports.ts'
import { asSheet, listOptions, type ReportDefinition } from './report-definition.ts'
import { trainingReports } from './training-reports.ts'
import { studioReports } from './studio-reports.ts'
import { twinReports } from './twin-reports.ts'

/** Over all programmes. */
export const generalReports = [
  {
    name: 'statistics',
    title: '分县区、学段、学科、城乡统计表',
    group: '综合',
    programmes: ['pairing'],
    unit: '对',
    formats: asSheet,
    filterFields: pairFields,
    options: [...listOptions, 'rows', 'columns'],
  },
] as const satisfies readonly ReportDefinition[]

/** In the order of the report centre. Each report is declared once, by its programme; who draws it up stands in main. */
const declared = [
  ...pairingReports,
  ...matchingReports,
  ...studioReports,
  ...lectureReports,
  ...trainingReports,
  ...hourReports,
  ...twinReports,
  ...aidReports,
  ...activityReports,
  ...assessmentReports,
  ...generalReports,
]

export type ReportName = (typeof declared)[number]['name']
export const reportDefinitions: readonly (ReportDefinition & { readonly name: ReportName })[] = declared
export const reportNames: readonly ReportName[] = declared.map(({ name }) => name)

export const definitionOf = (name: ReportName): ReportDefinition & { readonly name: ReportName } => {
  const found = reportDefinitions.find((one) => one.name === name)
  if (found === undefined) throw new Error(`no report ${name}`)
  return found
}
