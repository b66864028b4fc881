import type { House } from '#main/db/house.ts'
import { createCertificates } from './certificate-service.ts'
import { createHourEdits } from './hour-edits.ts'
import { createHourList } from './hour-list.ts'
import { createHourRecording } from './hour-recording.ts'
import { createHourTotals, type HourPolicy } from './hour-totals.ts'
import { createProfiles } from './profile-service.ts'

export interface HourNeighbours extends HourPolicy {
  /** The letters that certificates of a year are numbered with. */
  readonly certificatePrefix: (year: number) => string
}

/** 学时: one ledger, fed by lectures, trainings and activities; it answers what stands and what of it counts. */
export function createHourService(house: House, policy: HourNeighbours) {
  const list = createHourList(house.db)
  return {
    list,
    totals: createHourTotals(house, policy, list),
    edits: createHourEdits(house),
    certificates: createCertificates(house, policy.certificatePrefix),
    profiles: createProfiles(house),
    /** For the programmes: within their action. */
    record: createHourRecording(house),
  }
}

export type HourService = ReturnType<typeof createHourService>
