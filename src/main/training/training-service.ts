import type { z } from 'zod'
import type { House } from '#main/db/house.ts'
import type { trainingContract } from '#shared/training/training-contract.ts'
import { trainingStepLabels } from '#shared/training/training-labels.ts'
import { givesHours, stepRefusal } from '#shared/training/training-states.ts'
import { createTraineeRepository } from './trainee-repository.ts'
import { createTrainingEdits } from './training-edits.ts'
import { createTrainingFactsRepository } from './training-facts-repository.ts'
import { createTrainingJudge } from './training-judge.ts'
import { createTrainingList } from './training-list.ts'
import { followHours, refused, trainingOf, type TrainingNeighbours, type TrainingParts } from './training-parts.ts'
import { createTrainingPeople } from './training-people.ts'
import { createTrainingReading } from './training-reading.ts'
import { createTrainingRepository } from './training-repository.ts'

type Advance = z.output<(typeof trainingContract)['advance']['input']>

/** 高端研修, from the plan through quotas, nominations and attendance to the hours. */
export function createTrainingService(house: House, neighbours: TrainingNeighbours) {
  const trainings = createTrainingRepository(house)
  const facts = createTrainingFactsRepository(house.db)
  const judge = createTrainingJudge({ trainings, facts, policyOf: neighbours.policyOf })
  const parts: TrainingParts = { house, neighbours, trainings, trainees: createTraineeRepository(house), facts, judge }
  const list = createTrainingList(house.db)
  const reading = createTrainingReading(parts, list, facts.subjects)

  function advance({ id, to, on, reason }: Advance): null {
    return house.act('training.advance', () => {
      const training = trainingOf(parts, id)
      const obstacles = stepRefusal(to, reading.factsOf(training, reading.traineesOf(training)))
      if (obstacles !== null) throw refused(obstacles)
      if (to === 'cancelled' && reason === null) throw refused(['取消时请填写原因'])
      trainings.set(training.no, { status: to, statusSince: on ?? house.clock.today(), reason })
      if (givesHours(to) !== givesHours(training.status)) {
        followHours(parts, training.no, reason ?? `研修项目${trainingStepLabels[to]}`)
      }
      return { title: `${training.name} ${trainingStepLabels[to]}`, value: null }
    })
  }

  /** After two records of one person became one: the trainings that he is in have the last word. */
  function followTeacher(teacherNo: number, reason: string): void {
    for (const trainingNo of facts.trainingsOf(teacherNo)) followHours(parts, trainingNo, reason)
  }

  return {
    list,
    reading,
    advance,
    followTeacher,
    edits: createTrainingEdits(parts),
    people: createTrainingPeople(parts, reading),
  }
}

export type TrainingService = ReturnType<typeof createTrainingService>
