/// <reference lib="dom" />
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import type { Batch } from '#shared/imports/staging.ts'
import { projectRoot } from '../../tools/project-root.ts'
import { expect, test, type Desk } from './support/app.ts'
import { answerOpen, answerSave } from './support/dialogs.ts'
import { compose, confirmOrders } from './support/ime.ts'
import { photograph } from './support/screenshots.ts'
import { recordTrouble } from './support/violations.ts'

const folder = join(projectRoot, 'tests/fixtures/workbooks')
const workbooks = (...starts: string[]): string[] =>
  readdirSync(folder)
    .filter((name) => starts.some((start) => name.startsWith(start)))
    .map((name) => join(folder, name))

/** Reading all the county files takes a while on a busy machine. */
const longRead = { timeout: 60_000 }

async function stage(desk: Desk, files: readonly string[]): Promise<string> {
  await answerOpen(desk, files)
  await desk.page.goto(`${desk.page.url().split('#')[0]}#/imports`)
  await desk.page.getByRole('button', { name: '选择文件', exact: true }).first().click()
  await desk.page.waitForURL(/imports\/[0-9a-f-]{36}/u, longRead)
  await expect(desk.page.getByRole('grid')).toBeVisible(longRead)
  return /imports\/([0-9a-f-]{36})/u.exec(desk.page.url())?.[1] ?? ''
}

const batchOf = async (desk: Desk, batchId: string) => (await desk.call('imports.get', { batchId })) as Batch
const teachers = async (desk: Desk) => ((await desk.call('teachers.count', {})) as { total: number }).total
const popover = (page: Page) => page.getByRole('dialog', { name: '这一格' })
const foot = (page: Page) => page.locator('.import-foot')
const figure = (value: number): string => value.toLocaleString('zh-CN')

/** Goes on through a list that draws only what is in view, and begins again behind its end. */
const scrollOn = (list: Locator): Promise<void> =>
  list.evaluate((box) => {
    const isAtEnd = box.scrollTop + box.clientHeight >= box.scrollHeight - 1
    box.scrollTop = isAtEnd ? 0 : box.scrollTop + 200
  })

/** The first issue of a kind, wherever in the list it stands. */
async function firstIssue(page: Page, kind: string) {
  const list = page.locator('.issue-scroll')
  const heading = page.locator('.issue-line', { has: page.locator('.issue-group', { hasText: kind }) })
  await expect(async () => {
    const isDrawn = await heading.waitFor({ state: 'attached', timeout: 200 }).then(
      () => true,
      () => false,
    )
    if (!isDrawn) await scrollOn(list)
    expect(isDrawn).toBe(true)
  }).toPass({ ...longRead, intervals: [0] })
  return heading.locator('xpath=following-sibling::*[1]').getByRole('button')
}

test('county files are read, looked through, mended, stored, taken back and stored again', async ({ desk }) => {
  test.setTimeout(300_000)
  const trouble = await recordTrouble(desk)
  const { page } = desk
  const batchId = await stage(desk, workbooks('0', '1'))

  // Every file says its state, and the figures at the foot add up to the files.
  const files = page.getByRole('option')
  await expect(files).toHaveCount(16)
  await expect(files.filter({ hasText: '15_' })).toContainText('这个文件设有打开密码')
  await expect(files.filter({ hasText: '13_' })).toContainText('这个文件的内容不是电子表格')
  await expect(files.filter({ hasText: '07_' })).toContainText('需处理')
  await expect(files.filter({ hasText: '08_' })).toContainText('可入库 90')
  const batch = await batchOf(desk, batchId)
  for (const [word, key] of [
    ['可入库', 'ready'],
    ['需处理', 'open'],
    ['跳过', 'skipped'],
  ] as const) {
    const sum = batch.fileList.reduce((total, file) => total + file.figures[key], 0)
    await expect(foot(page)).toContainText(`${word} ${figure(sum)}`)
  }
  await photograph(desk, 'imports-batch')
  await page.setViewportSize({ width: 1366, height: 768 })
  await expect.poll(() => page.evaluate(() => document.body.scrollWidth)).toBe(1366)

  // A loose match of a school is confirmed by keyboard alone, and with it whatever is spelt alike.
  await page.getByText('03_清丰县').click()
  await page.getByText(/^本文件/u).click()
  await expect(page.getByRole('grid')).toContainText('阳光学校')
  await (await firstIssue(page, '学校名称近似')).click()
  await expect(popover(page)).toContainText('清丰县第一高级中学')
  await photograph(desk, 'imports-cell')
  await page.setViewportSize({ width: 1366, height: 768 })
  await expect(page.getByRole('button', { name: '认可并记住' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(popover(page)).not.toContainText('清丰县第1高级中学', longRead)
  await page.keyboard.press('Escape')
  await expect(popover(page)).toHaveCount(0)
  await expect(page.getByRole('grid')).toBeFocused()

  // What would be stored is said before, and stored as said.
  const before = await batchOf(desk, batchId)
  expect(before.figures.ready).toBeGreaterThan(batch.figures.ready)
  await page.getByRole('button', { name: /^入库 / }).click()
  const dialog = page.getByRole('dialog', { name: /^入库/u })
  await expect(dialog).toContainText('教师')
  await photograph(desk, 'imports-commit')
  await page.setViewportSize({ width: 1366, height: 768 })
  await dialog.getByRole('button', { name: /^入库 / }).click()
  await expect(page.getByRole('status')).toContainText('已入库', longRead)
  await expect(page.getByRole('button', { name: '撤销入库' })).toBeVisible(longRead)
  await expect(foot(page)).toContainText(`已入库 ${figure(before.figures.ready)}`)
  const stored = await teachers(desk)
  expect(stored).toBeGreaterThan(900)
  await photograph(desk, 'imports-committed')
  await page.setViewportSize({ width: 1366, height: 768 })

  // The way to the rows, and back.
  await page.getByRole('button', { name: '查看教师' }).click()
  await expect(page.getByRole('grid', { name: '教师' }).getByRole('row').nth(1)).toBeVisible()
  await page.goBack()

  await page.getByRole('button', { name: '撤销入库' }).click()
  await expect(page.getByRole('button', { name: /^入库 / })).toBeVisible(longRead)
  expect(await teachers(desk)).toBe(0)
  await page.getByRole('button', { name: '重做' }).click()
  await expect(page.getByRole('button', { name: '撤销入库' })).toBeVisible(longRead)
  expect(await teachers(desk)).toBe(stored)

  // The list of batches takes it back as well, and the batch can be stored anew.
  await page.getByRole('button', { name: '全部批次' }).click()
  await photograph(desk, 'imports-list')
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.getByRole('button', { name: '撤销入库' }).click()
  await expect(page.getByText('待入库')).toBeVisible(longRead)
  expect(await teachers(desk)).toBe(0)
  expect(await trouble()).toEqual([])
})

test('a doubtful date is never guessed: it is chosen by its number, or the row goes back with the list of problems', async ({
  desk,
  userData,
}) => {
  test.setTimeout(180_000)
  const { page } = desk
  const batchId = await stage(desk, workbooks('01_', '03_'))
  const open = async () => (await batchOf(desk, batchId)).figures.open
  const before = await open()
  await (await firstIssue(page, '1月还是10月')).click()
  await expect(popover(page)).toContainText('无法判断')
  await expect(popover(page)).toBeFocused()
  await page.keyboard.press('1')
  await expect.poll(open, longRead).toBeLessThan(before)

  // The walk has led on to the next one.
  const rest = await open()
  await page.getByRole('button', { name: '退回县区' }).click()
  await expect.poll(open, longRead).toBeLessThan(rest)

  const list = join(userData, '问题清单.xlsx')
  await answerSave(desk, list)
  await page.getByRole('button', { name: '问题清单' }).click()
  await expect(page.getByRole('status')).toContainText('已保存', longRead)
  expect(existsSync(list)).toBe(true)
})

/** Lets go of files over the page, as a file manager does. */
async function dropFiles(page: Page, files: readonly string[]): Promise<void> {
  await page.evaluate(() => {
    const input = Object.assign(document.createElement('input'), { type: 'file', multiple: true, id: 'dropped' })
    document.body.append(input)
  })
  await page.setInputFiles('#dropped', [...files])
  await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('#dropped')
    const dataTransfer = new DataTransfer()
    for (const file of input?.files ?? []) dataTransfer.items.add(file)
    input?.remove()
    const target = document.querySelector('.file-drop')
    for (const type of ['dragenter', 'dragover', 'drop'])
      target?.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
  })
}

test('files are dropped on the page, and more of them into the batch that is open', async ({ desk }) => {
  test.setTimeout(180_000)
  const { page } = desk
  await page.goto(`${page.url().split('#')[0]}#/imports`)
  await expect(page.getByText('把 Excel 或 CSV 文件')).toBeVisible()
  await photograph(desk, 'imports-empty')
  await page.setViewportSize({ width: 1366, height: 768 })
  await dropFiles(page, workbooks('01_'))
  await expect(page.getByRole('option')).toHaveCount(1, longRead)
  await dropFiles(page, workbooks('14_', '15_'))
  await expect(page.getByRole('option')).toHaveCount(3, longRead)
  await page.getByText('14_范县').click()
  await expect(page.getByRole('alert')).toContainText('没有数据行')
  await photograph(desk, 'imports-empty-file')
})

test('a column that is read as another field makes the batch be read anew', async ({ desk }) => {
  test.setTimeout(180_000)
  const { page } = desk
  const batchId = await stage(desk, workbooks('01_', '16_'))
  await page.getByText('16_市直').click()
  const mapping = page.getByRole('combobox', { name: /列读作/u })
  await expect(mapping.first()).toBeVisible(longRead)
  const before = (await batchOf(desk, batchId)).figures
  const names = page.locator('.sheet-mapping .ant-select', { hasText: '姓名' })
  await names.click()
  await page.getByTitle('不读', { exact: true }).last().click()
  await expect.poll(async () => (await batchOf(desk, batchId)).figures.ready, longRead).toBeLessThan(before.ready)
})

test('a value typed with an input method is taken only by an Enter of its own, however the platform tells of it', async ({
  desk,
}) => {
  test.setTimeout(180_000)
  const { page } = desk
  await stage(desk, workbooks('01_', '16_'))
  await page.getByText('16_市直').click()
  const sheet = page.getByRole('grid')
  await expect(sheet).toContainText('姓名', longRead)
  const name = page.locator('.sheet-mapping .ant-select', { hasText: '姓名' })
  await expect(page.locator('.sheet-row')).not.toHaveCount(0)
  await expect(page.locator('.sheet-waiting')).toHaveCount(0)
  const [at, grid] = [await name.boundingBox(), await sheet.boundingBox()]
  for (const [nth, order] of confirmOrders.entries()) {
    await test.step(order, async () => {
      await sheet.dblclick({ position: { x: (at?.x ?? 0) - (grid?.x ?? 0) + 10, y: 200 + 60 * nth } })
      await page.getByRole('button', { name: '另填…' }).click()
      const field = page.getByRole('textbox', { name: '改成' })
      await field.fill('')
      await compose(page, { spelling: 'zhongguo', text: '中国', order })
      // Had the candidate's own Enter taken the value, the engine would have been told before this call.
      await desk.call('settings.get')
      await expect(field).toHaveValue('中国')
      await page.keyboard.press('Enter')
      await expect(field).toHaveCount(0, longRead)
      await expect(popover(page)).toHaveCount(0)
      await expect(sheet).toBeFocused()
      await page.keyboard.press('Enter')
      await expect(popover(page)).toContainText('中国')
      await page.keyboard.press('Escape')
      await expect(popover(page)).toHaveCount(0)
    })
  }
})
