import { expect, test, type Desk } from './support/app.ts'
import { compose, confirmOrders } from './support/ime.ts'
import { recordTrouble } from './support/violations.ts'

async function goTo({ page }: Desk, address: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash
  }, address)
}

/** A pair under way in the school year of the journey: 吕文静 带 张明. */
async function fill(desk: Desk): Promise<void> {
  const [district] = (await desk.call('districts.list')) as { id: string }[]
  const school = (await desk.call('schools.create', { name: '濮阳市油田第四小学', districtId: district?.id })) as {
    id: string
  }
  const create = async (name: string, title: string, workStart: string) =>
    (await desk.call('teachers.create', {
      schoolId: school.id,
      stage: '小学',
      subject: '语文',
      name,
      title,
      workStart,
    })) as { id: string }
  const mentor = await create('吕文静', '高级教师', '2005-09')
  const mentee = await create('张明', '二级教师', '2025-09')
  const [cohort] = (await desk.call('cohorts.list', { programme: 'pairing' })) as { id: string }[]
  await desk.call('pairings.open', {
    cohortId: cohort?.id,
    kind: '校内',
    level: '校级',
    mentorId: mentor.id,
    stage: '小学',
    subject: '语文',
    startsOn: '2026-09-01',
    endsOn: '2027-07-15',
    mentees: [{ menteeId: mentee.id }],
    as: 'active',
  })
}

/** Puts text into the focused field as a paste from Excel does. */
async function paste({ page }: Desk, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, text)
}

const days = Array.from({ length: 50 }, (_, at) => `2026.${10 + Math.floor(at / 25)}.${(at % 25) + 1}`)
const heading = '日期\t类型\t主题\t师傅/执教\t徒弟/参加人\r\n'
const fifty = days
  .map((day, at) => (day.startsWith('2026.11.2') ? `2026.10.${26 + (at % 5)}` : day))
  .map((day, at) => `${day}\t听师傅课\t第 ${at + 1} 课时\t吕文静\t"张 明"\r\n`)
  .join('')

test('fifty activities go from the clipboard into the list, and one undoing takes them back', async ({ desk }) => {
  await fill(desk)
  const trouble = await recordTrouble(desk)
  const { page } = desk
  await goTo(desk, '/activities/grid')
  await expect(page.getByRole('grid', { name: '批量录入' })).toBeVisible()
  await expect(page.locator('.edit-grid-editor')).toBeFocused()
  await paste(desk, heading + fifty)
  await expect(page.getByRole('button', { name: '登记 50 次' })).toBeEnabled({ timeout: 30_000 })
  await expect(page.locator('.edit-grid-row').first()).toContainText('计入 吕文静 带 张明')
  await page.keyboard.press('Control+s')
  const tab = page.getByRole('tab', { name: /^全部/u })
  await expect(tab).toHaveText('全部50', { timeout: 30_000 })
  await expect(page.getByText('已登记 50 次活动')).toBeVisible()
  await page.locator('.quiet-line').getByRole('button', { name: '撤销' }).click()
  await expect(tab).toHaveText('全部0', { timeout: 30_000 })
  expect(await trouble()).toEqual([])
})

test('what is pasted, filled down and cleared in the grid is taken back there', async ({ desk }) => {
  const { page } = desk
  await goTo(desk, '/activities/grid')
  await expect(page.locator('.edit-grid-editor')).toBeFocused()
  const cells = page.locator('.edit-grid-row').first().getByRole('gridcell')
  await page.keyboard.type('2026-10-9')
  await page.keyboard.press('Tab')
  await expect(cells.nth(0)).toHaveText('2026-10-9')
  await paste(desk, '讲座\t作业设计\r\n')
  await expect(cells.nth(2)).toHaveText('作业设计')
  await page.keyboard.press('Control+z')
  await expect(cells.nth(2)).toHaveText('')
  await page.keyboard.press('Control+y')
  await expect(cells.nth(2)).toHaveText('作业设计')
})

test('a quick entry of an open lesson shows what it counts to and makes room for the next', async ({ desk }) => {
  await fill(desk)
  const { page } = desk
  await goTo(desk, '/activities/new')
  await page.getByText('公开课', { exact: true }).click()
  await page.locator('#entry-lead').fill('zm')
  await page.locator('.candidate:visible', { hasText: '张明' }).click()
  await page.locator('#entry-topic').fill('落花生')
  const counted = page.getByRole('region', { name: '将计入' })
  await expect(counted).toContainText('吕文静 带 张明', { timeout: 15_000 })
  await expect(counted).toContainText('徒弟执教或主讲的公开课')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('这次已登记 1 次，接着填下一次')).toBeVisible({ timeout: 15_000 })
  await expect(page.locator('#entry-topic')).toHaveValue('')
  await goTo(desk, '/activities')
  await expect(page.locator('.table-row')).toContainText(['落花生'])
})

for (const order of confirmOrders) {
  test(`confirming a candidate in the grid moves nothing (${order})`, async ({ desk }) => {
    const { page } = desk
    await goTo(desk, '/activities/grid')
    const editor = page.locator('.edit-grid-editor')
    await expect(editor).toBeFocused()
    await compose(page, { spelling: 'zhongguo', text: '中国', order })
    await expect(editor).toHaveValue('中国')
    const first = page.locator('.edit-grid-row').first().getByRole('gridcell').first()
    await expect(first).toHaveText('')
    await page.keyboard.press('Enter')
    await expect(first).toHaveText('中国')
    await expect(editor).toHaveAttribute('aria-label', /^第 2 行/u)
  })
}
