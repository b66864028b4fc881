import type { House } from '#main/db/house.ts'
import type { Reverted } from '#shared/history/history.ts'
import { AppError } from '#shared/kernel/errors.ts'
import type { AssessmentNeighbours, AssessmentParts } from './assessment-parts.ts'
import { createFactRepository } from './fact-repository.ts'
import { createPublication } from './publication.ts'
import { createResultRepository } from './result-repository.ts'
import { createRoundEdits } from './round-edits.ts'
import { createRoundReading } from './round-reading.ts'
import { createRoundRepository } from './round-repository.ts'
import { createRoundScoring } from './round-scoring.ts'
import { createSchemeRepository } from './scheme-repository.ts'
import { createSchemeService } from './scheme-service.ts'
import { createTargetRepository } from './target-repository.ts'

/** 考核: schemes → rounds → scores worked out from the records → results that stand once published. */
export function createAssessmentService(house: House, neighbours: AssessmentNeighbours) {
  const parts: AssessmentParts = {
    house,
    neighbours,
    schemes: createSchemeRepository(house),
    rounds: createRoundRepository(house),
    targets: createTargetRepository(house.db),
    facts: createFactRepository(house.db),
    results: createResultRepository(house),
  }
  const schemes = createSchemeService(house, parts.schemes)
  const scoring = createRoundScoring(parts)
  const reading = createRoundReading(parts, scoring)
  const edits = createRoundEdits(parts, { reading, scoring, schemes })
  /** 撤销公布: the round is open again, and the grades that it handed out are taken back with it. */
  function withdraw(id: string): Reverted {
    const { no, name, state } = reading.found(id)
    if (state === 'open') throw new AppError('assessment/not-published', { name })
    const done = neighbours.takeBackPublication(no)
    if (done === null) throw new AppError('assessment/publication-unknown', { name })
    return done
  }
  return { schemes, reading, edits, publish: createPublication(parts, scoring, edits), withdraw }
}

export type AssessmentService = ReturnType<typeof createAssessmentService>
