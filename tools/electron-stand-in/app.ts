import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { App } from 'electron'
import { createLock } from './single-instance.ts'
import { createEmitter, createEvent, guarded, unsupported } from './unsupported.ts'

const events = [
  'ready',
  'window-all-closed',
  'before-quit',
  'will-quit',
  'quit',
  'second-instance',
  'activate',
  'web-contents-created',
  'child-process-gone',
  'render-process-gone',
]
interface Identity {
  readonly folder: string
  readonly name: string
  readonly version: string
  readonly switches: ReadonlyMap<string, string>
}

const emitter = createEmitter('app', events)
const paths = new Map<string, string>()
const home = homedir()
const config = process.env['APPDATA'] ?? process.env['XDG_CONFIG_HOME'] ?? join(home, '.config')
let identity: Identity = { folder: process.cwd(), name: 'app', version: '0', switches: new Map() }
let isReady = false
let isQuitting = false
let closeWindows: () => Promise<boolean> = () => Promise.resolve(true)
let closeBrowser: () => Promise<void> = () => Promise.resolve()
let lock: ReturnType<typeof createLock> | undefined

const defaults: Readonly<Record<string, () => string>> = {
  home: () => home,
  appData: () => config,
  userData: () => join(config, identity.name),
  sessionData: () => join(config, identity.name),
  temp: () => tmpdir(),
  documents: () => join(home, 'Documents'),
  downloads: () => join(home, 'Downloads'),
  desktop: () => join(home, 'Desktop'),
  logs: () => join(config, identity.name, 'logs'),
  exe: () => process.argv[0] ?? '',
}

async function quit(): Promise<void> {
  if (isQuitting) return
  isQuitting = true
  const before = createEvent()
  emitter.emit('before-quit', before)
  if (before.defaultPrevented || !(await closeWindows())) {
    isQuitting = false
    return
  }
  const will = createEvent()
  emitter.emit('will-quit', will)
  isQuitting = !will.defaultPrevented
  if (isQuitting) await exit(0)
}

async function exit(code: number): Promise<void> {
  isQuitting = true
  emitter.emit('quit', {}, code)
  lock?.release()
  await closeBrowser()
  process.exit(code)
}

const whenReady = new Promise<void>((resolve) => {
  emitter.once('ready', () => {
    isReady = true
    resolve()
  })
})

const commandLine = guarded('commandLine', {
  appendSwitch: (name: string) => {
    // The browser is running by now with switches as strict as these; any other would do nothing.
    const alreadySo = ['host-resolver-rules', 'disable-background-networking', 'no-pings', 'lang']
    if (!alreadySo.includes(name)) unsupported(`commandLine.appendSwitch(${name})`)
  },
  hasSwitch: (name: string) => identity.switches.has(name),
  getSwitchValue: (name: string) => identity.switches.get(name) ?? '',
} satisfies Pick<App['commandLine'], 'appendSwitch' | 'hasSwitch' | 'getSwitchValue'>)

const members = {
  isPackaged: false,
  getAppPath: () => identity.folder,
  getName: () => identity.name,
  setName: (name) => {
    identity = { ...identity, name }
  },
  getVersion: () => identity.version,
  getLocale: () => 'zh-CN',
  getPath: (name) => paths.get(name) ?? defaults[name]?.() ?? unsupported(`app.getPath(${name})`),
  setPath: (name, path) => {
    paths.set(name, path)
  },
  whenReady: () => whenReady,
  isReady: () => isReady,
  // Every page runs in the browser's own sandbox, which is off only where the user is root.
  enableSandbox: () => undefined,
  setAppUserModelId: () => undefined,
  requestSingleInstanceLock: () => {
    lock ??= createLock(app.getPath('userData'), (argv, cwd) => emitter.emit('second-instance', {}, argv, cwd))
    return lock.isFirst
  },
  quit: () => void quit(),
  exit: (code = 0) => void exit(code),
} satisfies Pick<
  App,
  | 'isPackaged'
  | 'getAppPath'
  | 'getName'
  | 'setName'
  | 'getVersion'
  | 'getLocale'
  | 'getPath'
  | 'setPath'
  | 'whenReady'
  | 'isReady'
  | 'enableSandbox'
  | 'setAppUserModelId'
  | 'requestSingleInstanceLock'
  | 'quit'
  | 'exit'
>

/** For the stand-in's own modules: what happens to the app from outside. */
const hooks = {
  become: (given: Identity) => {
    identity = given
    const userData = given.switches.get('user-data-dir')
    if (userData) paths.set('userData', userData)
  },
  useBrowser: (given: { closeWindows: () => Promise<boolean>; closeBrowser: () => Promise<void> }) => {
    ;({ closeWindows, closeBrowser } = given)
  },
  /** An app that has quit by then, as a second instance does, never becomes ready. */
  becomeReady: () => isQuitting || emitter.emit('ready', {}),
  isEnding: () => isQuitting,
  contentsWereCreated: (contents: object) => emitter.emit('web-contents-created', {}, contents),
  childIsGone: (details: object) => emitter.emit('child-process-gone', {}, details),
  windowWasClosed: (remaining: number) => {
    if (remaining > 0 || isQuitting) return
    if (emitter.listenerCount('window-all-closed') === 0) void quit()
    else emitter.emit('window-all-closed')
  },
}

export const app = guarded('app', {
  ...members,
  ...hooks,
  commandLine,
  on: emitter.on.bind(emitter),
  once: emitter.once.bind(emitter),
  off: emitter.off.bind(emitter),
  removeListener: emitter.off.bind(emitter),
  emit: emitter.emit.bind(emitter),
})
