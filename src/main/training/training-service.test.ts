import { beforeEach, describe, expect, test } from 'vitest'
import { openPairingFixture, type PairingFixture } from '#main/pairings/pairing-fixture.ts'
import type { InputOf } from '#shared/contract/define.ts'
import type { trainingContract } from '#shared/training/training-contract.ts'

let desk: PairingFixture
let districts: readonly { readonly id: string; readonly name: string }[]
beforeEach(async () => {
  desk = await openPairingFixture()
  districts = (await desk.client.districts.list({})).filter(({ isOutside }) => !isOutside)
})

const draft = (more: Partial<InputOf<(typeof trainingContract)['create']>> = {}) => ({
  name: '市级小学语文骨干教师研修班',
  category: 'municipal' as const,
  organizer: '河南师范大学',
  startsOn: '2025-12-01',
  endsOn: '2025-12-05',
  targets: [{ stage: '小学', subject: '语文' }],
  ...more,
})

const districtAt = (at: number): string => districts[at]?.id ?? ''

async function steps(
  id: string,
  ...all: readonly ('allotted' | 'nominating' | 'reviewing' | 'running' | 'completed')[]
) {
  for (const to of all) await desk.client.training.advance({ id, to })
}

test('a training goes from the places of the counties to the hours of who passed, and a step back takes them away', async () => {
  const { client } = desk
  const [first, second, third] = [await desk.teacher('安一'), await desk.teacher('白二'), await desk.teacher('陈三')]
  const { id, code } = await client.training.create(draft())
  expect(code).toBe('GX-2025-001')
  await expect(client.training.advance({ id, to: 'allotted' })).rejects.toThrow('training/refused')
  await client.training.setQuotas({ id, quotas: [{ districtId: districtAt(0), places: 2 }] })
  await steps(id, 'allotted', 'nominating')
  await client.training.nominate({ id, trainees: [{ teacherId: first }, { teacherId: second }] })
  await client.training.nominate({ id, trainees: [{ teacherId: third }], waiver: '增补' })
  await steps(id, 'reviewing')
  const people = (await client.training.get({ id: code })).trainees
  const idsOf = (...names: readonly string[]) => people.filter(({ name }) => names.includes(name)).map((one) => one.id)
  await client.training.decide({ ids: idsOf('安一', '白二'), status: 'admitted' })
  await client.training.decide({ ids: idsOf('陈三'), status: 'waiting' })
  await steps(id, 'running')
  const [one = '', two = ''] = idsOf('安一', '白二')
  await client.training.setOutcomes({
    id,
    rows: [
      { id: one, days: 5, result: 'excellent' },
      { id: two, days: 2, result: 'fail' },
    ],
  })
  await steps(id, 'completed')
  expect(await client.training.numberCertificates({ id, prefix: 'PYGX-2025-' })).toEqual({ count: 1 })
  const done = await client.training.get({ id })
  expect(done.quotas).toEqual([
    { districtId: districtAt(0), district: districts[0]?.name, places: 2, nominated: 0, admitted: 2, waiting: 1 },
  ])
  expect(done.trainees.map(({ name, hours, percent, certificateNo }) => [name, hours, percent, certificateNo])).toEqual(
    [
      ['安一', 40, 100, 'PYGX-2025-0001'],
      ['白二', 0, 40, null],
      ['陈三', 0, null, null],
    ],
  )
  expect((await client.hours.explain({ teacherId: first })).lines).toMatchObject([
    { source: 'training', sourceId: id, role: '学员', hours: 40, onDate: '2025-12-05' },
  ])
  await client.training.update({ id, hours: 36 })
  expect((await client.hours.explain({ teacherId: first })).earned).toBe(36)
  await client.training.advance({ id, to: 'running', reason: '结业名单有误' })
  expect((await client.hours.explain({ teacherId: first })).earned).toBe(0)
  expect(desk.engine.verify()).toEqual([])
  await client.history.undo({})
  expect((await client.hours.explain({ teacherId: first })).earned).toBe(36)
  expect(desk.engine.verify()).toEqual([])
})

describe('what speaks against a nomination', () => {
  test('is told for each: over the places, at two trainings at once, of another subject, gone', async () => {
    const { client } = desk
    const { id } = await client.training.create(draft())
    const { id: other } = await client.training.create(
      draft({ name: '另一个班', startsOn: '2025-12-04', endsOn: '2025-12-08' }),
    )
    await client.training.setQuotas({ id, quotas: [{ districtId: districtAt(0), places: 1 }] })
    const [good, busy] = [await desk.teacher('安一'), await desk.teacher('白二')]
    const maths = await desk.teacher('陈三', { subject: '数学' })
    const gone = await desk.teacher('邓四', { status: 'retired' })
    await client.training.nominate({ id: other, trainees: [{ teacherId: busy }] })
    const found = await client.training.check({ id, teacherIds: [good, busy, maths, gone] })
    expect(found.map(({ rule, sentence }) => [rule, sentence])).toEqual([
      ['over-quota', `${districts[0]?.name ?? ''}名额 1 个，白二是第 2 名`],
      ['overlap', '白二同一时间在参加“另一个班”'],
      ['over-quota', `${districts[0]?.name ?? ''}名额 1 个，陈三是第 3 名`],
      ['subject', '陈三任教数学，本项目面向小学语文'],
      ['over-quota', `${districts[0]?.name ?? ''}名额 1 个，邓四是第 4 名`],
      ['gone', '邓四已调出、退休或离职'],
    ])
    await expect(client.training.nominate({ id, trainees: [{ teacherId: maths }] })).rejects.toThrow('training/refused')
    await client.training.nominate({ id, trainees: [{ teacherId: maths }], waiver: '学校只有这一名' })
    const again = client.training.nominate({ id, trainees: [{ teacherId: maths }], waiver: '再报' })
    await expect(again).rejects.toThrow('training/refused')
  })

  test('a pass with too few days is refused with the number of the policy', async () => {
    const { client } = desk
    const { id } = await client.training.create(draft({ as: 'running' }))
    await client.training.nominate({ id, trainees: [{ teacherId: await desk.teacher('安一') }], as: 'admitted' })
    const [trainee] = (await client.training.get({ id })).trainees
    const outcome = { id: trainee?.id ?? '', days: 3, result: 'pass' as const }
    await expect(client.training.setOutcomes({ id, rows: [outcome] })).rejects.toMatchObject({
      details: { problems: ['安一出勤 60%，低于方案规定的 80%，不能评为合格'] },
    })
  })
})

test('a pasted list finds people by name and school however it is laid out, and leaves the doubtful to the officer', async () => {
  const { client } = desk
  const known = await desk.teacher('安小一')
  await desk.teacher('白二', { subject: '数学' })
  await desk.teacher('白二', { subject: '数学' })
  const { id } = await client.training.create(draft())
  const text = '序号\t姓名\t单位\n1\t安 小一\t测试第一小学\n2　白二　测试第一小学\n3、生人、外县实验小学'
  const rows = await client.training.readNominations({ id, text })
  expect(
    rows.map(({ line, name, state, teacherId, candidates }) => [line, name, state, teacherId, candidates.length]),
  ).toEqual([
    [2, '安小一', 'matched', known, 1],
    [3, '白二', 'several', null, 2],
    [4, '生人', 'unknown', null, 0],
  ])
})

test('what is cancelled gives nothing and is told with its reason', async () => {
  const { client } = desk
  const { id } = await client.training.create(draft())
  await expect(client.training.advance({ id, to: 'cancelled' })).rejects.toThrow('training/refused')
  await client.training.advance({ id, to: 'cancelled', reason: '承训单位调整' })
  expect((await client.training.list({})).rows).toEqual([])
  expect((await client.training.counts({})).byStatus.cancelled).toBe(1)
})

test('two records of one person in one training become one trainee, whose hours stand once', async () => {
  const { client } = desk
  const [keep, duplicate] = [await desk.teacher('安一'), await desk.teacher('安一')]
  const { id } = await client.training.create(draft({ as: 'running' }))
  await client.training.nominate({ id, trainees: [{ teacherId: keep }, { teacherId: duplicate }], as: 'admitted' })
  const { trainees } = await client.training.get({ id })
  const rows = trainees.map((one) => ({ id: one.id, days: 5, result: 'pass' as const }))
  await client.training.setOutcomes({ id, rows })
  await steps(id, 'completed')
  await client.teachers.merge({ keepId: keep, duplicateId: duplicate })
  expect((await client.training.get({ id })).trainees.map(({ teacherId, hours }) => [teacherId, hours])).toEqual([
    [keep, 40],
  ])
  expect(desk.engine.verify()).toEqual([])
})
