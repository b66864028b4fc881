import { expect, test } from 'vitest'
import type { ReadPerson, ReadTie } from '#shared/matching/match-round.ts'
import { answered, answerKey } from './tie-answers.ts'

const person = (state: ReadPerson['state'], id: string | null): ReadPerson => ({
  name: '张明',
  unit: null,
  state,
  id,
  candidates: [],
})
const tie = (line: number, mentor: ReadPerson, mentee: ReadPerson): ReadTie => ({
  line,
  mentor,
  mentee,
  by: 'mentee',
  rank: 1,
  reason: null,
})

test('a line counts once both sides are known, by themselves or by an answer', () => {
  const lines = [
    tie(1, person('matched', 'a'), person('matched', 'b')),
    tie(2, person('matched', 'a'), person('several', null)),
    tie(3, person('unknown', null), person('matched', 'b')),
  ]
  expect(answered(lines, {}).map(({ tie: { line } }) => line)).toEqual([1])
  const answers = { [answerKey(2, 'mentee')]: 'c' }
  expect(answered(lines, answers).map(({ tie: { line }, menteeId }) => [line, menteeId])).toEqual([
    [1, 'b'],
    [2, 'c'],
  ])
})

test('somebody who is in the register but not in this round has to be let in first', () => {
  expect(answered([tie(1, person('outside', 'a'), person('matched', 'b'))], {})).toEqual([])
})
