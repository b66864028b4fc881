import { beforeAll, expect, test } from 'vitest'
import type { InputOf } from '#shared/contract/define.ts'
import type { reportContract } from '#shared/reports/report-contract.ts'
import { openTwinFixture, type TwinFixture } from './twin-fixture.ts'

type Preview = InputOf<(typeof reportContract)['preview']>

let desk: TwinFixture
let groupId = ''

/** Labels and the cells of every row as the paper has them. */
async function sheet(name: Preview['name'], filter: Preview['filter'] = {}) {
  const shown = await desk.client.reports.preview({ name, filter })
  if (shown.kind !== 'sheet') throw new Error('a list')
  const rows = shown.page.rows.flatMap((row) => (row.kind === 'group' ? [] : [row.cells]))
  return { labels: shown.frame.columns.map(({ label }) => label), rows }
}

beforeAll(async () => {
  desk = await openTwinFixture({ today: '2025-10-01' })
  const { client, group, school, districtOf } = desk
  const made = await group(
    { outside: '省名校', lead: '甲小学', partners: ['乙村小学', '丙村小学'] },
    { as: 'running', agreementOn: '2025-09-01', agreementNo: '濮教结〔2025〕1号', person: '王一', phone: '0393-1' },
  )
  groupId = made.id
  await school('丁村小学')
  const teach = async (name: string, schoolId: string) =>
    (await client.teachers.create({ name, schoolId, stage: '小学', subject: '语文' })).id
  await client.activities.create({
    heldOn: '2025-09-20',
    type: '送教',
    topic: '送教到乙村小学',
    participants: [
      { teacherId: await teach('张三', await school('甲小学')), role: 'lead' },
      { teacherId: await teach('李四', await school('乙村小学')), role: 'listener' },
    ],
  })
  await client.brands.create({
    schoolId: await school('甲小学'),
    category: '一校一品',
    theme: '书香润心',
    startsOn: '2025-09-01',
  })
  expect(await districtOf('4109SZ')).not.toBe('')
})

test('O14, O15 and O16 have the columns of the handbook', async () => {
  const [list, coverage, ledger] = [
    await sheet('twin-list'),
    await sheet('twin-coverage'),
    await sheet('twin-ledger', { period: 'all' }),
  ]
  expect(list.labels.join()).toBe(
    '序号,组名,模式,牵头（名）校,所属,省内外结对校,成员校,所属县区,城乡类型,学段,协议签订日期,期限,负责人,电话,状态',
  )
  expect(list.rows.map((cells) => [cells[1], cells[3], cells[5], cells[6], cells[8]])).toEqual([
    ['甲小学结对组', '甲小学', '省名校', '乙村小学', '乡村'],
    ['甲小学结对组', '甲小学', '省名校', '丙村小学', '乡村'],
    ['1 组', null, null, '2 所', null],
  ])
  expect(coverage.labels.join()).toBe('县区,乡村学校数,已纳入,覆盖率,目标,差额')
  expect(coverage.rows.find(([district]) => district === '清丰县')).toEqual(['清丰县', 3, 2, '66.6%', '70%', 1])
  expect(ledger.labels.join()).toBe('序号,组,活动日期,活动类型,支援方,受援方,内容,参与教师人次,学生人次,成效,下步计划')
  expect(ledger.rows[0]?.slice(1, 8)).toEqual(['甲小学结对组', '2025-09-20', '送教', '甲小学', '乙村小学', '送教到乙村小学', 2]) // prettier-ignore
})

test('the agreement of a 对子 is signed by three, and promises what the policy asks', async () => {
  const shown = await desk.client.reports.preview({ name: 'twin-agreement', filter: { ids: [groupId] } })
  if (shown.kind !== 'document') throw new Error('a letter')
  expect(shown.pages).toBe(3)
  const signed = shown.letter?.blocks.find((block) => block.kind === 'signatures')
  expect(signed?.kind === 'signatures' && signed.parties.map(({ label }) => label)).toEqual([
    '甲方（盖章）：',
    '乙方（盖章）：',
    '丙方（盖章）：',
  ])
  expect(JSON.stringify(shown.letter)).toContain('每学年联合教研不少于 4 次。')
})

test('名校培育一览表, the matrix and O21 count what there is', async () => {
  expect((await sheet('brand-list')).rows[0]?.slice(1, 5)).toEqual(['市直', '甲小学', '一校一品', '书香润心'])
  expect((await sheet('twin-matrix')).rows).toEqual([
    ['甲小学', '市直', 2, 2],
    ['合计', null, 2, 2],
  ])
  const { labels, rows } = await sheet('statistics')
  const city = rows.find(([label]) => label === '市直')
  expect([city?.[labels.indexOf('学校组')], city?.[labels.indexOf('对子')]]).toEqual([1, 3])
})

test('a lead school renamed in the second year: last year’s report stays, this year’s has the new name', async () => {
  const { client, school, setToday } = desk
  setToday('2026-11-01')
  await client.schools.update({ id: await school('甲小学'), name: '甲实验小学' })
  const leads = async (asOf: string) => (await sheet('twin-list', { asOf })).rows.slice(0, 2).map((cells) => cells[3])
  expect(await leads('2025-12-31')).toEqual(['甲小学', '甲小学'])
  expect(await leads('2026-11-01')).toEqual(['甲实验小学', '甲实验小学'])
  expect((await desk.get(groupId)).members[1]).toMatchObject({ name: '甲实验小学', nameThen: '甲小学' })
})
