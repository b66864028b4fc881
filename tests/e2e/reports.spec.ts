import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as XLSX from '@e965/xlsx'
import { expect, test, type Desk } from './support/app.ts'
import { answerSave, watchSystem } from './support/dialogs.ts'
import { figureOf } from './support/figures.ts'
import { recordTrouble } from './support/violations.ts'

interface Shown {
  readonly rows: number
  readonly pages: number
}

/** The paper is drawn, and is the one that was asked for last. */
async function expectPaper({ page }: Desk): Promise<void> {
  await expect(page.locator('.preview-stage')).toHaveAttribute('aria-busy', 'false')
  await expect(page.locator('.paper td').first()).toBeVisible()
}

/** The length of the report as the line above it says. */
async function lengthShown({ page }: Desk): Promise<Shown> {
  const words = await page.locator('.page-turner').innerText()
  const [rows = 0, pages = 0] = (words.match(/[\d,]+/g) ?? []).map((figure) => Number(figure.replaceAll(',', '')))
  return { rows, pages }
}

async function openReports(desk: Desk): Promise<void> {
  await desk.call('settings.addSampleData')
  await desk.page.reload()
  await desk.page.getByRole('link', { name: '报表' }).click()
  await expectPaper(desk)
}

test('a report is exported through the save dialog, and what was written is what was shown', async ({
  desk,
  userData,
}) => {
  const { page } = desk
  const trouble = await recordTrouble(desk)
  await openReports(desk)
  const shown = await lengthShown(desk)
  const cells = await page.locator('.paper tbody tr').first().locator('td').allInnerTexts()

  const file = join(userData, '一览表.xlsx')
  await answerSave(desk, file)
  const handed = await watchSystem(desk)
  await page.getByRole('button', { name: '导出 Excel' }).click()
  await expect(page.getByRole('status')).toContainText(`已导出 一览表.xlsx，${shown.rows} 行`)
  await page.getByRole('status').getByRole('button', { name: '所在文件夹' }).click()
  await expect.poll(handed).toEqual([file])

  const sheet = XLSX.read(readFileSync(file)).Sheets['师徒结对一览表']
  const rows = XLSX.utils.sheet_to_json<string[]>(sheet ?? {}, { header: 1, raw: false, defval: '' })
  const numbered = rows.filter((row) => /^\d+$/.test(row[0] ?? ''))
  expect(numbered).toHaveLength(shown.rows)
  expect(numbered[0]).toEqual(cells)
  expect(await trouble()).toEqual([])
})

test('the PDF has the pages of the preview', async ({ desk, userData }) => {
  const { page } = desk
  await openReports(desk)
  const { pages } = await lengthShown(desk)
  const file = join(userData, '一览表.pdf')
  await answerSave(desk, file)
  await page.getByRole('button', { name: '导出 PDF' }).click()
  await expect(page.getByRole('status')).toContainText('已导出 一览表.pdf', { timeout: 60_000 })
  const pdf = readFileSync(file, 'latin1')
  expect(pdf.startsWith('%PDF')).toBe(true)
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(pages)
})

test('a cell says where it comes from and opens its record; a figure opens its rows', async ({ desk }) => {
  const { page } = desk
  await openReports(desk)
  const code = page.locator('.paper tbody tr').nth(1).locator('td').nth(2)
  const words = await code.innerText()
  await code.hover()
  await expect(page.locator('.cell-card')).toContainText(words)
  await page.getByRole('link', { name: '打开这条记录' }).click()
  await expect(page.locator('.record-drawer')).toContainText(words)

  await page.goBack()
  await expectPaper(desk)
  const figure = page.locator('.report-figure', { hasText: '跨县区' }).getByRole('link')
  const count = await figureOf(figure)
  await figure.click()
  await expect.poll(async () => (await lengthShown(desk)).rows).toBe(count)
})

test('全量 is given out only with a reason', async ({ desk }) => {
  const { page } = desk
  await openReports(desk)
  await page.getByText('全量，不打码').click()
  await expect(page.getByRole('button', { name: '导出 Excel' })).toBeDisabled()
  await page.getByLabel('全量导出的用途').fill('上报省厅')
  await expect(page.getByRole('button', { name: '导出 Excel' })).toBeEnabled()
})
