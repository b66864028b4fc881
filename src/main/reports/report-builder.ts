import type { House } from '#main/db/house.ts'
import { AppError } from '#shared/kernel/errors.ts'
import { agreementDocument, agreementLetter } from '#shared/reports/pairing-agreement.ts'
import { pairingConflictsSheet, type ConflictFinding } from '#shared/reports/pairing-conflicts.ts'
import { pairingFigures, type ReportFigure } from '#shared/reports/pairing-figures.ts'
import { pairingGroupsSheet } from '#shared/reports/pairing-groups.ts'
import { pairingListSheet } from '#shared/reports/pairing-list.ts'
import { overduePairs, pairingOverdueSheet } from '#shared/reports/pairing-overdue.ts'
import { pairingStatisticsSheets } from '#shared/reports/pairing-statistics.ts'
import type { DocumentModel, Letter } from '#shared/reports/document-model.ts'
import type { ReportName } from '#shared/reports/report-definitions.ts'
import type { ReportFilter } from '#shared/reports/report-filter.ts'
import { hideColumns, type ReportContext } from '#shared/reports/report-frame.ts'
import type { ReportOptions } from '#shared/reports/report-options.ts'
import { pairingCode } from '#shared/reports/report-pair.ts'
import { sortPairs } from '#shared/reports/row-groups.ts'
import type { Sheet } from '#shared/reports/sheet-model.ts'
import type { Office } from '#shared/settings/settings.ts'
import { createReportPairRepository, type StoredReportPair } from './report-pair-repository.ts'
import type { ReportRepository } from './report-repository.ts'

/** What the reports need of other areas, handed in where everything is put together. */
export interface ReportSources {
  readonly office: () => Office | null
  /** All findings over the database, whitelisted ones with their reason. */
  readonly conflicts: () => readonly ConflictFinding[]
}

export interface ReportRequest {
  readonly name: ReportName
  readonly filter: ReportFilter
  readonly options: ReportOptions
}

export interface NamedLetter {
  /** What a file of this letter alone is called. */
  readonly title: string
  readonly letter: Letter
}

export type BuiltReport =
  | {
      readonly kind: 'sheets'
      readonly sheets: readonly Sheet[]
      readonly figures: readonly ReportFigure[]
      readonly context: ReportContext
    }
  | {
      readonly kind: 'letters'
      readonly letters: readonly NamedLetter[]
      readonly model: (letters: readonly NamedLetter[]) => DocumentModel
      readonly figures: readonly ReportFigure[]
      readonly context: ReportContext
    }

const city = '濮阳市'

/** What a report is about, in a few words: the same words, the same line of versions. */
const scopeLabel = (filter: ReportFilter): string => {
  const chosen = Object.entries(filter).filter(([, value]) =>
    Array.isArray(value) ? value.length > 0 : value !== null && value !== false,
  )
  const words = chosen.map(([key, value]) => `${key}=${Array.isArray(value) ? value.join('+') : String(value)}`)
  return words.join(' ').slice(0, 400)
}

export function createReportBuilder(house: House, repository: ReportRepository, sources: ReportSources) {
  const listPairs = createReportPairRepository(house.db)

  const officeDistrict = (): string | null => {
    const office = sources.office()
    return office?.level === 'county' ? office.districtId : null
  }

  function contextOf({ name, filter, options }: ReportRequest): ReportContext {
    const today = house.clock.today()
    const district = officeDistrict()
    return {
      office: sources.office(),
      place: district === null ? city : (repository.districtName(district) ?? city),
      today,
      asOf: filter.asOf ?? today,
      generatedAt: house.clock.now(),
      version: repository.nextVersion(name, scopeLabel(filter)),
      filter,
      options,
    }
  }

  const pairsOf = (filter: ReportFilter, asOf: string): readonly StoredReportPair[] =>
    listPairs({ filter, officeDistrictId: officeDistrict(), asOf })

  function conflictsSheet(pairs: readonly StoredReportPair[], context: ReportContext): Sheet {
    const known = new Set(pairs.map((pair) => pair.id))
    const findings = sources
      .conflicts()
      .filter((finding) => finding.severity !== 'info' && finding.pairings.some((pair) => known.has(pair.id)))
    const ids = findings.flatMap((finding) => finding.pairings.map((pair) => pair.id))
    const facts = { findings, sources: repository.sourcesOf(ids), schoolYears: pairs }
    return pairingConflictsSheet(facts, context)
  }

  function lettersOf(pairs: readonly StoredReportPair[], context: ReportContext): BuiltReport {
    const cohorts = new Map(pairs.map((pair) => [pair.id, pair.cohortId]))
    const duties = new Map(Array.from(new Set(cohorts.values()), (id) => [id, repository.dutiesOf(id)] as const))
    const letters = sortPairs(pairs, context.options.sort).map((pair) => ({
      title: `师徒结对协议书-${pairingCode(pair)}-${pair.mentor}-${pair.mentee}`,
      letter: agreementLetter(pair, duties.get(cohorts.get(pair.id) ?? '') ?? []),
    }))
    return {
      kind: 'letters',
      letters,
      model: (chosen) =>
        agreementDocument(
          chosen.map(({ letter }) => letter),
          context,
        ),
      figures: pairingFigures(pairs, context.filter),
      context,
    }
  }

  function sheetsOf(name: ReportName, pairs: readonly StoredReportPair[], context: ReportContext): readonly Sheet[] {
    if (name === 'pairing-list') return [pairingListSheet(pairs, context)]
    if (name === 'pairing-groups') return [pairingGroupsSheet(pairs, context)]
    if (name === 'pairing-overdue') return [pairingOverdueSheet(pairs, context)]
    if (name === 'pairing-conflicts') return [conflictsSheet(pairs, context)]
    if (name === 'statistics') return pairingStatisticsSheets(pairs, context, repository.lists())
    throw new AppError('report/unknown', { name })
  }

  /** Figures are of the pairs that the report shows. */
  function figuresOf(name: ReportName, pairs: readonly StoredReportPair[], context: ReportContext) {
    return pairingFigures(name === 'pairing-overdue' ? overduePairs(pairs, context) : pairs, context.filter)
  }

  function build(request: ReportRequest): BuiltReport {
    const context = contextOf(request)
    const pairs = pairsOf(request.filter, context.asOf)
    if (request.name === 'pairing-agreement') return lettersOf(pairs, context)
    const sheets = sheetsOf(request.name, pairs, context).map((sheet) => hideColumns(sheet, request.options.hidden))
    return { kind: 'sheets', sheets, figures: figuresOf(request.name, pairs, context), context }
  }

  function figures(request: ReportRequest): readonly ReportFigure[] {
    const context = contextOf(request)
    return figuresOf(request.name, pairsOf(request.filter, context.asOf), context)
  }

  return { build, figures, scopeLabel }
}

export type ReportBuilder = ReturnType<typeof createReportBuilder>
