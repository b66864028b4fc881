import { expect, test } from 'vitest'
import type { Cohort } from '#shared/policies/policy.ts'
import { blankForm, blankMentee, canBeChecked, draftOf, likelyCohort, missingIn, withCohort } from './form-state.ts'

const cohort = (id: string, schoolYear: string, isClosed = false): Cohort => ({
  id,
  programme: 'pairing',
  name: schoolYear,
  schoolYear,
  startsOn: `${schoolYear.slice(0, 4)}-09-01`,
  endsOn: `${schoolYear.slice(5)}-07-15`,
  isClosed,
  clonedFromId: null,
  pairings: 0,
})
const [old, current] = [cohort('c1', '2024-2025'), cohort('c2', '2025-2026')]
const person = (value: string) => ({ value, label: value, detail: '' })

test('a new pair belongs to the cohort of the year, else to the latest that is open', () => {
  expect(likelyCohort([old, current], '2024-2025')?.id).toBe('c1')
  expect(likelyCohort([old, current], '2030-2031')?.id).toBe('c2')
  expect(likelyCohort([cohort('c9', '2025-2026', true), old], '2025-2026')?.id).toBe('c1')
})

test('another cohort brings its dates, and leaves dates of one’s own alone', () => {
  const first = withCohort(blankForm, old, undefined)
  expect(first).toMatchObject({ startsOn: '2024-09-01', endsOn: '2025-07-15' })
  expect(withCohort(first, current, old)).toMatchObject({ startsOn: '2025-09-01', endsOn: '2026-07-15' })
  expect(withCohort({ ...first, startsOn: '2024-10-08' }, current, old)).toMatchObject({
    startsOn: '2024-10-08',
    endsOn: '2026-07-15',
  })
})

test('everything that is missing is told at once', () => {
  expect(Object.keys(missingIn(blankForm))).toEqual([
    'cohortId',
    'kind',
    'level',
    'mentorId',
    'startsOn',
    'endsOn',
    'mentees',
  ])
})

test('rows in which nobody is picked are not sent, and empty texts are nothing known', () => {
  const form = {
    ...blankForm,
    mentees: [blankMentee(1), { ...blankMentee(2), mentee: person('t2'), target: ' 骨干 ' }],
  }
  expect(draftOf(form).mentees).toEqual([
    { menteeId: 't2', role: 'mentee', baseline: null, target: '骨干', mentorWish: null, menteeWish: null },
  ])
  expect(draftOf(form)).not.toHaveProperty('mentorId')
})

test('the rules are asked only when there is a mentor, a mentee and both dates', () => {
  const form = withCohort({ ...blankForm, mentor: person('t1') }, current, undefined)
  expect(canBeChecked(form)).toBe(false)
  expect(canBeChecked({ ...form, mentees: [{ ...blankMentee(1), mentee: person('t2') }] })).toBe(true)
})
