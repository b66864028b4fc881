import type { Database } from '#main/db/house.ts'
import { createActivityHoursRepository, type ActivityDue } from './activity-hours-repository.ts'

export interface ActivityHoursRequest {
  readonly source: 'activity'
  readonly sourceNos: readonly number[]
  readonly rows: readonly ActivityDue[]
  readonly reason: string
}

/** Brings the ledger of 学时 in line with these activities, within the caller's action; of the area `hours`. */
export type RecordActivityHours = (request: ActivityHoursRequest) => void

/** So many activities are settled at a time, so that the rows of a whole city are never held at once. */
const chunk = 2000

/** The ledger follows what activities say of who was there and what it gave. */
export function createActivityHours(db: Database, record: RecordActivityHours) {
  const repository = createActivityHoursRepository(db)

  function follow(activityNos: readonly number[], reason: string): void {
    for (let at = 0; at < activityNos.length; at += chunk) {
      const sourceNos = activityNos.slice(at, at + chunk)
      record({ source: 'activity', sourceNos, rows: repository.due(sourceNos), reason })
    }
  }

  return {
    follow,
    followTeacher: (teacherNo: number, reason: string): void => follow(repository.ofTeacher(teacherNo), reason),
    /** For activities that were put in by the thousand past this service. */
    followAll: (from: number, to: number): void => follow(repository.withHours(from, to), '补记'),
  }
}

export type ActivityHoursLedger = ReturnType<typeof createActivityHours>
