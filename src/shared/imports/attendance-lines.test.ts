import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gridOfLines } from './attendance-lines.ts'

const isSubject = (word: string): boolean => ['语文', '数学', '美术'].includes(word)
const cells = (text: string) => gridOfLines(text, isSubject).rows.map((row) => row.cells)

test('lines without a header are told apart by what stands in them, whatever the order', () => {
  const [header, ...rows] = cells(
    [
      '1 王慧芳 华龙区第三小学 语文 13800000000',
      '2、李雪，三小，数学',
      '清丰县实验小学\t张 三\t美术',
      '赵红（濮阳市第一中学）',
      '艾力·买买提 伊吾县中学',
      '',
      '2025年10月18日',
    ].join('\n'),
  )
  expect(header).toEqual(['姓名', '单位', '学科', '联系电话', '身份证号'])
  expect(rows.map((row) => row.slice(0, 4))).toEqual([
    ['王慧芳', '华龙区第三小学', '语文', '13800000000'],
    ['李雪', '三小', '数学', ''],
    ['张 三', '清丰县实验小学', '美术', ''],
    ['赵红', '濮阳市第一中学', '', ''],
    ['艾力·买买提', '伊吾县中学', '', ''],
  ])
})

test('with a header the columns stand as they are, and a line of the text is the row below its number', () => {
  const grid = gridOfLines('大讲堂签到\n单位\t姓名\n三小\t王慧芳', isSubject)
  expect(grid.rows.map(({ row }) => row)).toEqual([2, 3, 4])
  expect(grid.rows.at(-1)?.cells).toEqual(['三小', '王慧芳'])
})

test('no text whatever is more people than it has lines', () => {
  fc.assert(
    fc.property(
      fc.string({
        maxLength: 300,
        unit: fc.constantFrom('王', '芳', '小', '学', ' ', '\t', '\n', '，', '1', '(', ')', '·'),
      }),
      (text) => {
        expect(gridOfLines(text, isSubject).rows.length).toBeLessThanOrEqual(text.split('\n').length + 1)
      },
    ),
  )
})
