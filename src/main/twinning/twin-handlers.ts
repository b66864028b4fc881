import type { AreaHandlers } from '#shared/contract/define.ts'
import type { brandContract } from '#shared/twinning/brand-contract.ts'
import type { twinContract } from '#shared/twinning/twin-contract.ts'
import type { TwinService } from './twin-service.ts'

export function createTwinHandlers(service: TwinService): AreaHandlers<typeof twinContract> {
  const { schemes, groups, links, reading, members, transitions, books, maps } = service
  return {
    schemes: (input) => schemes.list(input),
    createScheme: (input) => schemes.create(input),
    updateScheme: (input) => schemes.update(input),
    setDefaultScheme: ({ id }) => schemes.setDefault(id),
    archiveScheme: ({ id }) => schemes.archive(id),
    restoreScheme: ({ id }) => schemes.restore(id),
    list: (input) => reading.list(input),
    counts: (input) => reading.counts(input),
    get: ({ id }) => reading.get(id),
    check: (input) => groups.check(input),
    ofSchool: ({ schoolId }) => reading.ofSchool(schoolId),
    create: (input) => groups.create(input),
    update: (input) => groups.update(input),
    sign: (input) => transitions.sign(input),
    start: (input) => transitions.start(input),
    assess: (input) => transitions.assess(input),
    resume: (input) => transitions.resume(input),
    renew: (input) => transitions.renew(input),
    close: (input) => transitions.close(input),
    terminate: (input) => transitions.terminate(input),
    void: (input) => transitions.void(input),
    addMembers: (input) => members.add(input),
    updateMember: (input) => members.update(input),
    leave: (input) => members.leave(input),
    changeLead: (input) => members.changeLead(input),
    addLinks: (input) => links.add(input),
    linkByLayers: (input) => links.linkByLayers(input),
    updateLink: (input) => links.update(input),
    endLinks: (input) => links.end(input),
    setGoals: (input) => books.setGoals(input),
    findings: (input) => reading.findings(input),
    waive: (input) => books.waive(input),
    unwaive: (input) => books.unwaive(input),
    coverage: (input) => maps.coverage(input),
    coverageTargets: () => books.targets(),
    setCoverageTargets: (input) => books.setTargets(input),
    leftOut: (input) => maps.leftOut(input),
    suggest: (input) => maps.suggest(input),
    network: (input) => maps.network(input),
    matrix: (input) => maps.matrix(input),
  }
}

export function createBrandHandlers({ brands }: TwinService): AreaHandlers<typeof brandContract> {
  return {
    list: (input) => brands.list(input),
    counts: (input) => brands.counts(input),
    get: ({ id }) => brands.get(id),
    create: (input) => brands.create(input),
    update: (input) => brands.update(input),
    recognise: (input) => brands.recognise(input),
    reassess: (input) => brands.reassess(input),
    cancel: (input) => brands.cancel(input),
    void: (input) => brands.void(input),
  }
}
