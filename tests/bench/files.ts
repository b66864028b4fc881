import * as XLSX from '@e965/xlsx'
import ExcelJS from 'exceljs'
import { createWriteStream, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeXlsx } from '#main/exports/write-xlsx.ts'
import type { SheetRow } from '#shared/reports/sheet-model.ts'
import { nationalIdCheck } from '#shared/registry/national-id.ts'
import { dataRow, plainFrame, quietOptions, textColumns } from '../support/sheet-samples.ts'
import { openBenchDesk } from './bench-engine.ts'
import { inTurn, type Measured } from './measure.ts'

const headers = [
  '序号',
  '姓名',
  '性别',
  '身份证号',
  '出生年月',
  '民族',
  '政治面貌',
  '参加工作时间',
  '工作单位',
  '学段',
  '任教学科',
  '职务',
  '职称',
  '职称取得时间',
  '学历',
  '专业',
  '手机号码',
  '荣誉称号',
  '在岗状态',
  '备注',
] as const

const surnames = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许'
const given = '建国文静思远晓燕明哲雨桐梦洁志强海燕丽娟佳琪俊峰'
const subjects = ['语文', '数学', '英语', '物理', '化学', '体育', '音乐', '美术']
const pick = <T>(list: ArrayLike<T>, n: number): T => list[n % list.length] as T

/** A roster as a city would send it: real-looking, every person another, every ID right. */
function rosterRow(n: number): (string | number)[] {
  const name = pick(surnames, n) + pick(given, Math.floor(n / 20)) + pick(given, Math.floor(n / 480) + n)
  const [year, month, day] = [1965 + (n % 35), 1 + (n % 12), 1 + (n % 28)]
  const two = (value: number): string => String(value).padStart(2, '0')
  const digits = `41099${n % 10}${year}${two(month)}${two(day)}${String(Math.floor(n / 10) % 1000).padStart(3, '0')}`
  const school = `华龙区第${1 + (Math.floor(n / 800) % 63)}小学`
  const id = digits + nationalIdCheck(digits)
  const sex = Number(digits.charAt(16)) % 2 === 1 ? '男' : '女'
  const phone = `13${n % 10}0000${String(n % 10_000).padStart(4, '0')}`
  return [
    n + 1,
    name,
    sex,
    id,
    `${year}.${two(month)}`,
    '汉族',
    '群众',
    `${year + 22}年7月`,
    school,
    '小学',
    pick(subjects, n),
    '',
    '一级教师',
    `${year + 30}.09`,
    '本科',
    '汉语言文学',
    phone,
    '',
    '在职',
    '',
  ]
}

function writeRoster(file: string, rows: number): void {
  const body = Array.from({ length: rows }, (_, n) => rosterRow(n))
  const sheet = XLSX.utils.aoa_to_sheet([['华龙区教师基本信息统计表'], [...headers], ...body])
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, sheet, '教师信息')
  writeFileSync(file, XLSX.write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer)
}

async function seedSchools(file: string): Promise<void> {
  const { engine, client } = await openBenchDesk(file)
  const district = (await client.districts.list({})).find((one) => one.name === '华龙区')
  if (district === undefined) throw new Error('华龙区 is shipped')
  for (let n = 1; n <= 63; n += 1) {
    await client.schools.create({ name: `华龙区第${n}小学`, districtId: district.id, stages: ['小学'] })
  }
  await engine.close()
}

/** Parse, validate, match and commit, against nothing but the parse of the same file by the same library. */
export async function measureImport(folder: string, rows: number): Promise<Measured> {
  const workbook = join(folder, `华龙区教师花名册-${rows}.xlsx`)
  writeRoster(workbook, rows)
  let round = 0
  let stored = 0
  const database = (): string => join(folder, `import-${round}.db`)
  const found = await inTurn(
    {
      before: async () => {
        round += 1
        await seedSchools(database())
      },
      run: async () => {
        const { engine, client } = await openBenchDesk(database())
        const { batchId } = await client.imports.stage({ files: [workbook] })
        stored = (await client.imports.commit({ batchId, acceptWarnings: true })).teachers
        await engine.close()
      },
    },
    { run: () => XLSX.read(readFileSync(workbook)) },
    3,
  )
  return {
    job: `import of ${rows.toLocaleString('en')} × 20: parse, validate, match, commit`,
    against: 'the bare parse: XLSX.read as it comes',
    ...found,
    target: '≤ 3',
    note: `${stored.toLocaleString('en')} teachers stored`,
  }
}

function* rosterRows(rows: number): Iterable<SheetRow> {
  for (let n = 0; n < rows; n += 1) yield dataRow(rosterRow(n))
}

/** The styled list of 50,000 × 20 against the same rows through the library's streaming writer. */
export async function measureExport(folder: string, rows: number): Promise<Measured> {
  const ours = join(folder, 'ours.xlsx')
  const theirs = join(folder, 'theirs.xlsx')
  const found = await inTurn(
    {
      run: async () => {
        const sheet = { frame: plainFrame(textColumns(headers.length)), rows: Array.from(rosterRows(rows)) }
        await writeXlsx([sheet], createWriteStream(ours), quietOptions)
      },
    },
    {
      run: async () => {
        const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: theirs, useStyles: true })
        const sheet = book.addWorksheet('教师')
        const border = { style: 'thin' } as const
        const style = {
          border: { top: border, left: border, bottom: border, right: border },
          alignment: { wrapText: true },
        }
        sheet.columns = headers.map((header) => ({ header, width: 14, style }))
        for (let n = 0; n < rows; n += 1) sheet.addRow(rosterRow(n)).commit()
        await book.commit()
      },
    },
    3,
  )
  for (const file of [ours, theirs]) rmSync(file, { force: true })
  return {
    job: `export of ${rows.toLocaleString('en')} × 20, styled`,
    against: 'exceljs streaming writer',
    ...found,
    target: '≤ 1.2',
  }
}
