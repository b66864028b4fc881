import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Desk } from './support/app.ts'
import { answerSave } from './support/dialogs.ts'
import { photograph } from './support/screenshots.ts'
import { recordTrouble } from './support/violations.ts'

async function goTo(desk: Desk, address: string): Promise<void> {
  await desk.page.evaluate((hash) => {
    window.location.hash = hash
  }, address)
}

test('milestones of the sample are ticked off, moved, reminded of and stand on the start page', async ({ desk }) => {
  const { page } = desk
  await desk.call('settings.addSampleData')
  const trouble = await recordTrouble(desk)
  await expect(page.getByText('逾期节点').first()).toBeVisible()
  await photograph(desk, 'milestones-start')

  await goTo(desk, '/milestones')
  const rows = page.getByRole('grid', { name: '节点' }).getByRole('row')
  await expect(rows.nth(3)).toBeVisible()
  await photograph(desk, 'milestones-list')
  const overdue = page.getByRole('tab', { name: /^逾期/ })
  const before = Number(await overdue.locator('span').innerText())
  await rows.nth(1).getByRole('checkbox').click()
  await rows.nth(2).getByRole('checkbox').click()
  await page.getByRole('button', { name: '改期', exact: true }).click()
  await page.locator('#milestone-day').fill('2027-01-08')
  await page.locator('#milestone-day').press('Enter')
  await page.getByRole('button', { name: '改期 2 个' }).click()
  await expect(page.getByText('请填写改期原因')).toBeVisible()
  await page.locator('#milestone-note').fill('期末一并报送')
  await page.getByRole('button', { name: '改期 2 个' }).click()
  await expect(overdue.locator('span')).toHaveText(String(before - 2))
  await page.keyboard.press('Control+z')
  await expect(overdue.locator('span')).toHaveText(String(before))

  await page.getByRole('button', { name: '生成提醒文字' }).click()
  await expect(page.locator('.reminder-text')).toContainText('还差')
  await photograph(desk, 'milestones-reminders')
  await page.getByRole('button', { name: /^复制全部/ }).click()
  await expect(page.getByText(/已复制 \d+ 条提醒/)).toBeVisible()
  await page.keyboard.press('Escape')

  const calendar = join(desk.userData, '节点日历.ics')
  await answerSave(desk, calendar)
  await page.getByRole('button', { name: '导出日历' }).click()
  await expect(page.getByText(/已导出 节点日历.ics，\d+ 个节点/)).toBeVisible()
  expect(readFileSync(calendar, 'utf8')).toContain('BEGIN:VALARM')

  const late = (await desk.call('milestones.list', { target: 'pairing', states: ['overdue'], limit: 1 })) as {
    rows: { targetId: string }[]
  }
  await goTo(desk, `/pairings/${late.rows[0]?.targetId ?? ''}`)
  const record = page.locator('.record-drawer')
  await expect(record.getByRole('heading', { name: '节点' })).toBeVisible()
  await record.getByRole('heading', { name: '节点' }).scrollIntoViewIfNeeded()
  await photograph(desk, 'milestones-record')
  const open = record.locator('.milestone-rows').getByRole('checkbox', { checked: false })
  const count = await open.count()
  await open.first().click()
  await expect(open).toHaveCount(count - 1)
  expect(await trouble()).toEqual([])
})
