import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { zipParts } from '../../../tests/support/sheet-samples.ts'
import { openAidFixture } from './aid-fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'longdu-aid-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a visit', () => {
  test('goes from the plan to a dossier in one zip, and the checklist says at each step what is missing', async () => {
    const { client, teacher, schools, db } = await openAidFixture({ databaseFile: join(folder, 'visit.db') })
    const [lead, guest] = [await teacher('带队'), await teacher('送课')]
    const { id, code } = await client.visits.create({
      direction: 'out',
      kind: '座谈签约',
      topic: '濮阳名师送教伊吾',
      startsOn: '2025-11-10',
      endsOn: '2025-11-12',
      place: '伊吾测试小学',
      leader: '带队',
      plan: '送教两节，座谈一次。',
      teachers: 3,
    })
    const missing = async () =>
      (await client.visits.dossier({ id })).filter(({ state }) => state === 'missing').map(({ key }) => key)
    expect(code).toBe('HF-2025-001')
    expect(await missing()).toEqual(['list', 'itinerary'])
    await client.visits.setVisitors({ id, visitors: [{ teacherId: lead, kind: 'leader' }, { teacherId: guest }] })
    expect((await client.visits.get({ id })).dossier.find(({ key }) => key === 'list')?.detail).toBe(
      '名单 2 人，填报 4 人',
    )
    await client.visits.setVisitors({
      id,
      visitors: [{ teacherId: lead, kind: 'leader' }, { teacherId: guest }, { name: '校外专家', count: 2 }],
    })
    await client.visits.setItinerary({
      id,
      rows: [
        { on: '2025-11-10', time: '上午', schoolId: schools.host, content: '送教' },
        { on: '2025-11-11', content: '座谈' },
      ],
    })
    expect(await missing()).toEqual([])
    await client.visits.start({ ids: [id], on: '2025-11-10' })
    expect(await missing()).toEqual(['record', 'result', 'agreement', 'brief'])
    await client.activities.create({
      heldOn: '2025-11-10',
      type: '示范课',
      topic: '统编教材示范课',
      amount: 2,
      participants: [{ teacherId: guest, role: 'lead' }],
    })
    await client.visits.finish({ id, on: '2025-11-12', result: '形成结对意向' })
    await client.visits.setAgreements({ id, rows: [{ name: '结对协议', signedOn: '2025-11-11' }] })
    await expect(client.visits.archive({ ids: [id], on: '2025-11-20' })).rejects.toMatchObject({
      code: 'aid/dossier-incomplete',
      details: { missing: ['简报'] },
    })
    await client.visits.update({ id, brief: '十一月十日至十二日，一行四人赴伊吾。' })
    const photo = join(folder, '合影.png')
    writeFileSync(photo, Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))
    await client.attachments.add({ owner: 'visit', ownerId: id, files: [photo] })
    await client.visits.archive({ ids: [id], on: '2025-11-20' })
    expect(await client.visits.get({ id })).toMatchObject({
      status: 'archived',
      activities: 1,
      missing: 0,
      personDays: 12,
    })

    const file = join(folder, '档案.zip')
    expect(await client.visits.writeDossier({ id, file })).toMatchObject({ papers: 8, attachments: 1 })
    const names = [...(await zipParts(file)).keys()]
    expect(names).toEqual([
      '00-目录.docx',
      '01-活动方案.docx',
      '02-参加人员名单.docx',
      '03-行程安排.docx',
      '04-活动记录.docx',
      '05-活动成果.docx',
      '06-协议清单.docx',
      '07-简报.docx',
      '附件/合影.png',
    ])
    const logged = db.prepare('SELECT report, format, row_count AS rows FROM export_log').all()
    expect(logged).toEqual([{ report: 'visit-dossier', format: 'zip', rows: 9 }])
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK')
  })

  test('one person on two visits at one time is told on both, and a block of the policy refuses it', async () => {
    const { client, teacher, visit } = await openAidFixture()
    const teacherId = await teacher('两头忙')
    const first = await visit({ visitors: [{ teacherId }] })
    const draft = { direction: 'out' as const, startsOn: '2025-08-12', endsOn: '2025-08-20', visitors: [{ teacherId }] }
    expect((await client.visits.check(draft)).map(({ rule }) => rule)).toEqual(['visit-overlaps'])
    const second = await visit({ ...draft, visitors: [{ teacherId }], topic: '调研' })
    for (const id of [first, second]) {
      expect((await client.visits.get({ id })).findings[0]).toMatchObject({ rule: 'visit-overlaps', teacherId })
    }
    expect(await client.aid.overlaps({})).toHaveLength(1)
    expect(await client.aid.overlaps({ from: '2025-09-01' })).toHaveLength(0)
    const { totals } = await client.aid.ledger({ from: '2025-01-01', to: '2025-12-31' })
    expect(totals.out).toMatchObject({ people: { value: 1 }, personDays: { value: 12 } })
    const [cohort] = await client.cohorts.list({ programme: 'aid' })
    const cohortId = cohort?.id ?? ''
    await client.policies.update({ cohortId, values: { visitOverlap: 'block' } })
    await expect(visit({ ...draft, visitors: [{ teacherId }], topic: '又一次' })).rejects.toMatchObject({
      code: 'aid/rules-broken',
    })
  })

  test('its activities are entered once and count to the visit, to the posting of who gave them, and to the ledger', async () => {
    const { client, teacher, post, visit } = await openAidFixture()
    const [posted, guest] = [await teacher('在疆'), await teacher('来访')]
    const posting = await post(posted, { weeklyLessons: 12, classes: 2, students: 90 })
    const id = await visit({ visitors: [{ teacherId: guest }] })
    const lesson = { heldOn: '2025-08-10', type: '示范课', topic: '同课异构', amount: 2 }
    await client.activities.create({
      ...lesson,
      participants: [
        { teacherId: guest, role: 'lead' },
        { teacherId: posted, role: 'listener' },
      ],
    })
    await client.activities.create({
      heldOn: '2025-10-10',
      type: '讲座',
      topic: '作业设计',
      participants: [{ teacherId: posted, role: 'lead' }],
    })
    expect((await client.visits.get({ id })).activityRows).toMatchObject([{ topic: '同课异构', amount: 2 }])
    expect((await client.postings.get({ id: posting })).work.map(({ type }) => type).toSorted()).toEqual([
      '示范课',
      '讲座',
    ])
    const { totals } = await client.aid.ledger({ from: '2025-01-01', to: '2025-12-31' })
    expect([totals.out.lessons.value, totals.out.lectures.value]).toEqual([2, 1])
    const statistics = await client.aid.statistics({ from: '2025-09-01', to: '2025-11-20' })
    const of = (key: string) => statistics.find((one) => one.key === key)?.value
    expect([of('hosts'), of('classes'), of('students'), of('openLessons'), of('lectures')]).toEqual([1, 2, 90, 0, 1])
    const weeks = (await client.calendar.get({ schoolYear: '2025-2026' })).teachingWeeks.length
    expect(weeks).toBe(2)
    expect(Number(of('lessonHours')) % 12).toBe(0)
    expect(Number(of('lessonHours'))).toBeGreaterThan(12 * 9)
  })
})

describe('来濮跟岗', () => {
  test('a teacher of 伊吾 who came with a visit is one of its people, and is counted once', async () => {
    const { client, teacher, visit, schools } = await openAidFixture()
    const yiwu = await teacher('伊吾教师', { schoolId: schools.host })
    const visitId = await visit({
      direction: 'in',
      kind: '跟岗学习',
      topic: '骨干跟岗',
      teachers: 12,
      startsOn: '2025-09-01',
      endsOn: '2025-09-05',
    })
    const days = { startsOn: '2025-09-01', endsOn: '2025-09-12' }
    const { ids } = await client.shadowings.add({
      shadowings: [{ teacherId: yiwu, hostId: schools.home, visitId, ...days, reportLesson: '《秋天》' }],
    })
    expect(await client.visits.get({ id: visitId })).toMatchObject({ teachers: 12, personDays: 60 })
    const { totals, lines } = await client.aid.ledger({ from: '2025-01-01', to: '2025-12-31' })
    expect(totals.in).toMatchObject({ people: { value: 12 }, personDays: { value: 60 + 7 } })
    expect(lines.map(({ label, ways }) => [label, ways.in?.personDays.value])).toEqual([
      ['跟岗学习', 60],
      ['来濮跟岗', 7],
    ])
    await client.shadowings.finish({ ids: [...ids], on: '2025-09-12', grade: '优秀' })
    expect(await client.shadowings.get({ id: ids[0] ?? '' })).toMatchObject({
      status: 'finished',
      grade: '优秀',
      days: 12,
    })
  })
})
