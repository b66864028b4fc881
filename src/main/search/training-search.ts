import type { Database } from '#main/db/house.ts'
import type { SearchHit } from '#shared/search/search-contract.ts'
import { trainingCategoryLabels, trainingStatusLabels } from '#shared/training/training-labels.ts'
import type { TrainingCategory, TrainingStatus } from '#shared/training/training.ts'

interface Asked {
  readonly text: string
  readonly limit: number
}

interface TrainingHit {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly category: TrainingCategory
  readonly startsOn: string
  readonly status: TrainingStatus
}

/** 高端研修 by name, code or who holds it: a city has some dozens a year. */
export function createTrainingSearch(db: Database) {
  const trainings = db.prepare<[Asked & { code: string }], TrainingHit>(
    `SELECT id, code, name, category, starts_on AS startsOn, status FROM training
     WHERE instr(name, :text) > 0 OR instr(organizer, :text) > 0 OR (length(:code) > 2 AND instr(code, :code) = 1)
     ORDER BY status = 'cancelled', starts_on DESC, no LIMIT :limit`,
  )
  return ({ text, limit }: Asked): SearchHit[] =>
    trainings.all({ text, limit, code: text.toUpperCase() }).map(({ id, code, name, category, startsOn, status }) => ({
      kind: 'training',
      id,
      name,
      detail: [code, trainingCategoryLabels[category], startsOn, trainingStatusLabels[status]].join(' · '),
    }))
}
