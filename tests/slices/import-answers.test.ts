import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import type { ImportService } from '#main/imports/import-service.ts'
import { findIssues, type IssueFilter, showIssue } from '#main/imports/shown-issues.ts'
import { showBatch } from '#main/imports/shown-batch.ts'
import type { ShownIssue } from '#shared/imports/staging.ts'
import { openImportDesk, quietly, workbooks } from '../support/import-desk.ts'

const wanted = ['01_', '03_', '06_']
const files = readdirSync(workbooks)
  .filter((name) => wanted.some((start) => name.startsWith(start)))
  .map((name) => join(workbooks, name))

let desk: Awaited<ReturnType<typeof openImportDesk>>
let service: ImportService
let batchId: string

beforeEach(async () => {
  desk = await openImportDesk()
  service = desk.service
  batchId = (await service.stage({ files }, quietly)).batchId
}, 120_000)

const read = () => service.store.read(batchId, quietly)
const figures = async () => showBatch(await read()).figures
async function issues(filter: IssueFilter): Promise<ShownIssue[]> {
  const now = await read()
  return findIssues(now, filter).map((placed) => showIssue(placed, now))
}
async function firstOf(code: string): Promise<ShownIssue> {
  const [first] = await issues({ code, openOnly: true })
  if (first === undefined) throw new Error(`no ${code} in the files`)
  return first
}

test('the parts of a page that are asked for at once come from one reading of the batch', async () => {
  service.store.touch()
  const [one, other] = await Promise.all([read(), read()])
  expect(one.outcome).toBe(other.outcome)
  service.store.touch()
  expect((await read()).outcome).not.toBe(one.outcome)
})

test('a confirmed spelling of a school is remembered once the batch is stored', async () => {
  const issue = await firstOf('school_fuzzy_matched')
  const decision = { kind: 'accept' as const }
  await service.decide({ batchId, issueIds: [issue.id], decision, alike: true, remember: true }, quietly)
  const spelt = (one: ShownIssue) => one.code === 'school_fuzzy_matched' && one.found === issue.found
  expect((await issues({})).filter(spelt)).toEqual([])
  await service.commit({ batchId, acceptWarnings: false }, quietly)
  batchId = (await service.stage({ files: files.slice(1) }, quietly)).batchId
  expect((await issues({})).filter(spelt)).toEqual([])
})

test('a row that is sent back is left out and stands in the list of problems with what was wrong', async () => {
  const issue = await firstOf('self_pairing')
  const before = await figures()
  const decision = { kind: 'exclude' as const }
  await service.decide({ batchId, issueIds: [issue.id], decision, alike: false, remember: false }, quietly)
  const after = await figures()
  expect(after.open).toBeLessThan(before.open)
  expect(after.skipped).toBe(before.skipped + 1)
  await service.problemList({ batchId, fileId: issue.fileId, file: '问题清单.xlsx' }, quietly)
  const lines = [...(desk.written[0]?.sheet.rows ?? [])].flatMap((row) => (row.kind === 'data' ? [row.cells] : []))
  expect(lines.some((cells) => cells.includes(String(issue.row)) && cells.includes(issue.sentence))).toBe(true)
})

test('a stored batch shows the figures and findings that it was stored with, and so does one undone and redone', async () => {
  const [wereFigures, wereIssues] = [await figures(), await issues({})]
  await service.commit({ batchId, acceptWarnings: false }, quietly)
  expect(await figures()).toEqual(wereFigures)
  expect(await issues({})).toEqual(wereIssues)
  desk.history.undo()
  expect(await figures()).toEqual(wereFigures)
  desk.history.redo()
  expect(showBatch(await read()).actionId).not.toBeNull()
  expect(await figures()).toEqual(wereFigures)
})

test('as many rows are stored as were said to be ready, a teacher whose school still waits not among them', async () => {
  const said = await figures()
  const { stored, report } = await service.storeBatch(batchId, false, quietly)
  expect(stored.size).toBe(said.ready)
  expect(report.left).toBe(said.open)
})
