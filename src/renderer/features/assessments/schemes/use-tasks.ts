import type { AssessObject } from '#shared/assessments/assessment.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { programmeOf } from '../list/round-proposal.ts'

/** The tasks of the latest policy that the object is assessed by; those of earlier cohorts are alike in name. */
export function useTasks(object: AssessObject): readonly string[] {
  const cohorts = useOperation('cohorts.list', { programme: programmeOf(object) }).data
  const latest = cohorts?.toSorted((a, b) => b.startsOn.localeCompare(a.startsOn))[0]
  const policy = useOperation('policies.get', { cohortId: latest?.id ?? '' }, { enabled: latest !== undefined }).data
  return [...new Set(policy?.quotas.map(({ label }) => label))]
}
