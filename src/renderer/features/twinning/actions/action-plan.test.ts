import { expect, test } from 'vitest'
import { applicable, doneLine, likelyDay, whoIs, type ActionTarget } from './action-plan.ts'
import { blankValues, inputOf, problemsOf, stateActions } from './action-values.ts'

const today = '2026-11-23'
const group = (name: string, more: Partial<ActionTarget> = {}): ActionTarget => ({
  id: name,
  name,
  status: 'running',
  endsOn: '2027-08-31',
  ...more,
})

test('an action takes only the groups whose state allows it', () => {
  const all = [group('甲', { status: 'proposed' }), group('乙', { status: 'signed' }), group('丙')]
  const names = (action: 'sign' | 'start' | 'assess') => applicable(action, all, today).map(({ name }) => name)
  expect(names('sign')).toEqual(['甲'])
  expect(names('start')).toEqual(['乙'])
  expect(names('assess')).toEqual(['丙'])
})

test('a group is closed after an assessment, on the day of its end at the earliest', () => {
  const all = [group('甲', { status: 'assessed' }), group('乙')]
  expect(applicable('close', all, today).map(({ name }) => name)).toEqual(['甲'])
  expect(likelyDay('close', [group('甲')], today)).toBe('2027-08-31')
  expect(likelyDay('close', [group('甲', { endsOn: '2026-08-31' })], today)).toBe(today)
})

test('a new term is offered from the day after the old one, where all end together', () => {
  expect(likelyDay('renew', [group('甲')], today)).toBe('2027-09-01')
  expect(likelyDay('renew', [group('甲'), group('乙', { endsOn: '2028-08-31' })], today)).toBe(today)
})

test('the first three are named, the others counted', () => {
  expect(whoIs(['甲', '乙', '丙', '丁'].map((name) => group(name)))).toBe('甲、乙、丙等 4 个')
  expect(doneLine('sign', 4)).toBe('已签约 4 个结对组')
})

test('only what an action asks for can be missing', () => {
  const blank = { ...blankValues(today), on: null }
  expect(problemsOf('void', blank)).toEqual({ reason: '请填写原因' })
  expect(problemsOf('assess', blank)).toEqual({ on: '请填写日期', grade: '请选择等次' })
  expect(problemsOf('renew', { ...blankValues(today), endsOn: today })).toHaveProperty('endsOn')
})

test('every action tells the engine which groups it means, and an empty number changes none', () => {
  for (const action of stateActions) expect(inputOf(action, ['a'], blankValues(today))).toMatchObject({ ids: ['a'] })
  expect(inputOf('sign', ['a'], blankValues(today))).toEqual({ ids: ['a'], on: today })
})
