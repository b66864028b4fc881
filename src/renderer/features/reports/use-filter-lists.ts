import type { ReportDefinition } from '#shared/reports/report-definition.ts'
import { useCodes, useDistricts } from '#renderer/api/use-code-lists.ts'
import { useOperation } from '#renderer/api/use-operation.ts'

const asChoice = ({ id, label }: { readonly id: string; readonly label: string }) => ({ value: id, label })

/** As many trainings as a menu can hold, the latest first. */
const shown = 100

/** What the filters of a report offer: code lists, the cohorts of its programmes, the records it may be about. */
export function useFilterLists({ programmes, objects, filterFields }: ReportDefinition) {
  const cohorts = useOperation('cohorts.list', {}).data ?? []
  const choices = useOperation('reports.choices', {}).data
  const ofTraining = filterFields.includes('training')
  const trainings = useOperation('training.list', { limit: shown }, { enabled: ofTraining }).data?.rows ?? []
  const ofPlan = filterFields.includes('plan')
  const matchRounds = useOperation('matching.rounds', {}, { enabled: ofPlan }).data ?? []
  return {
    cohorts: cohorts
      .filter((cohort) => programmes.includes(cohort.programme))
      .map((cohort) => ({ value: cohort.id, label: cohort.name })),
    districts: useDistricts(),
    stages: useCodes('stage'),
    subjects: useCodes('subject'),
    kinds: useCodes('pairing-kind'),
    levels: useCodes('pairing-level'),
    studioTypes: useCodes('studio-type'),
    activityTypes: useCodes('activity-type'),
    rounds: (choices?.rounds ?? []).filter((round) => objects?.includes(round.object) === true).map(asChoice),
    activities: (choices?.activities ?? []).map(asChoice),
    studios: (choices?.studios ?? []).map(asChoice),
    plans: matchRounds.flatMap((round) =>
      round.scenarios.map(({ id, name }) => ({ value: id, label: `${round.name} ${name}` })),
    ),
    trainings: trainings.map(({ id, name, startsOn }) => ({ value: id, label: `${startsOn.slice(0, 4)} ${name}` })),
  }
}

export type FilterLists = ReturnType<typeof useFilterLists>
