import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { aidStatisticKeys, aidStatisticLabels, type AidStatistic } from './aid-statistics.ts'
import { filledBrief } from './brief-text.ts'
import { noCells, type AidLedger } from './two-way-ledger.ts'

const span = { from: '2025-01-01', to: '2025-12-31' }
const ledger: AidLedger = { ...span, lines: [], totals: { out: noCells, in: noCells, online: noCells }, years: [] }

const statisticsOf = (values: readonly number[]): readonly AidStatistic[] =>
  aidStatisticKeys.map((key, at) => {
    const [label, unit, note] = aidStatisticLabels[key]
    return { key, label, value: values[at] ?? 0, unit, note, opens: [] }
  })
const briefOf = (values: readonly number[]) =>
  filledBrief({ label: '2025年', statistics: statisticsOf(values), ledger, ending: [], gaps: [] })
const textOf = (values: readonly number[], key: string): string | undefined =>
  briefOf(values).parts.find((part) => part.key === key)?.text

test('a brief tells every figure that is there and none that is 0, in sentences without a gap', () => {
  const value = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 999 }))
  fc.assert(
    fc.property(
      fc.array(value, { minLength: aidStatisticKeys.length, maxLength: aidStatisticKeys.length }),
      (values) => {
        const text = briefOf(values)
          .parts.map((part) => part.text)
          .join('\n')
        expect(text).not.toMatch(/(?<!\d)0[^\d]|[，、；][，、；。]|。。/)
        for (const { value: figure, unit } of statisticsOf(values))
          if (figure > 0) expect(text).toContain(`${figure}${unit}`)
      },
    ),
  )
})

test('what was not done leaves no line behind, and the lines that remain are counted on from 一是', () => {
  const only = (key: string) => aidStatisticKeys.map((one) => (one === key ? 3 : 0))
  expect(textOf(only('visits'), 'measures')).toBe('一是加强互访交流。组织互访交流3次。')
  expect(textOf(only('culture'), 'measures')).toBe('一是促进交往交流交融。开展文化活动3次。')
  expect(textOf(only('visits'), 'situation')).toBe('')
  expect(textOf([], 'results')).toBe('')
})
