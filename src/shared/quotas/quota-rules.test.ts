import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTeachingCalendar } from '../calendar/calendar-rules.ts'
import { addDays } from '../kernel/dates.ts'
import type { QuotaPeriod, QuotaProgress } from './quota.ts'
import { byLag, quotaProgress, quotaWindows, type QuotaSpan } from './quota-rules.ts'

const calendar = createTeachingCalendar({ terms: [], days: [] }, '2025-12-11')
const quota = {
  id: 'q',
  label: '听师傅课',
  unit: '节',
  period: 'semester' as QuotaPeriod,
  side: 'mentee' as const,
  required: 8,
  weeklyMost: 1,
}
const year: QuotaSpan = {
  startsOn: '2025-09-01',
  endsOn: '2026-07-15',
  pausedOn: null,
  pausedUntil: null,
  isPaused: false,
}

interface Case {
  readonly done: number
  readonly today: string
  readonly quota?: Partial<typeof quota>
  readonly span?: Partial<QuotaSpan>
}

function progress({ done, today, quota: changed, span: ran }: Case): QuotaProgress | null {
  const span = { ...year, ...ran }
  const windows = quotaWindows(calendar, span, today)
  return quotaProgress(calendar, { quota: { ...quota, ...changed }, span, windows, done, today })
}

test('a quota is late once it is more than nine points behind the teaching days that have passed', () => {
  // Of the 102 teaching days of the usual first term 73 lie before 11 December.
  expect(progress({ done: 6, today: '2025-12-11' })).toMatchObject({ state: 'running', sentence: null, pace: 73 / 102 })
  expect(progress({ done: 5, today: '2025-12-11' })).toMatchObject({
    state: 'late',
    sentence: '还差 3 节，剩 7 个教学周',
    periodLabel: '2025—2026 第一学期',
    from: '2025-09-01',
    to: '2026-01-20',
  })
})

test('it is lost only when the gap is larger than the teaching weeks that are left can make up', () => {
  expect(progress({ done: 1, today: '2025-12-11' })).toMatchObject({ state: 'late' })
  expect(progress({ done: 0, today: '2025-12-11' })).toMatchObject({
    state: 'lost',
    sentence: '还差 8 节，只剩 7 个教学周，补不齐',
  })
  expect(progress({ done: 0, today: '2025-12-11', quota: { weeklyMost: 2 } })).toMatchObject({ state: 'late' })
})

test('there is no red in the vacations: the term is over, and a year goes on in spring', () => {
  for (const today of ['2026-01-21', '2026-02-10', '2026-08-05']) {
    expect(progress({ done: 1, today, span: { endsOn: '2027-07-15' } })).toMatchObject({ state: 'over', pace: null })
  }
  expect(progress({ done: 0, today: '2026-02-10', quota: { period: 'year', required: 4 } })?.state).toBe('late')
  expect(progress({ done: 0, today: '2026-08-05', quota: { period: 'year', required: 4 } })?.state).toBe('over')
})

test('what is asked for once has no pace until the last fifth of its period', () => {
  const once = { required: 1 }
  expect(progress({ done: 0, today: '2025-12-11', quota: once })).toMatchObject({ state: 'running', pace: null })
  expect(progress({ done: 0, today: '2026-01-12', quota: once })).toMatchObject({ state: 'late' })
  expect(progress({ done: 1, today: '2026-01-12', quota: once })).toMatchObject({ state: 'done' })
})

test('a pair that began in the middle of the term is asked for its share, rounded down, and at least for one', () => {
  expect(progress({ done: 0, today: '2025-12-11', span: { startsOn: '2025-11-10' } })).toMatchObject({ required: 4 })
  const late = { startsOn: '2026-01-15' }
  expect(progress({ done: 0, today: '2026-01-16', span: late })).toMatchObject({ required: 1, from: '2026-01-15' })
  expect(progress({ done: 0, today: '2025-12-11', quota: { required: 0 } })).toBeNull()
})

test('while it is paused nothing is late; a pause that is over is not asked for', () => {
  const paused = { isPaused: true, pausedOn: '2025-10-13', pausedUntil: null }
  expect(progress({ done: 0, today: '2026-01-19', span: paused })).toMatchObject({ state: 'running', pace: null })
  const back = { pausedOn: '2025-10-13', pausedUntil: '2025-12-08' }
  expect(progress({ done: 0, today: '2025-12-11', span: back })).toMatchObject({ required: 4 })
})

test('before its first term a pair waits, after its end it is shown as it ended', () => {
  const next = { startsOn: '2026-08-20', endsOn: '2027-07-15' }
  expect(progress({ done: 0, today: '2026-08-25', span: next })).toMatchObject({
    periodLabel: '2026—2027 第一学期',
    state: 'running',
    pace: null,
  })
  expect(quotaWindows(calendar, { ...year, ...next }, '2026-08-25').semester.countFrom).toBe('2026-08-20')
  expect(progress({ done: 7, today: '2027-03-01' })).toMatchObject({ periodLabel: '2025—2026 第二学期', state: 'over' })
})

test('over the whole term nothing is cut, and it ends with it', () => {
  const term = { period: 'term' as const, required: 2 }
  expect(progress({ done: 0, today: '2025-12-11', quota: term })).toMatchObject({
    periodLabel: '全周期',
    from: '2025-09-01',
    to: '2026-07-15',
    required: 2,
  })
})

test('what is lost comes first, then what is late, then what is farthest from done', () => {
  const of = (state: QuotaProgress['state'], done: number): QuotaProgress => {
    const one = progress({ done, today: '2025-12-11' })
    if (one === null) throw new Error('asked for')
    return { ...one, state }
  }
  const all = [of('done', 8), of('running', 6), of('late', 4), of('lost', 2), of('running', 5), of('over', 1)]
  expect(all.toSorted(byLag).map(({ state, done }) => `${state} ${done}`)).toEqual([
    'lost 2',
    'late 4',
    'running 5',
    'running 6',
    'over 1',
    'done 8',
  ])
})

const anyCase = fc.record({
  done: fc.nat(12),
  today: fc.integer({ min: -200, max: 700 }).map((days) => addDays('2025-09-01', days)),
  quota: fc.record({
    required: fc.integer({ min: 1, max: 12 }),
    weeklyMost: fc.integer({ min: 1, max: 3 }),
    period: fc.constantFrom('semester' as const, 'year' as const, 'term' as const),
  }),
  span: fc
    .tuple(fc.nat(300), fc.integer({ min: 1, max: 900 }))
    .map(([from, length]) => ({ startsOn: addDays('2025-09-01', from), endsOn: addDays('2025-09-01', from + length) })),
})
const ranks = { lost: 0, late: 1, running: 2, over: 2, done: 3 } as const

test('what is called lost cannot be made up, the pace is a share, and doing more never makes it worse', () => {
  fc.assert(
    fc.property(anyCase, (one) => {
      const [now, more] = [progress(one), progress({ ...one, done: one.done + 1 })]
      if (now === null || more === null) return
      if (now.pace !== null) expect(now.pace >= 0 && now.pace <= 1).toBe(true)
      if (now.state === 'lost') {
        expect(now.done + calendar.teachingWeeks(one.today, now.to) * one.quota.weeklyMost).toBeLessThan(now.required)
      }
      expect(ranks[more.state]).toBeGreaterThanOrEqual(ranks[now.state])
      expect(now.required).toBeLessThanOrEqual(one.quota.required)
      expect(now.required).toBeGreaterThanOrEqual(1)
    }),
    { numRuns: 500 },
  )
})

test('nothing is lost on a day without any teaching left in its period, nor before it', () => {
  fc.assert(
    fc.property(anyCase, (one) => {
      const now = progress(one)
      if (now === null) return
      if (one.today > now.to || one.today < now.from) expect(['done', 'over', 'running']).toContain(now.state)
    }),
  )
})
