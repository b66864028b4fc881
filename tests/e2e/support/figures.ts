import type { Locator } from '@playwright/test'
import { expect } from './app.ts'

/** The figure that a place shows; waits for it, since a page is there before its counts are. */
export async function figureOf(place: Locator): Promise<number> {
  await expect(place).toHaveText(/[1-9]/)
  return Number((await place.innerText()).replaceAll(/\D/g, ''))
}
