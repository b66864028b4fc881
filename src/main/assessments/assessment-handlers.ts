import type { assessmentContract, schemeContract } from '#shared/assessments/assessment-contract.ts'
import type { AreaHandlers } from '#shared/contract/define.ts'
import type { AssessmentService } from './assessment-service.ts'

export function createSchemeHandlers({ schemes }: AssessmentService): AreaHandlers<typeof schemeContract> {
  return {
    list: (input) => schemes.list(input),
    get: ({ id }) => schemes.get(id),
    create: (input) => schemes.create(input),
    clone: (input) => schemes.clone(input),
    update: (input) => schemes.update(input),
    archive: ({ id }) => schemes.archive(id),
    restore: ({ id }) => schemes.restore(id),
    remove: ({ id }) => schemes.remove(id),
  }
}

export function createAssessmentHandlers(service: AssessmentService): AreaHandlers<typeof assessmentContract> {
  const { reading, edits } = service
  return {
    list: (input) => reading.list(input),
    get: ({ id }) => reading.get(id),
    start: (input) => edits.start(input),
    update: (input) => edits.update(input),
    remove: ({ id }) => edits.remove(id),
    results: ({ id }) => reading.results(id),
    missing: ({ id }) => reading.missing(id),
    explain: (input) => reading.explain(input),
    mark: (input) => edits.mark(input),
    judge: (input) => edits.judge(input),
    trimExcellent: ({ id }) => edits.trimExcellent(id),
    publish: (input) => service.publish(input),
    withdraw: ({ id }) => service.withdraw(id),
  }
}
