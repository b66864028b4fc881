import { expect, test } from 'vitest'
import { labelSides, type LaneMark } from './lane-marks.ts'

const mark = (on: string, label: string): LaneMark => ({ on, label, shape: 'dot', ahead: false })
/** The month as a whole lane. */
const at = (day: string) => Number(day.slice(8)) / 31
const sides = (...marks: LaneMark[]) => labelSides(marks, at).map(({ side }) => side)

test('a label stands right of its mark, and left of it at the end of the lane', () => {
  expect(sides(mark('2025-09-02', '签订协议'))).toEqual(['right'])
  expect(sides(mark('2025-09-30', '签订协议'))).toEqual(['left'])
})

test('labels never lie on each other: the one without room is left to the pointer', () => {
  expect(sides(mark('2025-09-01', '结对开始'), mark('2025-09-02', '签订协议'))).toEqual(['none', 'right'])
  expect(sides(mark('2025-09-10', '结对开始'), mark('2025-09-11', '签订协议'))).toEqual(['left', 'right'])
})

test('marks are taken in the order of their days', () => {
  expect(labelSides([mark('2025-09-20', 'b'), mark('2025-09-10', 'a')], at).map((one) => one.mark.label)).toEqual([
    'a',
    'b',
  ])
})
