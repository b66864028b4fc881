import { expect, test } from 'vitest'
import type { Cohort } from '#shared/policies/policy.ts'
import type { StudioFinding } from '#shared/studios/studio.ts'
import { besideField, blankForm, checkOf, cohortOf, draftOf, endOf, missingIn, withType } from './form-state.ts'

const person = { value: 'a', label: '吕文静', detail: '' }
const cohort = (id: string, programme: Cohort['programme'], schoolYear: string): Cohort => ({
  id,
  programme,
  name: id,
  schoolYear,
  startsOn: '2025-09-01',
  endsOn: '2028-08-31',
  isClosed: false,
  clonedFromId: null,
  pairings: 0,
  studios: 0,
})
const cohorts = [cohort('s', 'studio', '2025-2026'), cohort('c', 'chief', '2025-2026')]

test('the type decides programme and level, and lets go of a cohort of the other programme', () => {
  const studio = { ...withType(blankForm('2025-09-01'), '市级名师工作室'), cohortId: 's' }
  expect(studio.level).toBe('市')
  expect(withType(studio, '省级名师工作室')).toMatchObject({ level: '省', cohortId: 's' })
  expect(withType(studio, '乡村首席教师工作室')).toMatchObject({ level: '县', cohortId: null })
})

test('without a choice the cohort is the one of the type and of the year of the start', () => {
  expect(cohortOf(withType(blankForm('2025-08-01'), '乡村首席教师工作室'), cohorts)?.id).toBe('c')
  expect(cohortOf(withType(blankForm('2024-09-01'), '市级名师工作室'), cohorts)).toBeUndefined()
})

test('the end follows the months of the policy until the officer writes another', () => {
  expect(endOf({ startsOn: '2025-09-01', endsOn: null }, 36)).toBe('2028-08-31')
  expect(endOf({ startsOn: '2025-09-01', endsOn: '2026-08-31' }, 36)).toBe('2026-08-31')
  expect(endOf({ startsOn: '2025-09-01', endsOn: null }, undefined)).toBeNull()
})

test('everything that is missing is said at once, and nothing is judged before type and start are known', () => {
  expect(Object.keys(missingIn(blankForm('2025-09-01')))).toEqual(['type', 'level', 'lead'])
  expect(checkOf(blankForm('2025-09-01'))).toBeNull()
  expect(checkOf(withType(blankForm('2025-09-01'), '市级名师工作室'))).not.toHaveProperty('leadId')
})

test('emptied texts are stored as nothing known, and members join with the start', () => {
  const form = { ...withType(blankForm('2025-09-01'), '市级名师工作室'), lead: person, phone: ' ' }
  const draft = draftOf({ ...form, members: [{ person: { ...person, value: 'b' }, role: 'core' }] }, 'applied')
  expect(draft).toMatchObject({ phone: null, members: [{ teacherId: 'b', role: 'core', joinedOn: '2025-09-01' }] })
  expect(draft).not.toHaveProperty('endsOn')
})

test('each finding stands beside what it is about', () => {
  const finding = (rule: StudioFinding['rule']): StudioFinding => ({
    rule,
    severity: 'warn',
    sentence: '',
    teacherId: null,
  })
  const all = [finding('lead-too-old'), finding('dates-reversed'), finding('rural-share')]
  expect(besideField(all, 'lead')).toEqual([all[0]])
  expect(besideField(all, 'dates')).toEqual([all[1]])
  expect(besideField(all, 'members')).toEqual([all[2]])
})
