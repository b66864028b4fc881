import { expect, test, type Desk } from './support/app.ts'
import { recordTrouble } from './support/violations.ts'

const rowsShown = (desk: Desk) => desk.page.locator('.table-row .name-cell')

async function goTo(desk: Desk, address: string): Promise<void> {
  await desk.page.evaluate((hash) => {
    window.location.hash = hash
  }, address)
}

/** A school and its teachers, put in through the engine. */
async function fill(desk: Desk, teachers: readonly string[]): Promise<void> {
  const districts = (await desk.call('districts.list')) as { id: string }[]
  const school = (await desk.call('schools.create', {
    name: '濮阳市油田第四小学',
    districtId: districts[0]?.id,
    stages: ['小学'],
  })) as { id: string }
  for (const name of teachers) {
    await desk.call('teachers.create', { name, schoolId: school.id, stage: '小学', subject: '语文' })
  }
}

test('the first run asks for the office and the operator, and opens on an empty desk', async ({ freshDesk: desk }) => {
  const { page } = desk
  await page.getByLabel('单位名称').fill('濮阳市教育局师训科')
  await page.getByLabel('填报人').fill('岳晓光')
  await page.getByRole('button', { name: '下一步' }).click()
  await expect(page.getByLabel('操作员姓名')).toHaveValue('岳晓光')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('radio', { name: '暂不保护' }).check()
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('button', { name: '空白开始' }).click()
  await expect(page.getByText('还没有数据。')).toBeVisible()
  expect(await desk.call('settings.get')).toMatchObject({
    office: { name: '濮阳市教育局师训科', level: 'city', reporter: '岳晓光' },
    operator: '岳晓光',
  })
})

test('trial data is marked for as long as it is there, and leaves in one step that can be undone', async ({
  freshDesk: desk,
}) => {
  const { page } = desk
  await page.getByLabel('单位名称').fill('濮阳市教育局师训科')
  await page.getByLabel('填报人').fill('岳晓光')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('radio', { name: '暂不保护' }).check()
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('button', { name: '体验模式' }).click()
  await expect(page.getByText('现在是体验模式')).toBeVisible({ timeout: 60_000 })
  await page.getByRole('button', { name: '清除体验数据' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '清除体验数据' }).click()
  await expect(page.getByText('还没有数据。')).toBeVisible()
  await page.getByRole('status').getByRole('button', { name: '撤销' }).click()
  await expect(page.getByText('现在是体验模式')).toBeVisible()
})

test('a form names all broken rules at once beside their fields; saved, it opens the card and can be undone', async ({
  desk,
}) => {
  await fill(desk, ['张晓燕'])
  const { page } = desk
  await goTo(desk, '/teachers')
  await expect(rowsShown(desk)).toHaveText(['张晓燕'])

  await page.keyboard.press('Control+n')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('手机').fill('123')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog.getByText('必须填写')).toHaveCount(4)
  await expect(dialog.getByText('手机号应为 11 位数字')).toBeVisible()

  await dialog.getByLabel('姓名').fill('吕文静')
  await dialog.getByLabel('手机').fill('13812345678')
  await dialog.getByLabel('工作单位').fill('ytdsxx')
  await page.locator('.candidate', { hasText: '濮阳市油田第四小学' }).click()
  for (const [field, word] of [
    ['学段', '小学'],
    ['任教学科', '语文'],
  ] as const) {
    await dialog.getByLabel(field, { exact: true }).fill(word)
    await expect(page.locator(`.ant-select-item-option-active[title="${word}"]`)).toBeVisible()
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('complementary', { name: '吕文静' })).toBeVisible()
  await expect(page.getByText('138****5678')).toBeVisible()

  await page.getByRole('status').getByRole('button', { name: '撤销' }).click()
  await expect(rowsShown(desk)).toHaveText(['张晓燕'])
  await page.keyboard.press('Control+y')
  await expect(rowsShown(desk)).toHaveCount(2)
})

test('the list is driven by keys alone, and a record opens without losing the place', async ({ desk }) => {
  await fill(desk, ['安素琴', '曹惠', '付欣怡'])
  const { page } = desk
  const trouble = await recordTrouble(desk)
  await goTo(desk, '/teachers')
  await expect(rowsShown(desk)).toHaveText(['安素琴', '曹惠', '付欣怡'])
  await page.getByRole('grid', { name: '教师' }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary', { name: '曹惠' })).toBeVisible()
  await page.keyboard.press('End')
  await expect(page.getByRole('complementary', { name: '付欣怡' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('complementary')).toHaveCount(0)
  await expect(page.locator('.table-current .name-cell')).toHaveText('付欣怡')
  expect(await trouble()).toEqual([])
})

test('search finds by initials and by pinyin from any page', async ({ desk }) => {
  await fill(desk, ['张三', '吕文静'])
  const { page } = desk
  for (const [typed, name] of [
    ['zs', '张三'],
    ['lvwenjing', '吕文静'],
    ['luwenjing', '吕文静'],
  ] as const) {
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: '搜索' }).fill(typed)
    await expect(page.getByRole('option').first()).toContainText(name)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('complementary', { name })).toBeVisible()
  }
})
