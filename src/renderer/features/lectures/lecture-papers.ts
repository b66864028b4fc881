import type { ReportName } from '#shared/reports/report-definitions.ts'

/** The report centre with one session chosen. */
export function lecturePaper(name: Extract<ReportName, `lecture-${string}`>, id: string): string {
  return `/reports/${name}?filter=${encodeURIComponent(JSON.stringify({ ids: [id] }))}`
}
