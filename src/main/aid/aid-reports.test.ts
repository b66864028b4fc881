import { expect, test } from 'vitest'
import type { ReportName } from '#shared/reports/report-definitions.ts'
import { openAidFixture } from './aid-fixture.ts'

test('the statistics count postings and visitors by district, stage and subject, and every number opens what it counts', async () => {
  const { client, teacher, post, visit, schools } = await openAidFixture()
  const [one, two] = [await teacher('吕文静'), await teacher('王强', { subject: '数学' })]
  const guest = await teacher('阿依古丽', { schoolId: schools.host })
  await post(one)
  await post(two, {}, 'recommended')
  const visitors = [one, two, guest].map((teacherId) => ({ teacherId, kind: 'teacher' as const }))
  await visit({ visitors })
  await visit({ visitors: visitors.slice(0, 1), startsOn: '2025-10-10', endsOn: '2025-10-12' })
  const told: string[] = []
  for (let page = 1; page <= 3; page += 1) {
    const sheet = await client.reports.preview({ name: 'statistics', page, options: { columns: null } })
    if (sheet.kind !== 'sheet') throw new Error('statistics are sheets')
    const at = (label: string): number => sheet.frame.columns.findIndex((column) => column.label === label)
    for (const row of sheet.page.rows) {
      if (row.kind === 'group') continue
      const [sent, came] = [at('援疆人次'), at('互访人次')]
      if (row.cells[came] === 0) continue
      told.push(`${row.cells[0]} ${row.cells[sent]} ${row.cells[came]}`)
      const opened = []
      for (const source of [row.sources[sent], row.sources[came]]) {
        if (source?.kind !== 'rows') throw new Error('a number opens its rows')
        const list = await client.reports.preview({ name: source.report as ReportName, filter: source.filter })
        opened.push(list.kind === 'sheet' ? list.page.rows.filter(({ kind }) => kind === 'data').length : 0)
      }
      expect(opened).toEqual([row.cells[sent], row.cells[0] === '数学' ? 1 : 2])
    }
  }
  const { district } = await client.teachers.get({ id: one })
  expect(told).toEqual([`${district} 1 3`, '合计 1 3', '小学 1 3', '合计 1 3', '语文 1 2', '数学 0 1', '合计 1 3'])
})
