import { schoolYearEnd, schoolYearOf, schoolYearStart } from '#shared/kernel/school-year.ts'
import type { ReportContext } from '#shared/reports/report-frame.ts'

/** `year` stands for the days of the school year, and gives way to days that were told. */
export function withinPeriod(context: ReportContext): ReportContext {
  const { filter, today } = context
  if (filter.period === 'all' || filter.from !== null || filter.to !== null) return context
  const year = schoolYearOf(today)
  return { ...context, filter: { ...filter, from: schoolYearStart(year), to: schoolYearEnd(year) } }
}
