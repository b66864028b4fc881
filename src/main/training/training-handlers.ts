import type { AreaHandlers } from '#shared/contract/define.ts'
import type { trainingContract } from '#shared/training/training-contract.ts'
import type { TrainingService } from './training-service.ts'

export function createTrainingHandlers(service: TrainingService): AreaHandlers<typeof trainingContract> {
  const { list, reading, edits, people, advance } = service
  return {
    list: (input) => list.list(input),
    counts: (input) => list.counts(input),
    get: ({ id }) => reading.get(id),
    check: (input) => reading.check(input),
    readNominations: (input) => reading.readNominations(input),
    create: (input) => edits.create(input),
    update: (input) => edits.update(input),
    setQuotas: (input) => edits.setQuotas(input),
    advance: (input) => advance(input),
    nominate: (input) => people.nominate(input),
    decide: (input) => people.decide(input),
    removeTrainees: (input) => people.remove(input),
    setOutcomes: (input) => people.setOutcomes(input),
    numberCertificates: (input) => people.numberCertificates(input),
    remove: (input) => edits.remove(input),
  }
}
