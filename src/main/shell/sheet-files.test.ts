import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { sheetFilesIn } from './sheet-files.ts'

test('a folder stands for the sheets in it and under it, without lock files and other kinds', () => {
  const folder = mkdtempSync(join(tmpdir(), 'longdu-sheets-'))
  mkdirSync(join(folder, '清丰县'))
  for (const name of ['b.XLSX', 'a.csv', '~$a.xlsx', '.hidden.xls', 'notes.docx', '清丰县/汇总.xls']) {
    writeFileSync(join(folder, name), '')
  }
  expect(sheetFilesIn(folder).map((path) => relative(folder, path))).toEqual([
    join('清丰县', '汇总.xls'),
    'a.csv',
    'b.XLSX',
  ])
  expect(sheetFilesIn(join(folder, 'notes.docx'))).toEqual([join(folder, 'notes.docx')])
  rmSync(folder, { recursive: true })
})
