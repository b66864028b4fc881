import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Desk } from './app.ts'

/** The screens that officers have. */
export const screenSizes = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const

/** Pictures of the page at each size, kept in test-results/screens; answers their files. */
export async function photograph(desk: Desk, name: string): Promise<readonly string[]> {
  const files: string[] = []
  for (const { width, height } of screenSizes) {
    const file = join(process.env['LONGDU_SCREENS'] ?? 'test-results/screens', `${name}-${width}.png`)
    mkdirSync(dirname(file), { recursive: true })
    await desk.page.setViewportSize({ width, height })
    await desk.page.evaluate(() => document.fonts.ready.then(() => undefined))
    await desk.page.screenshot({ path: file, animations: 'disabled' })
    files.push(file)
  }
  return files
}
