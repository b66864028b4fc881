import type { AreaHandlers } from '#shared/contract/define.ts'
import type { aidContract } from '#shared/aid/aid-contract.ts'
import type { postingContract } from '#shared/aid/posting-contract.ts'
import type { shadowingContract } from '#shared/aid/shadowing-contract.ts'
import type { visitContract } from '#shared/aid/visit-contract.ts'
import type { AidPapers } from './aid-papers.ts'
import type { AidService } from './aid-service.ts'

function overviewHandlers(service: AidService, papers: AidPapers): AreaHandlers<typeof aidContract> {
  const { batches, batchList, overview, succession } = service
  return {
    figures: () => overview.figures(),
    batches: ({ type, running }) => batchList(type ?? null, running ?? null),
    addBatch: (input) => batches.addBatch(input),
    updateBatch: (input) => batches.updateBatch(input),
    removeBatch: (input) => batches.removeBatch(input),
    ledger: (input) => overview.ledger(input),
    printLedger: ({ file, ...input }, call) => papers.printLedger(overview.ledger(input), file, call),
    statistics: (input) => overview.statistics(input),
    succession: () => succession.succession(),
    candidates: (input) => succession.candidates(input),
    timeline: (input) => succession.timeline(input),
    overlaps: (input) => overview.overlaps(input),
    brief: (input) => overview.brief(input),
    saveBrief: (input) => overview.saveBrief(input),
    briefFileName: (input) => ({ fileName: papers.briefFileName(overview.spanOf(input).label) }),
    writeBrief: ({ file, ...brief }, call) => papers.writeBrief(brief, file, call),
  }
}

function postingHandlers({ postings }: AidService): AreaHandlers<typeof postingContract> {
  const { reading, steps, edits } = postings
  return {
    list: (input) => reading.list(input),
    counts: (input) => reading.counts(input),
    get: ({ id }) => reading.get(id),
    check: (input) => reading.check(input),
    add: (input) => edits.add(input),
    update: (input) => edits.update(input),
    vet: (input) => steps.vet(input),
    publicise: (input) => steps.publicise(input),
    dispatch: (input) => steps.dispatch(input),
    arrive: (input) => steps.arrive(input),
    leave: (input) => steps.leave(input),
    comeBack: (input) => steps.comeBack(input),
    assess: (input) => steps.assess(input),
    extend: (input) => steps.extend(input),
    finish: (input) => steps.finish(input),
    returnHome: (input) => steps.returnHome(input),
    cutShort: (input) => steps.cutShort(input),
    withdraw: (input) => steps.withdraw(input),
    void: (input) => steps.void(input),
    succeed: (input) => edits.succeed(input),
    rotate: (input) => edits.rotate(input),
    care: (input) => edits.care(input),
    removeCare: (input) => edits.removeCare(input),
    setPrivate: (input) => edits.setPrivate(input),
    reveal: ({ id }) => reading.reveal(id),
  }
}

function visitHandlers({ visits }: AidService, papers: AidPapers): AreaHandlers<typeof visitContract> {
  const { reading, edits } = visits
  return {
    list: (input) => reading.list(input),
    counts: (input) => reading.counts(input),
    get: ({ id }) => reading.get(id),
    check: (input) => reading.check(input),
    create: (input) => edits.create(input),
    update: (input) => edits.update(input),
    setVisitors: (input) => edits.setVisitors(input),
    setItinerary: (input) => edits.setItinerary(input),
    setAgreements: (input) => edits.setAgreements(input),
    setDonations: (input) => edits.setDonations(input),
    start: (input) => edits.start(input),
    finish: (input) => edits.finish(input),
    archive: (input) => edits.archive(input),
    reopen: (input) => edits.reopen(input),
    cancel: (input) => edits.cancel(input),
    void: (input) => edits.void(input),
    dossier: ({ id }) => reading.dossier(id),
    dossierFileName: ({ id }) => ({ fileName: papers.dossierFileName(reading.get(id)) }),
    writeDossier: ({ id, file }, call) => papers.writeDossier(reading.get(id), file, call),
  }
}

function shadowingHandlers({ shadowings }: AidService): AreaHandlers<typeof shadowingContract> {
  return {
    list: (input) => shadowings.list(input),
    counts: (input) => shadowings.counts(input),
    get: ({ id }) => shadowings.get(id),
    check: (input) => shadowings.check(input),
    add: (input) => shadowings.add(input),
    update: (input) => shadowings.update(input),
    finish: (input) => shadowings.finish(input),
    reopen: (input) => shadowings.reopen(input),
    cancel: (input) => shadowings.cancel(input),
    void: (input) => shadowings.void(input),
  }
}

/** The operations of 教育援疆. */
export const createAidHandlers = (service: AidService, papers: AidPapers) => ({
  aid: overviewHandlers(service, papers),
  postings: postingHandlers(service),
  visits: visitHandlers(service, papers),
  shadowings: shadowingHandlers(service),
})
