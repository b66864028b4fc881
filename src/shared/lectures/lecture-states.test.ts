import { expect, test } from 'vitest'
import { lecturePolicyDefaults as policy } from '../policies/lecture-policy.ts'
import { missingOf, type LectureProgress } from './lecture-missing.ts'
import { lectureActionsFor, lectureRefusal, lectureStatusAfter, type LectureState } from './lecture-states.ts'
import type { LectureAction, LectureStatus } from './lecture.ts'

const state = (status: LectureStatus, more: Partial<LectureState> = {}): LectureState => ({
  status,
  isFiled: false,
  hasAttendees: false,
  ...more,
})

test('a session goes from the plan to the ledger, each step from the one before', () => {
  let now = state('plan')
  for (const action of ['notify', 'hold', 'file', 'attest'] satisfies LectureAction[]) {
    expect([action, lectureRefusal(action, now)]).toEqual([action, null])
    now = { ...now, status: lectureStatusAfter(action, now), isFiled: now.isFiled || action === 'file' }
  }
  expect(now.status).toBe('attested')
  expect(lectureActionsFor(now)).toEqual(['edit', 'retract', 'cancel'])
  expect(lectureStatusAfter('retract', now)).toBe('filed')
})

test('hours may be attested before the papers are on file, and the papers follow', () => {
  expect(lectureRefusal('attest', state('held'))).toBeNull()
  expect(lectureStatusAfter('file', state('attested'))).toBe('attested')
  expect(lectureRefusal('file', state('attested', { isFiled: true }))).toBe('filed')
  expect(lectureStatusAfter('retract', state('attested'))).toBe('held')
})

test('what nobody signed may be removed, what is called off may come back, and nothing is held without a day', () => {
  expect(lectureRefusal('remove', state('plan'))).toBeNull()
  expect(lectureRefusal('remove', state('plan', { hasAttendees: true }))).toBe('attendees')
  expect(lectureRefusal('hold', state('postponed'))).toBe('state')
  expect(lectureActionsFor(state('cancelled'))).toEqual(['restore', 'remove'])
})

const progress = (more: Partial<LectureProgress>): LectureProgress => ({
  status: 'plan',
  heldOn: '2026-03-20',
  hasSpeaker: true,
  hasPlace: true,
  present: 0,
  waiting: 0,
  hasBrief: false,
  attachments: 1,
  isFiled: false,
  ...more,
})

test('the list of things to do is late by the days of the policy, and empty when all is done', () => {
  const tasks = (one: LectureProgress, today: string) =>
    missingOf(one, policy, today).map(({ task, isLate }) => `${task}${isLate ? ' late' : ''}`)
  expect(tasks(progress({ hasPlace: false }), '2026-03-01')).toEqual(['place', 'notice'])
  expect(tasks(progress({}), '2026-03-14')).toEqual(['notice late'])
  expect(tasks(progress({ status: 'notified' }), '2026-03-21')).toEqual(['hold late'])
  expect(tasks(progress({ status: 'held', present: 20, waiting: 3 }), '2026-03-28')).toEqual([
    'queue',
    'brief late',
    'file',
    'attest',
  ])
  expect(tasks(progress({ status: 'attested', present: 9, hasBrief: true, isFiled: true }), '2026-09-01')).toEqual([])
})
