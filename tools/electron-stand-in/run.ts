// The stand-in's start: reads Electron's arguments, starts the browser, then the app's main module.
// The whole module is loaded before the debugger listens, for a debugger asks for it at once.
import './api.ts'
import { readFileSync } from 'node:fs'
import inspector from 'node:inspector'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from './app.ts'
import { launchBrowser, type Browser } from './browser.ts'
import { closeAllWindows, forgetAllWindows } from './browser-window.ts'
import { setCurrentBrowser } from './current-browser.ts'
import { setScreenArea } from './screen.ts'
import { followTargets } from './targets.ts'
import { unsupported } from './unsupported.ts'
import { watchDownloads } from './downloads.ts'

interface Arguments {
  readonly folder: string
  readonly inspectPort: string | undefined
  readonly debuggingPort: string | undefined
  readonly switches: ReadonlyMap<string, string>
  /** What the app sees as process.argv after the executable. */
  readonly rest: readonly string[]
}

const ownSwitches = new Set(['inspect', 'remote-debugging-port', 'no-sandbox'])

function readArguments(args: readonly string[]): Arguments {
  const switches = new Map<string, string>()
  for (const arg of args) {
    if (/^-[^-]/.test(arg)) unsupported(`the option ${arg}`)
    const match = /^--([^=]+)=?(.*)$/.exec(arg)
    if (match) switches.set(match[1] ?? '', match[2] ?? '')
  }
  const rest = args.filter((arg) => !ownSwitches.has(/^--([^=]+)/.exec(arg)?.[1] ?? ''))
  const folder = rest.find((arg) => !arg.startsWith('--'))
  if (folder === undefined) throw new Error('Say which folder holds the app.')
  return {
    folder: resolve(folder),
    inspectPort: switches.get('inspect'),
    debuggingPort: switches.get('remote-debugging-port'),
    switches,
    rest,
  }
}

/** What the app can ask about the process that it runs in. */
function dressProcess({ rest }: Arguments, electronVersion: string, chromeVersion: string): void {
  process.argv = [join(import.meta.dirname, 'electron'), ...rest]
  const versions = { ...process.versions, electron: `${electronVersion} (stand-in)`, chrome: chromeVersion }
  Object.defineProperty(process, 'versions', { value: versions, configurable: true })
  Object.defineProperty(process, 'type', { value: 'browser' })
  Object.defineProperty(process, 'defaultApp', { value: true })
  Object.defineProperty(process, 'resourcesPath', { value: join(import.meta.dirname, 'resources') })
}

async function readScreen({ cdp, isHeadless }: Browser): Promise<void> {
  if (isHeadless) return setScreenArea({ x: 0, y: 0, width: 1920, height: 1080 })
  const { targetInfos } = await cdp.browser.send('Target.getTargets')
  const targetId = targetInfos.find(({ type }) => type === 'page')?.targetId ?? ''
  const { sessionId } = await cdp.browser.send('Target.attachToTarget', { targetId, flatten: true })
  const expression = 'JSON.stringify([screen.availLeft, screen.availTop, screen.availWidth, screen.availHeight])'
  const { result } = await cdp.session(sessionId).send('Runtime.evaluate', { expression })
  const [x = 0, y = 0, width = 1366, height = 768] = JSON.parse(String(result.value)) as number[]
  await cdp.browser.send('Target.detachFromTarget', { sessionId })
  setScreenArea({ x, y, width, height })
}

async function startBrowser(debuggingPort: string | undefined): Promise<string> {
  const browser = launchBrowser(debuggingPort)
  const { product } = await browser.cdp.browser.send('Browser.getVersion')
  await readScreen(browser)
  const targets = await followTargets(browser.cdp)
  await watchDownloads(browser.cdp.browser)
  browser.onEnded(forgetAllWindows)
  app.useBrowser({ closeWindows: closeAllWindows, closeBrowser: browser.close })
  setCurrentBrowser({ browser, targets })
  return product.replace(/^[^/]*\//, '')
}

async function main(): Promise<void> {
  const given = readArguments(process.argv.slice(2))
  if (given.inspectPort !== undefined) inspector.open(Number(given.inspectPort), '127.0.0.1')
  const manifest = JSON.parse(readFileSync(join(given.folder, 'package.json'), 'utf8')) as Record<string, string>
  const electron = JSON.parse(
    readFileSync(new URL('../../node_modules/electron/package.json', import.meta.url), 'utf8'),
  ) as {
    version: string
  }
  const chromeVersion = await startBrowser(given.debuggingPort)
  dressProcess(given, electron.version, chromeVersion)
  app.become({
    folder: given.folder,
    name: manifest['productName'] ?? manifest['name'] ?? 'app',
    version: manifest['version'] ?? '0',
    switches: given.switches,
  })
  // What the end of the browser cut short is no error of the app.
  process.on('unhandledRejection', (error) => {
    if (!app.isEnding()) throw error
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit())
  await import(pathToFileURL(join(given.folder, manifest['main'] ?? 'index.js')).href)
  setImmediate(app.becomeReady)
}

await main()
