import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayFacts } from '../calendar/day-facts.ts'
import { lecturePolicyDefaults as policy, type LecturePolicy } from '../policies/lecture-policy.ts'
import { conflictsOf, type PlannedSession } from './lecture-conflicts.ts'

const term = {
  schoolYear: '2025-2026',
  semester: 2,
  startsOn: '2026-02-20',
  endsOn: '2026-07-05',
  isUsual: true,
} as const
const days = dayFacts({
  days: [
    { day: '2026-05-01', kind: 'holiday', name: '劳动节' },
    { day: '2026-05-09', kind: 'workday', name: '劳动节' },
  ],
  exams: [{ id: 'x', name: '中招考试', startsOn: '2026-06-25', endsOn: '2026-06-27' }],
  termAt: () => term,
})

const session = (id: string, more: Partial<PlannedSession> = {}): PlannedSession => ({
  id,
  seriesId: 's',
  issue: 1,
  topic: id,
  heldOn: '2026-03-13',
  startsAt: '09:00',
  endsAt: '11:30',
  span: null,
  hours: null,
  place: '报告厅',
  speakers: [{ key: 't1', name: '吕文静' }],
  ...more,
})
const quiet: LecturePolicy = { ...policy, gapDays: 0, monthMost: null, examWeekDays: 0 }
const rulesOf = (one: PlannedSession, others: readonly PlannedSession[] = [], rules = quiet) =>
  conflictsOf(one, [one, ...others], { days, policy: rules }).map(({ rule }) => rule)

test('a speaker or a hall is taken only while the times overlap', () => {
  const morning = session('a')
  expect(rulesOf(morning, [session('b')])).toEqual(['speaker-busy', 'hall-busy'])
  expect(rulesOf(morning, [session('b', { startsAt: '11:30', endsAt: '12:30' })])).toEqual([])
  expect(rulesOf(morning, [session('b', { heldOn: '2026-03-14' })])).toEqual([])
  expect(rulesOf(morning, [session('b', { place: '  报 告厅', speakers: [] })])).toEqual(['hall-busy'])
  expect(rulesOf(morning, [session('b', { startsAt: null, endsAt: null, place: null })])).toEqual(['speaker-busy'])
})

test('exams, holidays, vacations and weekends stand against a day; a weekend that is worked does not', () => {
  const on = (heldOn: string, rules = quiet) => rulesOf(session('a', { heldOn }), [], rules)
  expect(on('2026-06-26')).toEqual(['exam'])
  expect(on('2026-05-01')).toEqual(['holiday'])
  expect(on('2026-07-10')).toEqual(['vacation'])
  expect(on('2026-03-14')).toEqual(['weekend'])
  expect(on('2026-05-09')).toEqual([])
  expect(on('2026-07-02', { ...quiet, examWeekDays: 7 })).toEqual(['exam'])
})

test('sessions of one season keep their distance and their number a month, as the policy says', () => {
  const others = [
    session('b', { heldOn: '2026-03-17', place: null, speakers: [] }),
    session('c', { heldOn: '2026-03-30' }),
  ]
  expect(rulesOf(session('a'), others, { ...quiet, gapDays: 7 })).toEqual(['too-close'])
  expect(rulesOf(session('a'), others, { ...quiet, monthMost: 2 })).toEqual(['month-full'])
  expect(rulesOf(session('a', { seriesId: 'other' }), others, { ...quiet, gapDays: 7, monthMost: 1 })).toEqual([])
})

test('two sessions clash the one with the other as the other with the one', () => {
  const clock = fc.constantFrom(null, '08:00', '09:30', '10:00', '14:00')
  const any = (id: string) =>
    fc
      .record({ startsAt: clock, place: fc.constantFrom(null, '甲厅', '乙厅'), isSame: fc.boolean() })
      .map(({ startsAt, place, isSame }) =>
        session(id, { startsAt, endsAt: null, place, speakers: isSame ? [{ key: 't1', name: '吕' }] : [] }),
      )
  fc.assert(
    fc.property(any('a'), any('b'), (one, other) => {
      const clashes = (a: PlannedSession, b: PlannedSession) =>
        conflictsOf(a, [a, b], { days, policy: quiet })
          .filter(({ severity }) => severity === 'clash')
          .map(({ rule }) => rule)
      expect(clashes(one, other)).toEqual(clashes(other, one))
    }),
  )
})
