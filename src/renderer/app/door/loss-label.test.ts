import { expect, test } from 'vitest'
import { lossLabel } from './loss-label.ts'

test('what a restore would lose is told in actions and time, or as unknown', () => {
  expect(lossLabel({ lostActions: 12, lostMinutes: 35 })).toBe('丢失 12 条操作、35 分钟的改动')
  expect(lossLabel({ lostActions: null, lostMinutes: 1501 })).toBe('丢失 1 天 1 小时的改动')
  expect(lossLabel({ lostActions: 3, lostMinutes: 120 })).toBe('丢失 3 条操作、2 小时的改动')
  expect(lossLabel({ lostActions: 0, lostMinutes: 600 })).toContain('没有丢失')
  expect(lossLabel({ lostActions: null, lostMinutes: null })).toContain('读不出有多少')
})
