import type { House } from '#main/db/house.ts'
import { createAidBatchRepository } from './aid-batch-repository.ts'
import { createAidBatches } from './aid-batches.ts'
import { createAidIntake } from './aid-intake.ts'
import { createAidOverview } from './aid-overview.ts'
import type { AidNeighbours, AidParts } from './aid-parts.ts'
import { createAidPeopleRepository } from './aid-people-repository.ts'
import { createAidSuccession } from './aid-succession.ts'
import { createEngagementRepository } from './engagement-repository.ts'
import { createPostingBooksRepository } from './posting-books-repository.ts'
import { createPostingEdits } from './posting-edits.ts'
import { createPostingJudge } from './posting-judge.ts'
import { createPostingList } from './posting-list.ts'
import { createPostingReading } from './posting-reading.ts'
import { createPostingRepository } from './posting-repository.ts'
import { createPostingSteps } from './posting-steps.ts'
import { createShadowingRepository } from './shadowing-repository.ts'
import { createShadowingService } from './shadowing-service.ts'
import { createVisitEdits } from './visit-edits.ts'
import { createVisitList } from './visit-list.ts'
import { createVisitReading } from './visit-reading.ts'
import { createVisitRepository } from './visit-repository.ts'

interface Days {
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** 教育援疆: batches, postings, visits both ways, shadowings, and what is told over all of them. */
export function createAidService(house: House, neighbours: AidNeighbours) {
  const engagements = createEngagementRepository(house.db)
  const parts: AidParts = {
    house,
    neighbours,
    engagements,
    people: createAidPeopleRepository(house.db),
    batches: createAidBatchRepository(house),
    postings: createPostingRepository(house),
    books: createPostingBooksRepository(house),
    visits: createVisitRepository(house),
    shadowings: createShadowingRepository(house),
  }
  const { policyOf, calendar } = neighbours
  const judge = createPostingJudge(house, { engagements, policyOf, calendar })
  const [postings, visits] = [createPostingList(house.db), createVisitList(house.db)]
  const steps = createPostingSteps(parts)
  const postingReading = createPostingReading(parts, postings, judge, steps)
  const visitReading = createVisitReading(parts, visits)
  const succession = createAidSuccession(parts, postings, postingReading)

  const overview = createAidOverview(parts, { postings, postingReading, judge, visits, visitReading, succession })
  const [batches, shadowings] = [createAidBatches(parts), createShadowingService(parts)]
  const visitEdits = createVisitEdits(parts, visitReading)
  const edits = createPostingEdits(parts, judge, steps)

  return {
    batches,
    batchList: parts.batches.list,
    postings: { reading: postingReading, steps, edits },
    visits: { reading: visitReading, edits: visitEdits },
    shadowings,
    succession,
    /** For the report centre: what is worked out by rules of this area, by calendar years unless other days are told. */
    reports: {
      visits: ({ from, to }: Days) => visitReading.held(from, to),
      ledger: (span: Days) => overview.ledger({ ...span, years: 'calendar' }),
      statistics: (span: Days) => overview.statistics({ ...span, years: 'calendar' }),
      brief: (span: Days) => overview.brief({ ...span, years: 'calendar', fresh: false }),
    },
    /** For 体验模式, which goes the way of an officer. */
    sampleDesk: {
      addBatch: batches.addBatch,
      post: edits.add,
      rotate: edits.rotate,
      care: edits.care,
      assess: (input: Parameters<typeof steps.assess>[0]) => steps.assess(input),
      finish: (input: Parameters<typeof steps.finish>[0]) => steps.finish(input),
      returnHome: steps.returnHome,
      extend: steps.extend,
      cutShort: steps.cutShort,
      visit: visitEdits.create,
      setItinerary: visitEdits.setItinerary,
      setDonations: visitEdits.setDonations,
      setAgreements: visitEdits.setAgreements,
      shadow: shadowings.add,
      attest: (input: Parameters<typeof shadowings.finish>[0]) => shadowings.finish(input),
    },
    /** For the import: one for each batch that is stored. */
    intake: () => createAidIntake(parts, edits, steps),
    overview,
  }
}

export type AidService = ReturnType<typeof createAidService>
