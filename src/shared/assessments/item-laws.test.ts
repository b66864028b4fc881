import fc from 'fast-check'
import { expect, test } from 'vitest'
import { awards } from '../activities/achievement.ts'
import { eventLevels, participantRoles } from '../activities/activity.ts'
import { assessItemDraft, itemKinds, type AssessItem } from './assessment.ts'
import { scoreItem } from './item-rules.ts'
import type { z } from 'zod'

const item = (draft: Partial<z.input<typeof assessItemDraft>>): AssessItem => ({
  id: 'item',
  ...assessItemDraft.parse({ name: '指标', kind: 'count', ...draft }),
})

const points = fc.integer({ min: 0, max: 10_000 }).map((whole) => whole / 100)
const amount = fc.integer({ min: 1, max: 2000 }).map((whole) => whole / 100)
const activityFact = fc.record({
  id: fc.uuid(),
  on: fc.constantFrom('2025-09-10', '2025-11-20', '2026-03-05'),
  type: fc.constantFrom('听课', '公开课', '讲座'),
  topic: fc.constantFrom('背影', '春'),
  level: fc.option(fc.constantFrom(...eventLevels), { nil: null }),
  amount,
  isAttended: fc.boolean(),
  roles: fc.subarray([...participantRoles]),
  late: fc.nat(2),
  absent: fc.nat(2),
})
const achievementFact = fc.record({
  id: fc.uuid(),
  on: fc.constantFrom('2025-10-10', '2026-01-05'),
  kind: fc.constantFrom('论文', '课题'),
  name: fc.constantFrom('读写结合', '群文阅读'),
  level: fc.option(fc.constantFrom(...eventLevels), { nil: null }),
  award: fc.option(fc.constantFrom(...awards), { nil: null }),
  phase: fc.option(fc.constantFrom('opened' as const, 'concluded' as const), { nil: null }),
})
const quotaFact = fc.record({
  id: fc.constantFrom('p1', 'p2'),
  label: fc.constantFrom('听师傅课', '论文'),
  period: fc.constantFrom('第一学期', '第二学期'),
  unit: fc.constant('节'),
  done: fc.nat(20),
  required: fc.nat(20),
})
const anyFacts = fc.record({
  activities: fc.array(activityFact, { maxLength: 12 }),
  achievements: fc.array(achievementFact, { maxLength: 6 }),
  quotas: fc.array(quotaFact, { maxLength: 4 }),
  mentees: fc.array(fc.record({ pairingId: fc.uuid(), name: fc.constant('张明'), score: points }), { maxLength: 3 }),
})
const source = fc.oneof(
  fc.record({
    source: fc.constant('activity' as const),
    type: fc.option(fc.constantFrom('听课', '公开课'), { nil: null }),
    role: fc.option(fc.constantFrom(...participantRoles), { nil: null }),
    points,
  }),
  fc.record({ source: fc.constant('achievement' as const), type: fc.constantFrom('论文', null), points }),
  fc.record({ source: fc.constant('attendance' as const), type: fc.constantFrom('late', 'absent', null), points }),
  fc.record({ source: fc.constantFrom('quota' as const, 'quota-gap' as const), type: fc.constant('听师傅课'), points }),
)
const cell = fc.record({
  level: fc.constantFrom(...eventLevels),
  award: fc.option(fc.constantFrom(...awards), { nil: null }),
  points,
})
const growthItem = fc
  .record({ max: fc.option(points, { nil: null }), points })
  .map(({ max, points: percent }) => item({ max, sources: [{ source: 'mentee-score', points: percent }] }))
const recordItem = fc
  .record({
    kind: fc.constantFrom(...itemKinds),
    max: fc.option(points, { nil: null }),
    base: points,
    quota: fc.option(fc.integer({ min: 1, max: 20 }), { nil: null }),
    sources: fc.array(source, { minLength: 1, maxLength: 4 }),
    cells: fc.uniqueArray(cell, { selector: ({ level, award }) => `${level} ${award ?? ''}`, maxLength: 8 }),
  })
  .map(item)
const anyItem = fc.oneof({ weight: 6, arbitrary: recordItem }, growthItem)

test('no order of entry changes a score, its words or its grounds', () => {
  const shuffled = <Value>(all: readonly Value[], seed: number): Value[] =>
    all.toSorted((a, b) => ((all.indexOf(a) * 7919 + seed) % 101) - ((all.indexOf(b) * 7919 + seed) % 101))
  fc.assert(
    fc.property(anyItem, anyFacts, fc.nat(100), (one, found, seed) => {
      const other = {
        activities: shuffled(found.activities, seed),
        achievements: shuffled(found.achievements, seed),
        quotas: shuffled(found.quotas, seed),
        mentees: shuffled(found.mentees, seed),
      }
      expect(scoreItem(one, other, undefined)).toEqual(scoreItem(one, found, undefined))
    }),
  )
})

test('caps and floors hold, scores have two decimals, and more records never cost points but in a deduction', () => {
  fc.assert(
    fc.property(anyItem, anyFacts, activityFact, (one, found, more) => {
      const { score } = scoreItem(one, found, undefined)
      expect(score).toBeGreaterThanOrEqual(0)
      if (one.max !== null && one.kind !== 'veto') expect(score).toBeLessThanOrEqual(one.max)
      if (one.kind === 'deduction') expect(score).toBeLessThanOrEqual(one.base ?? 0)
      expect(String(score)).toMatch(/^\d+(\.\d{1,2})?$/)
      const then = scoreItem(one, { ...found, activities: [...found.activities, more] }, undefined).score
      if (one.kind === 'deduction') expect(then).toBeLessThanOrEqual(score)
      else expect(then).toBeGreaterThanOrEqual(score)
    }),
  )
})
