import { statSync } from 'node:fs'
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

interface Cast {
  readonly teacherIds: readonly string[]
  readonly hostId: string
}

/** Four teachers of a school here, and a school in 伊吾. */
async function fill(desk: Desk): Promise<Cast> {
  const districts = (await desk.call('districts.list')) as { id: string; name: string }[]
  const district = (name: string) => districts.find((one) => one.name === name)?.id ?? districts[0]?.id
  const make = async (name: string, districtId: string | undefined) =>
    ((await desk.call('schools.create', { name, districtId, stages: ['初中'] })) as { id: string }).id
  const schoolId = await make('濮阳市油田第四中学', district('华龙区'))
  const hostId = await make('伊吾县初级中学', district('伊吾县'))
  const teacherIds: string[] = []
  for (const name of ['殷素梅', '苏秀芝', '蒋依诺', '尹若曦']) {
    const teacher = { schoolId, stage: '初中', subject: '语文', title: '高级教师', name }
    teacherIds.push(((await desk.call('teachers.create', teacher)) as { id: string }).id)
  }
  return { teacherIds, hostId }
}

const card = ({ page }: Desk) => page.locator('.record-drawer')

async function choose({ page }: Desk, field: string, option: string): Promise<void> {
  await page.locator(field).click()
  await page.locator('.ant-select-item-option:visible').getByText(option, { exact: true }).click()
}

async function day({ page }: Desk, field: string, on: string): Promise<void> {
  await page.locator(field).fill(on)
  await page.locator(field).press('Enter')
}

/** Takes the step that stands out on the card, or one of the menu, and leaves its dialog open. */
async function take(desk: Desk, verb: string, inMenu = false): Promise<void> {
  if (inMenu) {
    await card(desk).getByRole('button', { name: '更多' }).click()
    await desk.page.getByRole('menuitem', { name: `${verb}…` }).click()
  } else await card(desk).getByRole('button', { name: verb, exact: true }).click()
  await expect(desk.page.getByRole('dialog')).toBeVisible()
  await settled(desk.page)
}

async function confirm({ page }: Desk, label: string): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: label, exact: true }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

test('a visit goes from the plan over a pasted list, itinerary and results to its dossier', async ({ desk }) => {
  await fill(desk)
  const { page } = desk
  const trouble = await recordTrouble(desk)
  await goTo(desk, '/visits')
  await expect(page.getByText('这段时间没有互访。')).toBeVisible()
  await page.keyboard.press('Control+n')

  await choose(desk, '#visit-kind', '送教')
  await page.locator('#visit-topic').fill('名师送教团')
  await day(desk, '#visit-starts', '2026-11-16')
  await day(desk, '#visit-ends', '2026-11-20')
  await page.locator('#visit-place').fill('伊吾县初级中学')
  await page.locator('#visit-leader').fill('段振海')
  await page.getByRole('button', { name: '粘贴名单' }).click()
  await page
    .getByRole('textbox', { name: '名单' })
    .fill('姓名\t单位\t职务\n殷素梅\t油田第四中学\t上示范课\n段振海\t濮阳市教育局\t科长\n学生3人\t\t')
  await expect(page.getByRole('list', { name: '认出的名单' }).getByRole('listitem')).toHaveCount(3)
  await settled(page)
  await page.getByRole('dialog').getByRole('button', { name: '加入 3 行' }).click()
  await expect(page.getByRole('heading', { name: '名单 5 人' })).toBeVisible()
  await page.getByRole('button', { name: '保存计划' }).click()
  await expect(card(desk).getByRole('heading', { name: '名师送教团' })).toBeVisible()
  await expect(card(desk)).toContainText('教师 1 人，干部 1 人，学生 3 人；共 25 人天')

  await take(desk, '登记结束')
  await page.locator('#ask-content').fill('上示范课 6 节，讲座 2 场')
  await page.locator('#ask-result').fill('与 4 名教师结对')
  await confirm(desk, '登记结束 1 次')
  await expect(page.getByRole('button', { name: /名师送教团，送教，已结束/ })).toBeVisible()

  await card(desk).getByRole('tab', { name: /^行程/ }).click()
  await card(desk).getByRole('button', { name: '编辑行程' }).click()
  await settled(page)
  await page.getByLabel('第 1 行安排').fill('同课异构和评课')
  await confirm(desk, '保存')
  await card(desk).getByRole('tab', { name: /^卷宗/ }).click()
  const parts = card(desk).getByRole('list', { name: '卷宗清单' }).getByRole('listitem')
  await expect(card(desk).getByText('还缺 2 件')).toBeVisible()
  for (const [part, text] of [
    ['活动方案', '按学科分两组'],
    ['简报', '名师送教团赴伊吾'],
  ] as const) {
    await parts.filter({ hasText: part }).getByRole('button', { name: '去补' }).click()
    await settled(page)
    await page
      .getByRole('dialog')
      .locator(part === '简报' ? '#visit-brief' : '#visit-plan')
      .fill(text)
    await confirm(desk, '保存')
  }
  await expect(card(desk).getByText('齐全')).toBeVisible()

  const zip = join(desk.userData, 'dossier.zip')
  await answerSave(desk, zip)
  await card(desk).getByRole('button', { name: '导出卷宗' }).click()
  await expect(page.getByRole('status')).toContainText('已导出')
  expect(statSync(zip).size).toBeGreaterThan(1000)
  await take(desk, '归档')
  await confirm(desk, '归档 1 次')
  await expect(card(desk)).toContainText('已归档')
  expect(await trouble()).toEqual([])
})

test('a posting is extended, and then cut short, and its hidden facts show only when asked for', async ({ desk }) => {
  await fill(desk)
  await desk.call('aid.addBatch', {
    name: '第十一批',
    type: '中组部干部人才',
    startsOn: '2024-02-15',
    endsOn: '2026-12-31',
  })
  const { page } = desk
  await goTo(desk, '/postings/new')
  await page.locator('#posting-people').fill('ysm')
  await page.locator('.candidate:visible', { hasText: '殷素梅' }).click()
  await choose(desk, '#posting-batch', '第十一批（中组部干部人才）')
  await choose(desk, '#posting-post', '任课')
  await page.locator('#posting-host').fill('伊吾')
  await page.locator('.candidate:visible', { hasText: '伊吾县初级中学' }).click()
  await page.getByRole('button', { name: '已在疆，补录' }).click()
  await expect(card(desk).getByRole('heading', { name: /殷素梅/ })).toBeVisible()
  await expect(card(desk)).toContainText('2024-02-15 至 2026-12-31')

  await take(desk, '延期', true)
  await day(desk, '#ask-until', '2026-12-31')
  await page.locator('#ask-reason').fill('教学需要')
  await page.getByRole('dialog').getByRole('button', { name: '延期 1 人' }).click()
  await expect(page.getByRole('alert')).toHaveText('要晚于原来的期满 2026-12-31')
  await day(desk, '#ask-until', '2027-07-15')
  await confirm(desk, '延期 1 人')
  await expect(card(desk)).toContainText('2024-02-15 至 2027-07-15')

  await take(desk, '中途返回', true)
  await page.locator('#ask-reason').fill('工作调动')
  await confirm(desk, '中途返回 1 人')
  await card(desk)
    .getByRole('tab', { name: /^期限和考核/ })
    .click()
  await expect(card(desk)).toContainText('第 1 次延期')
  await expect(card(desk)).toContainText('比期满 2027-07-15 提前，工作调动')

  await card(desk).getByRole('tab', { name: /^关心/ }).click()
  await card(desk).getByRole('button', { name: '填写' }).click()
  await settled(page)
  await page.locator('#private-contactPhone').fill('13800001234')
  await confirm(desk, '保存')
  await expect(card(desk)).not.toContainText('13800001234')
  await card(desk).getByRole('button', { name: '显示' }).click()
  await expect(card(desk)).toContainText('13800001234')

  await goTo(desk, '/postings/hosts')
  await expect(page.getByRole('region', { name: '伊吾县初级中学' })).toContainText('殷素梅 语文')
})

test('whoever is on two visits at once is flagged while the list is written, and in the balance', async ({ desk }) => {
  const { teacherIds } = await fill(desk)
  const visit = { direction: 'out', kind: '送教', as: 'ended', visitors: [{ teacherId: teacherIds[0] }] }
  await desk.call('visits.create', { ...visit, topic: '第一团', startsOn: '2026-10-12', endsOn: '2026-10-16' })
  await desk.call('visits.create', {
    ...visit,
    visitors: [],
    topic: '第二团',
    startsOn: '2026-10-14',
    endsOn: '2026-10-20',
  })
  const { page } = desk
  await goTo(desk, '/visits')
  await page.locator('.table-row', { hasText: '第二团' }).click()
  await card(desk).getByRole('tab', { name: /^人员/ }).click()
  await card(desk).getByRole('button', { name: '编辑名单' }).click()
  await settled(page)
  await page.locator('#visit-visitors').fill('ysm')
  await page.locator('.candidate:visible', { hasText: '殷素梅' }).click()
  await expect(page.getByRole('dialog').getByRole('list', { name: '核对' })).toContainText('同一时间两次互访：殷素梅')
  await confirm(desk, '保存')
  await expect(card(desk).getByRole('list', { name: '核对' })).toContainText('殷素梅')

  await page.keyboard.press('Escape')
  const balance = page.getByRole('complementary', { name: '往来平衡' })
  await balance.getByRole('button', { name: '处同一人时间重叠' }).click()
  await expect(page.getByRole('dialog')).toContainText('殷素梅')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await balance.getByRole('button', { name: '濮→伊次数 2' }).click()
  await expect(page.locator('.table-row')).toHaveCount(2)

  await goTo(desk, '/aid-ledger')
  await page.getByRole('button', { name: '濮→伊送教人数 1' }).click()
  await expect(page.locator('.table-row')).toHaveCount(2)
})
