import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskCell, maskDocument, maskName, maskSheet, maskText } from './mask.ts'
import { paragraph } from './document-model.ts'
import type { Sheet } from './sheet-model.ts'
import { sheetColumn } from './sheet-model.ts'

const check = { preset: 'check', names: false } as const
const open = { preset: 'public', names: false } as const
const survivor = /[0-9０-９]{15}|[1１][3-9３-９][0-9０-９]{9}/

const digits = (length: number): fc.Arbitrary<string> =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((list) => list.join(''))
const nationalId = fc.oneof(
  digits(15),
  fc.tuple(digits(17), fc.constantFrom('0', '7', 'X', 'x')).map((parts) => parts.join('')),
)
const mobile = fc
  .tuple(fc.constantFrom('13', '15', '18', '199'), digits(9))
  .map(([head, tail]) => (head + tail).slice(0, 11))
const fullWidth = (text: string): string =>
  text.replace(/[0-9]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
const secret = fc.oneof(nationalId, mobile, nationalId.map(fullWidth), mobile.map(fullWidth))
const around = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom('', '电话', '+86', '0086', '，', '(', '2025-09-01 '),
)
const dirty = fc
  .array(fc.tuple(around, secret, around), { minLength: 1, maxLength: 4 })
  .map((list) => list.flat().join(''))

test('no ID number and no mobile number survives in any text, whatever stands around it', () => {
  fc.assert(
    fc.property(dirty, fc.constantFrom('public' as const, 'check' as const), (text, preset) => {
      expect(maskText(text, preset)).not.toMatch(survivor)
    }),
    { numRuns: 5_000 },
  )
})

const sheetOf = (texts: readonly string[]): Sheet => ({
  frame: {
    name: 'x',
    head: { attachment: '附件1', title: texts[0] ?? '', fields: [{ label: '联系电话', value: texts[1] ?? '' }] },
    columns: [
      sheetColumn({ key: 'id', label: '身份证号', width: 20, personal: 'nationalId' }),
      sheetColumn({ key: 'phone', label: '电话', width: 12, personal: 'phone' }),
      sheetColumn({ key: 'name', label: '姓名', width: 8, personal: 'name' }),
      sheetColumn({ key: 'note', label: '备注', width: 20, kind: 'long' }),
    ],
    notes: [texts[2] ?? ''],
    print: { orientation: 'landscape', repeatHeader: true },
    footer: { version: '', generatedAt: '' },
  },
  rows: [
    { kind: 'group', label: texts[0] ?? '', pageBreak: false },
    { kind: 'data', cells: [texts[0] ?? '', texts[1] ?? '', texts[2] ?? '', texts[3] ?? ''], sources: [] },
  ],
})

test('no ID number and no mobile number survives anywhere on a masked sheet', () => {
  fc.assert(
    fc.property(fc.array(dirty, { minLength: 4, maxLength: 4 }), fc.boolean(), (texts, names) => {
      for (const preset of ['public', 'check'] as const) {
        const masked = maskSheet(sheetOf(texts), { preset, names })
        for (const text of [JSON.stringify(masked.frame), JSON.stringify([...masked.rows])])
          expect(text).not.toMatch(survivor)
      }
    }),
    { numRuns: 1_000 },
  )
})

test('a number typed into a letter is masked too, and the names of the parties stay', () => {
  const model = {
    title: '协议书',
    page: 'official' as const,
    letters: [{ blocks: [paragraph('body', '张三，身份证号410901198001011234，电话13812345678')] }],
    version: '',
    generatedAt: '',
  }
  expect(JSON.stringify(maskDocument(model, 'check'))).toContain('张三，身份证号410901********1234，电话138****5678')
})

test('内部核对 keeps 6 + 4 of an ID number and 3 + 4 of a telephone number; 公示 keeps nothing', () => {
  expect(maskCell('41090119800101123X', 'nationalId', check)).toBe('410901********123X')
  expect(maskCell('13812345678', 'phone', check)).toBe('138****5678')
  expect(maskCell('0393-4412345', 'phone', check)).toBe('039*****2345')
  expect(maskCell('41090119800101123X', 'nationalId', open)).toBe('')
  expect(maskCell('13812345678', 'phone', open)).toBe('')
  expect(maskText('请联系13812345678', 'public')).toBe('请联系（略）')
})

test('an ID number that is already damaged is still not shown', () => {
  expect(maskCell('4109011980010', 'nationalId', check)).toBe('410901***0010')
  expect(maskCell('12345', 'nationalId', check)).toBe('*****')
  expect(maskCell(13_812_345_678, 'none', check)).toBe('138****5678')
})

test('grouped digits are read as the number they are', () => {
  expect(maskText('138 1234 5678', 'public')).toBe('（略）')
  expect(maskText('138-1234-5678', 'check')).toBe('138******5678')
  expect(maskText('410901 1980 0101 1234', 'public')).toBe('（略）')
})

test('dates, codes and counts are left as they are', () => {
  for (const text of ['2025-09-01至2026-07-15', 'SJ-2025-0031-2', '2141000123', '0393-4412345', '豫教〔2025〕12号'])
    expect(maskText(text, 'check')).toBe(text)
  expect(maskCell(1_234, 'none', check)).toBe(1_234)
})

test('names are hidden only when asked, by the length of each name', () => {
  expect(maskCell('马建军', 'name', check)).toBe('马建军')
  expect(maskCell('马建军', 'name', { ...check, names: true })).toBe('马*军')
  expect(maskName('张三、欧阳修文')).toBe('张*、欧**文')
  expect(maskCell('马建军', 'name', { preset: 'full', names: true })).toBe('马*军')
})

test('全量 changes nothing', () => {
  const sheet = sheetOf(['410901198001011234', '13812345678', '张三', '备注'])
  expect(maskSheet(sheet, { preset: 'full', names: false })).toBe(sheet)
})
