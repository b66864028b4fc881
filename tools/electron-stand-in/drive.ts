// For the stand-in's own tests: starts an app on it, the way a journey does.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { projectRoot, standIn } from '../project-root.ts'

/** What tests/fixtures/stand-in-app/main.js puts on globalThis. */
export interface FixtureGlobal {
  readonly log: string[]
  preventClose: boolean
  readonly openWindow: () => void
  readonly fork: (argument: string) => Promise<{ code: number; heard: unknown[] }>
}

export interface Driven {
  readonly app: ElectronApplication
  readonly page: Page
  readonly userData: string
  readonly pid: number
  /** What the app's main process noted down so far. */
  readonly log: () => Promise<string[]>
  readonly stop: () => Promise<void>
}

export const fixtureApp = join(projectRoot, 'tests/fixtures/stand-in-app')

export async function driveFixture(env: Record<string, string> = {}): Promise<Driven> {
  const userData = mkdtempSync(join(tmpdir(), 'longdu-driven-'))
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...inherited } = process.env
  const app = await _electron.launch({
    executablePath: standIn,
    args: [fixtureApp, `--user-data-dir=${userData}`],
    env: { ...(inherited as Record<string, string>), ...env },
  })
  const page = await app.firstWindow()
  await page.waitForURL(/^https:\/\/bundle\.app\.localhost\//)
  const child = app.process()
  const pid = child.pid ?? 0
  const log = () => app.evaluate(() => (globalThis as unknown as { fixture: FixtureGlobal }).fixture.log)
  const stop = async () => {
    const closed = app.close().catch(() => undefined)
    // An app that hangs must not outlive its test.
    await Promise.race([closed, sleep(15_000, undefined, { ref: false })])
    if (pid !== 0 && child.exitCode === null) child.kill('SIGKILL')
    rmSync(userData, { recursive: true, force: true })
  }
  return { app, page, userData, pid, log, stop }
}
