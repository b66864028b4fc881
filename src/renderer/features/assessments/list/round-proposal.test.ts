import { expect, test } from 'vitest'
import type { Cohort } from '#shared/policies/policy.ts'
import { proposedRound } from './round-proposal.ts'

const cohort: Cohort = {
  id: 'c1',
  programme: 'pairing',
  name: '2025年批',
  schoolYear: '2025-2026',
  startsOn: '2025-09-01',
  endsOn: '2027-08-31',
  isClosed: false,
  clonedFromId: null,
  pairings: 60,
  studios: 0,
}

test('an annual round runs through the school year up to the summer break', () => {
  expect(proposedRound('mentee', cohort, { purpose: 'annual', year: '2026-2027' })).toEqual({
    name: '2026—2027学年徒弟年度考核',
    startsOn: '2026-09-01',
    endsOn: '2027-07-15',
  })
})

test('a school year outside the time of the cohort gives way to the nearest one within it', () => {
  expect(proposedRound('mentor', cohort, { purpose: 'annual', year: '2030-2031' }).startsOn).toBe('2026-09-01')
  expect(proposedRound('mentor', cohort, { purpose: 'annual', year: '2020-2021' }).startsOn).toBe('2025-09-01')
})

test('a final round covers the whole time of the cohort', () => {
  expect(proposedRound('studio', cohort, { purpose: 'final', year: '2025-2026' })).toEqual({
    name: '2025年批工作室期满考核',
    startsOn: '2025-09-01',
    endsOn: '2027-08-31',
  })
})
