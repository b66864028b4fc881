import { expect, test } from 'vitest'
import { headerHeight, layout, mostPrinted, pagesOf, paginate, printScale, rowHeight, spreadColumns } from './layout.ts'
import { rowsOnDemand } from './row-list.ts'
import type { SheetFrame, SheetRow } from './sheet-model.ts'
import { headerGroups, sheetColumn } from './sheet-model.ts'
import { textWidth, wrappedLines } from './text-width.ts'

const frameOf = (widths: readonly number[]): SheetFrame => ({
  name: '表',
  head: { attachment: '附件1', title: '标题', fields: [{ label: '填报单位', value: '师训科' }] },
  columns: widths.map((width, at) => sheetColumn({ key: `c${at}`, label: `列${at}`, width })),
  notes: ['说明：甲。'],
  print: { orientation: 'landscape', repeatHeader: true },
  footer: { version: '', generatedAt: '' },
})
const row = (text: string): SheetRow => ({ kind: 'data', cells: [text], sources: [null] })
const rows = (count: number): SheetRow[] => Array.from({ length: count }, (_, at) => row(String(at)))

test('a Chinese character is two wide, a Latin letter or a digit one', () => {
  expect(textWidth('结对A1')).toBe(6)
  expect(textWidth('“1+N”')).toBe(7)
  expect(wrappedLines('濮阳市第一高级中学', 10)).toBe(2)
  expect(wrappedLines('2025-09-01\n2026-07-15', 11)).toBe(2)
})

test('a row is as high as its longest cell needs', () => {
  const frame = frameOf([11, 60])
  expect(rowHeight(row('短'), frame)).toBe(layout.minRowHeight)
  expect(rowHeight(row('濮阳市第一高级中学学生发展中心'), frame)).toBe(3 * layout.lineHeight + layout.rowPadding)
})

test('columns wider than the page are reduced to one page’s width', () => {
  expect(printScale(frameOf([50, 50]))).toBe(1)
  expect(printScale(frameOf([150, 150]))).toBeCloseTo(0.49, 1)
})

test('every row stands on exactly one page, in order; the first page has the title, the last the notes', () => {
  const pages = paginate({ frame: frameOf([20, 60]), rows: rows(100) })
  expect(pages.flatMap((page) => page.rows).map((line) => (line.kind === 'group' ? '' : line.cells[0]))).toEqual(
    rows(100).map((line) => (line.kind === 'group' ? '' : line.cells[0])),
  )
  expect(pages.map((page) => [page.first, page.last])).toEqual([
    [true, false],
    ...pages.slice(2).map(() => [false, false]),
    [false, true],
  ])
  const height = ((210 - layout.margins.top - layout.margins.bottom) * 72) / 25.4
  for (const page of pages)
    expect(page.rows.length * layout.minRowHeight + headerHeight(frameOf([20, 60]))).toBeLessThanOrEqual(height)
})

test('a group that opens a page does so, and an empty sheet is one page', () => {
  const group: SheetRow = { kind: 'group', label: '清丰县', pageBreak: true }
  const pages = paginate({ frame: frameOf([20, 60]), rows: [...rows(2), group, ...rows(1)] })
  expect(pages.map((page) => page.rows.length)).toEqual([2, 2])
  expect(paginate({ frame: frameOf([20]), rows: [] })).toHaveLength(1)
})

test('the pages of a preview are those of the printer', () => {
  const sheet = { frame: frameOf([20, 60]), rows: rows(100) }
  const pages = pagesOf(sheet)
  expect(Array.from({ length: pages.count }, (_, at) => pages.page(at))).toEqual(paginate(sheet))
  expect(pages.rows).toBe(100)
})

test('of a list too long to be printed only the rows of the page are read, and each stands on one page', () => {
  const last: SheetRow = { kind: 'total', cells: ['合计'], sources: [null] }
  const count = mostPrinted + 7
  let read = 0
  const list = rowsOnDemand(count + 1, (from, to) => {
    const end = Math.min(to, count + 1)
    read += end - from
    return Array.from({ length: end - from }, (_, at) => (from + at === count ? last : row(String(from + at))))
  })
  const pages = pagesOf({ frame: frameOf([20, 60]), rows: list })
  const ends = [pages.page(0), pages.page(1), pages.page(pages.count - 1)]
  expect(read).toBeLessThan(1000)
  expect(ends.map(({ first, last: isLast }) => [first, isLast])).toEqual([
    [true, false],
    [false, false],
    [false, true],
  ])
  const perPage = ends[0]?.rows.length ?? 0
  expect(ends[1]?.rows[0]).toEqual(row(String(perPage)))
  expect(ends[2]?.rows.at(-1)).toEqual(last)
  expect((pages.count - 1) * perPage + (ends[2]?.rows.length ?? 0)).toBe(count + 1)
  expect(pages.rows).toBe(count)
})

test('neighbours of one group share the upper header cell', () => {
  const columns = ['', '师傅', '师傅', '徒弟', ''].map((group, at) =>
    sheetColumn({ key: `c${at}`, label: '列', width: 8, group: group === '' ? null : group }),
  )
  expect(headerGroups(columns)).toEqual([
    { label: null, span: 1 },
    { label: '师傅', span: 2 },
    { label: '徒弟', span: 1 },
    { label: null, span: 1 },
  ])
})

test('a narrow table is widened to the page, a wide one is left as it is', () => {
  const widths = (columns: readonly { width: number }[]): number => columns.reduce((sum, one) => sum + one.width, 0)
  const narrow = spreadColumns(frameOf([10, 20]).columns, 'landscape')
  expect(widths(narrow)).toBeGreaterThan(140)
  expect(printScale({ ...frameOf([]), columns: narrow })).toBe(1)
  expect((narrow[1]?.width ?? 0) / (narrow[0]?.width ?? 1)).toBeCloseTo(2, 1)
  expect(widths(spreadColumns(frameOf([200]).columns, 'landscape'))).toBe(200)
})
