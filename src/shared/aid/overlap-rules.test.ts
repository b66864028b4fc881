import { expect, test } from 'vitest'
import { aidPolicyDefaults } from '../policies/aid-policy.ts'
import { overlapOf, type Engagement } from './overlap-rules.ts'

const visit = (id: string, from: string, to: string, more: Partial<Engagement> = {}): Engagement => ({
  kind: 'visit',
  id,
  code: id,
  label: `送教 ${id}`,
  direction: 'out',
  teacherId: 'a',
  name: '张明',
  from,
  to,
  withVisitId: null,
  ...more,
})
const rule = (one: Engagement, other: Engagement, more = {}) =>
  overlapOf(one, other, { ...aidPolicyDefaults, ...more })?.rule ?? null

test('two visits that share days are told, each with the days and where else he is', () => {
  const found = overlapOf(
    visit('A', '2025-08-01', '2025-08-05'),
    visit('B', '2025-08-04', '2025-08-09'),
    aidPolicyDefaults,
  )
  expect(found).toMatchObject({ rule: 'visit-overlaps', severity: 'warn', other: { id: 'B' } })
  expect(found?.sentence).toBe('张明 2025年8月4日至8月5日又在互访 B“送教 B”（濮→伊）中，共 2 天')
})

test('the day of the journey may be shared, as many days as the policy says, and no day in the middle', () => {
  const [one, next] = [visit('A', '2025-08-01', '2025-08-05'), visit('B', '2025-08-05', '2025-08-09')]
  expect(rule(one, next)).toBeNull()
  expect(rule(one, next, { sharedDays: 0 })).toBe('visit-overlaps')
  expect(rule(one, visit('C', '2025-08-03', '2025-08-03'))).toBe('visit-overlaps')
})

test('nobody goes both ways on one day; who is posted there may take part there, and online is nowhere', () => {
  const posted = visit('P', '2025-02-01', '2026-01-31', { kind: 'posting', label: '伊吾县中学' })
  expect(rule(visit('A', '2025-08-01', '2025-08-05', { direction: 'in' }), posted)).toBe('both-directions')
  expect(rule(visit('A', '2025-08-01', '2025-08-05'), posted)).toBe('visit-while-posted')
  expect(rule(visit('A', '2025-08-01', '2025-08-05', { direction: 'online' }), posted)).toBeNull()
})

test('a shadowing that came with a visit is the visit; two postings are refused', () => {
  const guest = visit('V', '2025-02-18', '2025-02-22', { direction: 'in' })
  const shadowing = visit('S', '2025-02-18', '2025-03-10', { kind: 'shadowing', direction: 'in', withVisitId: 'V' })
  expect(rule(guest, shadowing)).toBeNull()
  expect(rule(guest, { ...shadowing, withVisitId: null })).toBe('visit-overlaps')
  const first = visit('P', '2025-02-01', '2026-01-31', { kind: 'posting' })
  const second = visit('Q', '2025-09-01', '2026-07-31', { kind: 'posting' })
  expect(overlapOf(first, second, aidPolicyDefaults)).toMatchObject({ rule: 'posted-twice', severity: 'block' })
  expect(rule(first, second, { postingOverlap: 'ignore' })).toBeNull()
})

test('the policy may say nothing of visits that meet, or refuse them', () => {
  const [one, other] = [visit('A', '2025-08-01', '2025-08-05'), visit('B', '2025-08-02', '2025-08-09')]
  expect(rule(one, other, { visitOverlap: 'ignore' })).toBeNull()
  expect(overlapOf(one, other, { ...aidPolicyDefaults, visitOverlap: 'block' })?.severity).toBe('block')
})
