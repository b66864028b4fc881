import { daysBetween } from '#shared/kernel/dates.ts'
import type { ResultRow } from '#shared/assessments/assessment.ts'
import { pairingStatuses } from '#shared/pairings/pairing.ts'
import { noticeLetter } from '#shared/reports/assessment-notice.ts'
import type { assessmentReports } from '#shared/reports/assessment-reports.ts'
import type { AssessedPair, AssessedStudio, ReportResult, ReportRound } from '#shared/reports/assessment-rows.ts'
import {
  noticeSheet,
  pairingAssessmentSheet,
  rankingSheet,
  studioAssessmentSheet,
} from '#shared/reports/assessment-sheets.ts'
import { documentOf } from '#shared/reports/certificates.ts'
import { definitionOf, type ReportName } from '#shared/reports/report-definitions.ts'
import { unknownKey } from '#shared/reports/report-filter.ts'
import type { ReportContext } from '#shared/reports/report-frame.ts'
import { pairingCode, type ReportPair } from '#shared/reports/report-pair.ts'
import type { Sheet } from '#shared/reports/sheet-model.ts'
import type { ReportStudio } from '#shared/reports/studio-rows.ts'
import { studioStatuses } from '#shared/studios/studio.ts'
import type { CountedDays, PairCounts, ReportAssessmentRepository } from './report-assessment-repository.ts'
import type { Drafts, SheetContent } from './report-content.ts'

interface AssessmentSources {
  readonly repository: ReportAssessmentRepository
  readonly pairs: (context: ReportContext) => readonly ReportPair[]
  readonly studios: (context: ReportContext) => readonly ReportStudio[]
  readonly districtName: (id: string) => string | null
  /** The results of a round that is open, as the records give them today. */
  readonly openResults: (roundId: string) => readonly ResultRow[]
}

const noRound: ReportRound = {
  id: '',
  name: '考核',
  object: 'mentee',
  cohortId: '',
  schoolYear: '',
  startsOn: '',
  endsOn: '',
  state: 'published',
  publishedOn: null,
  documentNo: null,
}

function countedDays({ startsOn, endsOn }: ReportRound): CountedDays {
  const days = startsOn === '' ? 0 : daysBetween(startsOn, endsOn)
  const times = (length: number): number => Math.max(1, Math.round(days / length))
  return { from: startsOn, to: endsOn, semesters: times(182), years: times(365) }
}

const sheets = (sheet: Sheet): SheetContent => ({ kind: 'sheets', sheets: [sheet], figures: [] })

/** The reports over rounds of assessment. Without a choice: of the last published round that fits, else of the last. */
export function createAssessmentDrafts(sources: AssessmentSources): Drafts<typeof assessmentReports> {
  const { repository } = sources

  function roundFor(name: ReportName, { filter }: ReportContext): ReportRound {
    const objects = definitionOf(name).objects ?? []
    const fitting = repository.rounds().filter(({ object }) => objects.includes(object))
    if (filter.round === null) return fitting[0] ?? noRound
    return fitting.find(({ id, name: title }) => id === filter.round || title === filter.round) ?? noRound
  }

  const resultsOf = (round: ReportRound): readonly ReportResult[] => {
    if (round.id === '') return []
    if (round.state === 'published') return repository.frozenResults(round.id)
    return sources.openResults(round.id).flatMap(({ gradeReason: note, rank, isExempt, ...row }) =>
      // Who was left out of the round stands in no list of it.
      isExempt || rank === null ? [] : [{ ...row, rank, note }],
    )
  }

  /** By group: of the round of mentors in the same cohort that ends with this one, or else of the last. */
  function mentorScores(round: ReportRound): ReadonlyMap<string, number> {
    const ofMentors = repository
      .rounds()
      .filter(({ object, cohortId }) => object === 'mentor' && cohortId === round.cohortId)
    const beside = ofMentors.find(({ endsOn }) => endsOn === round.endsOn) ?? ofMentors[0] ?? noRound
    return new Map(resultsOf(beside).map(({ targetId, score }) => [targetId, score]))
  }

  function assessedPairs(round: ReportRound, context: ReportContext): readonly AssessedPair[] {
    const results = new Map(resultsOf(round).map((result) => [result.targetId, result]))
    const filter = { ...context.filter, ids: [...results.keys(), ''], statuses: [...pairingStatuses] }
    const pairs = sources.pairs({ ...context, filter })
    const counted = repository.pairCounts(
      pairs.map(({ id }) => id),
      countedDays(round),
    )
    const counts = new Map(counted.map((row) => [row.pairingId, row]))
    const mentors = mentorScores(round)
    return pairs.flatMap((pair) => {
      const result = results.get(pair.id)
      return result === undefined ? [] : [assessedPair(pair, result, { counts: counts.get(pair.id), mentors })]
    })
  }

  function assessedStudios(round: ReportRound, context: ReportContext): readonly AssessedStudio[] {
    const results = resultsOf(round)
    const filter = {
      ...context.filter,
      ids: [...results.map(({ targetId }) => targetId), ''],
      studioStatuses: [...studioStatuses],
    }
    const known = new Map(sources.studios({ ...context, filter }).map((studio) => [studio.id, studio]))
    const counted = repository.studioCounts(Array.from(known.keys()), countedDays(round))
    const counts = new Map(counted.map((row) => [row.studioId, row]))
    return results.flatMap(({ targetId, name, district, score, rank, grade, note, veto }) => {
      const count = counts.get(targetId)
      return count === undefined ? [] : [{ ...count, name, district, score, rank, grade, note: veto ?? note }]
    })
  }

  /** The results of the chosen districts; a frozen result knows its district by name. */
  function resultsIn(round: ReportRound, { filter }: ReportContext): readonly ReportResult[] {
    if (filter.districts.length === 0) return resultsOf(round)
    const wanted = new Set(filter.districts.map((chosen) => sources.districtName(chosen) ?? chosen))
    return resultsOf(round).filter(({ district }) => wanted.has(district ?? unknownKey))
  }

  return {
    'pairing-assessment': (context) => {
      const round = roundFor('pairing-assessment', context)
      return sheets(pairingAssessmentSheet({ round, rows: assessedPairs(round, context) }, context))
    },
    'studio-assessment': (context) => {
      const round = roundFor('studio-assessment', context)
      return sheets(studioAssessmentSheet({ round, rows: assessedStudios(round, context) }, context))
    },
    'assessment-ranking': (context) => {
      const round = roundFor('assessment-ranking', context)
      return sheets(rankingSheet({ round, rows: resultsIn(round, context) }, context))
    },
    'assessment-notice': (context) => {
      const round = roundFor('assessment-notice', context)
      const rows = resultsIn(round, context)
      const letter = { title: `${round.name}结果公示名单`, letter: noticeLetter(round, rows, context) }
      return {
        kind: 'letters',
        letters: rows.length === 0 ? [] : [letter],
        model: documentOf({ title: letter.title, page: 'official' }, context),
        figures: [],
        sheets: [noticeSheet({ round, rows }, context)],
      }
    },
  }
}

function assessedPair(
  pair: ReportPair,
  result: ReportResult,
  found: { readonly counts: PairCounts | undefined; readonly mentors: ReadonlyMap<string, number> },
): AssessedPair {
  return {
    lessons: 0,
    lessonsDue: 0,
    openLessons: 0,
    plans: 0,
    papers: 0,
    ...found.counts,
    pairingId: pair.id,
    groupId: pair.groupId,
    code: pairingCode(pair),
    district: pair.mentorDistrict,
    school: pair.menteeSchool,
    mentor: pair.mentor,
    mentee: pair.mentee,
    subject: pair.subject,
    mentorScore: found.mentors.get(pair.groupId) ?? null,
    score: result.score,
    grade: result.grade,
    note: result.veto ?? result.note,
  }
}
