import type { TrainingPolicy } from '#shared/policies/training-policy.ts'
import { traineeFindings } from '#shared/training/training-rules.ts'
import type { TraineeFinding } from '#shared/training/training.ts'
import type { ShownTrainee } from './trainee-repository.ts'
import type { TrainingFactsRepository } from './training-facts-repository.ts'
import type { StoredTraining, TrainingRepository } from './training-repository.ts'

interface Parts {
  readonly trainings: TrainingRepository
  readonly facts: TrainingFactsRepository
  readonly policyOf: (cohortNo: number) => TrainingPolicy
}

/** Gathers what the rules ask and lets them say what speaks against whom. */
export function createTrainingJudge({ trainings, facts, policyOf }: Parts) {
  /** Counts on from those of a county who are taken already; null where places are not given out by county. */
  function ranks(training: StoredTraining, taken: ReadonlyMap<number, number>) {
    const quotas = trainings.quotas(training.no)
    const next = new Map(taken)
    return (districtNo: number | null, district: string | null) => {
      if (quotas.length === 0 || districtNo === null) return null
      const rank = (next.get(districtNo) ?? 0) + 1
      next.set(districtNo, rank)
      const places = quotas.find((quota) => quota.districtNo === districtNo)?.places ?? 0
      return { district: district ?? '', places, rank }
    }
  }

  function asked(training: StoredTraining) {
    return { targets: trainings.targets(training.no), policy: policyOf(training.cohortNo) }
  }

  return {
    /** People who would be named now; `districtId`: whose places they take, else those of their own county. */
    newcomers(training: StoredTraining, teacherIds: readonly string[], districtId?: string): readonly TraineeFinding[] {
      const rank = ranks(training, facts.taken(training.no))
      const charged = districtId === undefined ? undefined : facts.district(districtId)
      const rules = asked(training)
      return facts.people(teacherIds, training).flatMap((person) => {
        const quota = rank(charged?.no ?? person.districtNo, charged?.name ?? person.district)
        return traineeFindings(person, { ...rules, quota })
      })
    },
    /** Those who are in it, each as if he were named anew in his turn. */
    standing(
      training: StoredTraining,
      trainees: readonly ShownTrainee[],
    ): ReadonlyMap<string, readonly TraineeFinding[]> {
      const rank = ranks(training, new Map())
      const rules = asked(training)
      const taken = trainees.filter(({ status }) => status === 'nominated' || status === 'admitted')
      const ids = taken.map(({ teacherId }) => teacherId)
      const people = new Map(facts.people(ids, training).map((person) => [person.teacherId, person]))
      return new Map(
        taken.flatMap(({ teacherId, districtNo, district }) => {
          const person = people.get(teacherId)
          if (person === undefined) return []
          const quota = rank(districtNo, district)
          return [[teacherId, traineeFindings({ ...person, isNamed: false }, { ...rules, quota })] as const]
        }),
      )
    },
  }
}

export type TrainingJudge = ReturnType<typeof createTrainingJudge>
