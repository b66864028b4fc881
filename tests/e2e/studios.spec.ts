import { expect, test, type Desk } from './support/app.ts'
import { settled } from './support/settled.ts'
import { recordTrouble } from './support/violations.ts'

async function goTo(desk: Desk, address: string): Promise<void> {
  await desk.page.evaluate((hash) => {
    window.location.hash = hash
  }, address)
}

/** A head and eight others of one school. */
async function fill(desk: Desk): Promise<void> {
  const [district] = (await desk.call('districts.list')) as { id: string }[]
  const school = (await desk.call('schools.create', {
    name: '濮阳市油田第四小学',
    districtId: district?.id,
    stages: ['小学'],
  })) as { id: string }
  const lesson = { schoolId: school.id, stage: '小学', subject: '语文', title: '高级教师' }
  for (const name of ['殷素梅', '苏秀芝', '蒋依诺', '尹若曦']) await desk.call('teachers.create', { ...lesson, name })
}

/** A studio under a head of its own, entered as one that runs. */
async function enter(desk: Desk, lead: string): Promise<void> {
  const [found] = (await desk.call('search.find', { text: lead, kinds: ['teacher'] })) as { id: string }[]
  await desk.call('studios.apply', {
    type: '市级名师工作室',
    level: '市',
    leadId: found?.id,
    startsOn: '2025-09-01',
    as: 'running',
  })
}

const side = (desk: Desk) => desk.page.getByRole('complementary', { name: '工作室概况' })

interface Answers {
  readonly day?: string
  readonly grade?: string
}

/** Takes the step that stands out on the page, and answers its dialog. */
async function step({ page }: Desk, action: string, { day, grade }: Answers = {}): Promise<void> {
  await page.locator('.page-header').getByRole('button', { name: action, exact: true }).click()
  await answer(page, action, { ...(day === undefined ? {} : { day }), ...(grade === undefined ? {} : { grade }) })
}

async function answer(page: Desk['page'], action: string, { day, grade }: Answers): Promise<void> {
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

/** Takes a step that is not the likeliest one. */
async function further({ page }: Desk, action: string, answers: Answers): Promise<void> {
  await page.locator('.page-header').getByRole('button', { name: '更多' }).click()
  await page.getByRole('menuitem', { name: `${action}…` }).click()
  await answer(page, action, answers)
}

test('a studio goes from 申报 over naming, a failed year and its 复评 to a second term, one step taken back on the way', async ({
  desk,
}) => {
  await fill(desk)
  const { page } = desk
  const trouble = await recordTrouble(desk)
  await goTo(desk, '/studios')
  await expect(page.getByText('还没有工作室。可以导入工作室名册，或新建一个。')).toBeVisible()

  await page.keyboard.press('Control+n')
  await page.locator('#studio-type').click()
  await page.locator('.ant-select-item-option', { hasText: '市级名师工作室' }).click()
  await page.locator('#studio-lead').fill('ysm')
  await page.locator('.candidate:visible', { hasText: '殷素梅' }).click()
  await expect(page.locator('#studio-name')).toHaveValue('殷素梅名师工作室')
  await page.locator('#studio-members').fill('sxz')
  await page.locator('.candidate:visible', { hasText: '苏秀芝' }).click()
  await expect(page.locator('.studio-form')).toContainText('总人数不合规定：共 2 人')
  await page.getByRole('button', { name: '申报', exact: true }).click()
  await expect(page.getByRole('heading', { name: '殷素梅名师工作室' })).toBeVisible()
  await expect(side(desk)).toContainText('申报')

  await step(desk, '推荐')
  await step(desk, '资格审查通过')
  await step(desk, '评审通过')
  await step(desk, '公示')
  await step(desk, '认定命名')
  await expect(side(desk)).toContainText('已命名')
  await page.getByRole('status').getByRole('button', { name: '撤销' }).click()
  await expect(side(desk)).toContainText('公示')
  await page.keyboard.press('Control+y')
  await expect(side(desk)).toContainText('已命名')

  await step(desk, '挂牌')
  await expect(side(desk)).toContainText('挂牌运行')
  await step(desk, '登记年度考核', { grade: '不合格' })
  await expect(side(desk)).toContainText('限期整改')
  await step(desk, '登记复评', { grade: '合格' })
  await expect(side(desk)).toContainText('挂牌运行')
  await further(desk, '登记期满考核', { grade: '优秀' })
  await expect(side(desk)).toContainText('期满待定')
  await step(desk, '续期')
  await expect(side(desk)).toContainText('第 2 期')
  await page.getByRole('tab', { name: /^考核/ }).click()
  await expect(page.locator('.studio-assessments > *')).toHaveCount(3)
  expect(await trouble()).toEqual([])
})

test('members, money and plan are kept on the page, and a new head takes over the name', async ({ desk }) => {
  await fill(desk)
  await enter(desk, '殷素梅')
  const { page } = desk
  await goTo(desk, '/studios')
  await page.locator('.table-row', { hasText: '殷素梅名师工作室' }).click()
  await page.locator('.record-drawer').getByRole('button', { name: '打开', exact: true }).click()

  await page.getByRole('button', { name: '加成员' }).click()
  for (const [typed, name] of [
    ['jyn', '蒋依诺'],
    ['yinruoxi', '尹若曦'],
  ] as const) {
    await page.locator('#add-members').fill(typed)
    await page.locator('.candidate:visible', { hasText: name }).click()
  }
  await page.getByRole('dialog').getByRole('button', { name: '加 2 名成员' }).click()
  await expect(page.getByRole('list', { name: '成员' }).getByRole('listitem')).toHaveCount(3)

  await page.getByRole('tab', { name: /^经费/ }).click()
  await page.getByRole('button', { name: '记一笔' }).click()
  await page.locator('#fund-amount').fill('1250.5')
  await page.locator('#fund-purpose').fill('年度工作经费')
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
  await expect(page.locator('.studio-balance')).toContainText('1,250.50')

  await page.getByRole('tab', { name: /^计划/ }).click()
  await page.getByRole('button', { name: '加一项' }).click()
  await page.getByLabel('第 1 项的指标').fill('公开课')
  await expect(page.getByRole('button', { name: '保存计划' })).toBeDisabled()
  await page.getByLabel('第 1 项的目标').fill('8 节')
  await page.getByRole('button', { name: '保存计划' }).click()
  await expect(page.getByRole('tab', { name: /^计划/ })).toHaveText('计划1')

  await page.locator('.page-header').getByRole('button', { name: '更多' }).click()
  await page.getByRole('menuitem', { name: '更换主持人…' }).click()
  await page.locator('#lead-new').fill('sxz')
  await page.locator('.candidate:visible', { hasText: '苏秀芝' }).click()
  await expect(page.locator('#lead-name')).toHaveValue('苏秀芝名师工作室')
  await page.locator('#lead-reason').click()
  await page.locator('.ant-select-item-option').getByText('调离', { exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: '更换主持人', exact: true }).click()
  await expect(page.getByRole('heading', { name: '苏秀芝名师工作室' })).toBeVisible()
  await expect(side(desk)).toContainText('殷素梅名师工作室，至')
})

test('studios of the list are taken at once and compared side by side', async ({ desk }) => {
  await fill(desk)
  await enter(desk, '殷素梅')
  await enter(desk, '苏秀芝')
  const { page } = desk
  await goTo(desk, '/studios')
  await page.locator('.table-row .table-tick').nth(0).click()
  await page.locator('.table-row .table-tick').nth(1).click()
  await page.getByRole('toolbar').getByRole('button', { name: '登记年度考核 2' }).click()
  await page.locator('#ask-grade').click()
  await page.locator('.ant-select-item-option').getByText('优秀', { exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: '登记年度考核 2 个' }).click()
  await expect(page.getByRole('status')).toContainText('已登记年度考核 2 个工作室')
  await page.getByRole('status').getByRole('button', { name: '撤销' }).click()
  await expect(page.locator('.table-row').first()).not.toContainText('优秀')

  await page.locator('.table-row .table-tick').nth(0).click()
  await page.locator('.table-row .table-tick').nth(1).click()
  await page.getByRole('toolbar').getByRole('button', { name: '比较' }).click()
  await expect(page.getByRole('table', { name: '工作室比较' }).getByRole('columnheader')).toHaveCount(3)
})
