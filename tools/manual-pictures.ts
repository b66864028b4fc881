/// <reference lib="dom" />
// Takes the pictures of the manual and the README from the built window, with the sample data of 体验模式:
//   node tools/manual-pictures.ts [name…]
// Each is 1366×768 in 256 colours.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { launch, type Desk } from '../tests/e2e/support/app.ts'
import { answerOpen } from '../tests/e2e/support/dialogs.ts'
import { projectRoot } from './project-root.ts'
import { reducePng } from './reduce-png.ts'

const wanted = process.argv.slice(2)
const pictures = join(projectRoot, 'docs/pictures')
const workbooks = join(projectRoot, 'tests/fixtures/workbooks')

async function take(page: Page, name: string): Promise<void> {
  if (wanted.length > 0 && !wanted.includes(name)) return
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  const png = await page.screenshot({ animations: 'disabled' })
  writeFileSync(join(pictures, `${name}.png`), reducePng(png))
}

const rest = (page: Page): Promise<void> => page.waitForTimeout(900)

async function go(page: Page, route: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to
  }, route)
  await rest(page)
}

const press = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name, exact: true }).first().click()
  await rest(page)
}

async function firstRun({ page }: Desk): Promise<void> {
  await page.getByLabel('单位名称').fill('濮阳市教师发展中心')
  await page.getByLabel('填报人').fill('王建国')
  await page.getByLabel('联系电话').fill('0393-6661234')
  await take(page, 'first-run-office')
  await press(page, '下一步')
  await press(page, '下一步')
  await take(page, 'first-run-begin')
  await page.getByRole('button', { name: /体验模式/u }).click()
  await page.getByText('今天要办').waitFor({ timeout: 60_000 })
  await page.waitForTimeout(2000)
  await take(page, 'start')
}

async function register({ page, call }: Desk): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type('lyb')
  await rest(page)
  await take(page, 'search')
  await page.keyboard.press('Escape')
  const mentors = (await call('pairings.list', { statuses: ['active'], limit: 5 })) as {
    rows: { mentorId: string }[]
  }
  await go(page, `/teachers/${mentors.rows[0]?.mentorId ?? ''}`)
  await take(page, 'teachers')
  await press(page, '调动、退休')
  await page.getByLabel('去向').click()
  await page.getByTitle('退休').click()
  await rest(page)
  await take(page, 'leaving')
  await page.keyboard.press('Escape')
  await go(page, '/schools')
  await take(page, 'schools')
}

async function imports(desk: Desk): Promise<void> {
  const { page } = desk
  await go(page, '/imports')
  await take(page, 'imports')
  const files = readdirSync(workbooks).filter((name) => /^(?:01|02|03|05|13|15)_/u.test(name))
  await answerOpen(
    desk,
    files.map((name) => join(workbooks, name)),
  )
  await page.getByRole('button', { name: '选择文件', exact: true }).first().click()
  await page.waitForURL(/imports\/[0-9a-f-]{36}/u, { timeout: 60_000 })
  await page.getByRole('grid').waitFor({ timeout: 60_000 })
  await page.getByRole('option').filter({ hasText: '03_' }).click()
  await rest(page)
  await page.getByText(/^本文件/u).click()
  await rest(page)
  await page.keyboard.press('F8')
  await page.waitForTimeout(1500)
  await take(page, 'import')
  await page.keyboard.press('Escape')
  await page
    .getByRole('button', { name: /全部同样处理/u })
    .first()
    .click()
  await rest(page)
  await take(page, 'import-alike')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^入库/u }).click()
  await rest(page)
  await take(page, 'import-commit')
  await page.keyboard.press('Escape')
}

async function pairings({ page, call }: Desk): Promise<void> {
  await go(page, '/pairings')
  await take(page, 'pairings')
  const list = (await call('pairings.list', { statuses: ['active'], limit: 5 })) as {
    rows: { id: string; code: string }[]
  }
  const [first] = list.rows
  await go(page, `/pairings/${first?.id ?? ''}`)
  await page.getByRole('complementary').getByRole('button', { name: '更多' }).click()
  await rest(page)
  await take(page, 'pairing')
  await page.keyboard.press('Escape')
  await go(page, `/pairings/groups/${first?.code.replace(/-\d+$/u, '') ?? ''}`)
  await take(page, 'group')
  await go(page, '/pairings/check')
  await page.getByText('师傅带徒超限').first().waitFor()
  await page.getByRole('row').filter({ hasText: '超过提醒线' }).click()
  await rest(page)
  await take(page, 'check')
  await go(page, '/pairings/new')
  await page.getByLabel('师傅', { exact: true }).click()
  await page.keyboard.type('lyb')
  await rest(page)
  await page.keyboard.press('Enter')
  await page.locator('#form-mentee-1').click()
  await page.keyboard.type('wang')
  await rest(page)
  await take(page, 'pairing-form')
  await page.keyboard.press('Escape')
}

async function paper({ page }: Desk): Promise<void> {
  await go(page, '/reports/pairing-list')
  await page.waitForTimeout(1500)
  await take(page, 'report')
  await go(page, '/reports/pairing-agreement')
  await page.waitForTimeout(1500)
  await take(page, 'agreement')
  await go(page, '/reports/statistics')
  await page.waitForTimeout(1500)
  await take(page, 'statistics')
}

async function settings(desk: Desk): Promise<void> {
  const { page } = desk
  await go(page, '/settings/cohorts')
  await take(page, 'policy')
  await go(page, '/settings/actions')
  await take(page, 'actions')
  await go(page, '/settings/backups')
  await press(page, '现在备份')
  await page.getByRole('button', { name: '知道了' }).click()
  await take(page, 'backups')
}

const folder = mkdtempSync(join(tmpdir(), '龙都-'))
mkdirSync(pictures, { recursive: true })
const desk = await launch({ userData: folder, env: { LONGDU_TODAY: '' } })
try {
  await desk.page.setViewportSize({ width: 1366, height: 768 })
  for (const part of [firstRun, register, imports, paper, settings, pairings]) {
    await part(desk).catch((error: unknown) => {
      process.stderr.write(`${part.name}: ${error instanceof Error ? error.message : String(error)}\n`)
      process.exitCode = 1
    })
  }
} finally {
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
}
