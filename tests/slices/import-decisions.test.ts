import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { createImportHandlers } from '#main/imports/import-handlers.ts'
import { openImportDesk, quietly } from '../support/import-desk.ts'

const folder = mkdtempSync(join(tmpdir(), 'longdu-import-'))
const file = (name: string, lines: readonly string[]): string => {
  const path = join(folder, name)
  writeFileSync(path, `\uFEFF${lines.join('\n')}`)
  return path
}

const schools = file('学校名录.csv', [
  '县区,学校名称,学段,城乡类型',
  '南乐县,南乐县实验小学,小学,镇区',
  '南乐县,南乐县第三小学,小学,镇区',
])
const roster = file('南乐县教师花名册.csv', [
  '南乐县教师花名册',
  '姓名,工作单位,学段,学科,身份证号,手机号',
  '张三,实验小学,小学,语文,,13800001234',
  '李四,阳光学校,小学,数学,,',
  '王五,阳光学校,小学,英语,,',
  '赵六,第三小学,小学,音乐,41099119900101,',
])

let desk: Awaited<ReturnType<typeof openImportDesk>>
let batchId: string
const imports = () => createImportHandlers(desk.service)
const figures = async () => (await imports().get({ batchId }, quietly)).figures
const issuesOf = async (code: string) =>
  (await imports().issues({ batchId, code, openOnly: true, limit: 50, offset: 0 }, quietly)).issues

beforeEach(async () => {
  desk = await openImportDesk()
  batchId = (await imports().stage({ files: [schools, roster] }, quietly)).batchId
})

test('nothing is in the registry before the batch is stored', async () => {
  expect(await figures()).toMatchObject({ ready: 3, open: 3 })
  expect(desk.db.prepare('SELECT count(*) FROM school').pluck().get()).toBe(0)
})

test('an error on an optional field, once accepted, empties the field and not the row', async () => {
  const [wrong] = await issuesOf('id_length')
  const accept = { issueIds: [wrong?.id ?? ''], decision: { kind: 'accept' as const }, alike: false, remember: false }
  await imports().decide({ batchId, ...accept }, quietly)
  await imports().commit({ batchId, acceptWarnings: false }, quietly)
  const stored = desk.db.prepare<[], { name: string; id: string | null }>(
    'SELECT name, national_id AS id FROM teacher ORDER BY name',
  )
  expect(stored.all()).toEqual([
    { name: '张三', id: null },
    { name: '赵六', id: null },
  ])
})

test('one answer settles all that are alike', async () => {
  const [first] = await issuesOf('school_unknown')
  const decision = { kind: 'type', text: '第三小学' } as const
  const request = { batchId, issueIds: [first?.id ?? ''], decision, alike: true, remember: false }
  expect(await imports().decide(request, quietly)).toEqual({ answered: 2 })
  expect([await issuesOf('school_unknown'), (await figures()).ready]).toEqual([[], 5])
})

test('sending a stored batch again adds nothing', async () => {
  await imports().commit({ batchId, acceptWarnings: true }, quietly)
  const second = (await imports().stage({ files: [schools, roster] }, quietly)).batchId
  const report = await imports().commit({ batchId: second, acceptWarnings: true }, quietly)
  expect([report.schools, report.teachers, report.updatedTeachers]).toEqual([0, 0, 0])
})

test('a phone that differs from the known one is asked about, and replaces it only when that is decided', async () => {
  await imports().commit({ batchId, acceptWarnings: true }, quietly)
  const changed = file('南乐县教师花名册2.csv', [
    '南乐县教师花名册',
    '姓名,工作单位,学段,学科,身份证号,手机号,职称',
    '张三,实验小学,小学,语文,,13900005678,一级',
  ])
  batchId = (await imports().stage({ files: [changed] }, quietly)).batchId
  const [conflict] = await issuesOf('person_conflict')
  expect(conflict?.field).toBe('phone')
  await imports().commit({ batchId, acceptWarnings: true }, quietly)
  const known = desk.db.prepare<[], { phone: string; title: string }>(
    `SELECT phone, title FROM teacher WHERE name = '张三'`,
  )
  expect(known.get()).toEqual({ phone: '13800001234', title: '一级教师' })
  desk.history.undo()
  const take = { kind: 'type', text: '13900005678' } as const
  const request = { batchId, issueIds: [conflict?.id ?? ''], decision: take, alike: false, remember: false }
  await imports().decide(request, quietly)
  await imports().commit({ batchId, acceptWarnings: true }, quietly)
  expect(known.get()?.phone).toBe('13900005678')
})

test('a call that was cancelled leaves no batch behind', async () => {
  const cancelled = { ...quietly, signal: { aborted: true } }
  await expect(imports().stage({ files: [roster] }, cancelled)).rejects.toMatchObject({ code: 'operation/cancelled' })
  expect(await imports().list({ limit: 10 }, quietly)).toHaveLength(1)
})
