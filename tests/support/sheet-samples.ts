import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import yauzl from 'yauzl'
import type { SheetColumn, SheetFrame, SheetRow } from '#shared/reports/sheet-model.ts'
import { sheetColumn } from '#shared/reports/sheet-model.ts'
import type { XlsxOptions } from '#main/exports/write-xlsx.ts'

export const scratchFolder = (): string => mkdtempSync(join(tmpdir(), 'longdu-exports-'))

export const quietOptions: XlsxOptions = {
  author: '濮阳市教育局师训科',
  created: new Date('2025-12-11T01:31:00Z'),
  signal: { aborted: false },
  progress: () => undefined,
}

export const plainFrame = (columns: readonly SheetColumn[], notes: readonly string[] = []): SheetFrame => ({
  name: '一览表',
  head: {
    attachment: '附件1',
    title: '2025—2026学年“1+N”师徒结对一览表',
    fields: [
      { label: '填报单位（盖章）', value: '濮阳市教育局师训科' },
      { label: '填报日期', value: '2025年12月11日' },
    ],
  },
  columns,
  notes,
  print: { orientation: 'landscape', repeatHeader: true },
  footer: { version: '版本 3', generatedAt: '2025-12-11 09:31 生成' },
})

export const textColumns = (count: number): SheetColumn[] =>
  Array.from({ length: count }, (_, at) => sheetColumn({ key: `c${at}`, label: `列${at + 1}`, width: 16 }))

export const dataRow = (cells: readonly (string | number | null)[]): SheetRow => ({
  kind: 'data',
  cells,
  sources: cells.map(() => null),
})

/** Every part of a zip file as text, by name. */
export async function zipParts(file: string): Promise<Map<string, string>> {
  const zip = await yauzl.fromBufferPromise(readFileSync(file))
  const parts = new Map<string, string>()
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = []
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk)
    parts.set(entry.fileName, Buffer.concat(chunks).toString('utf8'))
  }
  return parts
}
