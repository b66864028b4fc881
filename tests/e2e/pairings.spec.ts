import { expect, test, type Desk } from './support/app.ts'
import { figureOf } from './support/figures.ts'
import { settled } from './support/settled.ts'
import { recordTrouble } from './support/violations.ts'

async function goTo(desk: Desk, address: string): Promise<void> {
  await desk.page.evaluate((hash) => {
    window.location.hash = hash
  }, address)
}

/** Two mentors and two young teachers of one school. */
async function fill(desk: Desk): Promise<void> {
  const [district] = (await desk.call('districts.list')) as { id: string }[]
  const school = (await desk.call('schools.create', {
    name: '濮阳市油田第四小学',
    districtId: district?.id,
    stages: ['小学'],
  })) as { id: string }
  const lesson = { schoolId: school.id, stage: '小学', subject: '语文' }
  for (const name of ['殷素梅', '苏秀芝'])
    await desk.call('teachers.create', { ...lesson, name, title: '高级教师', workStart: '2005-09' })
  for (const name of ['蒋依诺', '尹若曦'])
    await desk.call('teachers.create', { ...lesson, name, title: '二级教师', workStart: '2025-09' })
}

interface Typed {
  readonly typed: string
  readonly name: string
}

/** Fills in the new-pairing form: who with whom, found by initials or pinyin. */
async function fillForm({ page }: Desk, mentor: Typed, mentee: Typed): Promise<void> {
  await expect(page.getByRole('grid', { name: '师徒结对' })).toBeVisible()
  await page.keyboard.press('Control+n')
  await page.locator('#form-mentor').fill(mentor.typed)
  await page.locator('.candidate:visible', { hasText: mentor.name }).click()
  for (const [field, word] of [
    ['kind', '校内'],
    ['level', '校级'],
  ] as const) {
    await page.locator(`#form-${field}`).click()
    await page.locator('.ant-select-item-option', { hasText: word }).click()
  }
  await page.locator('#form-mentee-1').fill(mentee.typed)
  await page.locator('.candidate:visible', { hasText: mentee.name }).click()
}

const record = (desk: Desk) => desk.page.locator('.record-drawer')

/** Takes the step that stands out on the record, and answers its dialog. */
async function step({ page }: Desk, action: string, answer?: () => Promise<void>): Promise<void> {
  await page.locator('.record-drawer').getByRole('button', { name: action, exact: true }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await settled(page)
  await answer?.()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: `${action} 1 对` })
    .click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

test('a pair goes from draft to 出师, each step taken back and brought again', async ({ desk }) => {
  await fill(desk)
  const { page } = desk
  const trouble = await recordTrouble(desk)
  await goTo(desk, '/pairings')
  await expect(page.getByText('还没有结对。可以导入县区报送表，或新建一对。')).toBeVisible()

  await fillForm(desk, { typed: 'ysm', name: '殷素梅' }, { typed: 'jiangyinuo', name: '蒋依诺' })
  await expect(page.locator('#form-stage')).toHaveValue('小学')
  await page.getByRole('button', { name: '存为草稿' }).click()
  await expect(page.getByRole('heading', { name: '殷素梅 1+1' })).toBeVisible()
  await page.getByRole('button', { name: '蒋依诺' }).click()
  await expect(record(desk)).toContainText('草稿')

  await step(desk, '提交审核')
  await step(desk, '审核通过')
  await expect(record(desk)).toContainText('在带')
  await step(desk, '登记考核', async () => {
    await page.locator('#ask-grade').click()
    await page.locator('.ant-select-item-option', { hasText: '优秀' }).click()
    await page.getByLabel('得分').fill('93')
  })
  await step(desk, '出师')
  await expect(record(desk)).toContainText('已出师')
  await expect(record(desk)).toContainText('优秀，93 分')

  await page.getByRole('status').getByRole('button', { name: '撤销' }).click()
  await expect(record(desk)).toContainText('考核完成')
  await page.keyboard.press('Control+y')
  await expect(record(desk)).toContainText('已出师')
  await record(desk)
    .getByRole('tab', { name: /修改记录/ })
    .click()
  await expect(record(desk).locator('.change-history')).toContainText('考核完成 → 已出师')
  expect(await trouble()).toEqual([])
})

test('a second mentor of the same kind is refused beside the mentee, and the form keeps what was typed', async ({
  desk,
}) => {
  await fill(desk)
  const { page } = desk
  await goTo(desk, '/pairings')
  await fillForm(desk, { typed: 'ysm', name: '殷素梅' }, { typed: 'jyn', name: '蒋依诺' })
  await page.getByRole('button', { name: '直接备案' }).click()
  await expect(page.getByRole('heading', { name: '殷素梅 1+1' })).toBeVisible()

  await goTo(desk, '/pairings')
  await fillForm(desk, { typed: 'sxz', name: '苏秀芝' }, { typed: 'jyn', name: '蒋依诺' })
  await expect(page.locator('.mentee-findings')).toContainText('徒弟同时在两组')
  await expect(page.getByRole('button', { name: '提交审核' })).toBeDisabled()

  await page.getByRole('button', { name: '返回列表' }).click()
  await page.getByRole('button', { name: '先离开' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.locator('.table-row')).toHaveCount(1)
  await page.keyboard.press('Control+n')
  await expect(page.getByText('已恢复上次没保存的内容。')).toBeVisible()
  await expect(page.locator('.pairing-form')).toContainText('苏秀芝')
})

test('many rows are taken at once, by range, and only those whose state allows it', async ({ desk }) => {
  await desk.call('settings.addSampleData')
  const { page } = desk
  await goTo(desk, '/pairings?tab=submitted')
  const tab = page.getByRole('tab', { name: /^待审核/ })
  await expect(tab).toHaveAttribute('aria-selected', 'true')
  const waiting = await figureOf(tab)
  expect(waiting).toBeGreaterThan(2)
  const ticks = page.locator('.table-row .table-tick')
  await ticks.nth(0).click()
  await ticks.nth(2).click({ modifiers: ['Shift'] })
  await page.getByRole('button', { name: '审核通过 3' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '审核通过 3 对' }).click()
  await expect(page.getByRole('status')).toContainText('已审核通过 3 对结对')
  await expect(tab).toHaveText(`待审核${waiting - 3}`)
  await page.getByRole('status').getByRole('button', { name: '撤销' }).click()
  await expect(tab).toHaveText(`待审核${waiting}`)
})
