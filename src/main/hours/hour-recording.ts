import type { House } from '#main/db/house.ts'
import { ledgerDifference, type HourAward, type NewEntry } from '#shared/hours/hour-ledger.ts'
import { hourAmount, toHundredths, type HourSource } from '#shared/hours/hour.ts'
import { AppError } from '#shared/kernel/errors.ts'
import { createHourRepository } from './hour-repository.ts'

/** What should stand for one person by one record, in hours as the programme counts them. */
export interface DueHours extends Omit<HourAward, 'hundredths'> {
  readonly hours: number
}

export interface HourRequest {
  readonly source: Exclude<HourSource, 'manual'>
  /** The sessions, trainings or activities that are settled; one of which no row speaks has its hours cancelled. */
  readonly sourceNos: readonly number[]
  readonly rows: readonly DueHours[]
  /** Why what stood is corrected or cancelled: 签到更正. */
  readonly reason: string
}

export interface RecordedHours {
  readonly awarded: number
  readonly corrected: number
  readonly cancelled: number
}

/** Brings the ledger in line with what records give; within the caller's action. */
export type RecordHours = (request: HourRequest) => RecordedHours

const countOf = (entries: readonly NewEntry[], kind: NewEntry['kind']): number =>
  entries.filter((entry) => entry.kind === kind).length

function toAward({ hours, ...due }: DueHours): HourAward {
  const { error, data } = hourAmount.safeParse(Math.round(hours * 100) / 100)
  if (error !== undefined) {
    throw new AppError('input/invalid', { problems: [`“${due.title}”的学时 ${hours} 不在 0 到 1000 之间，请改正`] })
  }
  return { ...due, hundredths: toHundredths(data) }
}

export function createHourRecording(house: House): RecordHours {
  const ledger = createHourRepository(house)
  return ({ source, sourceNos, rows, reason }) => {
    const wanted = rows.map(toAward)
    const settled = new Set([...sourceNos, ...wanted.map(({ sourceNo }) => sourceNo)])
    const entries = ledgerDifference(ledger.standing(source, [...settled]), wanted, reason)
    ledger.insert(source, entries)
    return {
      awarded: countOf(entries, 'award'),
      corrected: countOf(entries, 'correction'),
      cancelled: countOf(entries, 'cancellation'),
    }
  }
}
