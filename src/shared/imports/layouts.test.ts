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

describe('tables below each other', () => {
  const cells = ['姓名', '学校', '学科', '学段', '职称']
  const rows = [
    ['南乐县教师一览表'],
    cells,
    ['张三', '实验小学', '语文', '小学', '一级'],
    ['范县教师一览表'],
    cells,
    ['李四', '实验小学', '数学', '小学', '一级'],
  ]
  const schools = (table: readonly (readonly GridCell[])[]) =>
    last(run([directory, fileOf('两县.xlsx', sheetOf(table))])).records.map(({ values }) => values['school'])
  test('each of a county read the names of schools by that county', () => {
    expect(schools(rows)).toEqual(['南乐县实验小学', '范县实验小学'])
  })
  test('parts headed by their school give it to the rows that follow', () => {
    const parts = [
      ['南乐县教师花名册'],
      ['序号', '姓名', '学科', '学段', '职称'],
      ['一、南乐县实验小学'],
      ['1', '张三', '语文', '小学', '一级'],
      ['二、元村镇中心小学'],
      ['2', '李四', '数学', '小学', '一级'],
    ]
    expect(schools(parts)).toEqual(['南乐县实验小学', '南乐县元村镇中心小学'])
  })
})

test('an example and the numbers of the columns are no people', () => {
  const rows = [
    ['南乐县教师花名册'],
    ['姓名', '学校', '学科', '学段', '职称'],
    ['甲', '1', '2', '3', '4'],
    ['例：张某', '某小学', '语文', '小学', '一级'],
    ['张三', '实验小学', '语文', '小学', '一级'],
  ]
  const { records } = last(run([directory, fileOf('南乐县.xlsx', sheetOf(rows))]))
  expect(records.map(({ values }) => values['name'])).toEqual(['张三'])
})

describe('pairs in other shapes', () => {
  const pairs = (rows: readonly (readonly GridCell[])[]) =>
    last(run([directory, fileOf('南乐县师徒结对.xlsx', sheetOf(rows))])).records.map(({ values }) =>
      ['mentor_name', 'mentor_school', 'mentee_name', 'mentee_school'].map((field) => values[field]),
    )
  test('mentees spread over columns make one record each', () => {
    expect(
      pairs([
        ['师傅', '师傅单位', '徒弟1', '徒弟1单位', '徒弟2', '徒弟2单位', '学科'],
        ['张三', '实验小学', '李四', '元村镇中心小学', '王五', '实验小学', '语文'],
        ['赵六', '实验小学', '钱七', '实验小学', null, null, '数学'],
      ]),
    ).toEqual([
      ['张三', '南乐县实验小学', '李四', '南乐县元村镇中心小学'],
      ['张三', '南乐县实验小学', '王五', '南乐县实验小学'],
      ['赵六', '南乐县实验小学', '钱七', '南乐县实验小学'],
    ])
  })
  test('both sides with their schools in brackets', () => {
    expect(
      pairs([
        ['导师（单位）', '徒弟（单位）', '学科'],
        ['张三（实验小学）', '李四（元村镇中心小学）', '语文'],
      ]),
    ).toEqual([['张三', '南乐县实验小学', '李四', '南乐县元村镇中心小学']])
  })
  test('a header whose second row alone tells the sides apart is read to its end', () => {
    const rows = [
      ['序号', '青年教师', null, null, '指导教师', null, '指导期限'],
      [null, '姓名', '任教学科', '任教班级', '姓名', '职称', null],
      ['1', '李四', '语文', '三（1）班', '张三', '一级', '2026年9月—2027年7月'],
    ]
    const { records } = last(run([directory, fileOf('南乐县实验小学师徒结对.xlsx', sheetOf(rows))]))
    expect(
      records.map(({ row, values }) => [row, values['mentor_name'], values['mentee_name'], values['start']]),
    ).toEqual([[3, '张三', '李四', { value: '2026-09', precision: 'month' }]])
  })
})
