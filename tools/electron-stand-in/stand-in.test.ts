/// <reference lib="dom" />
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { driveFixture, type Driven, type FixtureGlobal } from './drive.ts'

interface Bridge {
  readonly echo: (value: unknown) => Promise<{ from: string; value: unknown }>
  readonly fail: () => Promise<never>
  readonly save: () => Promise<string>
  readonly pathOf: (file: File | undefined) => Promise<string>
  readonly onTick: (listener: (value: number) => void) => () => void
  readonly constants: { readonly answer: number }
}
declare global {
  interface Window {
    readonly bridge: Bridge
    readonly atLoad: Record<string, string>
    ticks: number[]
    stopTicks: () => void
  }
}

let driven: Driven
beforeAll(async () => {
  driven = await driveFixture()
}, 60_000)
afterAll(() => driven.stop(), 60_000)

const tick = (value: number) =>
  driven.app.evaluate(
    ({ BrowserWindow }, sent) => BrowserWindow.getAllWindows()[0]?.webContents.send('tick', sent),
    value,
  )

test('the page sees what the preload exposes before its first script, and nothing else of it', async () => {
  const seen = await driven.page.evaluate(() => window.atLoad)
  expect(seen).toEqual({ bridge: 'object', secret: 'undefined', process: 'undefined' })
  const globals = await driven.page.evaluate(() =>
    Object.keys(window).filter((name) => /electron|standin|require/i.test(name)),
  )
  expect(globals).toEqual([])
})

test('a call crosses to the main process and back with dates, bytes and undefined whole', async () => {
  const whole = await driven.page.evaluate(async () => {
    const { from, value } = await window.bridge.echo({
      day: new Date(5),
      bytes: new Uint8Array([1, 255]),
      none: undefined,
    })
    const { day, bytes } = value as { day: Date; bytes: Uint8Array }
    return { from, day: day.getTime(), bytes: [...bytes], hasNone: 'none' in (value as object) }
  })
  expect(whole).toEqual({ from: 'app://bundle/index.html', day: 5, bytes: [1, 255], hasNone: true })
})

test('an error of a handler arrives as an error, and what cannot be cloned is refused', async () => {
  await expect(driven.page.evaluate(() => window.bridge.fail())).rejects.toThrow('坏了')
  await expect(driven.page.evaluate(() => window.bridge.echo({ f: () => 1 }))).rejects.toThrow()
})

test('values exposed by the preload are frozen copies', async () => {
  const answer = await driven.page.evaluate(() => {
    try {
      Object.assign(window.bridge.constants, { answer: 1 })
    } catch {
      // Frozen: the assignment throws.
    }
    return window.bridge.constants.answer
  })
  expect(answer).toBe(42)
})

test('messages of the main process reach a listener until it leaves', async () => {
  await driven.page.evaluate(() => {
    window.ticks = []
    window.stopTicks = window.bridge.onTick((value) => window.ticks.push(value))
  })
  await tick(1)
  await expect.poll(() => driven.page.evaluate(() => window.ticks)).toEqual([1])
  await driven.page.evaluate(() => window.stopTicks())
  await tick(2)
  await driven.page.evaluate(() => window.bridge.echo(0))
  expect(await driven.page.evaluate(() => window.ticks)).toEqual([1])
})

test('the preload learns the path of a chosen file, and none for a file that the page made up', async () => {
  const file = join(driven.userData, '样表 "1".txt')
  writeFileSync(file, 'x')
  await driven.page.setInputFiles('#file', file)
  const path = await driven.page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('#file')
    return window.bridge.pathOf(input?.files?.[0])
  })
  expect(path).toBe(file)
  expect(await driven.page.evaluate(() => window.bridge.pathOf(new File(['x'], 'made-up.txt')))).toBe('')
})

test('the app may refuse a navigation: the page stays where it was', async () => {
  await driven.page.click('#out')
  await vi.waitFor(async () => expect(await driven.log()).toContain('navigate https://example.org/'))
  expect(driven.page.url()).toBe('https://bundle.app.localhost/index.html')
  expect(await driven.page.textContent('h1')).toBe('样例窗口')
})

test('a popup is put to the app and closed, whether by script or by middle click', async () => {
  await driven.page.evaluate(() => void window.open('https://example.org/popup'))
  await driven.page.click('#out', { button: 'middle' })
  await vi.waitFor(async () => expect(await driven.log()).toContain('popup https://example.org/popup'))
  await expect.poll(() => driven.app.windows().length).toBe(1)
})

test('a download is put to the app and never written', async () => {
  await driven.page.click('#download')
  await vi.waitFor(async () => expect(await driven.log()).toContain('download app://bundle/page.js'))
})

test('the request filter and the policy of the page keep everything outside out', async () => {
  const outcome = await driven.page.evaluate(async () => {
    const reach = (address: string) =>
      fetch(address).then(
        () => 'reached',
        () => 'refused',
      )
    return Promise.all([reach('https://example.org/'), reach('http://127.0.0.1:9/'), reach('/page.js')])
  })
  expect(outcome).toEqual(['refused', 'refused', 'reached'])
})

test('permissions that the app denies are denied', async () => {
  const states = await driven.page.evaluate(async () => {
    const names = ['notifications', 'geolocation', 'camera', 'microphone'] as PermissionName[]
    return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state))
  })
  expect(new Set(states)).toEqual(new Set(['denied']))
})

test('a dialog can be scripted from a test, and the file name keeps its Chinese', async () => {
  const file = join(driven.userData, '结对一览表.xlsx')
  await driven.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
  expect(await driven.page.evaluate(() => window.bridge.save())).toBe(file)
})

test('a menu item can be clicked', async () => {
  await driven.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('hi')?.click())
  expect(await driven.log()).toContain('menu')
})

test('a page is printed to a PDF of the size asked for', async () => {
  const head = await driven.app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    const pdf = await contents?.printToPDF({ pageSize: 'A4', landscape: true })
    return pdf?.toString('latin1')
  })
  expect(head?.slice(0, 5)).toBe('%PDF-')
  const [, width = 0, height = 0] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(head ?? '')?.map(Number) ?? []
  expect(Math.round(width)).toBeGreaterThan(Math.round(height))
})

test('a forked process talks to its parent and through a port that was handed to it', async () => {
  const outcome = await driven.app.evaluate(() =>
    (globalThis as unknown as { fixture: FixtureGlobal }).fixture.fork('argument'),
  )
  expect(outcome.code).toBe(7)
  expect(outcome.heard).toMatchObject([{ argument: 'argument' }, 'heard: through the port', 'port closed'])
})

test('what the stand-in does not have throws and says its name', async () => {
  const messages = await driven.app.evaluate(({ app, BrowserWindow, screen }) => {
    const tries = [
      () => (app as unknown as Record<string, () => void>)['setBadgeCount']?.(),
      () => (BrowserWindow.getAllWindows()[0] as unknown as Record<string, () => void>)['setKiosk']?.(),
      () => (screen as unknown as Record<string, () => void>)['getCursorScreenPoint']?.(),
      () => (app as unknown as { on: (event: string, f: () => void) => void }).on('gpu-info-update', () => undefined),
    ]
    return tries.map((attempt) => {
      try {
        return attempt()
      } catch (error) {
        return (error as Error).message
      }
    })
  })
  expect(messages).toEqual([
    'not supported by the stand-in: app.setBadgeCount',
    'not supported by the stand-in: BrowserWindow.setKiosk',
    'not supported by the stand-in: screen.getCursorScreenPoint',
    'not supported by the stand-in: app event gpu-info-update',
  ])
})

test('two windows have a page each, and a window is found by its page', async () => {
  await driven.app.evaluate(() => (globalThis as unknown as { fixture: FixtureGlobal }).fixture.openWindow())
  await expect.poll(() => driven.app.windows().length).toBe(2)
  const second = driven.app.windows()[1]
  await second?.waitForURL(/index\.html/)
  expect(await second?.evaluate(() => window.bridge.constants.answer)).toBe(42)
  if (!second) throw new Error('no second window')
  const handle = await driven.app.browserWindow(second)
  await handle.evaluate((window: { close: () => void }) => window.close())
  await expect.poll(() => driven.app.windows().length).toBe(1)
})

test('a window whose closing the app prevents stays open', async () => {
  await driven.app.evaluate(({ BrowserWindow }) => {
    const { fixture } = globalThis as unknown as { fixture: FixtureGlobal }
    fixture.preventClose = true
    BrowserWindow.getAllWindows()[0]?.close()
  })
  await vi.waitFor(async () => expect(await driven.log()).toContain('close true'))
  expect(await driven.page.textContent('h1')).toBe('样例窗口')
  await driven.app.evaluate(() => {
    ;(globalThis as unknown as { fixture: FixtureGlobal }).fixture.preventClose = false
  })
})

test('the window is shown once it is painted', async () => {
  expect((await driven.log())[0]).toBe('ready-to-show')
})
