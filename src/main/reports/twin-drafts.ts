import type { Coverage } from '#shared/twinning/twin-coverage.ts'
import type { TwinMatrix } from '#shared/twinning/twin-network.ts'
import type { AgreementDuty } from '#shared/reports/agreement-duties.ts'
import { brandListSheet } from '#shared/reports/brand-list.ts'
import type { ReportContext } from '#shared/reports/report-frame.ts'
import { twinAgreementDocument, twinAgreementLetter } from '#shared/reports/twin-agreement.ts'
import { twinFigures, twinLedgerSheet, twinListSheet } from '#shared/reports/twin-list.ts'
import type { twinReports } from '#shared/reports/twin-reports.ts'
import { twinCoverageSheet, twinMatrixSheet } from '#shared/reports/twin-tables.ts'
import type { Drafts } from './report-content.ts'
import type { ReportTwinRepository } from './report-twin-repository.ts'
import { withinPeriod } from './within-period.ts'

/** What the area of school twinning works out itself. */
export interface TwinSource {
  readonly coverage: (asOf: string) => Coverage
  readonly matrix: (asOf: string) => TwinMatrix
}

interface TwinDraftParts {
  readonly rows: ReportTwinRepository
  readonly source: TwinSource
  /** The tasks that a cohort's policy asks of a group. */
  readonly dutiesOf: (cohortId: string) => readonly AgreementDuty[]
}

/** The reports over groups of schools and 名校培育. */
export function createTwinDrafts({ rows, source, dutiesOf }: TwinDraftParts): Drafts<typeof twinReports> {
  const figures = (context: ReportContext) => twinFigures(rows.twins(context), context.filter)
  return {
    'twin-list': (context) => {
      const twins = rows.twins(context)
      return { kind: 'sheets', sheets: [twinListSheet(twins, context)], figures: twinFigures(twins, context.filter) }
    },
    'twin-coverage': (context) => ({
      kind: 'sheets',
      sheets: [twinCoverageSheet(source.coverage(context.asOf), context)],
      figures: [],
    }),
    'twin-ledger': (context) => ({
      kind: 'sheets',
      sheets: [twinLedgerSheet(rows.activities(withinPeriod(context)), context)],
      figures: figures(context),
    }),
    'twin-matrix': (context) => ({
      kind: 'sheets',
      sheets: [twinMatrixSheet(source.matrix(context.asOf), context)],
      figures: [],
    }),
    'twin-agreement': (context) => {
      const links = rows.links(context)
      const duties = new Map(Array.from(new Set(links.map(({ cohortId }) => cohortId)), (id) => [id, dutiesOf(id)]))
      return {
        kind: 'letters',
        letters: links.map((link) => ({
          title: `学校结对协议书-${link.code}-${link.from}-${link.to}`,
          letter: twinAgreementLetter(link, duties.get(link.cohortId) ?? [], context),
        })),
        model: (letters) => twinAgreementDocument(letters, context),
        figures: figures(context),
      }
    },
    'brand-list': (context) => ({
      kind: 'sheets',
      sheets: [brandListSheet(rows.brands(context), context)],
      figures: [],
    }),
  }
}
