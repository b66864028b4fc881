import { expect, test } from 'vitest'
import { openProgrammes } from '#main/engine/open-programmes.ts'
import { openPairingFixture } from './pairing-fixture.ts'
import type { IntakeRow } from './pairing-intake.ts'

const none = {
  sourceOf: () => null,
  undoOn: () => null,
  stagedBatches: () => 0,
  office: () => null,
  writeFile: async () => undefined,
  readLines: async () => [],
  readSignIn: async () => ({ lines: [], skipped: 0 }),
  recogniser: () => {
    throw new Error('nobody signs here')
  },
  addTeacher: () => '',
  markTeacher: () => undefined,
  spawnWorker: () => {
    throw new Error('this test starts no worker')
  },
}

async function openIntake() {
  const fixture = await openPairingFixture()
  const { house } = fixture.engine.premises()
  const { intake } = openProgrammes(house, none)
  const take = (rows: readonly IntakeRow[]) =>
    house.act('imports.commit', () => {
      const result = intake(rows)
      return { title: `导入 ${result.created} 对结对`, value: result }
    })
  const row = (mentorId: string, menteeId: string, more: Partial<IntakeRow> = {}): IntakeRow => ({
    mentorId,
    menteeId,
    kind: null,
    level: null,
    stage: null,
    subject: null,
    startsOn: '2025-09-01',
    endsOn: '2026-07-15',
    goal: null,
    remark: null,
    agreementNo: null,
    sourceRow: null,
    sourceLabel: '华龙区报送表.xlsx 第 5 行',
    district: '华龙区',
    ...more,
  })
  return { ...fixture, take, row }
}

test('rows of one mentor become one group, each mentee with his own term, waiting for approval, as one action', async () => {
  const { client, teacher, take, row } = await openIntake()
  const mentor = await teacher('吕文静', { title: '高级教师' })
  const mentees = [await teacher('张明'), await teacher('李兰'), await teacher('赵云')]
  const [one = '', two = '', three = ''] = mentees
  const result = take([row(mentor, one), row(mentor, two), row(mentor, three, { startsOn: '2025-10-01' })])
  expect(result).toMatchObject({ created: 3, existing: 0 })
  const { rows } = await client.pairings.list({})
  expect(rows.map(({ code, status, kind, level, subject }) => [code, status, kind, level, subject])).toEqual([
    ['SJ-2025-0001-1', 'submitted', '校内', '校级', '语文'],
    ['SJ-2025-0001-2', 'submitted', '校内', '校级', '语文'],
    ['SJ-2025-0001-3', 'submitted', '校内', '校级', '语文'],
  ])
  expect(rows.map(({ startsOn }) => startsOn)).toEqual(['2025-09-01', '2025-09-01', '2025-10-01'])
  expect((await client.history.undo({})).title).toBe('导入 3 对结对')
  expect((await client.pairings.counts({})).total).toBe(0)
})

test('the term of a group spans those of its mentees, and a term turned round is the fault of one pair only', async () => {
  const { client, teacher, take, row } = await openIntake()
  const mentor = await teacher('吕文静', { title: '高级教师' })
  const [one, two, three] = [await teacher('张明'), await teacher('李兰'), await teacher('赵云')]
  take([
    row(mentor, one, { startsOn: '2026-07-15', endsOn: '2025-09-01' }),
    row(mentor, two, { startsOn: '2025-10-01' }),
    row(mentor, three, { endsOn: '2027-07-15' }),
  ])
  const group = await client.pairings.getGroup({ id: 'SJ-2025-0001' })
  expect(group).toMatchObject({ startsOn: '2025-09-01', endsOn: '2027-07-15' })
  expect(group.pairings.map(({ mentee, findings }) => [mentee, ...findings.map(({ rule }) => rule)])).toEqual([
    ['张明', 'dates-reversed'],
    ['李兰'],
    ['赵云'],
  ])
  const [, good, better] = group.pairings.map(({ id }) => id)
  expect(await client.pairings.approve({ ids: [good ?? '', better ?? ''] })).toEqual({ count: 2 })
})

test('the same report again changes nothing; a row that is new joins the group that is there', async () => {
  const { client, teacher, take, row } = await openIntake()
  const mentor = await teacher('吕文静', { title: '高级教师' })
  const [one, two] = [await teacher('张明'), await teacher('李兰')]
  const first = take([row(mentor, one)])
  const again = take([row(mentor, one), row(mentor, two)])
  expect(again).toMatchObject({ created: 1, existing: 1, rows: [{ outcome: 'existing' }, { outcome: 'created' }] })
  expect(again.rows[0]).toMatchObject({ pairingId: (first.rows[0] as { pairingId: string }).pairingId })
  expect((await client.pairings.getGroup({ id: 'SJ-2025-0001' })).pairings).toHaveLength(2)
})

test('a pair that two counties report stands twice, is shown as their conflict, and waits for one to be voided', async () => {
  const { client, teacher, take, row } = await openIntake()
  const mentor = await teacher('吕文静', { title: '高级教师' })
  const mentee = await teacher('张明')
  take([row(mentor, mentee)])
  expect(take([row(mentor, mentee, { district: '清丰县' })]).created).toBe(1)
  const [conflict] = await client.pairings.conflicts({})
  expect(conflict).toMatchObject({ rule: 'same-pair-two-counties', severity: 'block' })
  const [first, second] = conflict?.pairings.map(({ id }) => id) ?? []
  await expect(client.pairings.approve({ ids: [first ?? ''] })).rejects.toThrow('pairing/rules-broken')
  await client.pairings.void({ ids: [second ?? ''], reason: '清丰县重复报送' })
  await client.pairings.approve({ ids: [first ?? ''] })
  expect(await client.pairings.conflicts({})).toEqual([])
})

test('what the report leaves open is taken from the people and from the cohort of its year', async () => {
  const { client, teacher, take, row, schools } = await openIntake()
  const far = await teacher('吕文静', { title: '高级教师', schoolId: schools[2] })
  take([row(far, await teacher('张明'), { startsOn: null, endsOn: null })])
  take([row(far, await teacher('李兰'), { startsOn: '2024-09-01', endsOn: '2025-07-15' })])
  const { rows } = await client.pairings.list({})
  expect(rows).toMatchObject([
    { code: 'SJ-2024-0001-1', kind: '城乡(跨县区)', level: '市级', endsOn: '2025-07-15' },
    { code: 'SJ-2025-0001-1', kind: '城乡(跨县区)', startsOn: '2025-09-01', endsOn: '2026-08-31' },
  ])
  expect((await client.cohorts.list({})).map(({ name }) => name)).toEqual(['2025—2026学年', '2024—2025学年'])
})

test('nobody is taken as his own mentor', async () => {
  const { teacher, take, row } = await openIntake()
  const mentor = await teacher('吕文静')
  expect(take([row(mentor, mentor)]).rows).toEqual([{ outcome: 'refused', reason: 'mentor-is-mentee' }])
})

test('a pair of which the report gives only its end belongs to the cohort in which it ends', async () => {
  const { client, teacher, take, row } = await openIntake()
  const [mentor, mentee] = [await teacher('吕文静', { title: '高级教师' }), await teacher('张明')]
  take([row(mentor, mentee, { startsOn: null, endsOn: '2025-07-10' })])
  const { rows } = await client.pairings.list({})
  expect(rows.map(({ startsOn, endsOn }) => [startsOn, endsOn])).toEqual([['2024-09-01', '2025-07-10']])
})
