import type { HourNumbers } from '../policies/hour-numbers.ts'
import { hourSourceLabels } from './hour-labels.ts'
import { hourSources, type HourSource, type HourYear } from './hour.ts'

/** The numbers of the ledger in one year, from the policy that holds at its end. */
export interface HourRules {
  readonly yearTarget: number
  readonly fiveYearTarget: number
  /** Of a source at most so many hours a year are counted; null: all of them. */
  readonly caps: Readonly<Record<HourSource, number | null>>
}

export const hourRulesOf = (numbers: HourNumbers): HourRules => ({
  yearTarget: numbers.hourYearTarget,
  fiveYearTarget: numbers.hourFiveYearTarget,
  caps: {
    lecture: numbers.hourCapLecture,
    training: numbers.hourCapTraining,
    activity: numbers.hourCapActivity,
    manual: numbers.hourCapManual,
  },
})

export type BySource = Readonly<Partial<Record<HourSource, number>>>

const capped = (earned: number, cap: number | null): number => (cap === null ? earned : Math.min(earned, cap))

/** What of a year counts, added up; for lists of thousands, where nobody asks why. */
export const countedOf = (earned: BySource, { caps }: HourRules): number =>
  hourSources.reduce((sum, source) => sum + capped(earned[source] ?? 0, caps[source]), 0)

const figure = (hours: number): string => String(Math.round(hours * 100) / 100)

/**
 * What a year counts. Caps are applied when the ledger is read and never when it is written: a policy that is changed
 * afterwards finds every hour still there.
 */
export function countYear(year: number, earned: BySource, rules: HourRules): HourYear {
  const bySource = hourSources
    .filter((source) => (earned[source] ?? 0) !== 0)
    .map((source) => {
      const [sum, cap] = [earned[source] ?? 0, rules.caps[source]]
      return { source, earned: sum, counted: capped(sum, cap), cap }
    })
  const words = bySource
    .filter(({ earned: sum, counted }) => counted < sum)
    .map(
      ({ source, earned: sum, counted, cap }) =>
        `${hourSourceLabels[source]} ${figure(sum)} 学时，方案规定每年最多计 ${figure(cap ?? 0)}，有 ${figure(sum - counted)} 学时不计入`,
    )
  const total = (pick: (one: (typeof bySource)[number]) => number): number =>
    Math.round(bySource.reduce((sum, one) => sum + pick(one), 0) * 100) / 100
  return {
    year,
    earned: total((one) => one.earned),
    counted: total((one) => one.counted),
    target: rules.yearTarget,
    bySource,
    words,
  }
}

/** The years of a five-year account: the cycle that a year falls into, or the five that end with it. */
export function windowOf(
  year: number,
  cycleStart: number | null,
): { readonly fromYear: number; readonly toYear: number } {
  if (cycleStart === null) return { fromYear: year - 4, toYear: year }
  const fromYear = year - ((((year - cycleStart) % 5) + 5) % 5)
  return { fromYear, toYear: fromYear + 4 }
}
