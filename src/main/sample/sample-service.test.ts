import { describe, expect, test } from 'vitest'
import { openTestEngine, type TestEngine } from '#main/engine/test-engine.ts'
import { chineseNumber } from './sample-schools.ts'

const tables = [
  'school',
  'school_stage',
  'school_name',
  'teacher',
  'employment',
  'honour',
  'cohort',
  'policy',
  'policy_value',
  'pairing_group',
  'pairing',
  'quota',
  'quota_source',
  'studio',
  'studio_member',
  'studio_fund',
  'activity',
  'activity_participant',
  'activity_pairing',
  'activity_studio',
  'achievement',
  'achievement_pairing',
  'achievement_studio',
  'twin_group',
  'twin_member',
  'twin_link',
  'twin_goal',
  'activity_twin_group',
  'brand_school',
  'lecture_series',
  'lecture',
  'lecture_speaker',
  'lecture_attendee',
  'lecture_invitee',
  'training',
  'training_quota',
  'trainee',
  'hour_entry',
  'hour_certificate',
  'aid_batch',
  'posting',
  'posting_grade',
  'shadowing',
  'visit',
  'visit_person',
  'visit_stop',
  'visit_agreement',
  'milestone',
  'search_key',
  'setting',
]
const dump = ({ db }: TestEngine) =>
  Object.fromEntries(tables.map((table) => [table, db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2, 3`).all()]))
const count = ({ db }: TestEngine, table: string): number =>
  Number(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get())

const ownTeacher = async ({ client, db }: TestEngine, name: string) => {
  const schoolId = db.prepare<[], string>('SELECT id FROM school ORDER BY no LIMIT 1').pluck().get() ?? ''
  return client.teachers.create({ name, schoolId, stage: '小学', subject: '语文' })
}

describe('体验模式', () => {
  test('fills an empty database with people, schools and pairs in every state, and nothing is wrong with it', async () => {
    const house = await openTestEngine()
    expect(await house.client.settings.addSampleData({})).toEqual({ teachers: 600 })
    expect((await house.client.settings.get({})).hasSampleData).toBe(true)
    // Outside: two of 伊吾县 and the eight that school groups are led by.
    const schools = house.db.prepare('SELECT count(*) FROM school WHERE is_outside = ?').pluck()
    expect([count(house, 'teacher'), schools.get(0), schools.get(1)]).toEqual([600, 118, 10])
    expect(count(house, 'pairing')).toBeGreaterThan(120)
    const states = house.db.prepare<[], string>('SELECT DISTINCT status FROM pairing').pluck().all()
    for (const state of ['draft', 'submitted', 'active', 'paused', 'completed', 'dissolved'])
      expect(states).toContain(state)
    const late = house.db
      .prepare(`SELECT count(*) FROM pairing WHERE status = 'active' AND ends_on < '2025-12-11'`)
      .pluck()
    expect(Number(late.get())).toBeGreaterThan(3)
    expect(house.engine.verify()).toEqual([])
  })

  test('has a year of work in it: an open lesson that was entered once counts to a pair, to a studio and to the hours', async () => {
    const house = await openTestEngine()
    await house.client.settings.addSampleData({})
    expect(count(house, 'activity')).toBeGreaterThan(1000)
    expect(count(house, 'studio')).toBeGreaterThan(8)
    const many = house.db.prepare(
      `SELECT count(*) FROM activity a WHERE a.type = '公开课' AND a.hours > 0
         AND EXISTS (SELECT 1 FROM activity_pairing p WHERE p.activity_no = a.no)
         AND EXISTS (SELECT 1 FROM activity_studio s WHERE s.activity_no = a.no)`,
    )
    expect(Number(many.pluck().get())).toBeGreaterThan(3)
  })

  test('has a season of lectures in every state, hours that were attested, and three names that wait', async () => {
    const house = await openTestEngine()
    await house.client.settings.addSampleData({})
    const { byStatus, waiting } = await house.client.lectures.counts({})
    expect(byStatus).toMatchObject({ plan: 2, notified: 1, held: 1, filed: 1, attested: 2, postponed: 1 })
    expect(waiting).toBe(3)
    const { rows } = await house.client.attendance.queue({})
    expect(rows.filter(({ suggestions }) => suggestions.length > 0).length).toBe(2)
    expect((await house.client.hours.events({ source: 'lecture' })).rows).toHaveLength(2)
    await house.client.settings.removeSampleData({})
    const left = ['lecture', 'lecture_series', 'lecture_attendee', 'activity', 'cohort'].map((table) =>
      count(house, table),
    )
    expect(left).toEqual([0, 0, 0, 0, 1])
    expect(house.engine.verify()).toEqual([])
  })

  test('has conflicts for the officer to find', async () => {
    const house = await openTestEngine()
    await house.client.settings.addSampleData({})
    const rules = (await house.client.pairings.conflicts({})).map(({ rule }) => rule)
    expect(rules).toEqual(expect.arrayContaining(['mentee-in-two-groups', 'mentor-over-limit']))
  })

  test.each(['2025-09-01', '2026-02-28', '2026-08-31', '2026-11-23'])('fits the calendar of %s', async (today) => {
    const house = await openTestEngine({ today })
    await house.client.settings.addSampleData({})
    const astray = house.db.prepare(
      `SELECT count(*) FROM pairing p JOIN pairing_group g ON g.no = p.group_no
       WHERE p.ends_on <= p.starts_on OR p.starts_on > :today OR g.agreement_on > :today
         OR p.left_on > :today OR p.assessed_on > :today OR p.completed_on > :today OR p.paused_on > :today`,
    )
    expect(astray.pluck().get({ today })).toBe(0)
    const late = house.db.prepare(
      `SELECT (SELECT count(*) FROM activity WHERE held_on > :today)
         + (SELECT count(*) FROM achievement WHERE achieved_on > :today)
         + (SELECT count(*) FROM studio WHERE starts_on > :today OR plate_on > :today)`,
    )
    expect(late.pluck().get({ today })).toBe(0)
    const people = `SELECT count(*) FROM teacher WHERE work_start > :today OR left_on > :today OR birth > work_start`
    expect(house.db.prepare(people).pluck().get({ today })).toBe(0)
    expect(house.engine.verify()).toEqual([])
  })

  test.each([1, 40, 500])('of any size can be seeded: %i teachers', async (teachers) => {
    const house = await openTestEngine()
    house.engine.seed({ teachers, seed: teachers, progress: () => undefined })
    expect(count(house, 'teacher')).toBe(teachers)
    expect(house.engine.verify()).toEqual([])
    expect(() => house.engine.seed({ teachers: 1, seed: 1, progress: () => undefined })).toThrow('sample/not-empty')
  })

  test('seeded in bulk has every index that it had before', async () => {
    const house = await openTestEngine()
    const indexes = () =>
      house.db.prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'index' ORDER BY name`).all()
    const before = indexes()
    house.engine.seed({ teachers: 20_000, seed: 3, progress: () => undefined })
    expect(indexes()).toEqual(before)
    expect(house.db.pragma('integrity_check', { simple: true })).toBe('ok')
    const twice = house.db.prepare('SELECT count(*) - count(DISTINCT national_id) FROM teacher').pluck().get()
    expect(twice).toBe(0)
  })

  test('tells the same people every time', async () => {
    const [one, other] = [await openTestEngine(), await openTestEngine()]
    await one.client.settings.addSampleData({})
    await other.client.settings.addSampleData({})
    expect(dump(one)).toEqual(dump(other))
  })

  test('names nobody: ID numbers of areas that are not assigned, telephones of the 0000 block', async () => {
    const house = await openTestEngine()
    await house.client.settings.addSampleData({})
    const strange = house.db.prepare(
      `SELECT count(*) FROM teacher WHERE national_id NOT GLOB '41099*' OR (phone IS NOT NULL AND phone NOT GLOB '1[0-9][0-9]0000*')`,
    )
    expect(strange.pluck().get()).toBe(0)
  })

  test('is not put beside people who are already there', async () => {
    const house = await openTestEngine()
    await house.client.settings.addSampleData({})
    await expect(house.client.settings.addSampleData({})).rejects.toThrow('sample/not-empty')
    await house.client.settings.removeSampleData({})
    await expect(house.client.settings.removeSampleData({})).rejects.toThrow('sample/none')
  })

  test('goes as it came, and both ways can be undone', async () => {
    const house = await openTestEngine()
    const empty = dump(house)
    await house.client.settings.addSampleData({})
    const full = dump(house)
    expect(await house.client.settings.removeSampleData({})).toEqual({ teachers: 600 })
    expect(dump(house)).toEqual(empty)
    await house.client.history.undo({})
    expect(dump(house)).toEqual(full)
    await house.client.history.undo({})
    expect(dump(house)).toEqual(empty)
  })

  test('leaves what the officer added, with the school that it stands on, and takes pairs with fictional people', async () => {
    const house = await openTestEngine()
    await house.client.settings.addSampleData({})
    const { id } = await ownTeacher(house, '吕文静')
    const groups = count(house, 'pairing_group')
    house.db.exec(`UPDATE pairing SET mentee_no = (SELECT max(no) FROM teacher) WHERE no = 1`)
    expect(groups).toBeGreaterThan(0)
    await house.client.settings.removeSampleData({})
    expect(await house.client.teachers.get({ id })).toMatchObject({ name: '吕文静', pairings: [] })
    expect([count(house, 'teacher'), count(house, 'school'), count(house, 'pairing')]).toEqual([1, 1, 0])
    expect((await house.client.history.state({})).undo?.title).toContain('保留 1 所')
    expect(house.engine.verify()).toEqual([])
  })

  test('spares a teacher who was there before and comes back by undo', async () => {
    const house = await openTestEngine()
    const [district] = await house.client.districts.list({})
    const school = await house.client.schools.create({ name: '吕庄小学', districtId: district?.id ?? '' })
    await house.client.schools.remove({ id: school.id })
    const removal = (await house.client.history.state({})).undo?.id
    await house.client.settings.addSampleData({})
    await house.client.history.undo(removal === undefined ? {} : { actionId: removal })
    await house.client.settings.removeSampleData({})
    expect((await house.client.schools.get({ id: school.id })).name).toBe('吕庄小学')
    expect(count(house, 'school')).toBe(1)
  })
})

test('numbers are written as school names write them', () => {
  expect([1, 9, 10, 11, 20, 37].map(chineseNumber)).toEqual(['一', '九', '十', '十一', '二十', '三十七'])
})
