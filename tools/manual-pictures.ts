/// <reference lib="dom" />
// Takes the pictures of the manual and the README from the built window, with the sample data of 体验模式:
//   node tools/manual-pictures.ts [name…]
// Each is 1366×768 in 256 colours.
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { launch, type Desk } from '../tests/e2e/support/app.ts'
import { answerOpen } from '../tests/e2e/support/dialogs.ts'
import { projectRoot } from './project-root.ts'
import { go, pictures, press, rest, take } from './picture-taking.ts'
import { aid, hours, lectures, studios, twinning } from './programme-pictures.ts'

const workbooks = join(projectRoot, 'tests/fixtures/workbooks')

async function firstRun({ page }: Desk): Promise<void> {
  await page.getByLabel('单位名称').fill('濮阳市教师发展中心')
  await page.getByLabel('填报人').fill('王建国')
  await page.getByLabel('联系电话').fill('0393-6661234')
  await take(page, 'first-run-office')
  await press(page, '下一步')
  await press(page, '下一步')
  await take(page, 'first-run-protect')
  await page.getByRole('radio', { name: '暂不保护' }).check()
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

/** Puts text into the focused field as a paste from Excel does. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, text)
}

/** What a county pastes: short dates, titles behind names, a day nobody can read. */
const pastedRows = (mentor: string, mentee: string): string =>
  [
    ['日期', '类型', '主题', '师傅/执教', '徒弟/参加人', '单位', '学科', '节数'],
    ['10.9', '听师傅课', '《北京的春节》', mentor, mentee, '', '语文', '1'],
    ['2026.10.16', '听徒弟课', '《草原》第一课时', mentor, mentee, '', '语文', '1节'],
    ['10月23日', '集体备课', '第五单元备课', mentor, mentee, '', '语文', '2'],
    ['2026/10/30', '公开课', '《竹石》', mentee, mentor, '', '语文', '1'],
    ['下周五', '讲座', '作业设计的取舍', mentor, mentee, '', '语文', '1'],
  ]
    .map((cells) => cells.join('\t'))
    .join('\r\n')

async function activities({ page, call }: Desk): Promise<void> {
  await go(page, '/activities')
  const credited = (await call('activities.list', { creditKind: 'studio', limit: 20 })) as {
    rows: { id: string; type: string }[]
  }
  const lesson = credited.rows.find(({ type }) => type === '公开课') ?? credited.rows[0]
  await take(page, 'activities')
  await go(page, `/activities/${lesson?.id ?? ''}`)
  await take(page, 'activity')
  const pairs = (await call('pairings.list', { statuses: ['active'], limit: 1 })) as {
    rows: { mentor: string; mentee: string }[]
  }
  const { mentor, mentee } = pairs.rows[0] ?? { mentor: '', mentee: '' }
  await go(page, '/activities/new')
  await page.locator('#entry-lead').fill(mentor)
  await rest(page)
  await page.keyboard.press('Enter')
  await page.locator('#entry-others').fill(mentee)
  await rest(page)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.waitForTimeout(1500)
  await take(page, 'activity-form')
  await go(page, '/activities/grid')
  await paste(page, pastedRows(mentor, mentee))
  await page.waitForTimeout(2500)
  await take(page, 'activity-grid')
}

async function milestones({ page }: Desk): Promise<void> {
  await go(page, '/milestones')
  await take(page, 'milestones')
  await press(page, '生成提醒文字')
  await take(page, 'reminders')
  await page.keyboard.press('Escape')
}

interface Named {
  readonly id: string
  readonly name: string
}

async function assessments({ page, call }: Desk): Promise<void> {
  const schemes = (await call('schemes.list', { object: 'mentee' })) as Named[]
  const cohorts = (await call('cohorts.list', { programme: 'pairing' })) as (Named & { schoolYear: string })[]
  const [scheme] = schemes
  const cohort = cohorts.find(({ schoolYear }) => schoolYear === '2025-2026')
  const round = (await call('assessments.start', {
    cohortId: cohort?.id,
    schemeId: scheme?.id,
    name: '师徒结对考核（徒弟）',
    startsOn: '2025-09-01',
    endsOn: '2026-08-31',
  })) as Named
  await go(page, `/assessments/${round.id}`)
  await page.waitForTimeout(1500)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await page.waitForTimeout(1500)
  await take(page, 'assessment')
  await page.keyboard.press('Escape')
  await go(page, `/assessments/schemes/${scheme?.id ?? ''}`)
  await take(page, 'scheme')
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
  await go(page, '/settings/calendar')
  await take(page, 'calendar')
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
  for (const part of [
    firstRun,
    register,
    pairings,
    activities,
    milestones,
    assessments,
    studios,
    lectures,
    hours,
    twinning,
    aid,
    paper,
    settings,
    imports,
  ]) {
    await part(desk).catch((error: unknown) => {
      process.stderr.write(`${part.name}: ${error instanceof Error ? error.message : String(error)}\n`)
      process.exitCode = 1
    })
  }
} finally {
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
}
