import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lecturePolicyDefaults as policy } from '../policies/lecture-policy.ts'
import { attendeeHours, sessionHours, spanOf, speakerHours, type SessionTimes } from './lecture-hours.ts'

const session = (more: Partial<SessionTimes> = {}): SessionTimes => ({
  startsAt: null,
  endsAt: null,
  span: null,
  hours: null,
  ...more,
})
const signed = { presence: 'present', morning: null, afternoon: null, isObserver: false, hours: null } as const

test('half a day gives 4, a day 8: from the times, or as the officer says; without either it is half a day', () => {
  expect(sessionHours(session(), policy)).toBe(4)
  expect(sessionHours(session({ startsAt: '09:00', endsAt: '11:30' }), policy)).toBe(4)
  expect(sessionHours(session({ startsAt: '08:30', endsAt: '17:00' }), policy)).toBe(8)
  expect(sessionHours(session({ span: 'day' }), policy)).toBe(8)
  expect(sessionHours(session({ span: 'day', hours: 6 }), policy)).toBe(6)
})

test('by its minutes a session gives an hour for 45 of them, in halves, and what is begun does not count', () => {
  expect(sessionHours(session({ span: 'minutes', startsAt: '14:00', endsAt: '15:30' }), policy)).toBe(2)
  expect(sessionHours(session({ span: 'minutes', startsAt: '14:00', endsAt: '15:20' }), policy)).toBe(1.5)
  expect(spanOf(session({ span: 'minutes' }))).toBe('half')
})

test('who signed for one half of a day gets half of it; absent gets nothing; what was set by hand holds', () => {
  const day = session({ span: 'day' })
  expect(attendeeHours(day, { ...signed, morning: true, afternoon: false }, policy)).toBe(4)
  expect(attendeeHours(day, { ...signed, morning: true, afternoon: true }, policy)).toBe(8)
  expect(attendeeHours(day, { ...signed, presence: 'absent' }, policy)).toBe(0)
  expect(attendeeHours(day, { ...signed, presence: 'absent', hours: 2 }, policy)).toBe(2)
})

test('late and observing count as the policy says', () => {
  const strict = { ...policy, lateShare: 50, observerShare: 0 }
  expect(attendeeHours(session(), { ...signed, presence: 'late' }, strict)).toBe(2)
  expect(attendeeHours(session(), { ...signed, isObserver: true }, strict)).toBe(0)
  expect(attendeeHours(session(), { ...signed, isObserver: true }, policy)).toBe(4)
})

test('a speaker gets twice the hours of the session, or his own number', () => {
  expect(speakerHours(session(), { hours: null }, policy)).toBe(8)
  expect(speakerHours(session(), { hours: 5 }, policy)).toBe(5)
})

test('nobody gets more than the session gives, nor less than nothing, however he signed', () => {
  const clock = fc.constantFrom(null, '08:00', '09:30', '11:45', '14:00', '17:30')
  const times = fc.record({
    startsAt: clock,
    endsAt: clock,
    span: fc.constantFrom(null, 'half', 'day', 'minutes'),
    hours: fc.constantFrom(null, 0, 3.5, 8),
  })
  const one = fc.record({
    presence: fc.constantFrom('present', 'late', 'absent'),
    morning: fc.constantFrom(null, true, false),
    afternoon: fc.constantFrom(null, true, false),
    isObserver: fc.boolean(),
    hours: fc.constant(null),
  })
  fc.assert(
    fc.property(times, one, fc.nat(100), fc.nat(100), (of, attendee, lateShare, observerShare) => {
      const rules = { ...policy, lateShare, observerShare }
      if (of.startsAt !== null && of.endsAt !== null && of.endsAt <= of.startsAt) return
      const hours = attendeeHours(of, attendee, rules)
      expect(hours).toBeGreaterThanOrEqual(0)
      expect(hours).toBeLessThanOrEqual(sessionHours(of, rules))
    }),
  )
})
