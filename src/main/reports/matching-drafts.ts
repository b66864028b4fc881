import type { MatchRound } from '#shared/matching/match-round.ts'
import type { PlanMentor, PlanUnplaced, ScenarioFigures } from '#shared/matching/match-view.ts'
import type { matchingReports } from '#shared/reports/matching-reports.ts'
import type { ReportPlan } from '#shared/reports/matching-rows.ts'
import { matchingSheets } from '#shared/reports/matching-sheets.ts'
import type { Drafts } from './report-content.ts'

/** What the paper needs of 配对助手. */
export interface MatchingSource {
  readonly rounds: () => readonly MatchRound[]
  readonly mentors: (scenarioId: string) => readonly PlanMentor[]
  readonly unplaced: (scenarioId: string) => readonly PlanUnplaced[]
  readonly compared: (roundId: string) => readonly ScenarioFigures[]
}

const noPlan: ReportPlan = { kind: 'teacher', round: '配对', name: '', compared: [], mentors: [], unplaced: [] }

/** The plan of this id, or the one that was made last. */
function planFor(source: MatchingSource, id: string | null): ReportPlan {
  const all = source.rounds().flatMap((round) => round.scenarios.map((scenario) => ({ round, scenario })))
  const made = all
    .filter(({ scenario }) => scenario.solvedAt !== null)
    .toSorted((a, b) => (b.scenario.solvedAt ?? '').localeCompare(a.scenario.solvedAt ?? ''))
  const found = id === null ? made[0] : all.find(({ scenario }) => scenario.id === id)
  if (found === undefined) return noPlan
  const { round, scenario } = found
  return {
    kind: round.kind,
    round: round.name,
    name: scenario.name,
    compared: source.compared(round.id),
    mentors: source.mentors(scenario.id),
    unplaced: source.unplaced(scenario.id),
  }
}

/** The paper that a plan is talked over with, before it becomes drafts. */
export const createMatchingDrafts = (source: MatchingSource): Drafts<typeof matchingReports> => ({
  'matching-plan': (context) => ({
    kind: 'sheets',
    sheets: matchingSheets(planFor(source, context.filter.plan), context),
    figures: [],
  }),
})
