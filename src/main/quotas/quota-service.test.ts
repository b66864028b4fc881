import { expect, test } from 'vitest'
import { openPairingFixture, type PairingFixture } from '#main/pairings/pairing-fixture.ts'
import { pairingActivities, studioActivities } from './quota-count-sql.ts'
import type { ParticipantRole } from '#shared/activities/activity.ts'

const at = '2025-12-01T00:00:00Z'

interface Entered {
  readonly type: string
  readonly heldOn: string
  readonly amount?: number
  readonly people: readonly (readonly [id: string, role: ParticipantRole, attendance?: 'absent'])[]
}

/** Writes activities credited to a pair as the area of activities stores them. */
function enter({ db }: PairingFixture, pairingId: string, activities: readonly Entered[]): void {
  const activity = db.prepare(
    `INSERT INTO activity (id, held_on, type, topic, amount, created_at, updated_at)
     VALUES (lower(hex(randomblob(8))), ?, ?, '一节课', ?, '${at}', '${at}')`,
  )
  const part = db.prepare(
    `INSERT INTO activity_participant (activity_no, teacher_no, name, role, attendance)
     SELECT ?, no, name, ?, ? FROM teacher WHERE id = ?`,
  )
  const credit = db.prepare(
    'INSERT INTO activity_pairing (activity_no, pairing_no) SELECT ?, no FROM pairing WHERE id = ?',
  )
  for (const { type, heldOn, amount = 1, people } of activities) {
    const no = activity.run(heldOn, type, amount).lastInsertRowid
    for (const [id, role, attendance = 'present'] of people) part.run(no, role, attendance, id)
    credit.run(no, pairingId)
  }
}

async function openPair(today = '2025-12-11') {
  const fixture = await openPairingFixture({ today })
  const mentor = await fixture.teacher('吕文静', { title: '高级教师' })
  const mentee = await fixture.teacher('张明')
  const { ids } = await fixture.pair(mentor, [mentee])
  const id = ids[0] ?? ''
  const doneOf = async (): Promise<Readonly<Record<string, string>>> => {
    const [standing] = await fixture.client.quotas.ofPairings({ ids: [id] })
    return Object.fromEntries(
      (standing?.quotas ?? []).map(({ label, done, required }) => [label, `${done}/${required}`]),
    )
  }
  return { ...fixture, mentor, mentee, id, doneOf }
}

test('each side is credited with what it did itself, in its role, by amount, and never when it was absent', async () => {
  const pair = await openPair()
  const { mentor, mentee, id } = pair
  enter(pair, id, [
    { type: '听课', heldOn: '2025-10-14', amount: 2, people: [[mentor, 'lead'], [mentee, 'listener']] },
    { type: '听课', heldOn: '2025-10-15', people: [[mentee, 'lead'], [mentor, 'listener']] },
    { type: '评课', heldOn: '2025-10-16', people: [[mentee, 'lead'], [mentor, 'reviewer']] },
    { type: '听课', heldOn: '2025-10-17', people: [[mentor, 'lead'], [mentee, 'listener', 'absent']] },
    { type: '教案送审', heldOn: '2025-10-20', people: [[mentee, 'lead']] },
    { type: '读书', heldOn: '2025-10-21', people: [[mentee, 'participant'], [mentor, 'participant']] },
    { type: '读书', heldOn: '2025-10-22', people: [[mentee, 'participant'], [mentor, 'participant', 'absent']] },
    { type: '公开课', heldOn: '2025-10-23', people: [[mentee, 'lead']] },
  ]) // prettier-ignore
  expect(await pair.doneOf()).toEqual({
    听师傅课: '2/8',
    听徒弟课: '2/8',
    教案送审: '1/3',
    业务研讨: '1/8',
    论文: '0/1',
    学期总结: '0/1',
    公开课: '1/1',
  })
})

test('a semester counts from its first day to the day before the next; the year goes on', async () => {
  const pair = await openPair()
  const { mentee, id } = pair
  enter(pair, id, [
    { type: '教案送审', heldOn: '2026-01-28', people: [[mentee, 'lead']] },
    { type: '教案送审', heldOn: '2026-02-20', people: [[mentee, 'lead']] },
    { type: '公开课', heldOn: '2025-12-01', people: [[mentee, 'lead']] },
  ])
  pair.setToday('2026-02-01')
  expect(await pair.doneOf()).toMatchObject({ 教案送审: '1/3', 公开课: '1/1' })
  pair.setToday('2026-03-16')
  expect(await pair.doneOf()).toMatchObject({ 教案送审: '1/3', 公开课: '1/1' })
  const [then] = await pair.client.quotas.ofPairings({ ids: [id], asOf: '2025-11-30' })
  expect(then?.quotas.find(({ label }) => label === '公开课')).toMatchObject({ done: 0, state: 'running' })
})

test('the order in which activities are entered changes nothing', async () => {
  const activities = (mentee: string, mentor: string): Entered[] => [
    { type: '听课', heldOn: '2025-09-10', people: [[mentee, 'listener']] },
    { type: '教案送审', heldOn: '2025-11-10', people: [[mentee, 'lead']] },
    { type: '听课', heldOn: '2025-10-10', amount: 3, people: [[mentor, 'listener'], [mentee, 'lead']] },
    { type: '研讨会', heldOn: '2025-10-11', people: [] },
  ] // prettier-ignore
  const [one, other] = [await openPair(), await openPair()]
  enter(one, one.id, activities(one.mentee, one.mentor))
  enter(other, other.id, activities(other.mentee, other.mentor).toReversed())
  const standing = async ({ client, id }: typeof one) => (await client.quotas.ofPairings({ ids: [id] }))[0]?.quotas
  expect((await standing(one))?.map(({ done }) => done)).toEqual([1, 3, 1, 1, 0, 0, 0])
  expect((await standing(one))?.map(({ label, done, state }) => [label, done, state])).toEqual(
    (await standing(other))?.map(({ label, done, state }) => [label, done, state]),
  )
})

test('an achievement counts once, linked or the side’s own while the pair runs', async () => {
  const pair = await openPair()
  const { db, mentee, mentor, id } = pair
  const achieve = db.prepare(
    `INSERT INTO achievement (id, teacher_no, kind, name, achieved_on, created_at, updated_at)
     SELECT lower(hex(randomblob(8))), no, '论文', '一篇', ?, '${at}', '${at}' FROM teacher WHERE id = ?`,
  )
  const { lastInsertRowid } = achieve.run('2025-10-01', mentee)
  achieve.run('2025-10-02', mentor)
  achieve.run('2025-08-01', mentee)
  expect(await pair.doneOf()).toMatchObject({ 论文: '1/1' })
  db.prepare('INSERT INTO achievement_pairing (achievement_no, pairing_no) SELECT ?, no FROM pairing WHERE id = ?').run(
    lastInsertRowid,
    id,
  )
  expect(await pair.doneOf()).toMatchObject({ 论文: '1/1' })
})

test('who lags is listed with the quota that lags most, of the county that is asked for; drafts and rests are not', async () => {
  const { client, teacher, pair, schools } = await openPairingFixture({ today: '2026-01-12' })
  const mentor = await teacher('吕文静', { title: '高级教师' })
  await pair(mentor, [await teacher('张明')])
  await pair(mentor, [await teacher('李兰')], { as: 'draft' })
  const far = await teacher('外县师傅', { title: '高级教师', schoolId: schools[2] })
  const { ids } = await pair(far, [await teacher('外县徒弟', { schoolId: schools[2] })])
  const lost = await client.quotas.lagging({})
  expect(lost).toMatchObject({ total: 2, rows: [{ kind: 'pairing', label: '吕文静 带 张明', late: 2, lost: 4 }, {}] })
  expect(lost.rows[0]?.worst).toMatchObject({ state: 'lost', done: 0, required: 8 })
  const [near] = (await client.districts.list({})).filter(({ isOutside }) => !isOutside)
  expect((await client.quotas.lagging({ districtId: near?.id })).total).toBe(1)
  await client.pairings.pause({ ids: [...ids], on: '2026-01-05', reason: '产假' })
  expect((await client.quotas.lagging({ states: ['lost', 'late'] })).total).toBe(1)
})

test('a change of the policy is seen at once, and a draft has nothing to be done', async () => {
  const { client, cohortId, teacher, pair } = await openPairingFixture()
  const mentor = await teacher('吕文静', { title: '高级教师' })
  const { ids } = await pair(mentor, [await teacher('张明')])
  const draft = await pair(mentor, [await teacher('李兰')], { as: 'draft' })
  const { quotas } = await client.policies.get({ cohortId })
  await client.policies.update({ cohortId, quotas: quotas.slice(0, 1).map((quota) => ({ ...quota, required: 4 })) })
  expect(await client.quotas.ofPairings({ ids: [...ids, ...draft.ids] })).toMatchObject([
    { quotas: [{ label: '听师傅课', done: 0, required: 4 }] },
    { id: draft.ids[0], quotas: [] },
  ])
})

test('counting goes from each pair to what it did, never through all activities of a type', async () => {
  const { db } = await openPairingFixture()
  const planOf = (sql: string): string =>
    db
      .prepare<[{ asked: string }], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all({ asked: '[]' })
      .map(({ detail }) => detail)
      .join('\n')
  expect(planOf(pairingActivities)).toContain('ap USING COVERING INDEX activity_pairing_by_pairing')
  expect(planOf(studioActivities)).toContain('ap USING COVERING INDEX activity_studio_by_studio')
  expect(planOf(pairingActivities) + planOf(studioActivities)).not.toContain('activity_by_type')
})
