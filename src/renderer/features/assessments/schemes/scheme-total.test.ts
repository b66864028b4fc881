import { expect, test } from 'vitest'
import { assessItemDraft } from '#shared/assessments/assessment.ts'
import { schemeTotal } from './scheme-total.ts'

const item = (max: number | null, more: object = {}) =>
  assessItemDraft.parse({ name: '指标', kind: 'manual', max, ...more })

test('the full marks of the items are held beside that of the scheme', () => {
  expect(schemeTotal({ items: [item(60), item(35)], total: 100 })).toEqual({
    sum: 95,
    sentence: '指标满分合计 95，方案满分 100',
    isReached: false,
  })
  expect(schemeTotal({ items: [item(60), item(50)], total: 100 }).sentence).toMatch('超出的部分不计')
})

test('bonus items and vetoes are no part of the sum, and a deduction gives its base', () => {
  const items = [
    item(90),
    item(null, { kind: 'deduction', base: 10 }),
    item(5, { isBonus: true }),
    item(null, { kind: 'veto' }),
  ]
  expect(schemeTotal({ items, total: 100 })).toMatchObject({ sum: 100, isReached: true })
})

test('a scheme or an item without end cannot fall short', () => {
  expect(schemeTotal({ items: [item(null)], total: 100 })).toMatchObject({ sum: null, isReached: true })
  expect(schemeTotal({ items: [item(5)], total: null }).isReached).toBe(true)
})
