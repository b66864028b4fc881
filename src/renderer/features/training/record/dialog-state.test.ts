import { expect, test } from 'vitest'
import { blankState, draftOf, missingIn, targetsOf } from './dialog-state.ts'

test('a training needs a name, who gives it, and its first and last day in order', () => {
  expect(Object.keys(missingIn(blankState))).toEqual(['name', 'organizer', 'startsOn', 'endsOn'])
  const filled = {
    ...blankState,
    name: '骨干班',
    organizer: '河南师范大学',
    startsOn: '2026-07-10',
    endsOn: '2026-07-01',
  }
  expect(missingIn(filled)).toEqual({ endsOn: '结束不能早于开始' })
  expect(missingIn({ ...filled, endsOn: '2026-07-10' })).toEqual({})
})

test('stages and subjects are meant each with each, and either alone for all of the other', () => {
  expect(targetsOf({ stages: ['小学', '初中'], subjects: ['语文'] })).toEqual([
    { stage: '小学', subject: '语文' },
    { stage: '初中', subject: '语文' },
  ])
  expect(targetsOf({ stages: [], subjects: ['语文'] })).toEqual([{ stage: null, subject: '语文' }])
  expect(targetsOf({ stages: ['小学'], subjects: [] })).toEqual([{ stage: '小学', subject: null }])
  expect(targetsOf({ stages: [], subjects: [] })).toEqual([])
})

test('days and hours that are not written are left to the policy', () => {
  expect(draftOf(blankState)).not.toHaveProperty('hours')
  expect(draftOf({ ...blankState, hours: 0, days: 5 })).toMatchObject({ hours: 0, days: 5 })
})
