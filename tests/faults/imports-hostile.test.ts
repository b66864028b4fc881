import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import XLSX from '@e965/xlsx'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importFromCommandLine } from '#main/imports/cli-import.ts'
import { readFileGrid } from '#main/imports/read-file.ts'
import { openImportDesk, quietly } from '../support/import-desk.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'longdu-hostile-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const written = (rows: readonly (readonly unknown[])[], name = '表'): Buffer => {
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows.map((row) => [...row])), name)
  return Buffer.from(XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array)
}
const directory = [
  ['县区', '学校名称', '学段', '城乡类型', '所在乡镇'],
  ['南乐县', '南乐县实验小学', '小学', '镇区', '城关镇'],
]
const roster = [
  ['姓名', '单位', '学科', '学段', '职称', '__proto__', 'constructor'],
  ['张三', '南乐县实验小学', '语文', '小学', '一级', 'x', 'y'],
]
const put = (name: string, content: string | Buffer): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

test('the same file twice in one batch makes nobody twice', async () => {
  const desk = await openImportDesk()
  const paths = [
    put('学校.xlsx', written(directory)),
    put('南乐县教师花名册.xlsx', written(roster, '__proto__')),
    put('南乐县教师花名册 - 副本.xlsx', written(roster, 'constructor')),
  ]
  const printed = await importFromCommandLine(desk.service, { paths, commit: true }, quietly)
  expect(printed.stored).toMatchObject({ schools: 1, teachers: 1 })
  expect(Object.hasOwn(Object.prototype, 'x')).toBe(false)
})

test('a batch that comes again adds nothing and asks nothing new', async () => {
  const desk = await openImportDesk()
  const pairs = [
    ['师傅', '师傅单位', '徒弟', '徒弟单位', '学科', '开始时间', '结束时间'],
    ['张三', '南乐县实验小学', '李四', '南乐县实验小学', '语文', '2026年9月', '2027年7月'],
  ]
  const people = [...roster, ['李四', '南乐县实验小学', '语文', '小学', '二级']]
  const paths = [
    put('甲学校.xlsx', written(directory)),
    put('南乐县花名册.xlsx', written(people)),
    put('南乐县师徒结对.xlsx', written(pairs)),
  ]
  const asked = (printed: Awaited<ReturnType<typeof importFromCommandLine>>): string[] =>
    printed.files.flatMap(({ file, sheets }) =>
      sheets.flatMap(({ issues }) =>
        issues.filter(({ severity }) => severity !== 'info').map(({ row, code }) => `${file} ${row} ${code}`),
      ),
    )
  const first = await importFromCommandLine(desk.service, { paths, commit: true }, quietly)
  const second = await importFromCommandLine(desk.service, { paths, commit: true }, quietly)
  expect(first.stored).toMatchObject({ schools: 1, teachers: 2, pairings: 1 })
  expect(second.stored).toMatchObject({ schools: 0, teachers: 0, pairings: 0 })
  expect(asked(second)).toEqual(asked(first))
})

test('locks that Excel leaves beside an open file are passed over in a folder', async () => {
  const inner = mkdtempSync(join(folder, '来文-'))
  writeFileSync(join(inner, '学校.xlsx'), written(directory))
  writeFileSync(join(inner, '~$学校.xlsx'), 'x')
  const desk = await openImportDesk()
  const printed = await importFromCommandLine(desk.service, { paths: [inner], commit: false }, quietly)
  expect(printed.files.map(({ file }) => file)).toEqual(['学校.xlsx'])
})

test('a quotation mark that is never closed swallows no rows', async () => {
  const text = '姓名,单位,学科,学段,职称\n"张三,实验小学,语文,小学,一级\n李四,实验小学,语文,小学,一级\n'
  expect((await readFileGrid('南乐县.csv', Buffer.from(text))).sheets[0]?.rows).toHaveLength(3)
})

test('a merge over a million rows costs no more than the rows that are there', async () => {
  const sheet = XLSX.utils.aoa_to_sheet(roster)
  sheet['!merges'] = Array.from({ length: 500 }, () => ({ s: { r: 1, c: 1 }, e: { r: 1_048_575, c: 1 } }))
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, sheet, '表')
  const bytes = Buffer.from(XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array)
  const desk = await openImportDesk()
  const began = performance.now()
  const printed = await importFromCommandLine(
    desk.service,
    { paths: [put('合并.xlsx', bytes)], commit: false },
    quietly,
  )
  expect(printed.files[0]?.sheets[0]?.records).toHaveLength(1)
  expect(performance.now() - began).toBeLessThan(20_000)
})
