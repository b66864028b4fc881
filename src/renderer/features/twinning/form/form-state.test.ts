import { expect, test } from 'vitest'
import type { TwinFinding } from '#shared/twinning/twin-group.ts'
import type { TwinScheme } from '#shared/twinning/twin-scheme.ts'
import { twinTemplates } from '#shared/twinning/twin-templates.ts'
import {
  besideField,
  besideSlot,
  blankForm,
  checkOf,
  draftOf,
  endOf,
  missingIn,
  schemeOf,
  schoolsIn,
  withScheme,
  withSchools,
} from './form-state.ts'

const schemes: readonly TwinScheme[] = twinTemplates.map((template, at) => ({
  ...template,
  id: `s${at}`,
  isDefault: at === 0,
  isArchived: false,
  groups: 0,
}))
const scheme = (at: number): TwinScheme => {
  const found = schemes[at]
  if (found === undefined) throw new Error(`there is no scheme ${at}`)
  return found
}
const school = (id: string) => ({ value: id, label: id, detail: '' })
const form = withSchools(
  withSchools(blankForm('2025-09-01'), 'lead', [school('油田四小')]),
  'member',
  ['寨里', '岳村'].map(school),
)

test('a new group begins with the scheme that is the default', () => {
  expect(schemeOf(blankForm('2025-09-01'), schemes)).toBe(schemes[0])
  expect(schemeOf({ ...form, schemeId: 's4' }, schemes)).toBe(schemes[4])
})

test('another scheme keeps the schools: the lead leads, the others go to its last place', () => {
  const alliance = withScheme(form, scheme(0), scheme(4))
  expect(schoolsIn(alliance, 'chair').map(({ value }) => value)).toEqual(['油田四小'])
  expect(schoolsIn(alliance, 'ally').map(({ value }) => value)).toEqual(['寨里', '岳村'])
})

test('only the lead school and the start are asked for', () => {
  expect(missingIn({ ...blankForm(''), startsOn: null }, scheme(0))).toEqual({
    startsOn: '请填写起始日期',
    lead: '请选择市域名校',
  })
  expect(missingIn(form, scheme(0))).toEqual({})
})

test('nothing is judged before a school is chosen', () => {
  expect(checkOf(blankForm('2025-09-01'), scheme(0))).toBeNull()
  expect(checkOf(form, scheme(0))?.members).toHaveLength(3)
})

test('what is left empty is left to the engine', () => {
  const draft = draftOf(form, scheme(0), 'proposed')
  expect(draft).toMatchObject({ schemeId: 's0', name: '', agreementNo: null, withLinks: true })
  expect(draft).not.toHaveProperty('endsOn')
  expect(draft).not.toHaveProperty('stage')
})

test('the end follows the months of the policy until the officer writes another', () => {
  expect(endOf({ startsOn: '2025-09-01', endsOn: null }, 36)).toBe('2028-08-31')
  expect(endOf({ startsOn: '2025-09-01', endsOn: '2026-08-31' }, 36)).toBe('2026-08-31')
})

test('each finding stands beside what it is about', () => {
  const finding = (rule: TwinFinding['rule'], schoolIds: readonly string[] = []): TwinFinding => ({
    rule,
    severity: 'warn',
    sentence: '',
    about: '',
    schoolIds,
    waiver: null,
  })
  const stage = finding('stage-mismatch', ['油田四小', '寨里'])
  const few = finding('slot-too-few')
  const dates = finding('dates-reversed')
  const all = [stage, few, dates]
  expect(besideField(all, 'dates')).toEqual([dates])
  expect(besideSlot(all, 'member', form.members)).toEqual([stage])
  expect(besideSlot(all, null, form.members)).toEqual([few])
})
