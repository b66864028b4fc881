import type { z } from 'zod'
import { readCursor, writeCursor } from '#main/db/cursor.ts'
import type { House } from '#main/db/house.ts'
import type { hourContract, HourGroup, HourTargets, HourTotal } from '#shared/hours/hour-contract.ts'
import { countedOf, countYear, windowOf, type BySource, type HourRules } from '#shared/hours/hour-rules.ts'
import { fromHundredths, hourSources, type HourAccount, type HourYear } from '#shared/hours/hour.ts'
import { AppError } from '#shared/kernel/errors.ts'
import { groupBy } from '#shared/kernel/group-by.ts'
import type { Page } from '#shared/kernel/page.ts'
import type { HourList } from './hour-list.ts'
import { createHourTotalsRepository, type TotalPerson, type YearSum } from './hour-totals-repository.ts'

type Input<Verb extends 'explain' | 'totals' | 'groups'> = z.output<(typeof hourContract)[Verb]['input']>

/** The rules of a calendar year, and where its five-year cycles begin; null: the last five years. */
export interface HourPolicy {
  readonly rulesOf: (year: number) => HourRules
  readonly cycleStart: (year: number) => number | null
}

/** What one person has: in the year that is asked for, and in all years of the window. */
interface Account {
  readonly earned: number
  readonly counted: number
  readonly windowEarned: number
  readonly windowCounted: number
}

type Targets = HourTargets
const chunk = 1000
const none: Account = { earned: 0, counted: 0, windowEarned: 0, windowCounted: 0 }
const rounded = (hours: number): number => Math.round(hours * 100) / 100
const total = (years: readonly HourYear[], pick: (year: HourYear) => number): number =>
  rounded(years.reduce((sum, year) => sum + pick(year), 0))

/** Hours by source, as the rules ask for them. */
const bySource = ([, , ...hundredths]: YearSum): BySource =>
  Object.fromEntries(hourSources.map((source, at) => [source, fromHundredths(hundredths[at] ?? 0)]))

/** Totals under the rules of each year: the rules are asked here and nowhere in SQL, so that there is one truth. */
export function createHourTotals(house: House, policy: HourPolicy, list: HourList) {
  const repository = createHourTotalsRepository(house.db)

  function targetsOf(asked: number | undefined): Targets {
    const year = asked ?? Number(house.clock.today().slice(0, 4))
    const { yearTarget, fiveYearTarget } = policy.rulesOf(year)
    return { year, ...windowOf(year, policy.cycleStart(year)), yearTarget, fiveYearTarget }
  }

  /** The rules of each year are read once for all people. */
  function rulesOnce(): (year: number) => HourRules {
    const rules = new Map<number, HourRules>()
    return (year) => {
      const known = rules.get(year) ?? policy.rulesOf(year)
      rules.set(year, known)
      return known
    }
  }

  function accountOf(sums: readonly YearSum[], asked: number, rulesOf: (year: number) => HourRules): Account {
    let account = none
    for (const sum of sums) {
      const hours = bySource(sum)
      const earned = hourSources.reduce((all, source) => all + (hours[source] ?? 0), 0)
      const counted = countedOf(hours, rulesOf(sum[1]))
      const [windowEarned, windowCounted] = [account.windowEarned + earned, account.windowCounted + counted]
      account = { ...(sum[1] === asked ? { earned, counted } : account), windowEarned, windowCounted }
    }
    return account
  }

  function accountsOf(nos: readonly number[], { year, fromYear, toYear }: Targets): ReadonlyMap<number, Account> {
    const rulesOf = rulesOnce()
    const byTeacher = groupBy(repository.sumsOf(nos, fromYear, toYear), ([teacherNo]) => teacherNo)
    return new Map([...byTeacher].map(([no, sums]) => [no, accountOf(sums, year, rulesOf)]))
  }

  const toTotal = ({ no: _no, sortKey: _key, ...person }: TotalPerson, account: Account): HourTotal => ({
    ...person,
    earned: rounded(account.earned),
    counted: rounded(account.counted),
    windowEarned: rounded(account.windowEarned),
    windowCounted: rounded(account.windowCounted),
  })

  function isWanted(one: HourTotal, { below, withHours }: Input<'totals'>, targets: Targets): boolean {
    if (withHours && one.windowEarned === 0) return false
    if (below === 'year') return one.counted < targets.yearTarget
    return below === undefined || one.windowCounted < targets.fiveYearTarget
  }

  /** Reads on until a page is full: how many of the people a condition on their totals leaves, no index can tell. */
  function totals(request: Input<'totals'>): Page<HourTotal> & { readonly targets: Targets } {
    const targets = targetsOf(request.year)
    const isPlain = request.below === undefined && !request.withHours
    const size = isPlain ? request.limit : Math.max(chunk, request.limit)
    const rows: HourTotal[] = []
    let cursor = readCursor(request.after)
    while (true) {
      const people = repository.people(request, cursor, size)
      const accounts = accountsOf(
        people.map(({ no }) => no),
        targets,
      )
      for (const person of people) {
        const one = toTotal(person, accounts.get(person.no) ?? none)
        cursor = { key: person.sortKey, no: person.no }
        if (isWanted(one, request, targets)) rows.push(one)
        if (rows.length === request.limit) return { rows, next: writeCursor(cursor), targets }
      }
      if (people.length < size) return { rows, next: null, targets }
    }
  }

  interface Tally {
    readonly label: string
    readonly rank: number
    teachers: number
    withHours: number
    earned: number
    counted: number
    reachedYear: number
    reachedWindow: number
  }

  function add(tally: Tally, account: Account, targets: Targets): void {
    tally.withHours += account.earned > 0 ? 1 : 0
    tally.earned += account.earned
    tally.counted += account.counted
    tally.reachedYear += rounded(account.counted) >= targets.yearTarget ? 1 : 0
    tally.reachedWindow += rounded(account.windowCounted) >= targets.fiveYearTarget ? 1 : 0
  }

  /** Everybody's sums, teacher by teacher, as they come from the index. */
  function eachAccount({ year, fromYear, toYear }: Targets, take: (no: number, account: Account) => void): void {
    const rulesOf = rulesOnce()
    let own: YearSum[] = []
    const settle = (): void => {
      const no = own[0]?.[0]
      if (no !== undefined) take(no, accountOf(own, year, rulesOf))
      own = []
    }
    for (const sum of repository.allSums(fromYear, toYear)) {
      if (sum[0] !== own[0]?.[0]) settle()
      own.push(sum)
    }
    settle()
  }

  function groups({ by, year, ...people }: Input<'groups'>): {
    readonly rows: readonly HourGroup[]
    readonly targets: Targets
  } {
    const targets = targetsOf(year)
    const tallies = new Map<string, Tally>()
    const placeOf = new Map<number, Tally>()
    const empty = { teachers: 0, withHours: 0, earned: 0, counted: 0, reachedYear: 0, reachedWindow: 0 }
    for (const { no, key, label, rank } of repository.places(people, by)) {
      const tally = tallies.get(key) ?? { ...empty, label, rank }
      tally.teachers += 1
      tallies.set(key, tally)
      placeOf.set(no, tally)
    }
    eachAccount(targets, (no, account) => {
      const tally = placeOf.get(no)
      if (tally !== undefined) add(tally, account, targets)
    })
    const rows = [...tallies]
      .map(([key, { rank, ...tally }]) => ({
        rank,
        row: { key, ...tally, earned: rounded(tally.earned), counted: rounded(tally.counted) },
      }))
      .toSorted((a, b) => a.rank - b.rank || a.row.label.localeCompare(b.row.label, 'zh'))
    return { rows: rows.map(({ row }) => row), targets }
  }

  function explain({ teacherId, year }: Input<'explain'>): HourAccount {
    const teacher = repository.teacher(teacherId)
    if (teacher === undefined) throw new AppError('record/not-found', { id: teacherId })
    const targets = targetsOf(year)
    const { fromYear, toYear, fiveYearTarget } = targets
    const sums = new Map(repository.sumsOf([teacher.no], fromYear, toYear).map((sum) => [sum[1], bySource(sum)]))
    const length = toYear - fromYear + 1
    const years = Array.from({ length }, (_, at) => {
      const one = toYear - at
      return countYear(one, sums.get(one) ?? {}, policy.rulesOf(one))
    })
    const counted = total(years, (one) => one.counted)
    return {
      teacherId,
      teacher: teacher.name,
      fromYear,
      toYear,
      earned: total(years, (one) => one.earned),
      counted,
      target: fiveYearTarget,
      gap: Math.max(0, rounded(fiveYearTarget - counted)),
      years,
      lines: list.lines(teacherId, fromYear, toYear),
    }
  }

  return { totals, groups, explain }
}

export type HourTotals = ReturnType<typeof createHourTotals>
