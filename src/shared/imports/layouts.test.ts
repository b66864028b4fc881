import { describe, expect, test } from 'vitest'
import type { GridCell } from './grid.ts'
import { directory, fileOf, last, run, sheetOf } from './import-in-memory.ts'

describe('rosters without a column of schools', () => {
  const cells = ['姓名', '学科', '职称', '学段']
  const schoolOf = (rows: readonly (readonly GridCell[])[], name = 'Sheet1') =>
    last(
      run([
        directory,
        fileOf('南乐县.xlsx', sheetOf([...rows, cells, ['张三', '语文', '中教一级', '小学']], { name })),
      ]),
    ).records[0]?.values['school']
  test('are of the school in the title, in 填报单位 or in the name of the sheet', () => {
    expect(schoolOf([['南乐县实验小学教师花名册']])).toBe('南乐县实验小学')
    expect(schoolOf([['教师花名册'], ['填报单位（盖章）：元村镇中心小学']])).toBe('南乐县元村镇中心小学')
    expect(schoolOf([], '2.南乐实小')).toBe('南乐县实验小学')
  })
  test('are told as lacking it where nothing says which', () => {
    const sheet = last(run([directory, fileOf('南乐县.xlsx', sheetOf([cells, ['张三', '语文', '一级', '小学']]))]))
    expect(sheet.issues.map(({ code }) => code)).toContain('missing_required')
  })
})

test('each of several mentees in a cell may have a school of his own in brackets', () => {
  const rows = [
    ['南乐县师徒结对表'],
    ['师傅', '师傅单位', '徒弟（单位）', '学科', '起止'],
    ['张三', '实验小学', '李四(元村镇中心小学)、王五（女）', '语文', '自2025年9月起至2026年7月止'],
  ]
  const { records } = last(run([directory, fileOf('南乐县.xlsx', sheetOf(rows))]))
  expect(records.map(({ values }) => [values['mentee_name'], values['mentee_school']])).toEqual([
    ['李四', '南乐县元村镇中心小学'],
    ['王五', '南乐县实验小学'],
  ])
  expect(records[0]?.values['end']).toEqual({ value: '2026-07', precision: 'month' })
})

test('a mentor whose whole block is blank is that of the row above, however few such rows there are', () => {
  const others = ['赵一', '钱二', '孙三', '周四'].map((name) => [name, '实验小学', `${name.charAt(0)}徒`, '语文'])
  const rows = [['师傅', '师傅单位', '徒弟', '学科'], ...others, [null, null, '吴徒', '语文']]
  const { records } = last(run([directory, fileOf('南乐县师徒.xlsx', sheetOf(rows))]))
  expect(records.at(-1)?.values['mentor_name']).toBe('周四')
})
