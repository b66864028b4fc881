import { describe, expect, test } from 'vitest'
import { directory, fileOf, last, run, sheetOf } from './import-in-memory.ts'
import { nationalIdCheck } from '../registry/national-id.ts'
import type { FileGrid, GridCell } from './grid.ts'
import type { SheetOutcome } from './import-outcome.ts'

const told = (sheet: SheetOutcome): string[] =>
  sheet.issues.filter(({ severity }) => severity !== 'info').map(({ row, col, code }) => `${row}${col} ${code}`)
const idOf = (digits: string): string => digits + nationalIdCheck(digits)
const header = ['姓名', '工作单位', '学段', '学科', '职称', '身份证号', '手机号']
const roster = (...rows: readonly (readonly GridCell[])[]): FileGrid =>
  fileOf('南乐县教师花名册.xlsx', sheetOf([['南乐县教师花名册'], header, ...rows]))
const teacher = (name: string, more: readonly GridCell[] = []): GridCell[] => [
  name,
  '实验小学',
  '小学',
  '语文',
  '一级',
  ...more,
]

describe('rosters', () => {
  test('title rows, totals, notes, blank and merely numbered rows are no records', () => {
    const file = fileOf(
      '南乐县.xlsx',
      sheetOf([
        ['附件1'],
        ['南乐县教师花名册'],
        ['填报单位：南乐县教体局', null, null, '填报人：'],
        ['序号', ...header],
        [1, ...teacher('张三')],
        [],
        [2],
        [null, '合计', '1人'],
        ['说明：按实填写'],
      ]),
    )
    const sheet = last(run([directory, file]))
    expect(sheet.records.map(({ row }) => row)).toEqual([5])
    expect(sheet.skipped.map(({ reason }) => reason)).toEqual(['numbered-only', 'total', 'note'])
  })

  test('a roster without its own directory columns is scoped by the county that reports', () => {
    expect(last(run([directory, roster(teacher('张三'))])).records[0]?.values['school']).toBe('南乐县实验小学')
  })

  test('a file is taken by its kind, not by its place: the roster may come before the directory', () => {
    const [sheet] = run([roster(teacher('张三')), directory])
    expect(sheet?.records[0]?.values['school']).toBe('南乐县实验小学')
  })

  test('a word written once per block, 同上 and merged cells all fill down; a single gap does not', () => {
    const once = roster(teacher('张三'), ['李四', null, '小学', '数学'], ['王五', '同上', '小学', '英语'])
    expect(last(run([directory, once])).records.map(({ values }) => values['school'])).toEqual([
      '南乐县实验小学',
      '南乐县实验小学',
      '南乐县实验小学',
    ])
    const gap = roster(...['甲一', '乙二', '丙三', '丁四', '戊五'].map((name) => teacher(name)), [
      '己六',
      null,
      '小学',
      '数学',
    ])
    expect(told(last(run([directory, gap])))).toContain('8B missing_required')
  })

  test('a two-level header is read across its merged cells', () => {
    const rows = [
      ['姓名', '单位', '任教情况', null, '职称', null],
      [null, null, '学段', '学科', '现任职称', '取得时间'],
      ['张三', '实验小学', '小学', '语文', '中小学一级教师', '2020.9'],
    ]
    const merges = [
      { top: 1, bottom: 1, left: 2, right: 3 },
      { top: 1, bottom: 1, left: 4, right: 5 },
    ]
    const sheet = last(run([directory, fileOf('南乐县教师.xlsx', sheetOf(rows, { merges }))]))
    expect(sheet.records[0]?.values).toMatchObject({
      subject: '语文',
      title: '一级教师',
      title_date: { value: '2020-09', precision: 'month' },
    })
  })

  test('the same person twice is told; two of one name with different ID numbers stay two', () => {
    const [a, b] = [idOf('41099119900101001'), idOf('41099119850505002')]
    const sheet = last(run([directory, roster(teacher('张三', [a]), teacher('张三', [a]), teacher('张三', [b]))]))
    expect(told(sheet)).toEqual(['4A person_duplicate'])
    const ids = sheet.records.map(({ people }) => people['person'])
    expect([ids[0] === ids[1], ids[0] === ids[2]]).toEqual([true, false])
  })

  test('the same ID number under another name is asked about and stays two people', () => {
    const id = idOf('41099119900101001')
    const sheet = last(run([directory, roster(teacher('张三丰', [id]), teacher('张三峰', [id]))]))
    expect(told(sheet)).toEqual(['4A person_conflict'])
    expect(new Set(sheet.records.map(({ people }) => people['person'])).size).toBe(2)
  })

  test('hidden rows are data and are told; a hidden sheet is told and left alone', () => {
    const rows = [['南乐县教师花名册'], header, teacher('张三'), teacher('李四')]
    const sheets = run([
      directory,
      fileOf('南乐县.xlsx', sheetOf(rows, { hiddenRows: [4] }), sheetOf(rows, { isHidden: true })),
    ])
    expect([sheets[1]?.records.length, told(sheets[1] ?? last(sheets))]).toEqual([2, ['4null rows_hidden']])
    expect([sheets[2]?.isImported, sheets[2]?.issues[0]?.code]).toEqual([false, 'sheet_hidden'])
  })

  test('a formula that failed is empty and told', () => {
    expect(told(last(run([directory, roster(teacher('张三', [{ v: '#REF!', w: '#REF!', error: true }]))])))).toEqual([
      '3F formula_error',
    ])
  })
})

const pairs = (...rows: readonly (readonly GridCell[])[]): FileGrid =>
  fileOf(
    '南乐县师徒结对表.xlsx',
    sheetOf([
      ['南乐县师徒结对情况表'],
      ['指导教师', '指导教师单位', '青年教师', '青年教师单位', '学科', '起始时间', '结束时间'],
      ...rows,
    ]),
  )
const pair = (mentor: string, mentee: string, ...dates: string[]): GridCell[] => [
  mentor,
  '实验小学',
  mentee,
  '元村镇中心小学',
  '语文',
  ...dates,
]
const check = (...rows: readonly (readonly GridCell[])[]): string[] =>
  told(last(run([directory, pairs(...rows)]))).filter((line) => !line.endsWith('person_unknown'))

describe('pairings', () => {
  test('师傅 and 徒弟 are understood under other words, several mentees share a cell', () => {
    const sheet = last(run([directory, pairs(pair('张三', '李四、王五'))]))
    expect(sheet.kind).toBe('pairing')
    expect(sheet.records.map(({ n, values }) => [n, values['mentee_name'], values['mentee_school']])).toEqual([
      [1, '李四', '南乐县元村镇中心小学'],
      [2, '王五', '南乐县元村镇中心小学'],
    ])
  })
  test('a mentee with two mentors is told on both rows', () =>
    expect(check(pair('张三', '李四'), pair('赵六', '李四'))).toEqual(['3C mentee_double', '4C mentee_double']))
  test('the same pair again is a repeat, not a conflict', () =>
    expect(check(pair('张三', '李四'), pair('张三', '李四'))).toEqual(['4C pairing_duplicate']))
  test('mentors of each other are told on both rows', () => {
    const back = ['李四', '元村镇中心小学', '张三', '实验小学', '语文']
    expect(check(pair('张三', '李四'), back)).toEqual(['3C circular_pairing', '4C circular_pairing'])
  })
  test('nobody mentors himself', () =>
    expect(check(['张三', '实验小学', '张 三', '实验小学', '语文'])).toEqual(['3C self_pairing']))
  test('four mentees warn once, seven hold every row back', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => pair('张三', `徒${'甲乙丙丁戊己庚'.charAt(index)}`))
    expect(check(...many(3))).toEqual([])
    expect(check(...many(4))).toEqual(['3A mentor_over_limit'])
    expect(check(...many(7)).filter((line) => line.endsWith('mentor_over_limit'))).toHaveLength(7)
  })
  test('an end before the start is told at the start', () =>
    expect(check(pair('张三', '李四', '2026.7', '2025.9'))).toEqual(['3F date_order']))
  test('the same pair from another county is told as such', () => {
    const other = fileOf(
      '范县师徒结对表.xlsx',
      sheetOf([
        ['范县师徒结对情况表'],
        ['师傅', '师傅单位', '徒弟', '徒弟单位', '学科'],
        ['张三', '南乐县实验小学', '李四', '南乐县元村镇中心小学', '语文'],
      ]),
    )
    expect(told(last(run([directory, pairs(pair('张三', '李四')), other])))).toEqual(['3C cross_district_duplicate'])
  })
})

describe('answers', () => {
  const unknown = roster(['张三', '阳光学校', '小学', '语文'])
  test('a value that was typed is read in the place of the cell', () => {
    const sheet = last(
      run([directory, unknown], [{ type: 'value', file: 1, sheet: 0, row: 3, field: 'school', value: '实验小学' }]),
    )
    expect([told(sheet), sheet.records[0]?.values['school']]).toEqual([[], '南乐县实验小学'])
  })
  test('an excluded row makes no record', () => {
    expect(last(run([directory, unknown], [{ type: 'exclude', file: 1, sheet: 0, row: 3 }])).records).toEqual([])
  })
  test('another county scopes the names of its schools', () => {
    const sheet = last(
      run([directory, roster(teacher('张三'))], [{ type: 'district', file: 1, sheet: 0, district: '范县' }]),
    )
    expect(sheet.records[0]?.values['school']).toBe('范县实验小学')
  })
  test('a column can be read as another field, or not at all', () => {
    const fields = { 学科: null, 职称: 'subject' }
    const sheet = last(
      run(
        [directory, roster(['张三', '实验小学', '小学', 'x', '数学'])],
        [{ type: 'layout', file: 1, sheet: 0, kind: null, headerRows: null, fields }],
      ),
    )
    expect(sheet.records[0]?.values['subject']).toBe('数学')
  })
})

test('headers such as __proto__ are text like any other', () => {
  const rows = [['南乐县教师花名册'], [...header, '__proto__', 'constructor'], teacher('张三', [null, null, 'x', 'y'])]
  expect(last(run([directory, fileOf('南乐县.xlsx', sheetOf(rows))])).records).toHaveLength(1)
  expect(Object.hasOwn(Object.prototype, 'x')).toBe(false)
})
