import { expect, test } from 'vitest'
import type { PairingStatus } from '#shared/pairings/pairing.ts'
import { applicable, lessonWanted, whoIs, type ActionTarget } from './action-plan.ts'

const pair = (status: PairingStatus, grade: string | null = null): ActionTarget => ({
  id: status,
  code: 'SJ-2025-0001-1',
  mentor: '吕文静',
  mentee: '冯思远',
  stage: '初中',
  subject: '英语',
  status,
  grade,
})

const idsOf = (targets: readonly ActionTarget[]) => targets.map((target) => target.id)

test('an action takes only the pairs whose state allows it', () => {
  const some = [pair('draft'), pair('submitted'), pair('active'), pair('overdue'), pair('completed')]
  expect(idsOf(applicable('approve', some))).toEqual(['submitted'])
  expect(idsOf(applicable('assess', some))).toEqual(['active', 'overdue'])
  expect(idsOf(applicable('dissolve', some))).toEqual(['active', 'overdue'])
})

test('only who has passed may 出师', () => {
  expect(applicable('complete', [pair('assessed', '不合格')])).toEqual([])
  expect(applicable('complete', [pair('assessed', '合格')])).toHaveLength(1)
})

test('many pairs are told by the first few names and their number', () => {
  expect(whoIs([pair('draft')])).toBe('吕文静带冯思远')
  expect(whoIs(Array.from({ length: 9 }, () => pair('draft')))).toMatch(/等 9 对$/)
})

test('the mentees of one mentor stand together', () => {
  const other = { ...pair('active'), mentor: '段丽霞', mentee: '孟令辉' }
  expect(whoIs([pair('active'), { ...pair('active'), mentee: '郜佳宁' }, other])).toBe(
    '吕文静带冯思远、郜佳宁；段丽霞带孟令辉',
  )
})

test('a new mentor is looked for by what the pairs have in common', () => {
  expect(lessonWanted([pair('active'), { ...pair('active'), subject: '语文' }])).toEqual({ stage: '初中' })
  expect(lessonWanted([])).toEqual({})
})
