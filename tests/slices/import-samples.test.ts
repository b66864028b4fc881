import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { elsewhere } from '#shared/registry/default-districts.ts'
import { importFromCommandLine } from '#main/imports/cli-import.ts'
import { openImportDesk, quietly, workbooks } from '../support/import-desk.ts'
import { faultsOf, identityFaults, type Printed, silentConflicts, type Truth } from '../support/score-import.ts'

const truth = JSON.parse(readFileSync(join(workbooks, 'truth.json'), 'utf8')) as Truth
let desk: Awaited<ReturnType<typeof openImportDesk>>
let printed: Printed

beforeAll(async () => {
  desk = await openImportDesk()
  printed = await importFromCommandLine(desk.service, { paths: [workbooks], commit: true }, quietly)
}, 120_000)

const count = (table: string): unknown => desk.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
const states = (): unknown => desk.db.prepare('SELECT state FROM import_batch').pluck().all()

test('the county files are read as the truth says: every field, every finding, no row lost, none invented', () => {
  expect(faultsOf(truth, printed)).toEqual([])
})

test('one person is one id in all files, two people never share one, and doubtful identities are asked about', () => {
  expect(identityFaults(truth, printed)).toEqual([])
  expect(silentConflicts(truth, printed)).toEqual([])
})

/** Pairs with findings enter as 待审核, and who signed at an unknown school waits with the session. */
const takesDoubtful = new Set(['pairing', 'lecture_attendance'])

test('no row with an error is stored, and every school that has none is', () => {
  for (const file of printed.files) {
    for (const sheet of file.sheets) {
      const wrong = new Set(sheet.issues.filter(({ severity }) => severity === 'error').map(({ row }) => row))
      const stored = sheet.records.filter((record) => 'committed' in record && record.committed)
      expect(stored.filter(({ row }) => !takesDoubtful.has(sheet.kind ?? '') && wrong.has(row))).toEqual([])
    }
  }
  // Schools of other provinces that only the twinning list names lie in a district of their own.
  const listed = `school s JOIN district d ON d.no = s.district_no WHERE d.code <> '${elsewhere}'`
  expect([count(listed), count('school')]).toEqual([120, 133])
})

test('a backup comes first, pairs of counties enter as 待审核, and what is stored passes every check', () => {
  expect(desk.backups()).toBe(1)
  expect(desk.db.prepare('SELECT DISTINCT status FROM pairing').pluck().all()).toEqual(['submitted'])
  expect(desk.engine.verify()).toEqual([])
})

test('one undo takes the whole batch back and leaves it staged, one redo stores it again', () => {
  const before = [count('school'), count('teacher'), count('honour'), count('pairing')]
  desk.history.undo()
  expect([count('school'), count('teacher'), count('honour'), count('pairing')]).toEqual([0, 0, 0, 0])
  expect(states()).toEqual(['staged'])
  desk.history.redo()
  expect([count('school'), count('teacher'), count('honour'), count('pairing')]).toEqual(before)
  expect(states()).toEqual(['committed'])
  expect(desk.engine.verify()).toEqual([])
})
