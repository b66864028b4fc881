import { expect, test } from 'vitest'
import { filterOf, listFilterOf } from './filter-input.ts'

test('states named in the address come before the tab', () => {
  expect(listFilterOf({ tab: 'draft', statuses: 'due,overdue' }).statuses).toEqual(['due', 'overdue'])
  expect(listFilterOf({ tab: 'ended' }).statuses).toEqual(['dissolved', 'terminated'])
  expect(listFilterOf({})).toEqual({})
})

test('what only changes the view is not a filter', () => {
  expect(filterOf({ by: 'mentor', tab: 'draft', stage: '初中', vacant: '1' })).toEqual({
    stage: '初中',
    mentorVacant: true,
  })
})
