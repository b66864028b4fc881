import type { z } from 'zod'
import { readCursor, writeCursor } from '#main/db/cursor.ts'
import type { House } from '#main/db/house.ts'
import type { hourContract, HourGroup, HourTargets, HourTotal } from '#shared/hours/hour-contract.ts'
import { countYear, windowOf, type BySource, type HourRules } from '#shared/hours/hour-rules.ts'
import { fromHundredths, type HourAccount, type HourYear } from '#shared/hours/hour.ts'
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

/** What one person has in the years of a window. */
interface Account {
  readonly years: ReadonlyMap<number, HourYear>
  readonly earned: number
  readonly counted: number
}

type Targets = HourTargets
const chunk = 1000
const none: Account = { years: new Map(), earned: 0, counted: 0 }
const rounded = (hours: number): number => Math.round(hours * 100) / 100

/** Totals under the rules of each year: the rules are asked here and nowhere in SQL, so that there is one truth. */
export function createHourTotals(house: House, policy: HourPolicy, list: HourList) {
  const repository = createHourTotalsRepository(house.db)

  function targetsOf(asked: number | undefined): Targets {
    const year = asked ?? Number(house.clock.today().slice(0, 4))
    const { yearTarget, fiveYearTarget } = policy.rulesOf(year)
    return { year, ...windowOf(year, policy.cycleStart(year)), yearTarget, fiveYearTarget }
  }

  /** The rules of each year are read once for all people. */
  function counter() {
    const rules = new Map<number, HourRules>()
    return (year: number, earned: BySource): HourYear => {
      const known = rules.get(year) ?? policy.rulesOf(year)
      rules.set(year, known)
      return countYear(year, earned, known)
    }
  }

  function accountOf(sums: readonly YearSum[], count: ReturnType<typeof counter>): Account {
    const earned = new Map<number, Partial<Record<YearSum[2], number>>>()
    for (const [, year, source, hundredths] of sums) {
      earned.set(year, { ...earned.get(year), [source]: fromHundredths(hundredths) })
    }
    const years = new Map([...earned].map(([year, bySource]) => [year, count(year, bySource)]))
    const total = (pick: (year: HourYear) => number): number =>
      rounded([...years.values()].reduce((sum, year) => sum + pick(year), 0))
    return { years, earned: total((year) => year.earned), counted: total((year) => year.counted) }
  }

  function accountsOf(nos: readonly number[], { fromYear, toYear }: Targets): ReadonlyMap<number, Account> {
    const count = counter()
    const byTeacher = groupBy(repository.sumsOf(nos, fromYear, toYear), ([teacherNo]) => teacherNo)
    return new Map([...byTeacher].map(([no, sums]) => [no, accountOf(sums, count)]))
  }

  const toTotal = ({ no: _no, sortKey: _key, ...person }: TotalPerson, account: Account, year: number): HourTotal => ({
    ...person,
    earned: account.years.get(year)?.earned ?? 0,
    counted: account.years.get(year)?.counted ?? 0,
    windowEarned: account.earned,
    windowCounted: account.counted,
  })

  function isWanted(total: HourTotal, { below, withHours }: Input<'totals'>, targets: Targets): boolean {
    if (withHours && total.windowEarned === 0) return false
    if (below === 'year') return total.counted < targets.yearTarget
    return below === undefined || total.windowCounted < targets.fiveYearTarget
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
        const total = toTotal(person, accounts.get(person.no) ?? none, targets.year)
        cursor = { key: person.sortKey, no: person.no }
        if (isWanted(total, request, targets)) rows.push(total)
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
    const year = account.years.get(targets.year)
    tally.withHours += (year?.earned ?? 0) > 0 ? 1 : 0
    tally.earned += year?.earned ?? 0
    tally.counted += year?.counted ?? 0
    tally.reachedYear += (year?.counted ?? 0) >= targets.yearTarget ? 1 : 0
    tally.reachedWindow += account.counted >= targets.fiveYearTarget ? 1 : 0
  }

  /** Everybody's sums, teacher by teacher, as they come from the index. */
  function eachAccount({ fromYear, toYear }: Targets, take: (no: number, account: Account) => void): void {
    const count = counter()
    let own: YearSum[] = []
    const settle = (): void => {
      const no = own[0]?.[0]
      if (no !== undefined) take(no, accountOf(own, count))
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
    const account = accountsOf([teacher.no], targets).get(teacher.no) ?? none
    const count = counter()
    const length = toYear - fromYear + 1
    const years = Array.from({ length }, (_, at) => account.years.get(toYear - at) ?? count(toYear - at, {}))
    return {
      teacherId,
      teacher: teacher.name,
      fromYear,
      toYear,
      earned: account.earned,
      counted: account.counted,
      target: fiveYearTarget,
      gap: Math.max(0, rounded(fiveYearTarget - account.counted)),
      years,
      lines: list.lines(teacherId, fromYear, toYear),
    }
  }

  return { totals, groups, explain }
}

export type HourTotals = ReturnType<typeof createHourTotals>
