import { expect, test } from 'vitest'
import { reportDefinitions } from '#shared/reports/report-definitions.ts'
import { blankFilter, filterIn, filterText, previewMasking, usableFilter } from './report-choice.ts'

test('a filter comes back from the address as it went in', () => {
  const filter = {
    ...blankFilter,
    cohort: 'c1',
    statuses: ['active', 'due'] as ('active' | 'due')[],
    crossDistrict: true,
  }
  expect(filterIn(filterText(filter))).toEqual(filter)
  expect(filterText(blankFilter)).toBe('{}')
})

test('an address that cannot be read narrows nothing', () => {
  expect(filterIn('{"statuses":["nonsense"]}')).toEqual(blankFilter)
  expect(filterIn('half a')).toEqual(blankFilter)
  expect(filterIn(null)).toBeNull()
})

test('what a report has no use for does not narrow it unseen', () => {
  const overdue = reportDefinitions.find((definition) => definition.name === 'pairing-overdue')
  if (overdue === undefined) throw new Error('the list of what is overdue is gone')
  const used = usableFilter({ ...blankFilter, statuses: ['active'], stages: ['小学'] }, overdue)
  expect(used).not.toHaveProperty('statuses')
  expect(used).toMatchObject({ stages: ['小学'] })
})

test('the preview never tells everything', () => {
  expect(previewMasking({ preset: 'full', names: false }).preset).toBe('check')
  expect(previewMasking({ preset: 'public', names: true })).toEqual({ preset: 'public', names: true })
})
