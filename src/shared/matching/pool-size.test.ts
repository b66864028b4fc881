import { expect, test } from 'vitest'
import { chooseMentors } from './pool-size.ts'

const person = (no: number, districtNo: number) => ({ no, stage: '小学', subject: '语文', districtNo })
const mentors = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ ...person(at, at % 2), honourGrade: at % 5, titleGrade: 3 }))
const mentees = (count: number) => Array.from({ length: count }, (_, at) => person(100_000 + at, at % 2))

test('a pool that can be weighed takes every mentor whom the policy lets in', () => {
  expect(chooseMentors(mentors(1000), mentees(1000), () => 3)).toHaveLength(1000)
})

test('of a whole city the highest honours are taken, county by county, with places enough for all', () => {
  const chosen = chooseMentors(mentors(5000), mentees(1000), () => 3)
  expect(chosen.length).toBeGreaterThanOrEqual(1000)
  expect(chosen.length).toBeLessThan(1200)
  expect(chosen.every(({ honourGrade }) => honourGrade >= 3)).toBe(true)
  expect(chosen.filter(({ districtNo }) => districtNo === 0)).toHaveLength(chosen.length / 2)
})
