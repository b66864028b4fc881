import { expect, test, type Desk } from './support/app.ts'
import { compose, confirmOrders } from './support/ime.ts'

async function fill(desk: Desk): Promise<void> {
  const districts = (await desk.call('districts.list')) as { id: string }[]
  for (const name of ['中国中学', '濮阳市第一中学']) {
    await desk.call('schools.create', { name, districtId: districts[0]?.id })
  }
}

const written = { spelling: 'zhongguo', text: '中国' } as const

for (const order of confirmOrders) {
  test(`confirming a candidate fires nothing of its own (${order})`, async ({ desk }) => {
    await fill(desk)
    const { page } = desk

    // The search palette: the candidate's Enter opens nothing, one plain Enter opens the first hit.
    await page.keyboard.press('Control+k')
    const palette = page.getByRole('combobox', { name: '搜索' })
    await palette.focus()
    await compose(page, { ...written, order })
    await expect(palette).toHaveValue('中国')
    await expect(page.getByRole('option').first()).toContainText('中国中学')
    expect(new URL(page.url()).hash).not.toContain('/schools/')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('complementary', { name: '中国中学' })).toBeVisible()
    await page.keyboard.press('Escape')

    // The filter of a list: it narrows by what was confirmed and never by the letters on the way.
    await page.keyboard.press('Control+f')
    await compose(page, { ...written, order })
    await expect(page.locator('.table-row .name-cell')).toHaveText(['中国中学'])
    await expect(page).toHaveURL(({ hash }) => decodeURIComponent(hash) === '#/schools?text=中国')

    // A picker in a form: the candidate's Enter neither picks nor saves, one plain Enter picks.
    await page.keyboard.press('Escape')
    await page.evaluate(() => {
      window.location.hash = '/teachers'
    })
    await expect(page.getByRole('grid', { name: '教师' })).toBeVisible()
    await page.keyboard.press('Control+n')
    const dialog = page.getByRole('dialog', { name: '新增教师' })
    await dialog.getByLabel('工作单位').click()
    await compose(page, { ...written, order })
    await expect(page.locator('.candidate')).toHaveCount(1)
    await expect(dialog.getByLabel('工作单位')).toHaveValue('中国')
    await page.keyboard.press('Enter')
    await expect(dialog.getByText('中国中学')).toBeVisible()
    await expect(dialog.getByText('必须填写')).toHaveCount(0)
  })
}
