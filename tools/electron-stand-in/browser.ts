import { spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { connectCdp, type CdpConnection } from './cdp.ts'
import { findBrowser } from './find-browser.ts'

export interface Browser {
  readonly cdp: CdpConnection
  readonly isHeadless: boolean
  /** The user closed the last window, and the browser ended with it. */
  readonly onEnded: (listener: () => void) => void
  /** Closes the browser and removes its profile; after it, the end of the browser is no accident. */
  readonly close: () => Promise<void>
}

const profilePrefix = 'longdu-stand-in-'

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** Profiles left by stand-ins that were killed. */
function sweepStaleProfiles(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(/^longdu-stand-in-(\d+)-/.exec(name)?.[1])
    if (pid && !isRunning(pid)) rmSync(join(tmpdir(), name), { recursive: true, force: true })
  }
}

/** A fresh profile that offers no translation: its bubble would cover the page. */
function createProfile(): string {
  const folder = mkdtempSync(join(tmpdir(), `${profilePrefix}${process.pid}-`))
  const preferences = {
    translate: { enabled: false },
    intl: { accept_languages: 'zh-CN,zh', selected_languages: 'zh-CN,zh' },
    credentials_enable_service: false,
    profile: { password_manager_enabled: false },
  }
  mkdirSync(join(folder, 'Default'))
  writeFileSync(join(folder, 'Default/Preferences'), JSON.stringify(preferences))
  return folder
}

function browserFlags(profile: string, isHeadless: boolean, debuggingPort: string | undefined): string[] {
  return [
    '--remote-debugging-pipe',
    ...(debuggingPort === undefined ? [] : [`--remote-debugging-port=${debuggingPort}`]),
    `--user-data-dir=${profile}`,
    ...(process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []),
    '--disable-dev-shm-usage',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-extensions',
    '--disable-default-apps',
    '--disable-features=Translate,MediaRouter,OptimizationHints,PaintHolding',
    '--disable-renderer-backgrounding',
    '--disable-backgrounding-occluded-windows',
    '--disable-background-timer-throttling',
    '--disable-gpu',
    '--no-first-run',
    '--no-default-browser-check',
    '--no-pings',
    '--password-store=basic',
    '--force-color-profile=srgb',
    '--lang=zh-CN',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
    '--window-position=0,0',
    ...(isHeadless ? ['--headless', '--hide-scrollbars=false', 'about:blank'] : ['--app=data:text/html,']),
  ]
}

/** Playwright waits for this very line on stderr; the rest of the browser's chatter is dropped. */
function forwardDebuggerLine(stderr: Readable): void {
  let text = ''
  stderr.on('data', (data: Buffer) => {
    text = (text + data.toString()).slice(-4000)
    const line = /^DevTools listening on ws:.*$/m.exec(text)
    if (!line) return
    process.stderr.write(`${line[0]}\n`)
    text = ''
  })
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve()
    else child.once('exit', () => resolve())
  })
}

/** Starts the browser; if it dies, so does the stand-in, with exit code 1. */
export function launchBrowser(debuggingPort: string | undefined): Browser {
  sweepStaleProfiles()
  const profile = createProfile()
  const isHeadless = process.platform === 'linux' && !(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'])
  const flags = browserFlags(profile, isHeadless, debuggingPort)
  const child = spawn(findBrowser(isHeadless), flags, { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] })
  const [, , stderr, output, input] = child.stdio
  forwardDebuggerLine(stderr as Readable)
  const cdp = connectCdp(output as Writable, input as Readable)
  let isClosing = false
  let whenEnded: () => void = () => undefined

  const removeProfile = () => rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
  process.on('exit', () => {
    child.kill('SIGKILL')
    removeProfile()
  })
  child.on('exit', (code, signal) => {
    if (isClosing) return
    if (code === 0) return whenEnded()
    process.stderr.write(`The browser ended unexpectedly (${signal ?? code}).\n`)
    process.exit(1)
  })
  const close = async () => {
    isClosing = true
    const timer = setTimeout(() => child.kill('SIGKILL'), 2000)
    cdp.browser.send('Browser.close').catch(() => child.kill('SIGKILL'))
    await ended(child)
    clearTimeout(timer)
    removeProfile()
  }
  const onEnded = (listener: () => void) => {
    whenEnded = listener
  }
  return { cdp, isHeadless, onEnded, close }
}
