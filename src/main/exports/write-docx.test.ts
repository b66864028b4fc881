import { join } from 'node:path'
import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Block, DocumentModel } from '#shared/reports/document-model.ts'
import { filledIn, paragraph } from '#shared/reports/document-model.ts'
import { shownAsText } from '../../../tests/support/libre-office.ts'
import { scratchFolder, zipParts } from '../../../tests/support/sheet-samples.ts'
import { writeDocx } from './write-docx.ts'

const letters: DocumentModel = {
  title: '师徒结对协议书',
  page: 'official',
  letters: ['马建军', '吕文静'].map((name) => ({
    blocks: [
      paragraph('title', '师徒结对协议书'),
      paragraph('body', '师傅', filledIn(name, 6), '{标签} <w:p> ]]> &amp; 甲\u0000\ud800乙'),
      {
        kind: 'table',
        columns: [
          { width: 1, align: 'center', bold: true },
          { width: 2, align: 'left', bold: false },
        ],
        rows: [['单位', '濮阳市第一高级中学']],
      },
      {
        kind: 'signatures',
        parties: ['师傅', '徒弟', '学校'].map((party) => ({ label: `${party}：`, dateLine: '年　月　日' })),
      },
    ] satisfies Block[],
  })),
  version: '版本 3',
  generatedAt: '2025-12-11 09:31 生成',
}

async function partsOf(model: DocumentModel): Promise<Map<string, string>> {
  const file = join(scratchFolder(), '协议.docx')
  writeFileSync(file, await writeDocx(model, '师训科'))
  return zipParts(file)
}

test('each letter is a section of its own on the page of GB/T 9704 and counts its pages from 1', async () => {
  const xml = (await partsOf(letters)).get('word/document.xml') ?? ''
  expect(xml.match(/<w:sectPr/g)).toHaveLength(2)
  expect(xml.match(/<w:pgNumType w:start="1"/g)).toHaveLength(2)
  expect(xml).toContain('w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"')
  expect(xml).toContain('w:line="579" w:lineRule="exact"')
})

test('tables have absolute widths that add up to the text width, as WPS needs', async () => {
  const xml = (await partsOf(letters)).get('word/document.xml') ?? ''
  const grids = [...xml.matchAll(/<w:tblGrid>(.*?)<\/w:tblGrid>/g)].map(([, grid = '']) =>
    [...grid.matchAll(/w:w="(\d+)"/g)].reduce((sum, [, width]) => sum + Number(width), 0),
  )
  expect(grids).toEqual([8844, 8844, 8844, 8844])
  expect(xml).not.toContain('w:type="pct"')
  expect(xml.match(/<w:tblLayout w:type="fixed"\/>/g)).toHaveLength(4)
})

test('what was typed is never markup, and what XML forbids is left out', async () => {
  const xml = (await partsOf(letters)).get('word/document.xml') ?? ''
  expect(xml).toContain('{标签} &lt;w:p&gt; ]]&gt; &amp;amp; 甲乙')
})

test('LibreOffice opens the letters and reads the same words', async () => {
  const file = join(scratchFolder(), '协议.docx')
  writeFileSync(file, await writeDocx(letters, '师训科'))
  const text = shownAsText(file)
  for (const word of [
    '师徒结对协议书',
    '马建军',
    '吕文静',
    '{标签} <w:p> ]]> &amp; 甲乙',
    '濮阳市第一高级中学',
    '学校：',
  ])
    expect(text).toContain(word)
})
