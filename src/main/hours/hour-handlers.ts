import type { AreaHandlers } from '#shared/contract/define.ts'
import type { hourContract } from '#shared/hours/hour-contract.ts'
import type { HourService } from './hour-service.ts'

export const createHourHandlers = (service: HourService): AreaHandlers<typeof hourContract> => {
  const { list, totals, edits, certificates, profiles } = service
  return {
    list: (input) => list.list(input),
    explain: (input) => totals.explain(input),
    totals: (input) => totals.totals(input),
    groups: (input) => totals.groups(input),
    events: (input) => list.events(input),
    correct: (input) => edits.correct(input),
    addManual: (input) => edits.addManual(input),
    certificates: (input) => certificates.list(input),
    issueCertificates: (input) => certificates.issue(input),
    voidCertificates: (input) => certificates.voidAll(input),
    checkCertificate: (input) => certificates.check(input),
    profiles: () => profiles.list(),
    saveProfile: (input) => profiles.save(input),
    removeProfile: ({ id }) => profiles.remove(id),
  }
}
