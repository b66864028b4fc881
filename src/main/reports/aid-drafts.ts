import type { AidBrief } from '#shared/aid/aid-brief.ts'
import type { AidStatistic } from '#shared/aid/aid-statistics.ts'
import type { AidLedger } from '#shared/aid/two-way-ledger.ts'
import type { VisitRow } from '#shared/aid/visit.ts'
import {
  aidFigures,
  aidLedgerSheet,
  aidStatisticsSheet,
  postingsSheet,
  shadowingsSheet,
  visitsSheet,
} from '#shared/reports/aid-lists.ts'
import { briefLetter } from '#shared/reports/aid-papers.ts'
import type { aidReports } from '#shared/reports/aid-reports.ts'
import { documentOf } from '#shared/reports/certificates.ts'
import type { ReportContext } from '#shared/reports/report-frame.ts'
import type { Drafts } from './report-content.ts'
import type { ReportAidRepository } from './report-aid-repository.ts'

interface Span {
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** What 教育援疆 works out by rules of its own, by the days that are asked for. */
export interface AidSource {
  /** Visits that happened, the earliest first. */
  readonly visits: (span: Span) => readonly VisitRow[]
  readonly ledger: (span: Span) => AidLedger
  readonly statistics: (span: Span) => readonly AidStatistic[]
  readonly brief: (span: Span) => AidBrief
}

const spanOf = ({ filter }: ReportContext): Span => ({
  ...(filter.from === null ? {} : { from: filter.from }),
  ...(filter.to === null ? {} : { to: filter.to }),
})

/** The reports over postings, visits and shadowings. */
export function createAidDrafts(repository: ReportAidRepository, source: AidSource): Drafts<typeof aidReports> {
  const visits = (context: ReportContext): readonly VisitRow[] => {
    const { ids } = context.filter
    const rows = source.visits(spanOf(context))
    return ids.length === 0 ? rows : rows.filter(({ id, code }) => ids.includes(id) || ids.includes(code))
  }
  const figures = (context: ReportContext) => aidFigures(repository.postings(context), visits(context), context.filter)
  const sheets = (draw: (context: ReportContext) => ReturnType<typeof postingsSheet>) => (context: ReportContext) => ({
    kind: 'sheets' as const,
    sheets: [draw(context)],
    figures: figures(context),
  })
  return {
    'aid-postings': sheets((context) => postingsSheet(repository.postings(context), context)),
    'aid-visits': sheets((context) => visitsSheet(visits(context), context)),
    'aid-shadowings': sheets((context) => shadowingsSheet(repository.shadowings(context), context)),
    'aid-ledger': sheets((context) => aidLedgerSheet(source.ledger(spanOf(context)), context)),
    'aid-statistics': sheets((context) => {
      const { from, to } = source.ledger(spanOf(context))
      return aidStatisticsSheet(source.statistics(spanOf(context)), { from, to }, context)
    }),
    'aid-brief': (context) => {
      const brief = source.brief(spanOf(context))
      const { options, office, today, generatedAt } = context
      const frame = { office: office?.name ?? '', today: options.date ?? today, generatedAt }
      const titled = { ...brief, title: options.title ?? brief.title }
      return {
        kind: 'letters',
        letters: [{ title: titled.title, letter: briefLetter(titled, frame) }],
        model: documentOf({ title: titled.title, page: 'official' }, context),
        figures: figures(context),
      }
    },
  }
}
