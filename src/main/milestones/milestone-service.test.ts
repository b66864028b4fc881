import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openPairingFixture, type PairingFixture } from '#main/pairings/pairing-fixture.ts'
import { milestoneStates, type Milestone } from '#shared/milestones/milestone.ts'

const everything = { states: [...milestoneStates], limit: 1000 }

async function openScene(as: 'draft' | 'submitted' | 'active' = 'active') {
  const fixture = await openPairingFixture({ today: '2025-12-11' })
  const mentorId = await fixture.teacher('田雨', { title: '一级教师' })
  const menteeId = await fixture.teacher('张明')
  const { ids, groupId } = await fixture.pair(mentorId, [menteeId], { as })
  return { ...fixture, ids, groupId, mentorId }
}

const all = async ({ client }: PairingFixture): Promise<readonly Milestone[]> =>
  (await client.milestones.list(everything)).rows
const days = async (fixture: PairingFixture): Promise<string[]> =>
  (await all(fixture)).map(({ kind, dueOn }) => `${kind} ${dueOn}`)

const ofOneYear = [
  'plan 2025-10-01',
  'term-report 2026-01-31',
  'midterm 2026-02-06',
  'final 2026-06-15',
  'annual 2026-06-30',
  'term-report 2026-07-15',
]

test('approval gives a pair the milestones of its policy, and undo takes them back', async () => {
  const scene = await openScene('submitted')
  expect(await days(scene)).toEqual([])
  await scene.client.pairings.approve({ ids: [...scene.ids] })
  expect(await days(scene)).toEqual(ofOneYear)
  expect((await all(scene))[0]).toMatchObject({
    label: '田雨 带 张明',
    school: '测试第一小学',
    state: 'overdue',
    days: -71,
    isGenerated: true,
  })
  await scene.client.history.undo({})
  expect(await days(scene)).toEqual([])
  await scene.client.history.redo({})
  expect(await days(scene)).toEqual(ofOneYear)
})

test('a pair that is dissolved loses what is open, keeps what is done, and undo gives all back', async () => {
  const scene = await openScene()
  const [first] = await all(scene)
  await scene.client.milestones.complete({ ids: [first?.id ?? ''], on: '2025-10-08' })
  await scene.client.pairings.dissolve({ ids: [...scene.ids], on: '2025-12-10', reason: '调离' })
  expect(await days(scene)).toEqual(['plan 2025-10-01'])
  await scene.client.history.undo({})
  expect(await days(scene)).toEqual(ofOneYear)
})

test('an assessment completes 期满考核, and an extension asks for the new span', async () => {
  const scene = await openScene()
  await scene.client.pairings.assess({ ids: [...scene.ids], on: '2025-12-11', grade: '不合格' })
  expect((await all(scene)).find(({ kind }) => kind === 'final')).toMatchObject({ doneOn: '2025-12-11', state: 'done' })
  await scene.client.pairings.extend({ ids: [...scene.ids], endsOn: '2027-07-15' })
  const finals = (await all(scene)).filter(({ kind }) => kind === 'final')
  expect(finals.map(({ dueOn, state }) => `${dueOn} ${state}`)).toEqual(['2026-06-15 done', '2027-06-15 coming'])
})

test('other dates of the group move what is open with them', async () => {
  const scene = await openScene()
  await scene.client.pairings.updateGroup({ id: scene.groupId, startsOn: '2025-09-10' })
  expect(await days(scene)).toContain('plan 2025-10-10')
})

test('换师傅 gives the new pair its own milestones from its day on', async () => {
  const scene = await openScene()
  const other = await scene.teacher('钟建民', { title: '高级教师' })
  const made = await scene.client.pairings.changeMentor({
    ids: [...scene.ids],
    mentorId: other,
    on: '2025-12-01',
    reason: '调离',
    as: 'active',
  })
  expect((await all(scene)).every(({ targetId }) => made.pairingIds.includes(targetId))).toBe(true)
  expect((await days(scene))[0]).toBe('plan 2025-12-31')
})

test('generate gives pairs from before their milestones and adds nothing the second time', async () => {
  const scene = await openScene()
  scene.db.exec('DELETE FROM milestone')
  expect(await scene.client.milestones.generate({})).toEqual({ added: ofOneYear.length })
  expect(await scene.client.milestones.generate({})).toEqual({ added: 0 })
  expect(await days(scene)).toEqual(ofOneYear)
})

test('the counts of the states are what the lists hold', async () => {
  const scene = await openScene()
  await scene.client.milestones.create({
    target: 'pairing',
    targetIds: [...scene.ids],
    title: '汇报课',
    dueOn: '2026-01-09',
  })
  const { byState, total } = await scene.client.milestones.counts({})
  for (const state of milestoneStates) {
    const { rows } = await scene.client.milestones.list({ states: [state] })
    expect([state, rows.length]).toEqual([state, byState[state]])
  }
  expect(byState).toEqual({ done: 0, overdue: 1, soon: 1, coming: 5 })
  expect(total).toBe(7)
})

test('the policy of the cohort says from when on a milestone is near', async () => {
  const scene = await openScene()
  await scene.client.policies.update({ cohortId: scene.cohortId, values: { remindDays: 60 } })
  expect((await scene.client.milestones.counts({})).byState).toMatchObject({ soon: 2, coming: 3 })
})

test('pages by key hold every row once', async () => {
  const scene = await openScene()
  const seen: string[] = []
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<typeof scene.client.milestones.list>> = await scene.client.milestones.list({
      ...everything,
      limit: 2,
      after,
    })
    seen.push(...page.rows.map(({ dueOn }) => dueOn))
    after = page.next
  } while (after !== null)
  expect(seen).toEqual(ofOneYear.map((one) => one.slice(-10)))
})

test('a postponed milestone keeps its reason and its day, and the reminder names both people and the day', async () => {
  const scene = await openScene()
  const [first] = await all(scene)
  await scene.client.milestones.postpone({ ids: [first?.id ?? ''], dueOn: '2025-12-20', note: '材料补交' })
  expect((await all(scene))[0]).toMatchObject({ dueOn: '2025-12-20', note: '材料补交', state: 'soon' })
  await scene.client.settings.update({
    office: {
      name: '濮阳市教育局教师教育科',
      level: 'city',
      districtId: null,
      reporter: '李老师',
      phone: '0393-0000000',
    },
  })
  const [reminder, ...others] = await scene.client.milestones.reminders({ states: ['overdue', 'soon'] })
  expect(others).toEqual([])
  expect(reminder?.text).toBe(
    [
      '测试第一小学：',
      '您校师徒结对和名师工作室工作还差 1 项，请安排完成：',
      '1. 制定计划（请于2025年12月20日前完成）：田雨 带 张明。',
      '请按时完成；已经完成的，告知我们登记即可，不用另报材料。谢谢支持。',
      '濮阳市教育局教师教育科',
      '联系人：李老师，电话：0393-0000000',
      '2025年12月11日',
    ].join('\n'),
  )
})

test('the calendar holds a whole day with an alarm for each milestone, in UTF-8', async () => {
  const scene = await openScene()
  const folder = mkdtempSync(join(tmpdir(), 'longdu-ics-'))
  const file = join(folder, '节点.ics')
  expect(await scene.client.milestones.writeCalendar({ file })).toEqual({ count: ofOneYear.length })
  const text = readFileSync(file, 'utf8').replaceAll('\r\n\t', '')
  rmSync(folder, { recursive: true })
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(ofOneYear.length)
  expect(text.match(/BEGIN:VALARM/g)).toHaveLength(ofOneYear.length)
  expect(text).toContain('SUMMARY:制定计划：田雨 带 张明')
  expect(text).toContain('DTSTART;VALUE=DATE:20251001')
  expect(text).toContain('DTEND;VALUE=DATE:20251002')
})

test('two thousand reported pairs are approved within seconds, milestones and all', async () => {
  const scene = await openScene('submitted')
  const { db } = scene
  const copied = db.prepare<[], { name: string }>(
    `SELECT name FROM pragma_table_info('pairing') WHERE name NOT IN ('no', 'id', 'seq')`,
  )
  const names = copied.all().map(({ name }) => name)
  const copy = db.prepare(
    `INSERT INTO pairing (id, seq, ${names.join(', ')}) SELECT ?, ?, ${names.join(', ')} FROM pairing WHERE no = 1`,
  )
  db.transaction(() => {
    for (let seq = 2; seq <= 2000; seq += 1) copy.run(`copy-${seq}`, seq)
  })()
  const ids = db.prepare<[], string>('SELECT no FROM pairing').pluck().all()
  const began = performance.now()
  db.prepare(`UPDATE pairing SET status = 'active'`).run()
  expect(await scene.client.milestones.generate({})).toEqual({ added: ids.length * ofOneYear.length })
  expect(performance.now() - began).toBeLessThan(8000)
})
