import type { House } from '#main/db/house.ts'
import type { StudioRow } from '#shared/studios/studio.ts'
import { createMemberRepository } from './member-repository.ts'
import { createPersonRepository } from './person-repository.ts'
import { createStudioApplications } from './studio-applications.ts'
import { createStudioBooks } from './studio-books.ts'
import { createStudioBooksRepository } from './studio-books-repository.ts'
import { createStudioIntake } from './studio-intake.ts'
import { createStudioJudge } from './studio-judge.ts'
import { createStudioList } from './studio-list.ts'
import { createStudioMembers } from './studio-members.ts'
import type { StudioNeighbours, StudioParts } from './studio-parts.ts'
import { createStudioReading } from './studio-reading.ts'
import { createStudioRepository } from './studio-repository.ts'
import { createStudioSuccession } from './studio-succession.ts'
import { createStudioSteps, createStudioTransitions } from './studio-transitions.ts'

/** 名师工作室 and 乡村首席教师工作室: gathers facts, asks the rules, writes through the house's act. */
export function createStudioService(house: House, neighbours: StudioNeighbours) {
  const policyOf = (cohortNo: number) => {
    const { programme } = neighbours.cohortByNo(cohortNo)
    return neighbours.policyOf(programme === 'chief' ? 'chief' : 'studio', cohortNo)
  }
  const parts: StudioParts = {
    house,
    neighbours,
    studios: createStudioRepository(house),
    members: createMemberRepository(house),
    books: createStudioBooksRepository(house),
    people: createPersonRepository(house.db),
    judge: createStudioJudge(house, { policyOf, termDays: neighbours.termDays }),
  }
  const list = createStudioList(house.db)
  const steps = createStudioSteps(parts)
  const reading = createStudioReading(parts, list, steps)

  return {
    reading,
    applications: createStudioApplications(parts),
    transitions: createStudioTransitions(parts, steps),
    succession: createStudioSuccession(parts, steps),
    members: createStudioMembers(parts, steps),
    books: createStudioBooks(parts),
    /** For the import: one for each batch that is stored. */
    intake: () => createStudioIntake(parts),
    /** For the desk: rows of lists by id. */
    rows: (ids: readonly string[]): readonly StudioRow[] => reading.shown(list.byIds(ids, house.clock.today())),
  }
}

export type StudioService = ReturnType<typeof createStudioService>
