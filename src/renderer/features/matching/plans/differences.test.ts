import { expect, test } from 'vitest'
import type { PlanMentor } from '#shared/matching/match-view.ts'
import { differencesOf } from './differences.ts'

const plan = (pairs: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(pairs).map(([id, mentees]) => ({
    id,
    name: `师傅${id}`,
    mentees: mentees.map((mentee) => ({ id: mentee, name: `徒弟${mentee}`, school: '寨里小学', fit: 80 })),
  })) as unknown as readonly PlanMentor[]

test('whoever has the same mentor in both plans is no difference', () => {
  expect(differencesOf(plan({ a: ['1', '2'] }), plan({ a: ['2', '1'], b: [] }))).toEqual([])
})

test('who is with another mentor, or is left out of one plan, is told with both', () => {
  const found = differencesOf(plan({ a: ['1', '2'], b: ['3'] }), plan({ a: ['1'], b: ['2', '4'] }))
  const told = found.map(({ menteeId, here, there }) => [menteeId, here?.mentorId ?? null, there?.mentorId ?? null])
  expect(told).toEqual([
    ['2', 'a', 'b'],
    ['3', 'b', null],
    ['4', null, 'b'],
  ])
})
