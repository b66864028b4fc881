/// <reference lib="dom" />
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, _electron, expect, type ElectronApplication, type Page } from '@playwright/test'
import { projectRoot, standIn } from '../../../tools/project-root.ts'

/** The office that a journey works for, unless it is about the first run itself. */
export const office = {
  office: { name: '濮阳市教师发展中心', level: 'city', districtId: null, reporter: '王建国', phone: '0393-6661234' },
  operator: '王建国',
}

export interface Desk {
  readonly app: ElectronApplication
  readonly page: Page
  readonly userData: string
  /** The process of the app itself. */
  readonly pid: number
  /** Asks the engine or the shell directly, as the page does; throws when refused. */
  readonly call: (operation: string, input?: unknown) => Promise<unknown>
  readonly close: () => Promise<number | null>
}

interface LaunchOptions {
  readonly userData: string
  readonly env?: Readonly<Record<string, string>>
}

/** The day on which every journey takes place. */
export const today = '2026-11-23'

/** Starts the built app on the stand-in, or on Electron with LONGDU_RUNTIME=electron; waits until its page is there. */
export async function launch({ userData, env = {} }: LaunchOptions): Promise<Desk> {
  const { DISPLAY: display, WAYLAND_DISPLAY: _wayland, ...inherited } = process.env
  const isElectron = process.env['LONGDU_RUNTIME'] === 'electron'
  const app = await _electron.launch({
    ...(!isElectron && { executablePath: standIn }),
    args: ['.', `--user-data-dir=${userData}`],
    cwd: projectRoot,
    env: {
      ...(inherited as Record<string, string>),
      ...(isElectron && display && { DISPLAY: display }),
      LONGDU_TODAY: today,
      ...env,
    },
  })
  const child = app.process()
  const ended = new Promise<number | null>((resolve) => void child.once('exit', resolve))
  const page = await app.firstWindow()
  // Dialogs stand still from the first moment: a press on one that still grows may be let go beside the button.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.waitForURL(/index\.html/)
  await page.waitForFunction(() => document.getElementById('root')?.childElementCount)
  const call = async (operation: string, input: unknown = {}) => {
    const result = await page.evaluate(([name, given]) => window.longdu.call(name, given), [operation, input] as const)
    if (!result.ok) throw new Error(`${operation}: ${result.error.code} ${result.error.message}`)
    return result.value
  }
  let closing: Promise<number | null> | undefined
  const close = () => (closing ??= app.close().then(() => ended))
  return { app, page, userData, pid: child.pid ?? 0, call, close }
}

interface Fixtures {
  /** An app with a fresh folder of its own, still at its first run. */
  readonly freshDesk: Desk
  /** The same with an office set up. */
  readonly desk: Desk
  readonly userData: string
}

export const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures off the pattern.
  userData: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'longdu-desk-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
  freshDesk: async ({ userData }, use) => {
    const desk = await launch({ userData })
    await use(desk)
    await desk.close().catch(() => undefined)
  },
  desk: async ({ freshDesk }, use) => {
    await freshDesk.call('settings.update', office)
    await freshDesk.page.reload()
    await freshDesk.page.waitForFunction(() => document.getElementById('root')?.childElementCount)
    await use(freshDesk)
  },
})

export { expect }

/** The process of the engine: a child of the app, under the stand-in as under Electron. */
export function enginePid(desk: Desk): number {
  const list = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n')
  const rows = list.map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line)).filter((row) => row !== null)
  const engine = rows.find(
    ([, , parent, args = '']) => Number(parent) === desk.pid && /main\/engine\.js|NodeService/.test(args),
  )
  if (!engine) throw new Error('the engine does not run')
  return Number(engine[1])
}
