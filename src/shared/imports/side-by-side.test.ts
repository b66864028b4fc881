import { describe, expect, test } from 'vitest'
import type { GridCell, Merge } from './grid.ts'
import { directory, fileOf, run, sheetOf } from './import-in-memory.ts'
import type { SheetOutcome } from './import-outcome.ts'
import { splitSideBySide } from './side-by-side.ts'

type Rows = readonly (readonly GridCell[])[]

/** Reads a sheet as a file of its own, after the directory of schools. */
function sheetsOf(file: string, rows: Rows, merges: readonly Merge[] = []): readonly SheetOutcome[] {
  const parts = splitSideBySide(sheetOf(rows, { merges, name: '名单' }), file)
  return run([directory, fileOf(file, ...parts)]).slice(1)
}

const namesIn = (sheets: readonly SheetOutcome[]): unknown[] =>
  sheets.map(({ sheet, records }) => [sheet, ...records.map(({ row, values }) => `${row} ${String(values['name'])}`)])

const cells = ['序号', '姓名', '学校', '学科', '学段', '职称']
const person = (no: number, name: string, school = '实验小学'): GridCell[] => [no, name, school, '语文', '小学', '一级']

describe('tables beside each other', () => {
  const folded: Rows = [
    ['南乐县教师花名册'],
    [...cells, null, ...cells],
    [...person(1, '张三'), null, ...person(3, '王五')],
    [...person(2, '李四'), null, ...person(4, '赵六', '火星小学')],
    [...person(3, '钱七')],
  ]
  test('are both read, each under the title that stands above them', () => {
    const sheets = sheetsOf('教师.xlsx', folded)
    expect(namesIn(sheets)).toEqual([
      ['名单（A至F列）', '3 张三', '4 李四', '5 钱七'],
      ['名单（H至M列）', '3 王五', '4 赵六'],
    ])
    expect(sheets[1]?.records[0]?.values['school']).toBe('南乐县实验小学')
  })
  test('keep the columns of the file in what is found', () => {
    const found = sheetsOf('教师.xlsx', folded)[1]?.issues.find(({ code }) => code === 'school_unknown')
    expect(found).toMatchObject({ row: 4, col: 'J', found: '火星小学' })
  })
  test('may be three, and the last may lack a column', () => {
    const words = ['姓名', '学校', '学科', '职称', '备注']
    const row = (...names: string[]): GridCell[] =>
      names.flatMap((name) => [name, '实验小学', '语文', '一级', null]).slice(0, 14)
    const rows: Rows = [[...words, ...words, ...words.slice(0, 4)], row('张三', '李四', '王五'), row('赵六')]
    expect(namesIn(sheetsOf('南乐县教师名单.xlsx', rows))).toEqual([
      ['名单（A至E列）', '2 张三', '3 赵六'],
      ['名单（F至J列）', '2 李四'],
      ['名单（K至N列）', '2 王五'],
    ])
  })
  test('share the headings that are merged across them', () => {
    const bare = ['姓名', '学科', '学段', '职称']
    const rows: Rows = [
      [...bare, ...bare],
      ['一、南乐县实验小学'],
      ['张三', '语文', '小学', '一级', '李四', '数学', '小学', '一级'],
    ]
    const heading = { top: 2, bottom: 2, left: 0, right: 7 }
    const schools = sheetsOf('花名册.xlsx', rows, [heading]).map(({ records }) => records[0]?.values['school'])
    expect(schools).toEqual(['南乐县实验小学', '南乐县实验小学'])
  })
  test('of pairs are told apart from the two sides of a pair', () => {
    const rows: Rows = [
      ['南乐县师徒结对表'],
      ['师傅', null, '徒弟', null, '学科', null, '师傅', null, '徒弟', null, '学科'],
      ['姓名', '单位', '姓名', '单位', null, null, '姓名', '单位', '姓名', '单位', null],
      ['张三', '实验小学', '李四', '实验小学', '语文', null, '王五', '实验小学', '赵六', '实验小学', '数学'],
    ]
    const pairs = sheetsOf('师徒.xlsx', rows).map(({ records }) =>
      records.map(({ values }) => [values['mentor_name'], values['mentee_name'], values['subject']]),
    )
    expect(pairs).toEqual([[['张三', '李四', '语文']], [['王五', '赵六', '数学']]])
    const one = rows.map((row) => row.slice(0, 5))
    expect(sheetsOf('师徒.xlsx', one).map(({ kind }) => kind)).toEqual(['pairing'])
  })
})

test('what stands beside a table and cannot be told apart from it is said', () => {
  const rows: Rows = [
    ['南乐县师徒结对表'],
    ['姓名', '学校', '学科', '职称', '学段', '姓名', '备注'],
    ['张三', '实验小学', '语文', '一级', '小学', '李四', '徒弟'],
  ]
  const [sheet, ...others] = sheetsOf('南乐县.xlsx', rows)
  expect(others).toEqual([])
  expect(sheet?.issues.find(({ code }) => code === 'table_unread')).toMatchObject({ row: 2, col: 'F', found: '姓名' })
})
