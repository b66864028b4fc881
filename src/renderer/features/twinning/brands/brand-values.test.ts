import { expect, test } from 'vitest'
import { brandStatuses, type BrandStatus } from '#shared/twinning/brand-school.ts'
import { brandTabs } from './brand-tabs.ts'
import { applicable, blankValues, inputOf, problemsOf, stateActions } from './brand-values.ts'

const day = '2026-11-23'

test('every state stands under exactly one tab, and 已作废 is not among 全部', () => {
  const each = Object.fromEntries(brandStatuses.map((status) => [status, 1])) as Record<BrandStatus, number>
  const keys = brandTabs.tabs(each, 'all').filter(({ key }) => key !== 'all')
  expect(keys.flatMap(({ key }) => brandTabs.statusesOf({ tab: key }) ?? []).toSorted()).toEqual(
    brandStatuses.toSorted(),
  )
  expect(brandTabs.totalOf(each, {})).toBe(brandStatuses.length - 1)
})

test('an action takes only the schools whose state allows it', () => {
  const all = brandStatuses.map((status) => ({ id: status, school: status, status }))
  const ids = (action: 'recognise' | 'reassess') => applicable(action, all).map(({ id }) => id)
  expect(ids('recognise')).toEqual(['cultivating', 'recognised'])
  expect(ids('reassess')).toEqual(['recognised', 'rectifying'])
})

test('认定 asks for the level, a 复评 leaves it as it is', () => {
  expect(problemsOf('recognise', blankValues(day))).toEqual({ level: '请填写认定等级' })
  expect(problemsOf('reassess', blankValues(day))).toEqual({})
  expect(problemsOf('reassess', { ...blankValues(day), reassessOn: day })).toHaveProperty('reassessOn')
})

test('every action tells the engine which records it means', () => {
  for (const action of stateActions) expect(inputOf(action, ['a'], blankValues(day))).toMatchObject({ ids: ['a'] })
  expect(inputOf('reassess', ['a'], { ...blankValues(day), passed: 'no' })).toMatchObject({ hasPassed: false })
})
