import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { openImportDesk, quietly, workbooks } from '../support/import-desk.ts'

interface TruthRow {
  readonly row: number
  readonly values: {
    readonly name: string
    readonly external: string
    readonly lead: string
    readonly members: readonly string[]
    readonly stage: string
    readonly person: string
    readonly phone: string
    readonly term: number
    readonly signed: { readonly value: string }
  }
}
interface Truth {
  readonly files: readonly {
    readonly sheets?: readonly { readonly kind: string; readonly records: readonly TruthRow[] }[]
  }[]
}

const truth = JSON.parse(readFileSync(join(workbooks, 'truth.json'), 'utf8')) as Truth
const sheets = truth.files.flatMap(({ sheets: own }) => own ?? [])
const groups = sheets.find(({ kind }) => kind === 'twin_group')?.records ?? []
const fileOf = (prefix: string): string =>
  join(workbooks, readdirSync(workbooks).find((name) => name.startsWith(prefix)) ?? prefix)

let desk: Awaited<ReturnType<typeof openImportDesk>>

async function store(...prefixes: string[]) {
  const { batchId } = await desk.service.stage({ files: prefixes.map(fileOf) }, quietly)
  return desk.service.commit({ batchId, acceptWarnings: true }, quietly)
}

beforeAll(async () => {
  desk = await openImportDesk()
  await store('01_')
}, 120_000)

test('the list of groups is stored without loss: every school in its place, with dates, links and outside schools', async () => {
  const report = await store('09_')
  expect(report).toMatchObject({ twinGroups: 13, left: 0, stagedOnly: 0 })
  const { rows } = await desk.client.twinning.list({ limit: 100 })
  const byName = new Map(rows.map((row) => [row.name, row]))
  for (const { values } of groups) {
    const row = byName.get(values.name)
    expect(row).toMatchObject({
      lead: values.lead,
      outside: values.external,
      partners: values.members.join('、'),
      stage: values.stage,
      person: values.person,
      phone: values.phone,
      status: 'running',
    })
    expect(row?.agreementOn?.startsWith(values.signed.value)).toBe(true)
    expect(row?.linkCount).toBe(1 + values.members.length)
  }
  // 13 groups; 13 leads, 13 outside schools and 45 places of members, of which 清丰县实验小学 leads a group of its own.
  expect(await desk.client.twinning.counts({})).toMatchObject({ total: 13, members: 71, outside: 13, links: 58 })
  expect(desk.engine.verify()).toEqual([])
})

test('the coverage of rural schools is what a count by hand of the two files gives', async () => {
  const { rows, total, target } = await desk.client.twinning.coverage({ asOf: '2026-11-23' })
  const counted = rows.filter(({ rural }) => rural > 0).map(({ district, included, rural, gap }) => [district, included, rural, gap]) // prettier-ignore
  expect(target).toBe(85)
  expect(counted).toEqual([
    ['华龙区', 2, 3, 1],
    ['清丰县', 4, 7, 2],
    ['南乐县', 4, 6, 2],
    ['范县', 3, 4, 1],
    ['台前县', 2, 5, 3],
    ['濮阳县', 4, 6, 2],
  ])
  expect(total).toEqual({ rural: 31, included: 19, share: 61.2, gap: 11 })
  const before = await desk.client.twinning.coverage({ asOf: '2025-03-31' })
  expect(before.target).toBe(70)
  expect(before.total.included).toBeLessThan(19)
})

test('the same file a second time finds what is there', async () => {
  const count = desk.db.prepare('SELECT count(*) FROM twin_member').pluck()
  const members = count.get()
  expect(await store('09_')).toMatchObject({ twinGroups: 0, twinMembers: 0, schools: 0 })
  expect((await desk.client.twinning.list({ limit: 100 })).rows).toHaveLength(13)
  expect(count.get()).toBe(members)
})
