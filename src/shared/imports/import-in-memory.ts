import { defaultCodes } from '../registry/default-codes.ts'
import { defaultDistricts } from '../registry/default-districts.ts'
import { createCodeBook } from './code-book.ts'
import { createDistrictBook } from './district-book.ts'
import type { FileGrid, GridCell, SheetGrid } from './grid.ts'
import type { ImportDecision } from './import-decision.ts'
import type { SheetOutcome } from './import-outcome.ts'
import { noPairs } from './pair-index.ts'
import { nobody } from './person-index.ts'
import { defaultImportPolicy } from './read-context.ts'
import { runImport } from './run-import.ts'
import { createSchoolIndex } from './school-index.ts'

/** For tests: sheets written as rows of cells, and a batch of them read against an empty registry. */
export const sheetOf = (rows: readonly (readonly GridCell[])[], more: Partial<SheetGrid> = {}): SheetGrid => ({
  name: 'Sheet1',
  isHidden: false,
  rows: rows.flatMap((cells, index) => (cells.length === 0 ? [] : [{ row: index + 1, cells }])),
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
  declaredRows: rows.length,
  knowsTypes: true,
  ...more,
})
export const fileOf = (file: string, ...sheets: SheetGrid[]): FileGrid => ({
  file,
  isOpenable: true,
  findings: [],
  sheets,
})

export const directory = fileOf(
  '学校.xlsx',
  sheetOf([
    ['县区', '学校名称', '学段', '城乡类型', '所在乡镇'],
    ['南乐县', '南乐县实验小学', '小学', '镇区', '城关镇'],
    ['南乐县', '南乐县元村镇中心小学', '小学', '乡村', '元村镇'],
    ['范县', '范县实验小学', '小学', '镇区', '城关镇'],
  ]),
)

export function run(files: readonly FileGrid[], decisions: readonly ImportDecision[] = []): SheetOutcome[] {
  const steps = runImport({
    files,
    codes: createCodeBook(defaultCodes),
    districts: createDistrictBook(defaultDistricts),
    schools: createSchoolIndex([]),
    people: nobody,
    pairs: noPairs,
    studios: [],
    policy: defaultImportPolicy,
    today: '2026-11-23',
    decisions,
    rememberedLayout: () => null,
  })
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value.files.flatMap((file) => [...file.sheets])
}

export const last = (sheets: readonly SheetOutcome[]): SheetOutcome => {
  const sheet = sheets.at(-1)
  if (sheet === undefined) throw new Error('nothing was read')
  return sheet
}
