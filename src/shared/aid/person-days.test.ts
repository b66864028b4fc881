import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../kernel/dates.ts'
import { daysOf, tallyStays, united, type Stay } from './person-days.ts'

const start = '2024-01-01'
const whole = { from: '2024-01-01', to: '2026-12-31' }
const span = (from: number, length: number) => ({ from: addDays(start, from), to: addDays(start, from + length) })

const stay = fc
  .record({
    line: fc.constantFrom('out/送教', 'out/考察调研', 'in/跟岗学习', 'out/援派支教'),
    person: fc.option(fc.constantFrom('甲', '乙', '丙'), { freq: 4 }),
    count: fc.integer({ min: 1, max: 40 }),
    isStudent: fc.boolean(),
    from: fc.nat(700),
    length: fc.nat(60),
  })
  .map(({ from, length, person, count, line, ...rest }): Stay => ({
    ...rest,
    ...span(from, length),
    line,
    rank: line.length,
    person,
    count: person === null ? count : 1,
  }))
const stays = fc.array(stay, { maxLength: 12 })
const window = fc.tuple(fc.nat(700), fc.nat(400)).map(([from, length]) => span(from, length))

/** The plain way: a set of person and day. */
function byHand(all: readonly Stay[], { from, to }: { from: string; to: string }): number {
  const seen = new Set<string>()
  let groups = 0
  for (const one of all) {
    for (let day = one.from; day <= one.to; day = addDays(day, 1)) {
      if (day < from || day > to) continue
      if (one.person === null) groups += one.count
      else seen.add(`${one.person} ${day}`)
    }
  }
  return seen.size + groups
}

test('person-days are the same whether a visit is entered once or split at any day', () => {
  fc.assert(
    fc.property(stays, fc.nat(11), fc.nat(60), window, (all, at, cut, within) => {
      const one = all[at]
      fc.pre(one !== undefined)
      if (one === undefined) return
      const last = addDays(one.from, Math.min(cut, daysOf(one) - 1))
      fc.pre(last < one.to)
      const split = [
        ...all.filter((_, index) => index !== at),
        { ...one, to: last },
        { ...one, from: addDays(last, 1) },
      ]
      const [before, after] = [tallyStays(all, within), tallyStays(split, within)]
      expect(after.total.personDays).toBe(before.total.personDays)
      expect(after.total.studentDays).toBe(before.total.studentDays)
      for (const line of before.lines) expect(after.line(line).personDays).toBe(before.line(line).personDays)
      if (one.person !== null) expect(after.total.people).toBe(before.total.people)
    }),
    { numRuns: 300 },
  )
})

test('nobody is counted twice on one day, and the lines add up to the whole', () => {
  fc.assert(
    fc.property(stays, window, (all, within) => {
      const { total, line, lines } = tallyStays(all, within)
      expect(total.personDays).toBe(byHand(all, within))
      expect(lines.reduce((sum, one) => sum + line(one).personDays, 0)).toBe(total.personDays)
    }),
    { numRuns: 200 },
  )
})

test('years laid side by side hold the days of the whole', () => {
  fc.assert(
    fc.property(stays, (all) => {
      const years = [2024, 2025, 2026].map((year) => tallyStays(all, { from: `${year}-01-01`, to: `${year}-12-31` }))
      const summed = years.reduce((sum, { total }) => sum + total.personDays, 0)
      expect(summed).toBe(tallyStays(all, whole).total.personDays)
    }),
  )
})

test('where a posted teacher is on a visit, the visit has the day and the person is counted once', () => {
  const posted: Stay = { line: 'out/援派支教', rank: 9, person: '甲', count: 1, isStudent: false, ...span(0, 9) }
  const visit: Stay = { line: 'out/送教', rank: 1, person: '甲', count: 1, isStudent: false, ...span(3, 1) }
  const { total, line } = tallyStays([posted, visit], whole)
  expect([line('out/援派支教').personDays, line('out/送教').personDays]).toEqual([8, 2])
  expect(total).toMatchObject({ people: 1, personDays: 10 })
})

test('spans that touch become one, and those with a day between stay two', () => {
  expect(united([span(3, 1), span(0, 2), span(6, 0)])).toEqual([
    { from: '2024-01-01', to: '2024-01-05' },
    { from: '2024-01-07', to: '2024-01-07' },
  ])
})
