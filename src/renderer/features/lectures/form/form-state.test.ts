import { expect, test } from 'vitest'
import { blankForm, checkOf, draftOf, missingIn, outsider } from './form-state.ts'

const filled = { ...blankForm, topic: '新课标下的单元教学', heldOn: '2026-03-05' }

test('topic and day are needed, and times have to be times in their order', () => {
  expect(missingIn(blankForm)).toEqual({ topic: '请填写讲座主题', heldOn: '请填写日期' })
  expect(missingIn({ ...filled, startsAt: '上午' })).toHaveProperty('startsAt')
  expect(missingIn({ ...filled, startsAt: '14:30', endsAt: '09:00' })).toEqual({ endsAt: '结束要晚于开始' })
  expect(missingIn({ ...filled, startsAt: '09:00', endsAt: '11:30' })).toEqual({})
})

test('a school that is host leaves no written host beside it', () => {
  const hostSchool = { value: 'a', label: '濮阳市实验小学', detail: '' }
  expect(draftOf({ ...filled, hostSchool, host: '教研室' })).toMatchObject({ hostSchoolId: 'a', host: null })
})

test('a row without a name is no speaker, and money is kept in fen', () => {
  const draft = draftOf({ ...filled, funds: 1250.5, speakers: [outsider, { ...outsider, name: '周教授' }] })
  expect(draft.speakers).toHaveLength(1)
  expect(draft.fundsFen).toBe(125_050)
})

test('nothing is asked about a day that cannot be read', () => {
  expect(checkOf(blankForm, null)).toBeNull()
  expect(checkOf({ ...filled, startsAt: '上午' }, null)).toBeNull()
  expect(checkOf(filled, 'x')).toMatchObject({ heldOn: '2026-03-05', id: 'x' })
})
