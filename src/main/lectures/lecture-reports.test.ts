import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { openLectureFixture, type LectureFixture } from './lecture-fixture.ts'

const folder = process.env['LONGDU_PAPERS'] ?? mkdtempSync(join(tmpdir(), 'longdu-lectures-'))

let desk: LectureFixture
let id = ''

beforeAll(async () => {
  desk = await openLectureFixture({ today: '2025-11-20' })
  const { client, schools, teacher } = desk
  const district = (await client.districts.list({})).find(({ name }) => name === '清丰县')
  await client.settings.update({
    office: { name: '濮阳市教育局师训科', level: 'city', districtId: null, reporter: '王一', phone: '0393-4412345' },
  })
  const speaker = await teacher('吕文静', { title: '正高级教师' })
  id = await desk.hold({
    speakers: [
      { teacherId: speaker, topic: '大单元教学的设计' },
      { name: '王明远', unit: '河南省基础教育教学研究室', title: '研究员', category: 'province' },
    ],
    stages: ['小学'],
    subjects: ['语文'],
    satisfiedPercent: 97.5,
  })
  const people = await Promise.all(['周一', '周二', '周三'].map((name) => teacher(name)))
  await client.invitations.add({
    lectureId: id,
    teacherIds: people,
    schools: [{ schoolId: schools[1], places: 2 }],
    districts: [{ districtId: district?.id ?? '', places: 5 }],
  })
  await client.attendance.record({
    lectureId: id,
    rows: [{ teacherId: people[0] ?? '' }, { teacherId: people[1] ?? '' }, { name: '孙某', unit: '昆吾路小学' }],
  })
  await desk.plan({ topic: '作业设计与评价', heldOn: '2025-12-13', speakers: [{ name: '李思', unit: '市一中' }] })
})

const sheet = async (name: 'lecture-ledger' | 'lecture-sign-in', more: object = {}) => {
  const shown = await desk.client.reports.preview({ name, ...more })
  if (shown.kind !== 'sheet') throw new Error('a list')
  return { labels: shown.frame.columns.map(({ label }) => label), ...shown }
}

const letter = async (name: 'lecture-notice' | 'lecture-brief' | 'lecture-letter') => {
  const shown = await desk.client.reports.preview({ name, filter: { ids: [id] } })
  if (shown.kind !== 'document') throw new Error('a letter')
  const blocks = shown.letter?.blocks ?? []
  const lines = blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [block.runs.map(({ text }) => text).join('')]
    return block.kind === 'table' ? block.rows.map((row) => row.join('|')) : []
  })
  return { lines, pages: shown.pages }
}

test('O12 has the columns of the handbook, and sums up what was held', async () => {
  const { labels, page } = await sheet('lecture-ledger')
  expect(labels.join()).toBe('期次,日期,主题,主讲人,单位职称,学段学科,地点,形式,应到,实到,学时,简报')
  const cells = page.rows.flatMap((row) => (row.kind === 'group' ? [] : [row.cells]))
  expect(cells[0]).toEqual([
    '第1期',
    '2025-10-18',
    '新课标背景下的大单元教学',
    expect.stringContaining('、'),
    expect.stringContaining('研究员'),
    '小学语文',
    '濮阳市油田第一中学报告厅',
    '线下',
    10,
    3,
    4,
    '无',
  ])
  expect(cells.at(-1)?.slice(0, 3)).toEqual(['合计', null, '共 2 期，已举办 1 期'])
})

test('O11 of a session lists the invited by name, a line for each place, and empty lines where nobody is known', async () => {
  const named = await sheet('lecture-sign-in', { filter: { ids: [id] } })
  expect(named.labels.join()).toBe('序号,姓名,单位,学科,联系电话,上午签名,下午签名')
  expect(named.rows).toBe(10)
  const { rows } = await desk.client.lectures.list({ statuses: ['plan'] })
  expect((await sheet('lecture-sign-in', { filter: { ids: [rows[0]?.id ?? ''] } })).rows).toBe(30)
  expect((await sheet('lecture-sign-in', { filter: { ids: [id] }, options: { blankRows: 5 } })).rows).toBe(15)
})

test('the notice asks the right people, with the places of schools and counties', async () => {
  const { lines } = await letter('lecture-notice')
  expect(lines).toContain('小学语文教师，共 10 人，其中点名参加 3 人，名单另附。'.replace(/^/, '全市'))
  expect(lines).toContain('2|清丰|（由县区确定）|5')
})

test('the brief has its figures filled in, and every speaker has a letter of his own', async () => {
  const brief = await letter('lecture-brief')
  expect(brief.lines).toContain('应到|10 人|实到|3 人|到会率|30%')
  const letters = await letter('lecture-letter')
  expect(letters.pages).toBe(2)
  expect(letters.lines.join('\n')).toContain('主讲题目：大单元教学的设计。主讲时间：2025年10月18日。')
})

test('all of them are written as files', async () => {
  for (const [name, file] of [
    ['lecture-ledger', 'ledger.xlsx'],
    ['lecture-sign-in', 'sign-in.xlsx'],
    ['lecture-notice', 'notice.docx'],
    ['lecture-brief', 'brief.docx'],
    ['lecture-letter', 'letters.docx'],
  ] as const) {
    const filter = name === 'lecture-ledger' ? {} : { ids: [id] }
    const done = await desk.client.reports.export({
      name,
      filter,
      file: join(folder, file),
      masking: { preset: 'check' },
    })
    expect([name, done.rows > 0]).toEqual([name, true])
  }
})
