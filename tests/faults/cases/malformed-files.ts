import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import XLSX from '@e965/xlsx'
import { runEach, type FaultCase } from '../harness/fault-case.ts'
import { damaged, type Seed } from '../hostile/damage.ts'
import { startReader, type Reader } from '../hostile/reader.ts'

const workbooks = join(import.meta.dirname, '../../fixtures/workbooks')
const sources = [
  '01_濮阳市中小学校名录(2025年秋).xlsx',
  '03_清丰县教师花名册(改2).xls',
  '04_濮阳县教师信息导出.csv',
  '06_清丰县导师学员带教情况表.xls',
  '09_“1+1+N”学校结对一览表.xlsx',
  '12_华龙区师徒结对活动记录.xlsx',
]

/** Real reports, and small tables of every kind, in which damage hits something more often. */
function seeds(): readonly Seed[] {
  const samples = sources.map((name) => ({ name, bytes: readFileSync(join(workbooks, name)) }))
  const rows = [
    ['姓名', '单位', '身份证号'],
    ...Array.from({ length: 12 }, (_, at) => [`张${at}`, '实验小学', `41099119900101${at}`]),
  ]
  const small = (['xlsx', 'biff8', 'biff5', 'ods', 'xlsb', 'html', 'csv', 'xlml'] as const).map((bookType) => {
    const book = XLSX.utils.book_new()
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), '表')
    return { name: `小.${bookType}`, bytes: Buffer.from(XLSX.write(book, { type: 'buffer', bookType }) as Uint8Array) }
  })
  return [...small, ...samples]
}

interface Desk {
  readonly seeds: readonly Seed[]
  readonly reader: Reader
}

const readCase: FaultCase = {
  name: 'malformed-files',
  title: 'damaged workbooks are read or refused with a sentence',
  counts: { quick: 300, long: 10_000, release: 20_000 },
  run: (context) =>
    runEach(context, async ({ number, random, found }) => {
      const desk = await context.once<Desk>('reader', () => ({ seeds: seeds(), reader: startReader() }))
      const seed = desk.seeds[number % desk.seeds.length]
      assert.ok(seed !== undefined)
      const { kind, bytes } = damaged(seed, desk.seeds, random)
      const path = join(context.folder, `${number}-${seed.name}`)
      writeFileSync(path, bytes)
      const answer = await desk.reader.read(path)
      assert.ok(answer.kind !== 'hung', `${kind} of ${seed.name}: nothing within the time of a reader`)
      // A reader that outgrows its memory is killed, and the officer is told: as it should be, but worth counting.
      if (answer.kind === 'died') return found()
      assert.ok(!answer.polluted, `${kind} of ${seed.name}: prototypes were changed`)
      assert.ok(
        answer.isOpenable || /[\u4e00-\u9fff]{6,}/.test(answer.message),
        `${kind} of ${seed.name}: nothing is said`,
      )
      if (!answer.isOpenable) found()
    }),
}

export const cases: readonly FaultCase[] = [readCase]
