import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import XLSX from '@e965/xlsx'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importFromCommandLine } from '#main/imports/cli-import.ts'
import { readFileGrid } from '#main/imports/read-file.ts'
import { openImportDesk, quietly, workbooks } from '../support/import-desk.ts'
import { seededNumbers } from './harness/seeded-numbers.ts'

/** LONGDU_MUTATIONS sets how many damaged copies are read, LONGDU_FAULT_SEED which. */
const mutations = Number(process.env['LONGDU_MUTATIONS'] ?? 300)
const seed = Number(process.env['LONGDU_FAULT_SEED'] ?? 20_261_123)
const sources = [
  '01_濮阳市中小学校名录(2025年秋).xlsx',
  '06_清丰县导师学员带教情况表.xls',
  '04_濮阳县教师信息导出.csv',
  '12_华龙区师徒结对活动记录.xlsx',
]
const slowest = 60_000

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

/** Bits turned, the end cut off, a stretch overwritten, bytes put in between. */
function damaged(source: Buffer, kind: number, next: (below: number) => number): Buffer {
  const bytes = Buffer.from(source)
  const at = next(bytes.length)
  if (kind === 0) {
    for (let turn = 0; turn < 12; turn += 1) {
      const place = next(bytes.length)
      bytes.writeUInt8((bytes[place] ?? 0) ^ (1 << next(8)), place)
    }
  } else if (kind === 1) return bytes.subarray(0, at)
  else if (kind === 2) bytes.fill(next(256), at, Math.min(bytes.length, at + 64))
  else return Buffer.concat([bytes.subarray(0, at), Buffer.alloc(1 + next(40), next(256)), bytes.subarray(at)])
  return bytes
}

test(`${mutations} damaged workbooks are read or refused with a sentence, none throws and none takes long`, async () => {
  const random = seededNumbers(seed)
  const next = (below: number): number => Math.floor(random() * below)
  const originals = sources.map((name) => ({ name, bytes: readFileSync(join(workbooks, name)) }))
  const faults: string[] = []
  for (let round = 0; round < mutations; round += 1) {
    const original = originals[round % originals.length]
    if (original === undefined) continue
    const began = performance.now()
    const grid = await readFileGrid(original.name, damaged(original.bytes, next(4), next))
    const isTold = grid.isOpenable || grid.findings.some(({ message }) => /[\u4e00-\u9fff]{6,}/.test(message))
    if (!isTold) faults.push(`${round} ${original.name}: nothing is said`)
    if (performance.now() - began > slowest) faults.push(`${round} ${original.name}: too slow`)
  }
  expect(faults, `LONGDU_FAULT_SEED=${seed}`).toEqual([])
}, 240_000)

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
