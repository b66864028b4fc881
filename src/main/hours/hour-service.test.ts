import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { openActivityFixture, type ActivityFixture } from '#main/activities/activity-fixture.ts'

let desk: ActivityFixture
beforeEach(async () => {
  desk = await openActivityFixture()
})

const accountOf = (teacherId: string) => desk.client.hours.explain({ teacherId })
const firstEntry = async (teacherId: string) => {
  const [entry] = (await desk.client.hours.list({ teacherId })).rows
  if (entry === undefined) throw new Error('there is an entry')
  return entry
}

describe('hours that activities give', () => {
  test('stand in the ledger with the activity, follow its changes as entries of their own, and go with it', async () => {
    const { client, draft } = desk
    const mentor = await desk.teacher('师傅')
    const draftOf = draft([{ teacherId: mentor, role: 'lead' }], { hours: 4 })
    const { id } = await client.activities.create(draftOf)
    expect(await accountOf(mentor)).toMatchObject({
      earned: 4,
      counted: 4,
      gap: 356,
      lines: [{ hours: 4, sourceId: id }],
    })
    await client.activities.update({ id, hours: 6.25 })
    await client.activities.update({ id, topic: '《背影》随堂课' })
    await client.activities.remove({ ids: [id] })
    const { rows } = await client.hours.list({ teacherId: mentor })
    expect(rows.map(({ kind, hours, reason }) => [kind, hours, reason])).toEqual([
      ['cancellation', -6.25, '删除活动'],
      ['correction', 0, '修改活动'],
      ['correction', 2.25, '修改活动'],
      ['award', 4, null],
    ])
    expect(await accountOf(mentor)).toMatchObject({ earned: 0, lines: [] })
    await client.history.undo({})
    expect(await accountOf(mentor)).toMatchObject({
      earned: 6.25,
      lines: [{ title: '听课：《背影》随堂课', entries: 3 }],
    })
    expect(desk.engine.verify()).toEqual([])
  })

  test('go to another year with the day, and to nobody who was absent', async () => {
    const { client, draft } = desk
    const [mentor, mentee] = [await desk.teacher('师傅'), await desk.teacher('徒弟')]
    const people = [{ teacherId: mentor }, { teacherId: mentee, attendance: 'absent' as const }]
    const { id } = await client.activities.create(draft(people, { hours: 4, heldOn: '2025-12-30' }))
    await client.activities.update({ id, heldOn: '2026-01-05' })
    expect((await accountOf(mentor)).years.map(({ earned }) => earned)).toEqual([0, 0, 0, 0, 0])
    expect((await client.hours.explain({ teacherId: mentor, year: 2026 })).years[0]).toMatchObject({ earned: 4 })
    expect(await accountOf(mentee)).toMatchObject({ lines: [] })
  })
})

describe('an officer', () => {
  test('corrects with a reason, and his correction outlives a change of the activity and goes with the award', async () => {
    const { client, draft } = desk
    const mentor = await desk.teacher('师傅')
    const { id } = await client.activities.create(draft([{ teacherId: mentor }], { hours: 4 }))
    const { id: entryId } = await firstEntry(mentor)
    await client.hours.correct({ entryId, hours: 3, reason: '中途离场' })
    await client.activities.update({ id, hours: 8 })
    expect(await accountOf(mentor)).toMatchObject({ earned: 7 })
    await client.activities.remove({ ids: [id] })
    expect(await accountOf(mentor)).toMatchObject({ earned: 0 })
    await expect(client.hours.correct({ entryId, hours: 0, reason: '没有变化' })).rejects.toThrow('input/invalid')
  })

  test('enters by hand what no record here gives, for many at once, and takes it back with one undo', async () => {
    const { client } = desk
    const ids = [await desk.teacher('甲'), await desk.teacher('乙')]
    const facts = { onDate: '2025-07-10', hours: 40, title: '国培计划（2025）', reason: '结业证书' }
    expect(await client.hours.addManual({ teacherIds: ids, ...facts })).toEqual({ count: 2 })
    expect((await client.hours.totals({ withHours: true })).rows.map(({ counted }) => counted)).toEqual([40, 40])
    await client.history.undo({})
    expect((await client.hours.totals({ withHours: true })).rows).toEqual([])
  })

  test('cannot have an entry rewritten: the ledger only grows', () => {
    const { db } = desk
    expect(() => db.prepare('UPDATE hour_entry SET hundredths = 1').run()).not.toThrow()
    db.prepare(
      `INSERT INTO teacher (id, name, sort_key, created_at, updated_at) VALUES ('t', '甲', 'jia', '', '')`,
    ).run()
    db.prepare(
      `INSERT INTO hour_entry (id, teacher_no, on_date, hundredths, kind, source, source_no, title, role, school_name, written_at)
       SELECT 'e', no, '2025-01-01', 100, 'award', 'manual', 1, '', '', '', '' FROM teacher WHERE id = 't'`,
    ).run()
    expect(() => db.prepare('UPDATE hour_entry SET hundredths = 1').run()).toThrow('append-only')
  })
})

describe('totals', () => {
  test('count no more of a source than the policy allows a year, say so in words, and lose nothing', async () => {
    const { client } = desk
    const teacherId = await desk.teacher('甲')
    const cohort = await client.cohorts.create({
      programme: 'lecture',
      name: '2025',
      schoolYear: '2025-2026',
      startsOn: '2025-09-01',
      endsOn: '2026-08-31',
    })
    await client.policies.update({ cohortId: cohort.id, values: { hourCapManual: 24, hourYearTarget: 30 } })
    const facts = { teacherIds: [teacherId], title: '校本研修', reason: '学校认定' }
    await client.hours.addManual({ ...facts, onDate: '2025-03-01', hours: 40 })
    await client.hours.addManual({ ...facts, onDate: '2024-03-01', hours: 10 })
    const { years, earned, counted } = await accountOf(teacherId)
    expect([earned, counted]).toEqual([50, 34])
    expect(years[0]?.words).toEqual(['手工登记 40 学时，方案规定每年最多计 24，有 16 学时不计入'])
    expect((await client.hours.totals({ below: 'year' })).rows).toMatchObject([
      { earned: 40, counted: 24, windowCounted: 34 },
    ])
    const { rows } = await client.hours.groups({ by: 'district' })
    expect(rows).toMatchObject([{ teachers: 1, withHours: 1, earned: 40, counted: 24, reachedYear: 0 }])
  })

  test('come page by page, also where few of many are wanted', async () => {
    const { client } = desk
    const ids: string[] = []
    for (const name of ['安一', '白二', '陈三', '邓四', '冯五']) ids.push(await desk.teacher(name))
    const some = [ids[0] ?? '', ids[2] ?? '', ids[4] ?? '']
    await client.hours.addManual({ teacherIds: some, onDate: '2025-03-01', hours: 2, title: '培训', reason: '证书' })
    const first = await client.hours.totals({ withHours: true, limit: 2 })
    expect(first.rows.map(({ teacher }) => teacher)).toEqual(['安一', '陈三'])
    const second = await client.hours.totals({ withHours: true, limit: 2, after: first.next })
    expect(second.rows.map(({ teacher }) => teacher)).toEqual(['冯五'])
    expect(second.next).toBeNull()
  })
})

test('two records of one person become one, and what both were given for the same thing counts once', async () => {
  const { client, draft } = desk
  const [keep, duplicate] = [await desk.teacher('甲'), await desk.teacher('甲')]
  const people = [
    { teacherId: keep, hours: 4 },
    { teacherId: duplicate, role: 'lead' as const, hours: 8 },
  ]
  await client.activities.create(draft(people))
  await client.activities.create(draft([{ teacherId: duplicate }], { hours: 2, topic: '另一次' }))
  await client.teachers.merge({ keepId: keep, duplicateId: duplicate })
  expect(await accountOf(keep)).toMatchObject({ earned: 10 })
  expect(desk.engine.verify()).toEqual([])
  await client.history.undo({})
  expect([(await accountOf(keep)).earned, (await accountOf(duplicate)).earned]).toEqual([4, 10])
})

const step = fc.oneof(
  fc.record({ kind: fc.constant('create' as const), who: fc.nat(1), hours: fc.constantFrom(0, 0.25, 2, 4) }),
  fc.record({ kind: fc.constant('change' as const), which: fc.nat(9), hours: fc.constantFrom(0, 1.5, 4) }),
  fc.record({ kind: fc.constant('absent' as const), which: fc.nat(9), who: fc.nat(1) }),
  fc.record({ kind: fc.constant('remove' as const), which: fc.nat(9) }),
  fc.record({ kind: fc.constant('undo' as const) }),
)
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

test('whatever is entered, changed, removed and undone, the ledger adds up to what the activities give', async () => {
  const { client, db } = desk
  const people = [await desk.teacher('甲'), await desk.teacher('乙')]
  const ids = (): string[] => db.prepare<[], string>('SELECT id FROM activity ORDER BY no').pluck().all()
  const picked = (at: number): string | undefined => ids()[at % Math.max(1, ids().length)]
  async function take(one: Step): Promise<void> {
    const id = 'which' in one ? picked(one.which) : undefined
    if (one.kind === 'create') {
      const participants = people.slice(0, one.who + 1).map((teacherId) => ({ teacherId }))
      await client.activities.create(desk.draft(participants, { hours: one.hours }))
    } else if (one.kind === 'undo') {
      // Not so far that the two people themselves would be undone.
      const last = (await client.history.list({ limit: 50 })).rows.find(
        ({ kind, isUndone }) => kind === 'do' && !isUndone,
      )
      if (last?.operation.startsWith('activities.') === true) await client.history.undo({})
    } else if (id === undefined) return
    else if (one.kind === 'change') await client.activities.update({ id, hours: one.hours })
    else if (one.kind === 'remove') await client.activities.remove({ ids: [id] })
    else
      await client.activities.update({ id, participants: [{ teacherId: people[one.who] ?? '', attendance: 'absent' }] })
  }
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
      for (const one of steps) await take(one)
      expect(desk.engine.verify()).toEqual([])
      const stands = db.prepare('SELECT coalesce(sum(hundredths), 0) FROM hour_entry').pluck().get()
      const given = db
        .prepare(
          `SELECT coalesce(sum(round(coalesce(p.hours, a.hours) * 100)), 0) FROM activity_participant p
           JOIN activity a ON a.no = p.activity_no WHERE p.attendance <> 'absent'`,
        )
        .pluck()
        .get()
      expect(stands).toBe(given)
    }),
    { numRuns: 25 },
  )
})
