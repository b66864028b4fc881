import { expect, test } from 'vitest'
import { nextTarget, targetRowsOf, targetsOf } from './target-rows.ts'

const rows = targetRowsOf([{ year: 2025, percent: 70, basis: '豫教基〔2025〕' }])

test('targets that were not touched are stored as they were', () => {
  expect(targetsOf(rows).targets).toEqual([{ year: 2025, percent: 70, basis: '豫教基〔2025〕' }])
})

test('a new line is for the year after the last', () => {
  expect(nextTarget(rows, '2026-11-23').year).toBe(2026)
  expect(nextTarget([], '2026-11-23').year).toBe(2026)
})

test('a year without a target, and a year twice, are told before saving', () => {
  expect(targetsOf([...rows, nextTarget(rows, '')]).problem).toBe('每一行都要填年份和目标')
  expect(targetsOf([...rows, ...rows]).problem).toBe('2025 年填了两次')
})
