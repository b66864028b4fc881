import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { openActivityFixture, type ActivityFixture } from '#main/activities/activity-fixture.ts'

let desk: ActivityFixture
let people: readonly string[]
let activityId: string
beforeEach(async () => {
  desk = await openActivityFixture()
  people = [await desk.teacher('安一'), await desk.teacher('白二')]
  const draft = desk.draft(
    people.map((teacherId) => ({ teacherId })),
    { hours: 4, type: '讲座', topic: '作业设计' },
  )
  activityId = (await desk.client.activities.create(draft)).id
})

const ofEvent = () => ({ kind: 'event' as const, source: 'activity' as const, sourceId: activityId })
const serials = async (): Promise<readonly string[]> =>
  (await desk.client.hours.certificates({})).rows.map(({ serial }) => serial)

describe('certificates', () => {
  test('are numbered once for each person, and asked for again they are the same', async () => {
    const { client } = desk
    const first = await client.hours.issueCertificates({ of: ofEvent() })
    expect([first.issued, first.standing]).toEqual([2, 0])
    expect(await serials()).toEqual(['PYXS-2025-000002', 'PYXS-2025-000001'])
    expect(await client.hours.issueCertificates({ of: ofEvent() })).toEqual({ ...first, issued: 0, standing: 2 })
    expect((await client.hours.events({})).rows).toMatchObject([
      { sourceId: activityId, people: 2, hours: 8, certificates: 2 },
    ])
    expect(desk.engine.verify()).toEqual([])
  })

  test('that are taken back leave their numbers unused for ever', async () => {
    const { client } = desk
    await client.hours.issueCertificates({ of: ofEvent() })
    await client.history.undo({})
    expect(await client.hours.checkCertificate({ serial: 'PYXS-2025-000001' })).toEqual({ answer: 'withdrawn' })
    expect(await client.hours.checkCertificate({ serial: 'PYXS-2025-000003' })).toEqual({ answer: 'unknown' })
    await client.hours.issueCertificates({ of: { kind: 'year', year: 2025 }, teacherIds: [people[0] ?? ''] })
    expect(await serials()).toEqual(['PYXS-2025-000003'])
  })

  test('say what was printed also when the ledger is corrected, and are replaced only when asked', async () => {
    const { client } = desk
    await client.hours.issueCertificates({ of: ofEvent() })
    await client.activities.update({ id: activityId, hours: 6 })
    const found = await client.hours.checkCertificate({ serial: 'pyxs 2025 000001' })
    expect(found).toMatchObject({ certificate: { state: 'outdated', hours: 4, standing: 6 }, lines: [{ hours: 4 }] })
    expect(await client.hours.issueCertificates({ of: ofEvent() })).toMatchObject({ issued: 0, outdated: 2 })
    const replaced = await client.hours.issueCertificates({ of: ofEvent(), replaceOutdated: true })
    expect(replaced).toMatchObject({ issued: 2, outdated: 0 })
    expect((await client.hours.certificates({ state: 'void' })).rows.map(({ voidReason }) => voidReason)).toEqual([
      '学时已更正，换发新证',
      '学时已更正，换发新证',
    ])
    expect((await client.hours.certificates({ state: 'valid', of: ofEvent() })).rows).toHaveLength(2)
  })

  test('are voided with a reason, once', async () => {
    const { client } = desk
    const { ids } = await client.hours.issueCertificates({ of: ofEvent() })
    await client.hours.voidCertificates({ ids: ids.slice(0, 1), reason: '姓名有误' })
    await expect(client.hours.voidCertificates({ ids: ids.slice(0, 1), reason: '再次' })).rejects.toThrow(
      'input/invalid',
    )
    expect((await client.hours.certificates({ text: 'anyi' })).rows).toMatchObject([
      { state: 'void', voidReason: '姓名有误' },
    ])
  })
})

test('a layout of columns is kept under its name, and one that contradicts itself is refused', async () => {
  const { client } = desk
  expect((await client.hours.profiles({})).map(({ name }) => name)).toEqual(['省级平台学时导入（每项目一行）'])
  const columns = [
    { header: '姓名', field: 'name' as const },
    { header: '学时', field: 'total' as const },
  ]
  const { id } = await client.hours.saveProfile({ name: '县平台', rows: 'person', columns })
  await client.hours.saveProfile({ id, name: '县平台', rows: 'person', columns: columns.toReversed() })
  expect((await client.hours.profiles({})).find((one) => one.id === id)?.columns.map(({ header }) => header)).toEqual([
    '学时',
    '姓名',
  ])
  const wrong = [
    { header: '日期', field: 'onDate' as const },
    { header: '日期', field: 'name' as const },
  ]
  await expect(client.hours.saveProfile({ name: '错', rows: 'person', columns: wrong })).rejects.toMatchObject({
    details: { problems: ['列名“日期”写了两次', '每人一行时不能有列“日期”，请改为每个项目一行'] },
  })
})

describe('a layout of another system', () => {
  test('leaves the house as a CSV file in its columns, and that is written down', async () => {
    const { client, db } = desk
    const [profile] = await client.hours.profiles({})
    const folder = mkdtempSync(join(tmpdir(), 'longdu-profile-'))
    const file = join(folder, '学时.csv')
    await client.reports.export({
      name: 'hour-profile',
      format: 'csv',
      file,
      options: { profile: profile?.id ?? '' },
    })
    const lines = readFileSync(file, 'utf8').trim().split('\r\n')
    rmSync(folder, { recursive: true })
    expect(lines[0]).toContain('姓名,身份证号,学校标识码')
    expect(lines).toHaveLength(3)
    expect(db.prepare('SELECT report, format FROM export_log').all()).toEqual([
      { report: 'hour-profile', format: 'csv' },
    ])
  })
})
