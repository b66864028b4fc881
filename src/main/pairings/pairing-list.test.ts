import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pairingGroupings, pairingSorts } from '#shared/pairings/pairing-contract.ts'
import { openPairingFixture, type PairingFixture } from './pairing-fixture.ts'

const mentorFacts = { title: '高级教师' }

/** Twelve pairs of four mentors in two counties, in several states. */
async function openCrowd(): Promise<PairingFixture & { readonly ids: readonly string[] }> {
  const fixture = await openPairingFixture()
  const { teacher, pair, schools, client } = fixture
  const ids: string[] = []
  for (const [index, name] of ['吕文静', '单雄信', '王强', '阿依古丽'].entries()) {
    const mentor = await teacher(name, { ...mentorFacts, schoolId: schools[index % 3] ?? '' })
    const mentees: string[] = []
    for (const n of [1, 2, 3]) mentees.push(await teacher(`徒弟${'甲乙丙丁'.charAt(index)}${n}`))
    const made = await pair(mentor, mentees, {
      as: index === 3 ? 'submitted' : 'active',
      kind: index === 1 ? '跨校' : '校内',
      endsOn: `2026-0${7 - (index % 2)}-1${index}`,
    })
    ids.push(...made.ids)
  }
  await client.pairings.void({ ids: ids.slice(-1), reason: '重复' })
  return { ...fixture, ids }
}

test('whatever the order and the size of a page, the pages together are the whole list, each row once', async () => {
  const { client } = await openCrowd()
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...pairingSorts),
      fc.boolean(),
      fc.option(fc.constantFrom(...pairingGroupings), { nil: undefined }),
      fc.integer({ min: 1, max: 12 }),
      async (sort, descending, by, limit) => {
        const order = { sort, descending, ...(by === undefined ? {} : { groupBy: by }) }
        const whole = (await client.pairings.list({ ...order, limit: 1000 })).rows
        const paged: (typeof whole)[number][] = []
        let after: string | null = null
        do {
          const page: Awaited<ReturnType<typeof client.pairings.list>> = await client.pairings.list({
            ...order,
            limit,
            after,
          })
          paged.push(...page.rows)
          after = page.next
        } while (after !== null)
        expect(paged).toEqual(whole)
        expect(whole).toHaveLength(11)
      },
    ),
    { numRuns: 80 },
  )
})

test('each order is what it says, and descending is its mirror', async () => {
  const { client } = await openCrowd()
  const by = async (sort: (typeof pairingSorts)[number], descending = false) =>
    (await client.pairings.list({ sort, descending })).rows
  const codes = (await by('code')).map(({ code }) => code)
  expect(codes).toEqual(codes.toSorted())
  expect((await by('code', true)).map(({ code }) => code)).toEqual(codes.toReversed())
  const ends = (await by('endsOn')).map(({ endsOn }) => endsOn)
  expect(ends).toEqual(ends.toSorted())
  expect([...new Set((await by('mentor')).map(({ mentor }) => mentor))]).toEqual([
    '阿依古丽',
    '吕文静',
    '单雄信',
    '王强',
  ])
})

test('grouped, the rows of each group stand together, and within it the order is what it was', async () => {
  const { client } = await openCrowd()
  const groupOf = { mentor: 'mentorId', district: 'district', subject: 'subject', stage: 'stage' } as const
  for (const groupBy of pairingGroupings) {
    const { rows } = await client.pairings.list({ groupBy, sort: 'endsOn' })
    const groups = rows.map((row) => row[groupOf[groupBy]])
    const starts = groups.filter((group, index) => group !== groups[index - 1])
    expect(starts).toHaveLength(new Set(groups).size)
    for (const group of starts) {
      const ends = rows.filter((row) => row[groupOf[groupBy]] === group).map(({ endsOn }) => endsOn)
      expect(ends).toEqual(ends.toSorted())
    }
  }
  const mentors = (await client.pairings.list({ groupBy: 'mentor' })).rows.map(({ mentor }) => mentor)
  expect([...new Set(mentors)]).toEqual(['阿依古丽', '吕文静', '单雄信', '王强'])
})

test('people are found by characters, pinyin and initials, pairs by code', async () => {
  const { client } = await openCrowd()
  const codes = async (text: string) => (await client.pairings.list({ text })).rows.map(({ code }) => code)
  const ofLu = ['SJ-2025-0001-1', 'SJ-2025-0001-2', 'SJ-2025-0001-3']
  for (const text of ['吕文', 'lvwen', 'lwj', '文静']) expect(await codes(text)).toEqual(ofLu)
  expect(await codes('shanxiong')).toHaveLength(3)
  expect(await codes('徒弟甲2')).toEqual(['SJ-2025-0001-2'])
  expect(await codes('sj-2025-0001')).toEqual(ofLu)
  expect(await codes('0002-3')).toEqual(['SJ-2025-0002-3'])
  expect(await codes('没有此人')).toEqual([])
  expect(await codes('…')).toEqual([])
})

test('filters narrow list, counts and groupings alike', async () => {
  const { client, ids } = await openCrowd()
  const [one, two] = (await client.districts.list({})).filter(({ isOutside }) => !isOutside)
  const filters = [
    { kind: '跨校' },
    { districtId: one?.id ?? '' },
    { districtId: two?.id ?? '' },
    { stage: '小学', subject: '语文', level: '校级' },
    { statuses: ['submitted'] as const },
    { dueBefore: '2026-06-30' },
    { text: 'wangqiang' },
    { mentorVacant: false },
  ]
  const sizes: number[] = []
  for (const { statuses, ...rest } of filters.map((filter) => ({ statuses: undefined, ...filter }))) {
    const filter = { ...rest, ...(statuses === undefined ? {} : { statuses: [...statuses] }) }
    const { rows } = await client.pairings.list(filter)
    sizes.push(rows.length)
    const groupings = await client.pairings.groupings({ ...filter, by: 'mentor' })
    expect(groupings.reduce((sum, row) => sum + row.pairings, 0)).toBe(rows.length)
    if (statuses === undefined) expect((await client.pairings.counts(rest)).total).toBe(rows.length)
  }
  expect(sizes).toEqual([3, 11, 3, 11, 2, 3, 3, 11])
  expect((await client.pairings.list({ statuses: ['void'] })).rows.map(({ id }) => id)).toEqual(ids.slice(-1))
  expect(await client.pairings.counts({})).toMatchObject({
    byStatus: { active: 9, submitted: 2, void: 1 },
    total: 11,
    mentors: 3,
    mentees: 9,
  })
})

test('groupings tell pairs and mentors of each mentor, county, subject and stage', async () => {
  const { client } = await openCrowd()
  const labels = async (by: 'mentor' | 'district' | 'subject' | 'stage') =>
    (await client.pairings.groupings({ by })).map(({ label, pairings, mentors }) => `${label} ${pairings}/${mentors}`)
  expect(await labels('mentor')).toEqual([
    '吕文静（测试第一小学） 3/1',
    '单雄信（测试第二小学） 3/1',
    '王强（外县实验小学） 3/1',
    '阿依古丽（测试第一小学） 2/1',
  ])
  expect(await labels('subject')).toEqual(['语文 11/4'])
  expect(await labels('stage')).toEqual(['小学 11/4'])
  // Under a county stand the pairs that its filter lists: those of either side.
  for (const { key, pairings } of await client.pairings.groupings({ by: 'district' })) {
    expect(key).not.toBe('')
    expect((await client.pairings.list({ districtId: key })).rows).toHaveLength(pairings)
  }
})

test('the list marks the pairs that the list of conflicts names', async () => {
  const { client, teacher, pair, db } = await openCrowd()
  const [first] = (await client.pairings.list({})).rows
  const { ids } = await pair(await teacher('周平', mentorFacts), [await teacher('钱进')])
  // As a merge of two records would leave it: one mentee in two groups.
  db.prepare('UPDATE pairing SET mentee_no = (SELECT no FROM teacher WHERE id = ?) WHERE id = ?').run(
    first?.menteeId ?? '',
    ids[0] ?? '',
  )
  const conflicts = await client.pairings.conflicts({})
  expect(conflicts).toMatchObject([{ rule: 'mentee-in-two-groups', severity: 'block' }])
  const named = conflicts.flatMap(({ pairings }) => pairings.map(({ id }) => id)).toSorted()
  expect(named).toEqual([first?.id ?? '', ids[0] ?? ''].toSorted())
  const marked = (await client.pairings.list({})).rows.filter(({ hasFindings }) => hasFindings).map(({ id }) => id)
  expect(marked.toSorted()).toEqual(named)
  for (const id of named) {
    const { findings } = await client.pairings.get({ id })
    expect(findings.map(({ subject }) => subject)).toEqual([conflicts[0]?.subject])
  }
})

test('a picker shows load and fit, the best first, and says what speaks against the others', async () => {
  const { client, teacher, cohortId, schools } = await openCrowd()
  await teacher('何方', { ...mentorFacts, schoolId: schools[2] })
  await teacher('何远', { title: '二级教师' })
  await teacher('何去', { ...mentorFacts, status: 'retired' })
  const mentee = await teacher('孙新')
  const found = await client.pairings.candidates({ role: 'mentor', cohortId, otherId: mentee, text: 'he' })
  expect(found.map(({ name, fit, notes }) => [name, fit, ...notes])).toEqual([
    ['何方', 'good'],
    ['何远', 'possible', '职称不够'],
    ['何去', 'blocked', '已退休'],
  ])
  const mentors = await client.pairings.candidates({ role: 'mentor', cohortId, otherId: mentee })
  // Both are free; the one in the mentee's own school comes first.
  expect(mentors.slice(0, 2).map(({ name }) => name)).toEqual(['阿依古丽', '何方'])
  expect(mentors[0]).toMatchObject({ load: 0, loadWarning: 3, fit: 'good' })
  expect(mentors.find(({ name }) => name === '吕文静')).toMatchObject({ load: 3, notes: ['已带 3 人'] })
  const [taken] = await client.pairings.candidates({ role: 'mentee', cohortId, text: '徒弟甲1', subject: '语文' })
  expect(taken).toMatchObject({ fit: 'blocked', notes: ['已有师傅吕文静'] })
})
