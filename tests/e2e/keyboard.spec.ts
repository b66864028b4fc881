import { expect, test } from './support/app.ts'
import { tabTo, walkByTab } from './support/keyboard.ts'
import { recordTrouble } from './support/violations.ts'

test('from the first start to a new teacher and back, without a pointer', async ({ freshDesk: desk }) => {
  const { page } = desk
  const trouble = await recordTrouble(desk)
  const { keyboard } = page

  await tabTo(page, page.getByLabel('单位名称'))
  await keyboard.type('濮阳市教育局师训科')
  await tabTo(page, page.getByLabel('填报人'))
  await keyboard.type('岳晓光')
  await tabTo(page, page.getByRole('button', { name: '下一步' }))
  await keyboard.press('Enter')
  await expect(page.getByLabel('操作员姓名')).toBeFocused()
  await keyboard.press('Enter')
  const protections = page.getByRole('radio')
  await tabTo(page, page.getByRole('radio', { checked: true }))
  // Before the first stands the last.
  while (!(await protections.last().isChecked())) await keyboard.press('ArrowUp')
  await tabTo(page, page.getByRole('button', { name: '下一步' }))
  await keyboard.press('Enter')
  await tabTo(page, page.getByRole('button', { name: '体验模式' }))
  await keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '今天要办' })).toBeVisible()

  await keyboard.press('Control+k')
  await keyboard.type('zs')
  const found = page.getByRole('option')
  await expect(page.getByRole('listbox', { name: '搜索结果' })).toHaveAttribute('aria-busy', 'false')
  await expect(found.first()).toContainText('教师')
  await keyboard.press('ArrowDown')
  await expect(found.nth(1)).toHaveAttribute('aria-selected', 'true')
  const name = (await found.nth(1).locator('span').nth(1).textContent()) ?? ''
  await keyboard.press('Enter')
  const card = page.getByRole('complementary', { name })
  await expect(card).toBeVisible()
  await keyboard.press('F2')
  await expect(page.getByRole('dialog').getByLabel('姓名')).toHaveValue(name)
  await keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await keyboard.press('Escape')
  await expect(card).toHaveCount(0)

  await keyboard.press('Control+n')
  const dialog = page.getByRole('dialog')
  await tabTo(page, dialog.getByLabel('姓名'))
  await keyboard.type('吕文静')
  for (const [field, typed] of [
    ['工作单位', '实验小学'],
    ['学段', '小学'],
    ['任教学科', '语文'],
  ] as const) {
    await tabTo(page, dialog.getByLabel(field, { exact: true }))
    await keyboard.type(typed)
    await expect(page.locator('.ant-select-dropdown').filter({ visible: true }).last()).toContainText(typed)
    await keyboard.press('Enter')
  }
  await keyboard.press('Control+s')
  const added = page.getByRole('complementary', { name: '吕文静' })
  await expect(added).toBeVisible()
  await keyboard.press('Escape')
  await expect(added).toHaveCount(0)

  const count = page.locator('.page-figures')
  await expect(count).toContainText('601')
  await keyboard.press('Control+z')
  await expect(count).toContainText('600')
  await keyboard.press('Control+y')
  await expect(count).toContainText('601')
  expect(await trouble()).toEqual([])
})

test('Tab reaches whatever can be clicked, and every stop is seen', async ({ desk }) => {
  test.setTimeout(360_000)
  await desk.call('settings.addSampleData')
  const { page } = desk
  for (const address of [
    '/',
    '/teachers',
    '/schools',
    '/pairings',
    '/pairings/groups',
    '/pairings/check',
    '/twinning',
    '/twinning/new',
    '/twinning/network',
    '/twinning/coverage',
    '/twinning/schemes',
    '/brands',
    '/visits',
    '/visits/new',
    '/postings',
    '/postings/new',
    '/postings/hosts',
    '/postings/succession',
    '/shadowings',
    '/aid-ledger',
    '/aid-ledger/brief',
    '/lectures',
    '/lectures/planner',
    '/lectures/new',
    '/lectures/queue',
    '/training',
    '/hours',
    '/hours/certificates',
    '/hours/profiles',
    '/imports',
    '/reports',
    '/settings/office',
    '/settings/cohorts',
    '/settings/backups',
    '/settings/about',
  ]) {
    // A page that puts the focus into its first field must be there before the walk begins; parts of one page keep its heading.
    const left = address === '/' ? null : await page.locator('main h1').elementHandle()
    await page.evaluate((hash) => {
      window.location.hash = hash
    }, address)
    await left?.waitForElementState('hidden', { timeout: 1000 }).catch(() => undefined)
    await expect(page.locator('main h1')).toBeVisible()
    await page.waitForLoadState('networkidle')
    // Names that wait come once their candidates are ranked.
    if (address === '/lectures/queue') await expect(page.getByRole('listbox')).toBeVisible()
    const { stops, missed } = await walkByTab(page)
    expect.soft(missed, `${address}: never reached`).toEqual([])
    expect.soft(stops.length, address).toBeGreaterThan(10)
    const unseen = stops.filter(({ isVisible, hasRing }) => !isVisible || !hasRing)
    expect.soft(unseen, `${address}: focus not seen`).toEqual([])
  }
})
