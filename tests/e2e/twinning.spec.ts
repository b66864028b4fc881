import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Desk } from './support/app.ts'
import { answerSave } from './support/dialogs.ts'
import { settled } from './support/settled.ts'
import { recordTrouble } from './support/violations.ts'

async function goTo(desk: Desk, address: string): Promise<void> {
  await desk.page.evaluate((hash) => {
    window.location.hash = hash
  }, address)
}

interface Known {
  readonly id: string
  readonly name: string
}

const rural = [
  '寨里小学',
  '岳村小学',
  '孟轲小学',
  '王助小学',
  '胡村小学',
  '柳屯小学',
  '文留小学',
  '梁庄小学',
  '习城小学',
  '徐镇小学',
]

/** A famous school of the city, one from outside, and ten rural schools of one county. */
async function fill(desk: Desk): Promise<void> {
  const districts = (await desk.call('districts.list')) as (Known & { isOutside: boolean })[]
  const idOf = (name: string) => districts.find((one) => one.name === name)?.id
  const create = (name: string, more: object) => desk.call('schools.create', { name, stages: ['小学'], ...more })
  await create('濮阳市油田第四小学', { districtId: idOf('市直'), urbanType: 'urban', isLead: true })
  await create('濮阳市第七小学', { districtId: idOf('市直'), urbanType: 'urban', isLead: true })
  await create('郑州市文化路第一小学', { districtId: districts.at(-1)?.id, isOutside: true })
  for (const name of rural) await create(`濮阳县${name}`, { districtId: idOf('濮阳县'), urbanType: 'rural' })
}

async function schoolIds(desk: Desk): Promise<ReadonlyMap<string, string>> {
  const page = (await desk.call('schools.list', { limit: 50 })) as { rows: Known[] }
  return new Map(page.rows.map(({ id, name }) => [name, id]))
}

/** A group that runs, with its lead, the school from outside and the first rural schools. */
async function enter(desk: Desk, members: number): Promise<{ id: string; code: string }> {
  const ids = await schoolIds(desk)
  const schemes = (await desk.call('twinning.schemes')) as { id: string; isDefault: boolean }[]
  const of = (name: string, slot: string) => ({ schoolId: ids.get(name), slot, person: null, phone: null })
  return (await desk.call('twinning.create', {
    as: 'running',
    schemeId: schemes.find(({ isDefault }) => isDefault)?.id,
    startsOn: '2025-09-01',
    agreementOn: '2025-09-01',
    members: [
      of('郑州市文化路第一小学', 'outside'),
      of('濮阳市油田第四小学', 'lead'),
      ...rural.slice(0, members).map((name) => of(`濮阳县${name}`, 'member')),
    ],
  })) as { id: string; code: string }
}

const side = (desk: Desk) => desk.page.getByRole('complementary', { name: '结对组概况' })
const place = (desk: Desk, label: string) => desk.page.getByRole('region', { name: label, exact: true })

async function pick({ page }: Desk, field: string, typed: string, name: string): Promise<void> {
  await page.locator(field).fill(typed)
  await page.locator('.candidate:visible', { hasText: name }).click()
}

interface Answers {
  readonly day?: string
  readonly grade?: string
}

async function answer({ page }: Desk, action: string, { day, grade }: Answers): Promise<void> {
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  await settled(page)
  if (day !== undefined) {
    await page.locator('#ask-on').fill(day)
    await page.locator('#ask-on').press('Enter')
  }
  if (grade !== undefined) {
    await page.locator('#ask-grade').click()
    await page.locator('.ant-select-item-option').getByText(grade, { exact: true }).click()
  }
  await dialog.getByRole('button', { name: `${action} 1 个` }).click()
  await expect(dialog).toHaveCount(0)
}

/** Takes the step that stands out on the page. */
async function step(desk: Desk, action: string, answers: Answers = {}): Promise<void> {
  await desk.page.locator('.page-header').getByRole('button', { name: action, exact: true }).click()
  await answer(desk, action, answers)
}

test('a group goes from 拟结对 over signing and a year to 期满结项, with a school leaving midway', async ({ desk }) => {
  await fill(desk)
  const { page } = desk
  const trouble = await recordTrouble(desk)
  await goTo(desk, '/twinning')
  await expect(page.getByText('还没有学校结对。可以导入学校结对一览表，或新建一个结对组。')).toBeVisible()

  await page.keyboard.press('Control+n')
  await pick(desk, '#slot-outside', 'whl', '郑州市文化路第一小学')
  await pick(desk, '#slot-lead', 'ytds', '濮阳市油田第四小学')
  await pick(desk, '#slot-member', 'zhaili', '濮阳县寨里小学')
  await pick(desk, '#slot-member', 'yuecun', '濮阳县岳村小学')
  await page.locator('#twin-starts').fill('2025-09-01')
  await page.locator('#twin-starts').press('Enter')
  await page.locator('#twin-ends').fill('2026-08-31')
  await page.locator('#twin-ends').press('Enter')
  await expect(page.locator('.twin-form')).toContainText('学校 4')
  await page.getByRole('button', { name: '新建', exact: true }).click()
  await expect(side(desk)).toContainText('拟结对')
  await expect(place(desk, '成员校')).toContainText('成员校 2')

  await step(desk, '签约', { day: '2025-09-10' })
  await expect(side(desk)).toContainText('已签约')
  await page.getByRole('status').getByRole('button', { name: '撤销' }).click()
  await expect(side(desk)).toContainText('拟结对')
  await page.keyboard.press('Control+y')
  await expect(side(desk)).toContainText('已签约')
  await step(desk, '启动实施', { day: '2025-09-15' })
  await expect(side(desk)).toContainText('实施中')

  await page.getByRole('button', { name: '退出 濮阳县岳村小学' }).click()
  await settled(page)
  await page.locator('#ask-on').fill('2026-03-01')
  await page.locator('#ask-on').press('Enter')
  await page.locator('#ask-reason').fill('学校撤并')
  await page.locator('#ask-reason').press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: '退出 1 所' }).click()
  await expect(page.getByRole('list', { name: '已退出的学校' })).toContainText('濮阳县岳村小学')
  await expect(place(desk, '成员校')).toContainText('成员校 1')
  await page.getByRole('tab', { name: /^对子/ }).click()
  await expect(page.getByRole('table', { name: '对子' })).toContainText('已结束')
  await expect(page.getByRole('table', { name: '对子' }).getByText('进行中')).toHaveCount(2)

  await step(desk, '登记年度考核', { day: '2026-08-31', grade: '优秀' })
  await step(desk, '期满结项')
  await expect(side(desk)).toContainText('期满结项')
  await page.getByRole('tab', { name: /^考核/ }).click()
  await expect(page.getByRole('list', { name: '考核' }).getByRole('listitem')).toHaveCount(1)
  expect(await trouble()).toEqual([])
})

test('N grows from 4 to 10, each new school with its link, and the network and coverage show it', async ({
  desk,
  userData,
}) => {
  await fill(desk)
  const { code } = await enter(desk, 4)
  const { page } = desk
  const trouble = await recordTrouble(desk)
  await goTo(desk, `/twinning/${code}/page`)
  await expect(place(desk, '成员校')).toContainText('成员校 4')
  await page.getByRole('button', { name: '加学校' }).click()
  for (const [typed, name] of [
    ['hucun', '胡村小学'],
    ['liutun', '柳屯小学'],
    ['wenliu', '文留小学'],
    ['liangzhuang', '梁庄小学'],
    ['xicheng', '习城小学'],
    ['xuzhen', '徐镇小学'],
  ] as const)
    await pick(desk, '#add-schools', typed, name)
  await page.getByRole('dialog').getByRole('button', { name: '加 6 所学校' }).click()
  await expect(place(desk, '成员校')).toContainText('成员校 10')
  await expect(page.getByRole('tab', { name: /^对子/ })).toHaveText('对子11')

  await goTo(desk, '/twinning')
  await expect(page.locator('.table-row', { hasText: '濮阳市油田第四小学' })).toContainText('10 濮阳县')
  await goTo(desk, '/twinning/coverage')
  await expect(page.getByRole('row', { name: /^濮阳县/ })).toContainText('100%')

  await goTo(desk, '/twinning/network')
  await expect(page.locator('.page-figures')).toContainText('学校 12 所')
  await page.getByRole('grid', { name: '结对网络的学校' }).getByText('濮阳市油田第四小学').click()
  await expect(page.getByRole('complementary', { name: '濮阳市油田第四小学' })).toContainText('受援方：')
  const file = join(userData, '结对网络.svg')
  await answerSave(desk, file)
  await page.getByRole('button', { name: '导出图' }).click()
  await page.getByRole('menuitem', { name: /SVG/ }).click()
  await expect.poll(() => existsSync(file)).toBe(true)
  expect(readFileSync(file, 'utf8')).toContain('油田第四小学')
  expect(await trouble()).toEqual([])
})

test('a lead school is renamed in the second year: the group shows the new name, and the report of last year keeps the old one', async ({
  desk,
}) => {
  await fill(desk)
  const { code } = await enter(desk, 2)
  const { page } = desk
  const id = (await schoolIds(desk)).get('濮阳市油田第四小学')
  await goTo(desk, `/schools/${id}`)
  await page.getByRole('complementary', { name: '濮阳市油田第四小学' }).getByRole('button', { name: /编辑/ }).click()
  await settled(page)
  await page.getByLabel('学校名称').fill('濮阳市中原路小学')
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('complementary', { name: '濮阳市中原路小学' })).toBeVisible()

  await goTo(desk, `/twinning/${code}/page`)
  await expect(place(desk, '市域名校')).toContainText('濮阳市中原路小学')
  await expect(place(desk, '市域名校')).toContainText('加入时名为 濮阳市油田第四小学')

  const report = (asOf: string) => `/reports/twin-list?filter=${encodeURIComponent(JSON.stringify({ asOf }))}`
  await goTo(desk, report('2026-08-31'))
  const paper = page.locator('.preview-paper')
  await expect(paper).toContainText('濮阳市油田第四小学')
  await expect(paper).not.toContainText('濮阳市中原路小学')
  await goTo(desk, report('2026-11-23'))
  await expect(paper).toContainText('濮阳市中原路小学')
})
