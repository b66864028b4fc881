import { expect, test, type Desk } from './support/app.ts'
import { figureOf } from './support/figures.ts'
import { photograph } from './support/screenshots.ts'
import { settled } from './support/settled.ts'
import { recordTrouble } from './support/violations.ts'

interface Pair {
  readonly mentor: string
  readonly mentee: string
}
interface Mentor {
  readonly name: string
  readonly mentees: readonly { readonly name: string }[]
}

/** The pairs of a plan, as the engine has them. */
async function pairsOf(desk: Desk, id: string): Promise<readonly Pair[]> {
  const { mentors } = (await desk.call('matching.plan', { id, limit: 2000 })) as { mentors: readonly Mentor[] }
  return mentors.flatMap(({ name, mentees }) => mentees.map((mentee) => ({ mentor: name, mentee: mentee.name })))
}

const toldBy = (pairs: readonly Pair[]): readonly string[] => pairs.map(({ mentor, mentee }) => `${mentor}/${mentee}`)

test('a plan is weighed anew with what was locked, compared, and published as drafts that can be taken back', async ({
  desk,
}) => {
  await desk.call('settings.addSampleData')
  const { page } = desk
  const trouble = await recordTrouble(desk)
  const go = (address: string) => page.evaluate((hash) => void (window.location.hash = hash), address)
  await go('/pairings/matching')
  // The sample has a round of its own; this one is made beside it.
  await page.getByRole('button', { name: '更多' }).click()
  await page.getByRole('menuitem', { name: '新建一轮配对…' }).click()
  await settled(page)
  await page.getByRole('button', { name: '取名单并计算' }).click()
  const tabs = page.getByRole('tablist', { name: '方案' })
  await expect(tabs.getByRole('tab')).toHaveCount(4)
  const chips = page.locator('.chip')
  await expect(chips.nth(1)).toBeVisible()
  const [round] = (await desk.call('matching.rounds')) as { scenarios: { id: string }[] }[]
  const id = round?.scenarios[0]?.id ?? ''
  const before = await pairsOf(desk, id)

  // Two pairs are locked, one by the mouse and one by the keyboard alone.
  const first = await chips.nth(0).innerText()
  await chips.nth(0).click()
  await page.getByRole('complementary', { name: '为什么' }).getByRole('button', { name: '锁定' }).click()
  await expect(tabs.getByRole('tab', { selected: true })).toContainText('锁定 1')
  const grid = page.getByRole('grid', { name: '配对结果' })
  await grid.focus()
  await expect(grid).toBeFocused()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('.chip-current')).not.toHaveText(first)
  await page.keyboard.press('l')
  await expect(tabs.getByRole('tab', { selected: true })).toContainText('锁定 2')
  const locked = (await desk.call('matching.choices', { id })) as readonly Pair[]
  expect(locked).toHaveLength(2)

  // Nothing but the county counts any more: the plan becomes another, what is locked stays.
  const panel = page.getByRole('region', { name: '方案条件' })
  for (const label of ['城乡搭配', '师傅荣誉层级', '师傅教龄', '避免同校', '职称级差', '师傅余量均衡']) {
    await panel.getByRole('slider', { name: label }).focus()
    await page.keyboard.press('Home')
  }
  await panel.getByRole('button', { name: '按新条件重算' }).click()
  await expect(page.getByRole('status')).toContainText('已重算')
  const after = toldBy(await pairsOf(desk, id))
  expect(after).toEqual(expect.arrayContaining([...toldBy(locked)]))
  expect(new Set(after)).not.toEqual(new Set(toldBy(before)))

  // Side by side with the others, and who is with whom elsewhere.
  const compared = page.getByRole('grid', { name: '方案对比' }).getByRole('row')
  await expect(compared).toHaveCount(5)
  await expect(compared.nth(1)).toHaveAttribute('aria-selected', 'true')
  await photograph(desk, 'matching')
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.getByRole('button', { name: '差异', exact: true }).click()
  await expect(page.getByRole('dialog').getByText(/名徒弟配得不一样/)).toBeVisible()
  await settled(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  const drafts = async () => {
    const { byStatus } = (await desk.call('pairings.counts', {})) as { byStatus: Record<string, number> }
    return byStatus['draft'] ?? 0
  }
  const standing = await drafts()
  await page.getByRole('button', { name: /^采用方案一/ }).click()
  const make = page.getByRole('dialog').getByRole('button', { name: /^生成 \d+ 对草稿$/ })
  await expect(make).toBeVisible()
  await settled(page)
  const made = await figureOf(make)
  await make.click()
  await page.getByRole('button', { name: '到草稿列表' }).click()
  await expect(page.getByRole('tab', { name: /^草稿/ })).toHaveText(`草稿${standing + made}`)
  await page.getByRole('status').getByRole('button', { name: '撤销' }).click()
  await expect(page.getByRole('tab', { name: /^草稿/ })).toHaveText(`草稿${standing}`)
  expect(await trouble()).toEqual([])
})
