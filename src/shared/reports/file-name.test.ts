import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { reportFileName, safeFileName } from './file-name.ts'

test('a report is named by unit, list and day', () => {
  expect(
    reportFileName({ unit: '濮阳市教育局师训科', title: '师徒结对一览表', on: '2025-12-11', extension: 'xlsx' }),
  ).toBe('濮阳市教育局师训科-师徒结对一览表-20251211.xlsx')
})

test.each([
  ['../../x.xlsx', 'x.xlsx'],
  ['CON', '_CON'],
  ['nul.xlsx', '_nul.xlsx'],
  ['a:b.xlsx', 'a b.xlsx'],
  ['表\u202exslx.exe', '表xslx.exe'],
  ['  ..  ', '未命名'],
  ['结尾. ', '结尾'],
])('the name %j becomes %j', (name, safe) => {
  expect(safeFileName(name)).toBe(safe)
})

test('a name of 300 characters is cut and keeps its extension', () => {
  const name = safeFileName(`${'表'.repeat(300)}.xlsx`)
  expect(name).toHaveLength(120)
  expect(name.endsWith('表.xlsx')).toBe(true)
})

test('no text gives a name with a folder in it, a reserved sign or nothing at all', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const name = safeFileName(text)
      // oxlint-disable-next-line no-control-regex
      expect(name).not.toMatch(/[\\/:*?"<>|\u0000-\u001f\u202a-\u202e]|^\.|[. ]$|^$/)
      expect(safeFileName(name)).toBe(name)
    }),
    { numRuns: 2_000 },
  )
})
