import { expect, test } from 'vitest'
import { paragraph } from '#shared/reports/document-model.ts'
import { dataRow, plainFrame, textColumns } from '../../../tests/support/sheet-samples.ts'
import { printDocument } from './print-document.ts'
import { printSheets } from './print-sheet.ts'

const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"\'><b>',
  '&lt;',
  '</style><script>',
  '<!--',
]

test('nothing that was typed becomes markup, wherever it stands on the sheet', () => {
  for (const text of hostile) {
    const frame = plainFrame(textColumns(1), [text])
    const html = printSheets([
      {
        frame: {
          ...frame,
          head: { attachment: text, title: text, fields: [{ label: text, value: text }] },
          footer: { version: text, generatedAt: text },
        },
        rows: [dataRow([text]), { kind: 'group', label: text, pageBreak: false }],
      },
    ])
    expect(html).not.toMatch(/<script|<img|<b>|<!--/)
    expect(html.match(/<\/style>/g)).toHaveLength(1)
  }
})

test('nothing that was typed becomes markup in a letter', () => {
  const html = printDocument({
    title: '协议',
    page: 'official',
    letters: [{ blocks: hostile.map((text) => paragraph('body', text)) }],
    version: '',
    generatedAt: '',
  })
  expect(html).not.toMatch(/<script|<img|<b>|<!--/)
})

test('the page loads nothing and runs nothing', () => {
  const html = printSheets([{ frame: plainFrame(textColumns(1)), rows: [dataRow(['甲'])] }])
  expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
  expect(html).not.toMatch(/https?:|src=|href=|url\(/)
})

test('every printed page repeats the header, and the title stands on the first only', () => {
  const rows = Array.from({ length: 60 }, (_, at) => dataRow([String(at + 1)]))
  const html = printSheets([{ frame: plainFrame(textColumns(1), ['说明：甲。']), rows }])
  const pages = html.split('<section>').slice(1)
  expect(pages.length).toBeGreaterThan(2)
  for (const page of pages) expect(page).toContain('<thead>')
  expect(html.match(/<h1>/g)).toHaveLength(1)
  expect(html.match(/class="note"/g)).toHaveLength(1)
  expect(pages.at(-1)).toContain('说明：甲。')
})
