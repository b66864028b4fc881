import type { AreaHandlers } from '#shared/contract/define.ts'
import type { pairingContract } from '#shared/pairings/pairing-contract.ts'
import type { PairingService } from './pairing-service.ts'

export function createPairingHandlers(service: PairingService): AreaHandlers<typeof pairingContract> {
  const { reading, openings, edits, transitions } = service
  return {
    list: (input) => reading.list(input),
    counts: (input) => reading.counts(input),
    groupings: (input) => service.groupings(input),
    get: ({ id }) => reading.get(id),
    getGroup: ({ id }) => reading.getGroup(id),
    check: (input) => service.check(input),
    candidates: (input) => service.candidates(input),
    conflicts: (input) => reading.conflicts(input),
    open: (input) => openings.open(input),
    addMentee: (input) => openings.addMentee(input),
    updateGroup: (input) => edits.updateGroup(input),
    update: (input) => edits.update(input),
    submit: (input) => transitions.submit(input),
    approve: (input) => transitions.approve(input),
    return: (input) => transitions.return(input),
    pause: (input) => transitions.pause(input),
    resume: (input) => transitions.resume(input),
    assess: (input) => transitions.assess(input),
    complete: (input) => transitions.complete(input),
    extend: (input) => transitions.extend(input),
    terminate: (input) => transitions.terminate(input),
    dissolve: (input) => transitions.dissolve(input),
    changeMentor: (input) => transitions.changeMentor(input),
    void: (input) => transitions.void(input),
    waive: (input) => edits.waive(input),
    unwaive: ({ rule, subject }) => edits.unwaive(rule, subject),
  }
}
