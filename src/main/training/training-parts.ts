import type { House } from '#main/db/house.ts'
import { AppError } from '#shared/kernel/errors.ts'
import type { TrainingPolicy } from '#shared/policies/training-policy.ts'
import type { TraineeRepository } from './trainee-repository.ts'
import type { TrainingDue, TrainingFactsRepository } from './training-facts-repository.ts'
import type { TrainingJudge } from './training-judge.ts'
import type { StoredTraining, TrainingRepository } from './training-repository.ts'

/** What the area needs to know of a cohort. */
export interface TrainingCohort {
  readonly no: number
  readonly name: string
  readonly programme: string
  readonly schoolYear: string
  readonly isClosed: boolean
}

/** What somebody typed of a person. */
export interface PersonWords {
  readonly name: string
  readonly unit: string | null
  readonly subject: string | null
  readonly phone: string | null
  readonly nationalId: string | null
}

/** Who of the register is meant; several or none when no one is certain. */
export interface MatchedPerson {
  readonly teacherId: string | null
  readonly candidates: readonly { readonly teacherId: string; readonly label: string }[]
}

/** Functions of other areas, handed over by the composition root. */
export interface TrainingNeighbours {
  /** Throws `cohort/not-found`. */
  readonly cohort: (id: string) => TrainingCohort
  /** The open cohort of a school year, made when there is none; inside the caller's action. */
  readonly ensureCohort: (schoolYear: string) => TrainingCohort
  readonly policyOf: (cohortNo: number) => TrainingPolicy
  /** Brings the ledger in line with what trainings give; within the caller's action. */
  readonly recordHours: (request: {
    readonly source: 'training'
    readonly sourceNos: readonly number[]
    readonly rows: readonly TrainingDue[]
    readonly reason: string
  }) => void
  /** Matches people as the import of files does; `districtId` is the county that sent the list. */
  readonly matchPeople: (people: readonly PersonWords[], districtId: string | null) => readonly MatchedPerson[]
}

/** What the services of the area are made of. */
export interface TrainingParts {
  readonly house: House
  readonly neighbours: TrainingNeighbours
  readonly trainings: TrainingRepository
  readonly trainees: TraineeRepository
  readonly facts: TrainingFactsRepository
  readonly judge: TrainingJudge
}

/** Throws `record/not-found`. */
export function trainingOf({ trainings }: Pick<TrainingParts, 'trainings'>, idOrCode: string): StoredTraining {
  const training = trainings.byKey(idOrCode)
  if (training === undefined) throw new AppError('record/not-found', { id: idOrCode })
  return training
}

/** The ledger follows what a training gives now. */
export function followHours({ facts, neighbours }: TrainingParts, trainingNo: number, reason: string): void {
  neighbours.recordHours({ source: 'training', sourceNos: [trainingNo], rows: facts.due([trainingNo]), reason })
}

export const refused = (problems: readonly string[]): AppError => new AppError('training/refused', { problems })
