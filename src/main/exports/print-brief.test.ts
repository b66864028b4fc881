import { expect, test } from 'vitest'
import type { Brief } from '#shared/reports/brief-model.ts'
import { printBrief } from './print-brief.ts'

const hostile = `<img src=x onerror=alert(1)>"'&`

const brief = (text: string): Brief => ({
  title: text,
  line: text,
  blocks: [
    {
      kind: 'table',
      title: text,
      columns: [{ label: text, width: 1, align: 'left' }],
      rows: [[text]],
      none: '',
    },
    { kind: 'table', title: '', columns: [], rows: [], none: text },
    { kind: 'bars', unit: text, tables: [{ title: text, bars: [{ label: text, value: 1 }] }] },
  ],
})

test('nothing that a person typed is markup, wherever it stands', () => {
  const html = printBrief(brief(hostile))
  expect(html).not.toContain('<img')
  expect(html.split('&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;')).toHaveLength(11)
})

test('the longest bar fills its place, the others stand in proportion to it', () => {
  const bars = [
    { label: '小学', value: 40 },
    { label: '初中', value: 10 },
  ]
  const html = printBrief({
    title: '',
    line: '',
    blocks: [{ kind: 'bars', unit: '', tables: [{ title: '', bars }] }],
  })
  expect(html.match(/<i style="width:([\d.]+)%">/g)).toEqual(['<i style="width:100.0%">', '<i style="width:25.0%">'])
})
