import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { openImportDesk, quietly, workbooks } from '../support/import-desk.ts'

interface TruthDate {
  readonly value: string
}
interface TruthRow {
  readonly values: Readonly<Record<string, unknown>>
}
interface Truth {
  readonly files: readonly {
    readonly sheets?: readonly { readonly kind: string; readonly records: readonly TruthRow[] }[]
  }[]
}

const truth = JSON.parse(readFileSync(join(workbooks, 'truth.json'), 'utf8')) as Truth
const listed = (kind: string): readonly TruthRow[] =>
  truth.files.flatMap(({ sheets }) => sheets ?? []).find((sheet) => sheet.kind === kind)?.records ?? []
const fileOf = (prefix: string): string =>
  join(workbooks, readdirSync(workbooks).find((name) => name.startsWith(prefix)) ?? prefix)
const day = (value: unknown): string => (value as TruthDate).value

let desk: Awaited<ReturnType<typeof openImportDesk>>
let report: Awaited<ReturnType<(typeof desk)['service']['commit']>>

async function store(prefix: string) {
  const { batchId } = await desk.service.stage({ files: [fileOf(prefix)] }, quietly)
  return desk.service.commit({ batchId, acceptWarnings: true }, quietly)
}

beforeAll(async () => {
  desk = await openImportDesk()
  await store('01_')
  report = await store('10_')
}, 120_000)

test('the ledger of visits is stored as it stands there, every visit with its days, direction and heads', async () => {
  expect(report).toMatchObject({ visits: 16, postings: 20, aidBatches: 3, left: 0, stagedOnly: 0 })
  const { rows } = await desk.client.visits.list({ limit: 100, descending: false })
  const ways = { out: '濮→伊', in: '伊→濮', online: '线上' } as const
  const told = rows.map((one) =>
    [one.startsOn, one.endsOn, ways[one.direction], one.topic, one.leader, one.teachers, one.students, one.days].join(
      ' ',
    ),
  )
  const expected = listed('aid_visit').map(({ values: v }) => {
    const when = [day(v['start']), day(v['end'])]
    return [...when, v['direction'], v['topic'], v['leader'], v['teachers'], v['students'], v['days']].join(' ')
  })
  expect(new Set(told)).toEqual(new Set(expected))
})

test('the roster is stored: batches, terms, hosts, and the teachers of 伊吾 as mentees in pairs of kind 援疆', async () => {
  const { rows } = await desk.client.postings.list({ limit: 100 })
  const told = rows.map(
    (one) =>
      `${one.name} ${one.batch} ${one.type} ${one.homeSchool} ${one.host} ${one.post} ${one.subject} ${one.mentees}`,
  )
  const expected = listed('aid_posting').map(({ values: v }) => {
    const mentees = v['mentees'] as readonly string[]
    return [v['name'], v['batch'], v['type'], v['school'], v['host'], v['post'], v['subject'], mentees.length].join(' ')
  })
  expect(new Set(told)).toEqual(new Set(expected))
  for (const { values: v } of listed('aid_posting')) {
    const own = rows.find(({ name }) => name === v['name'])
    expect([own?.enteredOn.slice(0, 7), own?.dueOn.slice(0, 7)]).toEqual([day(v['start']), day(v['end'])])
    expect(own?.lastGrade ?? null).toBe(v['grade'])
  }
  const mentees = listed('aid_posting').flatMap(({ values }) => values['mentees'] as readonly string[])
  const pairs = await desk.client.pairings.list({ kind: '援疆(濮伊)', limit: 100 })
  expect(pairs.rows).toHaveLength(mentees.length)
  // Two of them have two masters at two schools: they are one person each.
  expect(new Set(pairs.rows.map(({ menteeId }) => menteeId)).size).toBe(new Set(mentees).size)
  expect(desk.engine.verify()).toEqual([])
})

test('the two-way ledger of 2025 equals the count by hand', async () => {
  const { totals, lines, years } = await desk.client.aid.ledger({ from: '2025-01-01', to: '2025-12-31' })
  const of = (way: 'out' | 'in' | 'online') =>
    Object.fromEntries(Object.entries(totals[way]).map(([measure, { value }]) => [measure, value]))
  // Six people all the year, eight all the year, six from 1 August (153 days); visits: 6×2, 8×5, 5×3, 4×8, 3×7, 7×7.
  const posted = 6 * 365 + 8 * 365 + 6 * 153
  const went = 12 + 40 + 15 + 32 + 21 + 49
  expect(of('out')).toMatchObject({ events: 26, people: 20 + 33, students: 0, personDays: posted + went })
  // 12×5, (5+40)×6, 2×1, 10×3.
  expect(of('in')).toMatchObject({ events: 4, people: 69, students: 40, personDays: 60 + 270 + 2 + 30 })
  expect(of('online')).toMatchObject({ events: 2, people: 46 + 38, personDays: 84 })
  const summed = lines.reduce((sum, { ways }) => sum + (ways.out?.personDays.value ?? 0), 0)
  expect(summed).toBe(posted + went)
  expect(years).toHaveLength(1)
})

test('each figure opens the rows that it counts', async () => {
  const { lines } = await desk.client.aid.ledger({ from: '2024-01-01', to: '2025-12-31' })
  for (const { ways } of lines) {
    for (const cells of Object.values(ways)) {
      const [opens] = cells?.events.opens ?? []
      if (opens?.area === 'visits') {
        const { filter } = opens
        const { rows } = await desk.client.visits.list({ ...filter, limit: 100 })
        expect(rows).toHaveLength(cells?.events.value ?? -1)
        expect(rows.reduce((sum, row) => sum + row.personDays, 0)).toBe(cells?.personDays.value)
      } else if (opens?.area === 'postings') {
        const { rows } = await desk.client.postings.list({ ...opens.filter, limit: 100 })
        expect(rows).toHaveLength(cells?.events.value ?? -1)
      }
    }
  }
})

test('reported again, everything stands already; undo takes the whole file back', async () => {
  const before = desk.db.prepare('SELECT count(*) FROM teacher').pluck().get()
  expect(await store('10_')).toMatchObject({
    visits: 0,
    postings: 0,
    aidBatches: 0,
    pairings: 0,
    teachers: 0,
    schools: 0,
  })
  expect(desk.db.prepare('SELECT count(*) FROM teacher').pluck().get()).toBe(before)
  await desk.client.history.undo(report.actionId === null ? {} : { actionId: report.actionId })
  expect(desk.db.prepare('SELECT count(*) FROM visit').pluck().get()).toBe(0)
})
