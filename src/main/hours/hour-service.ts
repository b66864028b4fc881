import type { House } from '#main/db/house.ts'
import { createHourEdits } from './hour-edits.ts'
import { createHourList } from './hour-list.ts'
import { createHourRecording } from './hour-recording.ts'
import { createHourTotals, type HourPolicy } from './hour-totals.ts'

/** 学时: one ledger, fed by lectures, trainings and activities; it answers what stands and what of it counts. */
export function createHourService(house: House, policy: HourPolicy) {
  const list = createHourList(house.db)
  return {
    list,
    totals: createHourTotals(house, policy, list),
    edits: createHourEdits(house),
    /** For the programmes: within their action. */
    record: createHourRecording(house),
  }
}

export type HourService = ReturnType<typeof createHourService>
