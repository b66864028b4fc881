import type { GrowthArchive } from '#shared/archive/archive.ts'
import type { HourGroup, HourTargets } from '#shared/hours/hour-contract.ts'
import { AppError } from '#shared/kernel/errors.ts'
import { documentOf } from '#shared/reports/certificates.ts'
import { growthArchiveLetter } from '#shared/reports/growth-archive.ts'
import { certificateLetter } from '#shared/reports/hour-certificates.ts'
import { hourProfileSheet } from '#shared/reports/hour-profile-sheet.ts'
import type { hourReports } from '#shared/reports/hour-reports.ts'
import { withRunningTotals } from '#shared/reports/hour-rows.ts'
import {
  certificateListSheet,
  hourFigures,
  hourStatisticsSheet,
  hourTargetsSheet,
  type HourSpan,
} from '#shared/reports/hour-sheets.ts'
import type { ReportContext } from '#shared/reports/report-frame.ts'
import type { Drafts } from './report-content.ts'
import type { ReportHourRepository } from './report-hour-repository.ts'

/** What the ledger and the archive answer, handed in where everything is put together. */
export interface HourReportSources {
  readonly hourGroups: (
    by: 'district' | 'stage' | 'subject',
    year: number,
  ) => { readonly rows: readonly HourGroup[]; readonly targets: HourTargets }
  /** Throws `record/not-found`. */
  readonly archiveOf: (teacherId: string) => GrowthArchive
}

const groupings = [
  ['district', '县区'],
  ['stage', '学段'],
  ['subject', '学科'],
] as const

/** Without days of its own a list of hours tells of the calendar year, in which hours are accounted. */
const spanOf = ({ filter, asOf }: ReportContext): HourSpan => {
  const year = asOf.slice(0, 4)
  const isOpen = filter.from === null && filter.to === null
  return {
    from: filter.from ?? (isOpen ? `${year}-01-01` : '1900-01-01'),
    to: filter.to ?? (isOpen ? `${year}-12-31` : asOf),
  }
}

/** The reports over the ledger of 学时. */
export function createHourDrafts(hours: ReportHourRepository, sources: HourReportSources): Drafts<typeof hourReports> {
  const valid = (context: ReportContext) => hours.certificates(context).filter(({ isVoid }) => !isVoid)

  return {
    'hour-statistics': (context) => {
      const span = spanOf(context)
      const lines = hours.lines(context, span)
      return {
        kind: 'sheets',
        sheets: [hourStatisticsSheet(lines, span, context)],
        figures: hourFigures(lines, context.filter),
      }
    },
    'hour-targets': (context) => {
      const year = Number(context.asOf.slice(0, 4))
      const chosen = new Set(context.filter.districts)
      const sheets = groupings.map(([by, label]) => {
        const { rows, targets } = sources.hourGroups(by, year)
        const kept = by === 'district' && chosen.size > 0 ? rows.filter(({ key }) => chosen.has(key)) : rows
        return hourTargetsSheet({ label, rows: kept, targets }, context)
      })
      return { kind: 'sheets', sheets, figures: [] }
    },
    'hour-certificate': (context) => ({
      kind: 'letters',
      letters: valid(context).map((one) => ({
        title: `学时证明-${one.serial}-${one.name}`,
        letter: certificateLetter(one, context),
      })),
      model: documentOf({ title: '学时证明', page: 'official' }, context),
      figures: [],
    }),
    'hour-certificate-list': (context) => ({
      kind: 'sheets',
      sheets: [certificateListSheet(hours.certificates(context), context)],
      figures: [],
    }),
    'hour-profile': (context) => {
      const profile = hours.profile(context.options.profile)
      if (profile === undefined) throw new AppError('record/not-found', { id: context.options.profile ?? '' })
      const lines = withRunningTotals(hours.lines(context, spanOf(context)))
      return { kind: 'sheets', sheets: [hourProfileSheet(profile, lines, context)], figures: [] }
    },
    'growth-archive': (context) => ({
      kind: 'letters',
      letters: context.filter.teachers.map((teacherId) => {
        const archive = sources.archiveOf(teacherId)
        return { title: `成长档案-${archive.person.name}`, letter: growthArchiveLetter(archive, context) }
      }),
      model: documentOf({ title: '教师成长档案', page: 'official' }, context),
      figures: [],
    }),
  }
}
