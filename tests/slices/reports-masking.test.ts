import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeFileAtomically } from '#main/db/atomic-file.ts'
import { printSheets } from '#main/exports/print-sheet.ts'
import { writeXlsx } from '#main/exports/write-xlsx.ts'
import { maskSheet } from '#shared/reports/mask.ts'
import { sheetColumn } from '#shared/reports/sheet-model.ts'
import { dataRow, plainFrame, quietOptions, scratchFolder, zipParts } from '../support/sheet-samples.ts'

const survivor = /[0-9０-９]{15}|[1１][3-9３-９][0-9０-９]{9}/

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((list) => list.join(''))
const nationalId = fc.oneof(
  digits(15),
  digits(18),
  digits(17).map((head) => `${head}X`),
)
const mobile = digits(9).map((tail) => `13${tail}`)
const words = fc.constantFrom('', '电话', '身份证', '+86', '（', '/', '、', '微信同号')
const dirty = fc.tuple(words, fc.oneof(nationalId, mobile), words).map((parts) => parts.join(''))

const columns = [
  sheetColumn({ key: 'id', label: '身份证号', width: 20, personal: 'nationalId' }),
  sheetColumn({ key: 'phone', label: '电话', width: 14, personal: 'phone' }),
  sheetColumn({ key: 'name', label: '姓名', width: 10, personal: 'name' }),
  sheetColumn({ key: 'note', label: '备注', width: 24, kind: 'long' }),
]

test.each(['public', 'check'] as const)(
  'of 10,000 dirty rows masked as %s, nothing survives in any part of the unzipped workbook, nor in print',
  async (preset) => {
    const texts = fc.sample(fc.tuple(nationalId, mobile, dirty, dirty), { numRuns: 10_000, seed: 20_251_211 })
    const sheet = { frame: plainFrame(columns, [texts[0]?.[3] ?? '']), rows: texts.map((row) => dataRow(row)) }
    const masked = maskSheet(sheet, { preset, names: false })
    const settled = { frame: masked.frame, rows: Array.from(masked.rows) }
    const file = join(scratchFolder(), '表.xlsx')
    await writeFileAtomically(file, (to) => writeXlsx([settled], to, quietOptions))
    const parts = await zipParts(file)
    // Attributes hold fixed numbers of the format itself; what was typed stands between the tags.
    for (const text of [...parts.values(), printSheets([settled])])
      expect(text.replace(/<style>[\s\S]*?<\/style>|<[^>]+>/g, '\n').match(survivor)).toBeNull()
    expect(parts.get('xl/worksheets/sheet1.xml')).toContain('<row r="10004"')
  },
)
