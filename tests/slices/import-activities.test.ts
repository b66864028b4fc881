import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { importFromCommandLine } from '#main/imports/cli-import.ts'
import { openImportDesk, quietly, workbooks } from '../support/import-desk.ts'
import type { Truth } from '../support/score-import.ts'

const truth = JSON.parse(readFileSync(join(workbooks, 'truth.json'), 'utf8')) as Truth
const log = truth.files.find(({ file }) => file.startsWith('12_'))
const sheet = log?.sheets?.[0]
/** Rows that the truth knows no error of. */
const wrong = new Set(sheet?.issues.flatMap(({ severity, row }) => (severity === 'error' ? [row] : [])))
const sound = (sheet?.records ?? []).filter(({ row }) => !wrong.has(row))

const pathOf = (start: string): string =>
  join(workbooks, truth.files.find(({ file }) => file.startsWith(start))?.file ?? start)

let desk: Awaited<ReturnType<typeof openImportDesk>>
let printed: Awaited<ReturnType<typeof importFromCommandLine>>

beforeAll(async () => {
  desk = await openImportDesk()
  const [directory, roster, pairs] = [pathOf('01_'), pathOf('02_'), pathOf('05_')]
  for (const path of [directory, roster, pairs]) {
    await importFromCommandLine(desk.service, { paths: [path], commit: true }, quietly)
  }
  printed = await importFromCommandLine(desk.service, { paths: [pathOf('12_')], commit: true }, quietly)
}, 120_000)

const one = (sql: string): unknown => desk.db.prepare(sql).pluck().get()

test('every row of a log without an error becomes an activity, with its amounts, and says that it is stored', () => {
  const records = printed.files[0]?.sheets[0]?.records ?? []
  const stored = records.filter((record) => 'committed' in record && record.committed)
  expect(stored.map(({ row }) => row)).toEqual(sound.map(({ row }) => row))
  expect(one('SELECT count(*) FROM activity')).toBe(sound.length)
  const amount = sound.reduce((sum, { values }) => sum + Number(values['amount'] ?? 1), 0)
  expect(one('SELECT sum(amount) FROM activity')).toBe(amount)
  expect(desk.engine.verify()).toEqual([])
})

test('types are those of the code list, 示范课/公开课 among them', () => {
  const types = desk.db.prepare('SELECT type, count(*) AS n FROM activity GROUP BY type').all() as {
    type: string
    n: number
  }[]
  const count = (...wanted: string[]): number =>
    types.filter(({ type }) => wanted.includes(type)).reduce((sum, { n }) => sum + n, 0)
  const expected = (type: string): number => sound.filter(({ values }) => values['type'] === type).length
  expect(count('公开课', '示范课')).toBe(expected('示范课/公开课'))
  expect(count('听课')).toBe(expected('听课'))
  const known = desk.db.prepare(`SELECT name FROM code_entry WHERE list = 'activity-type'`).pluck().all()
  expect(types.filter(({ type }) => !known.includes(type))).toEqual([])
})

test('an activity of two people who are a reported pair counts to it, and the mentee is the one who listens', () => {
  expect(Number(one('SELECT count(DISTINCT activity_no) FROM activity_pairing'))).toBeGreaterThan(sound.length * 0.6)
  const listened = one(
    `SELECT count(*) FROM activity a JOIN activity_participant p ON p.activity_no = a.no AND p.role = 'listener'
     JOIN activity_pairing x ON x.activity_no = a.no JOIN pairing q ON q.no = x.pairing_no
     WHERE a.type = '听课' AND q.mentee_no = p.teacher_no`,
  )
  expect(Number(listened)).toBeGreaterThan(30)
})

test('the same log again adds nothing', async () => {
  const before = one('SELECT count(*) FROM activity')
  const again = await importFromCommandLine(desk.service, { paths: [pathOf('12_')], commit: true }, quietly)
  expect(again).toMatchObject({ stored: { activities: 0 } })
  expect(one('SELECT count(*) FROM activity')).toBe(before)
})

test('one undo takes the whole log back, after that of its repetition', () => {
  desk.history.undo()
  expect(one('SELECT count(*) FROM activity')).toBe(sound.length)
  desk.history.undo()
  expect(
    ['activity', 'activity_participant', 'activity_pairing'].map((table) => one(`SELECT count(*) FROM ${table}`)),
  ).toEqual([0, 0, 0])
})
