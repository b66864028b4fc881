import { expect, test } from 'vitest'
import type { PlanMentor } from '#shared/matching/match-view.ts'
import { chipsPerLine, freePlaces, linesOf, loadOf } from './board-rows.ts'

const mentor = (mentees: number, room: number, carries = 0) =>
  ({ carries, room, mentees: Array.from({ length: mentees }, () => ({})) }) as unknown as PlanMentor

test('free places are what the room leaves, and none where a hand gave more', () => {
  expect([freePlaces(mentor(2, 3)), freePlaces(mentor(3, 3)), freePlaces(mentor(4, 3))]).toEqual([1, 0, 0])
  expect(loadOf(mentor(1, 2, 1))).toEqual({ taken: 2, limit: 3 })
})

test('chips of a fixed width break into lines, and the free places take one place after them', () => {
  expect([chipsPerLine(516), chipsPerLine(515), chipsPerLine(10)]).toEqual([3, 2, 1])
  const lines = [mentor(0, 0), mentor(3, 3), mentor(3, 4), mentor(7, 7)].map((row) => linesOf(row, 3))
  expect(lines).toEqual([1, 1, 2, 3])
})
