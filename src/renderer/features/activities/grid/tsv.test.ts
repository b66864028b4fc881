import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseTsv, writeTsv } from './tsv.ts'

test('rows end in a line end and cells in a tab, as Excel writes them', () => {
  expect(parseTsv('2025-10-09\t听课\r\n2025-10-10\t讲座\r\n')).toEqual([
    ['2025-10-09', '听课'],
    ['2025-10-10', '讲座'],
  ])
})

test('a cell in quotation marks keeps its line ends, tabs and marks', () => {
  expect(parseTsv('"吕文静\n张明"\t"说""好"""\r\n')).toEqual([['吕文静\n张明', '说"好"']])
})

test('a mark that is never closed, or closes before the cell does, is text', () => {
  expect(parseTsv('"八年级\t数学')).toEqual([['"八年级', '数学']])
  expect(parseTsv('"一"班\t数学')).toEqual([['"一"班', '数学']])
})

test('empty cells and empty rows keep their places', () => {
  expect(parseTsv('\t\t备注\n\n听课\n')).toEqual([['', '', '备注'], [''], ['听课']])
})

test('what is written is read back', () => {
  const cell = fc.string({ unit: fc.constantFrom('听', 'a', '"', '\t', '\n', ' ') })
  const block = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(block, (rows) => {
      expect(parseTsv(writeTsv(rows))).toEqual(rows)
    }),
  )
})
