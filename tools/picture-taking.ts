/// <reference lib="dom" />
// How a picture of the manual is taken: go to a page, press, wait until it rests, write it down in 256 colours.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { projectRoot } from './project-root.ts'
import { reducePng } from './reduce-png.ts'

const wanted = process.argv.slice(2)
export const pictures = join(projectRoot, 'docs/pictures')

export async function take(page: Page, name: string): Promise<void> {
  if (wanted.length > 0 && !wanted.includes(name)) return
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  const png = await page.screenshot({ animations: 'disabled' })
  writeFileSync(join(pictures, `${name}.png`), reducePng(png))
}

export const rest = (page: Page): Promise<void> => page.waitForTimeout(900)

export async function go(page: Page, route: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to
  }, route)
  await page.mouse.move(0, 0)
  await rest(page)
}

export const press = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name, exact: true }).first().click()
  await rest(page)
}
