/// <reference lib="dom" />
import type { Desk } from './app.ts'

declare global {
  interface Window {
    policyViolations?: string[]
  }
}

/** Notes, from a fresh load on, whatever the page's policy forbids and whatever the page throws. */
export async function recordTrouble(desk: Desk): Promise<() => Promise<readonly string[]>> {
  const thrown: string[] = []
  desk.page.on('pageerror', (error) => thrown.push(error.message))
  await desk.page.addInitScript(() => {
    const violations: string[] = []
    window.policyViolations = violations
    document.addEventListener('securitypolicyviolation', (event) => {
      violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`)
    })
  })
  await desk.page.reload()
  await desk.page.waitForFunction(() => document.getElementById('root')?.childElementCount)
  return async () => [...thrown, ...((await desk.page.evaluate(() => window.policyViolations)) ?? ['not recorded'])]
}
