import { execFileSync, spawn } from 'node:child_process'
import { readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { standIn } from '../project-root.ts'
import { driveFixture, fixtureApp } from './drive.ts'

/** Processes whose command line names the profile of the given stand-in. */
function browserPids(standInPid: number): number[] {
  const list = execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' }).split('\n')
  const own = list.filter((line) => line.includes(`longdu-stand-in-${standInPid}-`) && line.includes('--user-data-dir'))
  return own.map((line) => Number.parseInt(line, 10))
}
const profiles = (standInPid: number) =>
  readdirSync(tmpdir()).filter((name) => name.startsWith(`longdu-stand-in-${standInPid}-`))

const exitCode = (child: { once: (event: 'exit', f: (code: number | null) => void) => unknown }) =>
  new Promise<number | null>((resolve) => void child.once('exit', resolve))

test('closing the app leaves neither a browser nor its profile behind', async () => {
  const { stop, pid, app } = await driveFixture()
  const code = exitCode(app.process())
  expect(browserPids(pid).length).toBeGreaterThan(0)
  await stop()
  expect(await code).toBe(0)
  expect(browserPids(pid)).toEqual([])
  expect(profiles(pid)).toEqual([])
})

test('a browser that dies takes the app with it, and the exit code tells', async () => {
  const { pid, app, stop } = await driveFixture()
  const code = exitCode(app.process())
  const [main = 0] = browserPids(pid).toSorted((a, b) => a - b)
  process.kill(main, 'SIGKILL')
  expect(await code).toBe(1)
  await stop()
})

test('when the stand-in is killed the browser goes too, and the next start sweeps its profile', async () => {
  const first = await driveFixture()
  process.kill(first.pid, 'SIGKILL')
  await vi.waitFor(() => expect(browserPids(first.pid)).toEqual([]), { timeout: 5000 })
  rmSync(first.userData, { recursive: true, force: true })
  const second = await driveFixture()
  expect(profiles(first.pid)).toEqual([])
  await second.stop()
})

test('an app whose entry throws ends with a non-zero code', async () => {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...env } = process.env
  const child = spawn(standIn, [`${fixtureApp}/broken`], { env, stdio: 'ignore' })
  expect(await exitCode(child)).toBe(1)
})

test('a second start with the same user data tells the first and ends', async () => {
  const first = await driveFixture()
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...env } = process.env
  const second = spawn(standIn, [fixtureApp, `--user-data-dir=${first.userData}`, '--hello'], { env, stdio: 'ignore' })
  expect(await exitCode(second)).toBe(0)
  await sleep(200)
  expect(await first.log()).toContain('second --hello')
  await first.stop()
})
