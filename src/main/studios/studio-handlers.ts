import type { AreaHandlers } from '#shared/contract/define.ts'
import type { studioContract } from '#shared/studios/studio-contract.ts'
import type { StudioService } from './studio-service.ts'

export function createStudioHandlers(service: StudioService): AreaHandlers<typeof studioContract> {
  const { reading, applications, transitions, succession, members, books } = service
  return {
    list: (input) => reading.list(input),
    counts: (input) => reading.counts(input),
    get: ({ id }) => reading.get(id),
    check: (input) => applications.check(input),
    compare: (input) => reading.compare(input),
    apply: (input) => applications.apply(input),
    update: (input) => applications.update(input),
    recommend: (input) => transitions.recommend(input),
    qualify: (input) => transitions.qualify(input),
    review: (input) => transitions.review(input),
    publicise: (input) => transitions.publicise(input),
    name: (input) => transitions.name(input),
    plate: (input) => transitions.plate(input),
    reject: (input) => transitions.reject(input),
    assess: (input) => transitions.assess(input),
    recheck: (input) => transitions.recheck(input),
    halt: (input) => transitions.halt(input),
    changeLead: (input) => succession.changeLead(input),
    finish: (input) => transitions.finish(input),
    renew: (input) => succession.renew(input),
    end: (input) => transitions.end(input),
    revoke: (input) => transitions.revoke(input),
    void: (input) => transitions.void(input),
    addMembers: (input) => members.add(input),
    updateMember: (input) => members.update(input),
    leave: (input) => members.leave(input),
    addFund: (input) => books.addFund(input),
    removeFund: (input) => books.removeFund(input),
    setGoals: (input) => books.setGoals(input),
  }
}
