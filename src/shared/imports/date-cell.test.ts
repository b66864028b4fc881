import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDate } from './date-cell.ts'
import { readDateRange, readTerm } from './date-range.ts'
import type { GridCell } from './grid.ts'

const inWorkbook = { knowsTypes: true, year: 2025 }
const inCsv = { knowsTypes: false, year: null }
const value = (cell: GridCell, context = inWorkbook): string | null => readDate(cell, context).value?.value ?? null
const codes = (cell: GridCell, context: { knowsTypes: boolean; year: number | null } = inWorkbook): string[] =>
  readDate(cell, context).notes.map(({ code }) => code)

describe('dates as offices write them', () => {
  test.each([
    ['2025.3', '2025-03'],
    ['2025.10', '2025-10'],
    ['2025.03.05', '2025-03-05'],
    ['2025年3月', '2025-03'],
    ['２０２５．３', '2025-03'],
    ['20250305', '2025-03-05'],
    ['198611', '1986-11'],
    ['1996年07月', '1996-07'],
    ['2025-09-01 00:00:00', '2025-09-01'],
    ['二〇二五年九月', '2025-09'],
    ['2025年6月底前', '2025-06'],
    ['9月30日', '2025-09-30'],
    ['2016', '2016'],
    [2016, '2016'],
    [198611, '1986-11'],
    [20250305, '2025-03-05'],
    [45721, '2025-03-05'],
    [2020.12, '2020-12'],
  ] as const)('%s is %s', (cell, expected) => expect(value(cell)).toBe(expected))

  test('the format of a cell says how much of the date is known', () => {
    expect(value({ v: 45_597, z: 'yyyy"年"m"月"', w: '2024年11月' })).toBe('2024-11')
    expect(value({ v: 34_630, z: 'yyyy-mm-dd', w: '1994-10-23' })).toBe('1994-10-23')
  })
  test('the number 2025.1 may be January or October and is not guessed, unless two decimals are shown', () => {
    expect([value(2025.1), codes(2025.1)]).toEqual([null, ['date_ambiguous']])
    expect(value({ v: 2025.1, z: '0.00', w: '2025.10' })).toBe('2025-10')
  })
  test('the text 2025.1 is January in a workbook and ambiguous in a .csv', () => {
    expect(value('2025.1')).toBe('2025-01')
    expect(codes('2025.1', inCsv)).toEqual(['date_ambiguous'])
  })
  test('two-digit years up to 30 are of this century, and are told', () => {
    expect([value('25/3/5'), codes('25/3/5')]).toEqual(['2025-03-05', ['date_two_digit_year']])
    expect(value('85.7')).toBe('1985-07')
  })
  test('a day that does not exist is an error, 至今 and 长期坚持 are no date at all', () => {
    for (const text of ['2025.9.31', '2003.13', '1997-02-30']) expect(codes(text)).toEqual(['date_invalid'])
    for (const text of ['至今', '长期坚持', '—']) expect([value(text), codes(text)]).toEqual([null, []])
  })
})

const day = fc.date({ min: new Date('1931-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })

test('every day is read back from each of its usual spellings', () => {
  fc.assert(
    fc.property(day, (date) => {
      const iso = date.toISOString().slice(0, 10)
      const [year = 0, month = 0, number = 0] = iso.split('-').map(Number)
      const spellings = [
        iso,
        iso.replaceAll('-', '/'),
        iso.replaceAll('-', ''),
        `${year}.${month}.${number}`,
        `${year}年${month}月${number}日`,
      ]
      expect(spellings.map((text) => value(text))).toEqual(spellings.map(() => iso))
    }),
  )
})

test('no text makes the reader throw, and what it reads it reads again in the same way', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const first = readDate(text, inWorkbook).value
      if (first !== null) expect(readDate(first.value, inWorkbook).value).toEqual(first)
    }),
  )
})

describe('two dates in one cell', () => {
  const range = (text: string): (string | undefined)[] => {
    const { start, end } = readDateRange(text, inWorkbook)
    return [start?.value, end?.value]
  }
  test.each([
    ['2025.3.20-2025.3.21', '2025-03-20', '2025-03-21'],
    ['2025年2月18日—2月22日', '2025-02-18', '2025-02-22'],
    ['2025.1.13-1.18', '2025-01-13', '2025-01-18'],
    ['2024—2027年', '2024', '2027'],
    ['2025-03-05至2025-03-08', '2025-03-05', '2025-03-08'],
    ['2025年7月5日', '2025-07-05', '2025-07-05'],
    ['2025.9至今', '2025-09', undefined],
  ])('%s', (text, start, end) => expect(range(text)).toEqual([start, end]))
  test('a term names its end, or how long it is', () => {
    expect(readTerm('至2026.7', inWorkbook).end?.value).toBe('2026-07')
    expect(['1学年', '三年', '6个月'].map((text) => readTerm(text, inWorkbook).months)).toEqual([12, 36, 6])
  })
})
