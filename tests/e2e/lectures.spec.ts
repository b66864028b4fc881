import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as XLSX from '@e965/xlsx'
import { projectRoot } from '../../tools/project-root.ts'
import { expect, test, type Desk } from './support/app.ts'
import { answerOpen, answerSave } from './support/dialogs.ts'
import { figureOf } from './support/figures.ts'
import { settled } from './support/settled.ts'
import { recordTrouble } from './support/violations.ts'

const folder = join(projectRoot, 'tests/fixtures/workbooks')
const signInSheet = join(folder, readdirSync(folder).find((name) => name.startsWith('08_')) ?? '')

/** Units that are written out in full, with the county that they begin with; what is of the city stands under 市直. */
const whole = /^(华龙区|清丰县|濮阳县|濮阳市)\S+[学园校]$/

interface Signed {
  readonly name: string
  readonly unit: string
  readonly subject: string
}

function signed(): readonly Signed[] {
  const sheet = Object.values(XLSX.read(readFileSync(signInSheet)).Sheets)[0] ?? {}
  const rows = XLSX.utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: '' })
  return rows
    .filter(([number]) => /^\d+$/.test(number ?? ''))
    .map(([, name = '', unit = '', subject = '']) => ({
      name: name.replaceAll(/\s/g, ''),
      unit: unit.trim(),
      subject: subject.replaceAll(/\s/g, ''),
    }))
}

/** The register of those who wrote their school out; the others of the sheet are nobody that it knows. */
async function fillRegister(desk: Desk): Promise<void> {
  const districts = (await desk.call('districts.list')) as { id: string; name: string }[]
  const schools = new Map<string, string>()
  const known = signed().filter(({ unit }) => whole.test(unit))
  for (const { name, unit, subject } of known) {
    const district = districts.find((one) => one.name === whole.exec(unit)?.[1]) ?? districts[0]
    const stages = ['小学']
    const schoolId =
      schools.get(unit) ??
      ((await desk.call('schools.create', { name: unit, districtId: district?.id, stages })) as { id: string }).id
    schools.set(unit, schoolId)
    await desk.call('teachers.create', { name, schoolId, stage: '小学', subject })
  }
}

async function goTo(desk: Desk, address: string): Promise<void> {
  await desk.page.evaluate((hash) => {
    window.location.hash = hash
  }, address)
}

/** Answers the dialog that has just opened by its button. */
async function answer({ page }: Desk, button: RegExp | string): Promise<void> {
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  await settled(page)
  await dialog.getByRole('button', { name: button }).click()
  await expect(dialog).toHaveCount(0)
}

/** Every name that waits is answered by a key: the first candidate where there is one, else somebody from outside. */
async function answerQueue({ page }: Desk): Promise<void> {
  const names = page.getByRole('listbox', { name: '待核对的姓名' })
  await names.focus()
  for (let left = await names.getByRole('option').count(); left > 0;) {
    const has = await page.locator('.queue-candidates li').count()
    await page.keyboard.press(has > 0 ? '1' : 'w')
    await expect.poll(() => page.getByRole('option').count()).toBeLessThan(left)
    left = await page.getByRole('option').count()
  }
}

test('a season is planned, a session held, its sheet read in, its names answered, its hours awarded and certified, and taken back', async ({
  desk,
  userData,
}) => {
  await fillRegister(desk)
  const { page } = desk
  const trouble = await recordTrouble(desk)
  await goTo(desk, '/lectures/planner')
  await page.getByRole('button', { name: '粘贴计划' }).click()
  await page
    .getByLabel('计划', { exact: true })
    .fill('2026-10-17\t新课标背景下的大单元教学\t周明远\t实验小学\t8:30-17:00\n2026-11-26\t作业设计\t周明远\t实验小学')
  await answer(desk, '新建 2 场')
  await expect(page.locator('.year-block')).toHaveCount(2)
  await expect(page.locator('.year-panel')).toContainText('2026-10-17 是周末')

  await page.locator('.year-block', { hasText: '大单元教学' }).dblclick()
  const card = page.getByRole('complementary', { name: '新课标背景下的大单元教学' })
  await card.getByRole('button', { name: '登记举办' }).click()
  await answer(desk, '登记已举办 1 场')
  await card.getByRole('button', { name: '签到', exact: true }).click()

  await answerOpen(desk, [signInSheet])
  await page.getByRole('button', { name: '读入签到表文件' }).click()
  await expect(page.locator('.form-foot')).toContainText('已对应')
  await page.getByRole('button', { name: /^登记 \d+ 人/ }).click()
  await expect(page.getByRole('status')).toContainText('人待核对')
  await page.getByRole('button', { name: /^核对 \d+ 个姓名/ }).click()
  await answerQueue(desk)
  await expect(page.getByText('没有待核对的姓名，都对应好了。')).toBeVisible()

  await goTo(desk, '/lectures/DJT-2026-001')
  await card.locator('.record-title').getByRole('button', { name: '认定学时' }).click()
  await answer(desk, '认定学时 1 场')
  await expect(card).toContainText('学时已认定')

  await goTo(desk, '/hours?view=event')
  await page.locator('.table-row', { hasText: '大单元教学' }).click()
  const issue = page.getByRole('dialog').getByRole('button', { name: /^发放 \d+ 份/ })
  const people = await figureOf(issue)
  expect(people).toBeGreaterThanOrEqual(50)
  await answer(desk, /^发放 \d+ 份/)
  await expect(page.locator('.preview-stage')).toHaveAttribute('aria-busy', 'false')
  const file = join(userData, '学时证明.docx')
  await answerSave(desk, file)
  await page.getByRole('button', { name: '导出 Word' }).click()
  await expect(page.getByRole('status')).toContainText(`已导出 学时证明.docx，${people} 份`)
  expect(existsSync(file)).toBe(true)

  await goTo(desk, '/hours/certificates')
  await expect(page.locator('.table-foot')).toContainText(`合计 ${people} 份`)
  await page.keyboard.press('Control+z')
  await expect(page.getByText('还没有发过证明。')).toBeVisible()
  await page.keyboard.press('Control+z')
  await goTo(desk, '/lectures/DJT-2026-001')
  await expect(card).toContainText('已举办')
  await goTo(desk, '/hours')
  await expect(page.getByText('还没有学时。')).toBeVisible()
  expect(await trouble()).toEqual([])
})
