import type { House } from '#main/db/house.ts'
import { createReportRepository, type ExportRecord } from './report-repository.ts'

export type GivenOut = Pick<ExportRecord, 'report' | 'scope' | 'format' | 'rowCount' | 'fileName' | 'sha256'>

/** Writes down what leaves the house by another way than a report: who, when, what file. Never in full. */
export function createExportLog(house: House): (given: GivenOut) => void {
  const repository = createReportRepository(house.db)
  return (given) =>
    repository.log({
      ...given,
      id: house.createId(),
      at: house.clock.now(),
      operator: house.operator(),
      version: repository.nextVersion(given.report, given.scope),
      masking: 'check',
      reason: '',
    })
}
