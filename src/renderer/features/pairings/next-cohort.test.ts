import { expect, test } from 'vitest'
import type { Cohort } from '#shared/policies/policy.ts'
import { cloneProblems, nextCohort } from './next-cohort.ts'

const cohort: Cohort = {
  id: 'c1',
  programme: 'pairing',
  name: '2025—2026学年',
  schoolYear: '2025-2026',
  startsOn: '2025-09-01',
  endsOn: '2026-07-15',
  isClosed: false,
  clonedFromId: null,
  pairings: 12,
}

test('the next cohort is the same a year later, under its own name', () => {
  expect(nextCohort(cohort)).toMatchObject({
    name: '2026—2027学年',
    schoolYear: '2026-2027',
    startsOn: '2026-09-01',
    endsOn: '2027-07-15',
  })
})

test('a name that is taken and dates that run backwards are told together', () => {
  const draft = { ...nextCohort(cohort), name: ' 2025—2026学年 ', endsOn: '2026-08-01' }
  expect(cloneProblems(draft, [cohort])).toEqual({
    name: '已经有同名的批次，换个名称',
    endsOn: '结束日期要晚于起始日期',
  })
  expect(cloneProblems(nextCohort(cohort), [cohort])).toEqual({})
})
