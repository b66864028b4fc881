import { expect, test, type Desk } from './support/app.ts'
import { photograph } from './support/screenshots.ts'
import { recordTrouble } from './support/violations.ts'

interface Row {
  readonly targetId: string
  readonly name: string
  readonly missing: number
  readonly items: readonly (number | null)[]
}

interface Sheet {
  readonly round: { readonly scheme: { readonly items: readonly { readonly id: string; readonly kind: string }[] } }
  readonly rows: readonly Row[]
  readonly excellent: { readonly count: number; readonly limit: number } | null
}

async function goTo({ page }: Desk, address: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash
  }, address)
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

const idIn = ({ page }: Desk): string => /assessments\/([^?]+)/.exec(page.url())?.[1] ?? ''

const sheetOf = async (desk: Desk): Promise<Sheet> =>
  (await desk.call('assessments.results', { id: idIn(desk) })) as Sheet

/** Lower lines than those of the policy, so that the half-year of the sample has more 优秀 than are allowed. */
async function lowerLines(desk: Desk): Promise<void> {
  const [scheme] = (await desk.call('schemes.list', { object: 'mentee' })) as { id: string }[]
  const grades = [
    { grade: '优秀', minScore: 45 },
    { grade: '合格', minScore: 20 },
    { grade: '不合格', minScore: 0 },
  ]
  await desk.call('schemes.update', { id: scheme?.id, grades })
}

const assessed = async (desk: Desk): Promise<number> =>
  ((await desk.call('pairings.list', { statuses: ['assessed'], limit: 200 })) as { rows: unknown[] }).rows.length

test('a round of mentees is started, scored from the clipboard, explained, trimmed, published and taken back', async ({
  desk,
}) => {
  test.setTimeout(300_000)
  const slow = { timeout: 30_000 }
  const { page } = desk
  await desk.call('settings.addSampleData')
  await lowerLines(desk)
  const trouble = await recordTrouble(desk)

  await goTo(desk, '/assessments')
  await page.getByRole('button', { name: '新建考核' }).first().click()
  await expect(page.locator('#round-name')).toHaveValue(/徒弟年度考核$/u, slow)
  await photograph(desk, 'assessments-start')
  await page.getByRole('button', { name: '开始考核' }).click()
  const grid = page.getByRole('grid', { name: '得分排名' })
  await expect(grid.getByText('待评').first()).toBeVisible(slow)

  const { round, rows } = await sheetOf(desk)
  const hand = round.scheme.items.flatMap(({ kind }, at) => (kind === 'manual' ? [at] : []))
  await grid.locator(`[data-item="${hand[0]}"]`).first().click()
  await page.keyboard.type('11')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/最多 10 分/u)).toBeVisible(slow)
  await page.keyboard.press('Escape')
  await page.keyboard.type('9')
  await page.keyboard.press('Enter')
  await expect(page.getByText('已评分 1 项')).toBeVisible(slow)
  await expect(grid.locator(`[data-item="${hand[0]}"]`).first()).toHaveText('9', slow)

  await grid.locator(`[data-item="${hand[0]}"]`).first().click()
  const block = rows.map(() => hand.map(() => '8').join('\t')).join('\r\n')
  await paste(desk, block)
  await expect(page.getByText(`已评分 ${rows.length * hand.length} 项`)).toBeVisible(slow)
  await photograph(desk, 'assessments-round')

  await page.keyboard.press('Space')
  const why = page.getByRole('complementary', { name: '为什么' })
  await expect(why).toContainText('手工评分', slow)
  await photograph(desk, 'assessments-why')
  await why
    .getByRole('link', { name: /^(?:公开课|优质课|论文)：/u })
    .first()
    .click()
  await expect(page).toHaveURL(/#\/(?:activities|achievements)\//u, slow)
  await expect(page.locator('.record-drawer')).toBeVisible(slow)
  await page.goBack()
  await expect(why).toBeVisible(slow)

  await why.getByRole('button', { name: '不参加考核…' }).click()
  await page.locator('#judge-reason').fill('全年病假')
  await page.getByRole('button', { name: '不参加', exact: true }).click()
  await expect(why.getByRole('button', { name: '恢复参加' })).toBeVisible(slow)
  await why.getByRole('button', { name: '关闭' }).click()
  await expect(why).toBeHidden(slow)

  await page.getByRole('button', { name: '公布…' }).click()
  await expect(page.getByText(/超过上限 \d+ 个/u).last()).toBeVisible(slow)
  await photograph(desk, 'assessments-publish')
  await page.getByRole('button', { name: '回去补齐' }).click()
  await page.getByRole('button', { name: '按名次调整优秀' }).click()
  await expect(page.getByText(/^按名次把 \d+ 个优秀降了一等/u)).toBeVisible(slow)
  await expect
    .poll(async () => {
      const { excellent } = await sheetOf(desk)
      return excellent !== null && excellent.count <= excellent.limit
    }, slow)
    .toBe(true)

  const before = await assessed(desk)
  await page.getByRole('button', { name: '公布…' }).click()
  await page.locator('#publish-document').fill('濮教师发〔2027〕12号')
  await page.getByRole('button', { name: '公布', exact: true }).click()
  await expect(page.getByText(/得分、名次、等次和依据的记录已经定格/u)).toBeVisible(slow)
  await expect.poll(() => assessed(desk), slow).toBeGreaterThan(before)
  const refused = page.getByRole('dialog')
  await expect(refused).toContainText('没有登记等次', slow)
  await photograph(desk, 'assessments-refused')
  await refused.getByRole('button', { name: '知道了' }).click()
  await expect(refused).toBeHidden(slow)
  await photograph(desk, 'assessments-published')
  await expect(page.getByRole('button', { name: '公布…', exact: true })).toBeHidden(slow)
  await goTo(desk, '/assessments')
  await expect(page.getByRole('grid', { name: '考核' })).toContainText('已公布', slow)
  await photograph(desk, 'assessments-list')
  await page.getByRole('row').filter({ hasText: '已公布' }).click()
  await page.getByRole('button', { name: '撤销公布…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '撤销公布', exact: true }).click()
  await expect(page.getByRole('button', { name: '公布…', exact: true })).toBeVisible(slow)
  await expect.poll(() => assessed(desk), slow).toBe(before)
  expect(await trouble()).toEqual([])
})

test('a scheme is copied, an item taken out is missed in the sum, and the rest is saved with another one', async ({
  desk,
}) => {
  test.setTimeout(180_000)
  const slow = { timeout: 30_000 }
  const { page } = desk
  const trouble = await recordTrouble(desk)
  await goTo(desk, '/assessments/schemes')
  const items = page.getByRole('list', { name: '指标' })
  await expect(items.getByRole('listitem').first()).toBeVisible(slow)
  await photograph(desk, 'assessments-schemes')
  await page.getByRole('button', { name: '复制为新方案…' }).click()
  await page.locator('#copy-name').fill('师傅考核（试行）')
  await page.getByRole('button', { name: '建立方案' }).click()
  await expect(page.getByRole('heading', { name: '师傅考核（试行）' })).toBeVisible(slow)
  await items.getByRole('listitem').first().getByRole('button', { name: '删除' }).click()
  await expect(page.getByText(/^指标满分合计 \d+，方案满分 100$/u)).toBeVisible(slow)
  await expect(page.getByRole('button', { name: '保存方案' })).toBeDisabled()
  await page.getByRole('button', { name: '增加指标' }).click()
  await page.getByLabel('指标名称').last().fill('指导实效')
  await page.getByLabel('满分、封顶').last().fill('20')
  await photograph(desk, 'assessments-scheme-item')
  await page.getByRole('button', { name: '保存方案' }).click()
  await expect(page.getByText('已修改考核方案 师傅考核（试行）')).toBeVisible(slow)
  expect(await trouble()).toEqual([])
})
