import { expect, test } from 'vitest'
import { profileDraft, profileProblems } from '#shared/hours/export-profile.ts'
import { blankColumn, blankProfile, sampleOf, withField } from './profile-state.ts'

test('the layout that is begun with only needs a name', () => {
  expect(profileProblems(blankProfile)).toEqual([])
  expect(profileDraft.safeParse({ ...blankProfile, name: '省平台' }).success).toBe(true)
})

test('a header follows its field until it is written by hand', () => {
  const name = withField(blankColumn, 'name')
  expect(name.header).toBe('姓名')
  expect(withField(name, 'school').header).toBe('单位名称')
  expect(withField({ ...name, header: '学员姓名' }, 'school').header).toBe('学员姓名')
})

test('a day is shown in the spelling of its column, a constant as it is', () => {
  expect(sampleOf({ ...blankColumn, field: 'onDate', dateFormat: '2025年3月5日' })).toBe('2025年3月5日')
  expect(sampleOf({ ...blankColumn, constant: '市级' })).toBe('市级')
})
