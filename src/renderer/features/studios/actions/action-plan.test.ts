import { expect, test } from 'vitest'
import { applicable, doneLine, likelyDay, whoIs, type ActionTarget } from './action-plan.ts'
import { blankValues, inputOf, problemsOf, stateActions } from './action-values.ts'

const studio = (name: string, more: Partial<ActionTarget> = {}): ActionTarget => ({
  id: name,
  name,
  status: 'running',
  lastGrade: null,
  endsOn: '2026-08-31',
  ...more,
})

test('an action takes only the studios whose state allows it', () => {
  const all = [studio('甲'), studio('乙', { status: 'named' }), studio('丙', { status: 'rectifying' })]
  expect(applicable('assess', all).map(({ name }) => name)).toEqual(['甲'])
  expect(applicable('plate', all).map(({ name }) => name)).toEqual(['乙'])
  expect(applicable('recheck', all).map(({ name }) => name)).toEqual(['丙'])
})

test('one that failed its 期满考核 can end and cannot be renewed', () => {
  const failed = [studio('甲', { status: 'final', lastGrade: '不合格' })]
  expect(applicable('renew', failed)).toEqual([])
  expect(applicable('end', failed)).toHaveLength(1)
})

test('a new term is offered from the day after the old one, where all end together', () => {
  expect(likelyDay('renew', [studio('甲')], '2026-11-23')).toBe('2026-09-01')
  expect(likelyDay('renew', [studio('甲'), studio('乙', { endsOn: '2027-08-31' })], '2026-11-23')).toBe('2026-11-23')
  expect(likelyDay('end', [studio('甲')], '2026-11-23')).toBe('2026-11-23')
})

test('the first three are named, the others counted', () => {
  expect(whoIs(['甲', '乙', '丙', '丁'].map((name) => studio(name)))).toBe('甲、乙、丙等 4 个')
  expect(doneLine('name', 4)).toBe('已命名 4 个工作室')
})

test('only what an action asks for can be missing', () => {
  const blank = { ...blankValues('2026-11-23'), on: null }
  expect(problemsOf('void', blank)).toEqual({ reason: '请填写原因' })
  expect(problemsOf('assess', blank)).toEqual({ on: '请填写日期', grade: '请选择等次' })
  expect(problemsOf('renew', { ...blankValues('2026-09-01'), endsOn: '2026-09-01' })).toHaveProperty('endsOn')
})

test('every action tells the engine which studios it means', () => {
  for (const action of stateActions)
    expect(inputOf(action, ['a'], blankValues('2026-11-23'))).toMatchObject({ ids: ['a'] })
  expect(inputOf('renew', ['a'], blankValues('2026-09-01'))).toEqual({ ids: ['a'], startsOn: '2026-09-01' })
})
