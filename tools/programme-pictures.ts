/// <reference lib="dom" />
// The pictures of studios, lectures, hours, schools and Xinjiang.
import type { Desk } from '../tests/e2e/support/app.ts'
import { go, take } from './picture-taking.ts'

interface Named {
  readonly id: string
  readonly name: string
}

export async function studios({ page, call }: Desk): Promise<void> {
  await go(page, '/studios')
  await page.waitForTimeout(1000)
  await take(page, 'studios')
  const list = (await call('studios.list', { statuses: ['running'], limit: 5 })) as { rows: Named[] }
  await go(page, `/studios/${list.rows[0]?.id ?? ''}/page`)
  await page.waitForTimeout(1500)
  await take(page, 'studio')
  await go(
    page,
    `/studios/compare?ids=${list.rows
      .slice(0, 3)
      .map(({ id }) => id)
      .join(',')}`,
  )
  await page.waitForTimeout(1500)
  await take(page, 'studio-comparison')
}

export async function lectures({ page }: Desk): Promise<void> {
  await go(page, '/lectures')
  await take(page, 'lectures')
  await go(page, '/lectures/planner')
  await take(page, 'lecture-planner')
  await go(page, '/lectures/queue')
  await take(page, 'lecture-queue')
}

export async function hours({ page, call }: Desk): Promise<void> {
  await go(page, '/hours')
  await take(page, 'hours')
  await call('hours.issueCertificates', { of: { kind: 'year', year: new Date().getFullYear() } })
  await go(page, '/hours/certificates')
  await take(page, 'certificates')
}

export async function twinning({ page }: Desk): Promise<void> {
  await go(page, '/twinning')
  await take(page, 'twinning')
  await go(page, '/twinning/network')
  await page.waitForTimeout(1500)
  await take(page, 'twin-network')
  await go(page, '/twinning/coverage')
  await page.locator('.coverage-left').getByRole('row').nth(1).click()
  await page.waitForTimeout(1000)
  await take(page, 'coverage')
}

export async function aid({ page }: Desk): Promise<void> {
  await go(page, '/visits')
  await take(page, 'visits')
  await go(page, '/postings')
  await take(page, 'postings')
  await go(page, '/aid-ledger')
  await page.waitForTimeout(1000)
  await take(page, 'aid-ledger')
}
