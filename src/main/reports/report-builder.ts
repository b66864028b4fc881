import type { House } from '#main/db/house.ts'
import type { ResultRow } from '#shared/assessments/assessment.ts'
import type { ConflictFinding } from '#shared/reports/pairing-conflicts.ts'
import type { ReportName } from '#shared/reports/report-definitions.ts'
import type { ReportFilter } from '#shared/reports/report-filter.ts'
import type { ReportFigure } from '#shared/reports/report-figure.ts'
import { hideColumns, type ReportContext } from '#shared/reports/report-frame.ts'
import type { ReportOptions } from '#shared/reports/report-options.ts'
import type { Office } from '#shared/settings/settings.ts'
import { createActivityDrafts } from './activity-drafts.ts'
import { createAidDrafts, type AidSource } from './aid-drafts.ts'
import { createAssessmentDrafts } from './assessment-drafts.ts'
import { createHourDrafts, type HourReportSources } from './hour-drafts.ts'
import { createPairingDrafts } from './pairing-drafts.ts'
import { createMatchingDrafts, type MatchingSource } from './matching-drafts.ts'
import { createReportAidRepository } from './report-aid-repository.ts'
import { createReportActivityRepository } from './report-activity-repository.ts'
import { createReportAssessmentRepository } from './report-assessment-repository.ts'
import { createLectureDrafts, type LectureSource } from './lecture-drafts.ts'
import type { LetterContent, ReportContent, SheetContent } from './report-content.ts'
import { createReportHourRepository } from './report-hour-repository.ts'
import { createReportLectureRepository } from './report-lecture-repository.ts'
import { createReportPairRepository } from './report-pair-repository.ts'
import type { ReportRepository } from './report-repository.ts'
import { createReportStudioRepository } from './report-studio-repository.ts'
import { createReportTrainingRepository } from './report-training-repository.ts'
import { createStatisticsDrafts } from './statistics-drafts.ts'
import { createReportTwinRepository } from './report-twin-repository.ts'
import { createStudioDrafts } from './studio-drafts.ts'
import { createTrainingDrafts } from './training-drafts.ts'
import { createTwinDrafts, type TwinSource } from './twin-drafts.ts'

/** What the reports need of other areas, handed in where everything is put together. */
export interface ReportSources extends HourReportSources {
  readonly office: () => Office | null
  /** All findings over the database, whitelisted ones with their reason. */
  readonly conflicts: () => readonly ConflictFinding[]
  /** The results of a round of assessment that is open, as the records give them today. */
  readonly openResults: (roundId: string) => readonly ResultRow[]
  readonly lectures: LectureSource
  readonly aid: AidSource
  readonly twinning: TwinSource
  readonly matching: MatchingSource
}

export interface ReportRequest {
  readonly name: ReportName
  readonly filter: ReportFilter
  readonly options: ReportOptions
}

interface Built {
  readonly context: ReportContext
}
export type BuiltSheets = SheetContent & Built
export type BuiltLetters = LetterContent & Built
export type BuiltReport = BuiltSheets | BuiltLetters

const city = '濮阳市'

/** What a report is about, in a few words: the same words, the same line of versions. */
const scopeLabel = (filter: ReportFilter): string => {
  const chosen = Object.entries(filter).filter(([, value]) =>
    Array.isArray(value) ? value.length > 0 : value !== null && value !== false && value !== 'all',
  )
  const words = chosen.map(([key, value]) => `${key}=${Array.isArray(value) ? value.join('+') : String(value)}`)
  return words.join(' ').slice(0, 400)
}

/** Every report with who draws it up: one that was declared and is missing here does not compile. */
function allDrafts(house: House, repository: ReportRepository, sources: ReportSources) {
  const listPairs = createReportPairRepository(house.db)
  const pairs = ({ filter, officeDistrictId, asOf }: ReportContext) => listPairs({ filter, officeDistrictId, asOf })
  const studios = createReportStudioRepository(house.db)
  const twins = createReportTwinRepository(house.db)
  const activities = createReportActivityRepository(house.db)
  const assessments = createReportAssessmentRepository(house.db)
  const aid = createReportAidRepository(house.db)
  const lectures = createReportLectureRepository(house.db)
  const hours = createReportHourRepository(house.db)
  const drafts: Readonly<Record<ReportName, (context: ReportContext) => ReportContent>> = {
    ...createPairingDrafts({ pairs, repository, conflicts: sources.conflicts }),
    ...createMatchingDrafts(sources.matching),
    ...createStudioDrafts(studios),
    ...createLectureDrafts(lectures, sources.lectures),
    ...createAidDrafts(aid, sources.aid),
    ...createTwinDrafts({
      rows: twins,
      source: sources.twinning,
      dutiesOf: repository.dutiesOf,
    }),
    ...createActivityDrafts(activities),
    ...createTrainingDrafts(createReportTrainingRepository(house.db)),
    ...createHourDrafts(hours, sources),
    ...createAssessmentDrafts({
      repository: assessments,
      pairs,
      studios: studios.studios,
      districtName: repository.districtName,
      openResults: sources.openResults,
    }),
    ...createStatisticsDrafts({
      pairs,
      twins: twins.twins,
      studios: studios.studios,
      hours: (context) => hours.sums(context),
      postings: (context) => aid.postings(context),
      visitors: (context) => aid.visitors(context),
      lists: repository.lists,
      cohortDays: repository.cohortDays,
    }),
  }
  return { drafts, choices: () => ({ ...assessments.choices(), lectures: lectures.choices() }) }
}

export function createReportBuilder(house: House, repository: ReportRepository, sources: ReportSources) {
  const { drafts, choices } = allDrafts(house, repository, sources)

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
      officeDistrictId: district,
      today,
      asOf: filter.asOf ?? today,
      generatedAt: house.clock.now(),
      version: repository.nextVersion(name, scopeLabel(filter)),
      filter,
      options,
    }
  }

  function build(request: ReportRequest): BuiltReport {
    const context = contextOf(request)
    const content = drafts[request.name](context)
    if (content.kind === 'letters') return { ...content, context }
    const sheets = content.sheets.map((sheet) => hideColumns(sheet, request.options.hidden))
    return { ...content, sheets, context }
  }

  const figures = (request: ReportRequest): readonly ReportFigure[] => build(request).figures

  return { build, figures, choices, scopeLabel }
}

export type ReportBuilder = ReturnType<typeof createReportBuilder>
