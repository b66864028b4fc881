import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ledgerDifference, type HourAward, type NewEntry, type StandingHours } from './hour-ledger.ts'

const award = (hundredths: number, more: Partial<HourAward> = {}): HourAward => ({
  teacherNo: 1,
  sourceNo: 7,
  onDate: '2025-10-15',
  hundredths,
  role: '听讲',
  title: '第3期',
  ...more,
})

/** What entries add up to, as the ledger would answer. */
function standingOf(entries: readonly NewEntry[]): readonly StandingHours[] {
  const places = new Map<string, StandingHours>()
  for (const [
    at,
    { hundredths, isByHand, kind: _kind, reason: _reason, correctsNo: _no, ...place },
  ] of entries.entries()) {
    const key = `${place.sourceNo}/${place.teacherNo}/${place.onDate}`
    const known = places.get(key) ?? { ...place, own: 0, byHand: 0, lastNo: 0 }
    const [own, byHand] = isByHand === 1 ? [0, hundredths] : [hundredths, 0]
    places.set(key, { ...place, own: known.own + own, byHand: known.byHand + byHand, lastNo: at + 1 })
  }
  return [...places.values()]
}

const byHand = (hundredths: number): NewEntry => ({
  ...award(hundredths),
  kind: 'correction',
  reason: '早退',
  correctsNo: 1,
  isByHand: 1,
})

test('who was there is awarded, who turns out not to have been there is cancelled with the reason', () => {
  const first = ledgerDifference([], [award(400)], '签到更正')
  expect(first).toMatchObject([{ kind: 'award', hundredths: 400, reason: null }])
  const second = ledgerDifference(standingOf(first), [], '签到更正')
  expect(second).toMatchObject([{ kind: 'cancellation', hundredths: -400, reason: '签到更正', correctsNo: 1 }])
})

test('a session that turns out longer is corrected by the difference, and one that only has a new name by 0 hours', () => {
  const first = ledgerDifference([], [award(400)], '')
  expect(ledgerDifference(standingOf(first), [award(600)], '时长更正')).toMatchObject([
    { kind: 'correction', hundredths: 200 },
  ])
  expect(ledgerDifference(standingOf(first), [award(400, { title: '第4期' })], '更名')).toMatchObject([
    { kind: 'correction', hundredths: 0, title: '第4期' },
  ])
  expect(ledgerDifference(standingOf(first), [award(400)], '')).toEqual([])
})

test('what an officer took off by hand outlives a new count of the source, and goes when the award goes', () => {
  const entries = [...ledgerDifference([], [award(400)], ''), byHand(-100)]
  const longer = ledgerDifference(standingOf(entries), [award(600)], '时长更正')
  expect(longer).toMatchObject([{ kind: 'correction', hundredths: 200, isByHand: 0 }])
  const cancelled = ledgerDifference(standingOf(entries), [], '取消')
  expect(cancelled.map(({ hundredths, isByHand }) => [hundredths, isByHand])).toEqual([
    [-400, 0],
    [100, 1],
  ])
})

test('a day that is moved takes the hours out of the old year and into the new one', () => {
  const first = ledgerDifference([], [award(400, { onDate: '2025-12-30' })], '')
  expect(ledgerDifference(standingOf(first), [award(400, { onDate: '2026-01-05' })], '改期')).toMatchObject([
    { kind: 'cancellation', onDate: '2025-12-30', hundredths: -400 },
    { kind: 'award', onDate: '2026-01-05', hundredths: 400 },
  ])
})

const anyAward = fc
  .record({
    teacherNo: fc.integer({ min: 1, max: 3 }),
    sourceNo: fc.integer({ min: 1, max: 2 }),
    onDate: fc.constantFrom('2025-12-30', '2026-01-05'),
    hundredths: fc.constantFrom(0, 25, 50, 400, 800),
    title: fc.constantFrom('甲', '乙'),
  })
  .map((one) => award(one.hundredths, one))

test('after any sequence of wishes the entries add up to the last wish, and nothing is left to write', () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyAward, { maxLength: 6 }), { maxLength: 6 }), (wishes) => {
      const entries: NewEntry[] = []
      for (const wish of wishes) entries.push(...ledgerDifference(standingOf(entries), wish, '更正'))
      const last = wishes.at(-1) ?? []
      expect(ledgerDifference(standingOf(entries), last, '更正')).toEqual([])
      const largest = new Map<string, number>()
      for (const { teacherNo, sourceNo, onDate, hundredths } of last) {
        const key = `${teacherNo}/${sourceNo}/${onDate}`
        largest.set(key, Math.max(largest.get(key) ?? 0, hundredths))
      }
      const wanted = [...largest.values()].reduce((sum, hundredths) => sum + hundredths, 0)
      expect(entries.reduce((sum, { hundredths }) => sum + hundredths, 0)).toBe(wanted)
    }),
  )
})
