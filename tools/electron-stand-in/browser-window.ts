import type { EventEmitter } from 'node:events'
import type { BrowserWindow as ElectronWindow, BrowserWindowConstructorOptions, Rectangle } from 'electron'
import { app } from './app.ts'
import { currentBrowser } from './current-browser.ts'
import { createEmitter, createEvent, guarded, unsupported } from './unsupported.ts'
import { createWebContents, type StandInContents } from './web-contents.ts'

const events = [
  'close',
  'closed',
  'ready-to-show',
  'show',
  'hide',
  'focus',
  'blur',
  'resize',
  'move',
  'maximize',
  'unmaximize',
]
const options = new Set([
  'x',
  'y',
  'width',
  'height',
  'minWidth',
  'minHeight',
  'show',
  'title',
  'icon',
  'backgroundColor',
  'autoHideMenuBar',
  'parent',
  'webPreferences',
  'useContentSize',
  'center',
  'fullscreenable',
])
const preferences = new Set([
  'preload',
  'partition',
  'sandbox',
  'contextIsolation',
  'nodeIntegration',
  'nodeIntegrationInWorker',
  'nodeIntegrationInSubFrames',
  'webSecurity',
  'allowRunningInsecureContent',
  'experimentalFeatures',
  'webviewTag',
  'navigateOnDragDrop',
  'spellcheck',
  'devTools',
  'safeDialogs',
  'javascript',
  'images',
  'webgl',
  'plugins',
])

type Offered = Pick<
  ElectronWindow,
  | 'id'
  | 'loadURL'
  | 'close'
  | 'destroy'
  | 'isDestroyed'
  | 'show'
  | 'focus'
  | 'isVisible'
  | 'isFocused'
  | 'isMaximized'
  | 'isMinimized'
  | 'maximize'
  | 'unmaximize'
  | 'minimize'
  | 'restore'
  | 'getBounds'
  | 'getNormalBounds'
  | 'setBounds'
>

export interface StandInWindow {
  /** What the app gets hold of. */
  readonly facade: Offered & { readonly webContents: StandInContents['facade'] }
  readonly close: () => Promise<boolean>
  readonly markGone: () => void
}
const windows: StandInWindow[] = []
let lastId = 0

function checkOptions(given: BrowserWindowConstructorOptions): void {
  for (const name of Object.keys(given)) if (!options.has(name)) unsupported(`BrowserWindow option ${name}`)
  for (const name of Object.keys(given.webPreferences ?? {}))
    if (!preferences.has(name)) unsupported(`webPreferences.${name}`)
  const { contextIsolation = true, nodeIntegration = false, sandbox = true } = given.webPreferences ?? {}
  if (!contextIsolation || nodeIntegration || !sandbox) unsupported('a window without isolation and sandbox')
}

interface WindowState {
  bounds: Rectangle
  normalBounds: Rectangle
  mode: 'normal' | 'maximized' | 'minimized' | 'fullscreen'
  isVisible: boolean
  isGone: boolean
}

function openWindow(given: BrowserWindowConstructorOptions): StandInWindow {
  checkOptions(given)
  const emitter: EventEmitter = createEmitter('BrowserWindow', events)
  const { x = 0, y = 0, width = 800, height = 600, show = true } = given
  const state: WindowState = {
    bounds: { x, y, width, height },
    normalBounds: { x, y, width, height },
    mode: 'normal',
    isVisible: show,
    isGone: false,
  }
  const opened = currentBrowser.then(({ targets, browser }) =>
    targets.open({ width, height, hidden: !show && !browser.isHeadless }),
  )
  const contents = createWebContents(opened, given.webPreferences ?? {}, () => void close())

  const place = async (bounds: Partial<Rectangle> & { windowState?: WindowState['mode'] }) => {
    const [{ browser }, { targetId }] = await Promise.all([currentBrowser, opened])
    const { windowId } = await browser.cdp.browser.send('Browser.getWindowForTarget', { targetId })
    if (bounds.windowState === 'normal')
      await browser.cdp.browser.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'normal' } })
    const { windowState, ...rest } = bounds
    const wanted = windowState === undefined || windowState === 'normal' ? rest : { windowState }
    const { x: left, y: top, ...size } = wanted as Partial<Rectangle>
    const given = { ...size, ...(left !== undefined && { left }), ...(top !== undefined && { top }) }
    if (Object.keys(given).length > 0)
      await browser.cdp.browser.send('Browser.setWindowBounds', { windowId, bounds: given })
  }
  const refreshBounds = async () => {
    const [{ browser }, { targetId }] = await Promise.all([currentBrowser, opened])
    const { bounds } = await browser.cdp.browser.send('Browser.getWindowForTarget', { targetId })
    const { left = 0, top = 0, width: w = 0, height: h = 0, windowState = 'normal' } = bounds
    state.mode = windowState
    state.bounds = { x: left, y: top, width: w, height: h }
    if (windowState === 'normal') state.normalBounds = state.bounds
  }
  /** A hidden page has no window of its own to place. */
  const placeQuietly = (bounds: Parameters<typeof place>[0]) => void place(bounds).catch(() => undefined)

  const markGone = () => {
    if (state.isGone) return
    state.isGone = true
    windows.splice(windows.indexOf(self), 1)
    contents.markGone()
    emitter.emit('closed')
    app.windowWasClosed(windows.length)
  }
  const destroy = () => {
    void opened.then(async ({ targetId }) => (await currentBrowser).targets.close(targetId)).then(markGone)
  }
  /** Asks the app first: a prevented `close` leaves the window open. */
  const close = async (): Promise<boolean> => {
    if (state.isGone) return true
    await refreshBounds().catch(() => undefined)
    const event = createEvent()
    emitter.emit('close', event)
    if (event.defaultPrevented) return false
    const { targetId } = await opened
    await (await currentBrowser).targets.close(targetId)
    markGone()
    return true
  }

  const changeMode = (mode: WindowState['mode'], event?: string) => {
    state.mode = mode
    placeQuietly({ windowState: mode })
    if (event !== undefined) emitter.emit(event)
  }
  const showWindow = () => {
    state.isVisible = true
    contents.facade.focus()
    emitter.emit('show')
  }
  const members = {
    id: ++lastId,
    loadURL: contents.facade.loadURL,
    close: () => void close(),
    destroy,
    isDestroyed: () => state.isGone,
    show: showWindow,
    focus: () => contents.facade.focus(),
    isVisible: () => state.isVisible,
    isFocused: () => state.isVisible && windows.at(-1) === self,
    isMaximized: () => state.mode === 'maximized',
    isMinimized: () => state.mode === 'minimized',
    maximize: () => changeMode('maximized', 'maximize'),
    unmaximize: () => changeMode('normal', 'unmaximize'),
    minimize: () => changeMode('minimized'),
    restore: () => changeMode('normal'),
    getBounds: () => state.bounds,
    getNormalBounds: () => state.normalBounds,
    setBounds: (bounds) => {
      state.bounds = { ...state.bounds, ...bounds }
      if (state.mode === 'normal') state.normalBounds = state.bounds
      placeQuietly(bounds)
      emitter.emit('resize')
    },
  } satisfies Offered
  const facade = guarded('BrowserWindow', {
    ...members,
    webContents: contents.facade,
    on: emitter.on.bind(emitter),
    once: emitter.once.bind(emitter),
    off: emitter.off.bind(emitter),
    removeListener: emitter.off.bind(emitter),
  })

  const prepare = async () => {
    const { targetId, session } = await contents.prepared
    const { targets } = await currentBrowser
    targets.onGone(targetId, markGone)
    session.on('Page.lifecycleEvent', ({ name }) => {
      if (name === 'firstPaint' && facade.webContents.getURL() !== '') emitter.emit('ready-to-show')
    })
    session.on('Page.frameResized', () => {
      void refreshBounds().then(
        () => emitter.emit('resize'),
        () => undefined,
      )
    })
    placeQuietly({ x, y, width, height, windowState: 'normal' })
  }
  prepare().catch(() => undefined)
  const self: StandInWindow = { facade, close, markGone }
  windows.push(self)
  app.contentsWereCreated(contents.facade)
  return self
}

function construct(given: BrowserWindowConstructorOptions = {}): StandInWindow['facade'] {
  return openWindow(given).facade
}

/** The browser has ended: no window can be asked any more. */
export function forgetAllWindows(): void {
  for (const window of windows.toReversed()) window.markGone()
}

/** Closes all windows, each of which may refuse. */
export async function closeAllWindows(): Promise<boolean> {
  for (const window of windows.toReversed()) if (!(await window.close())) return false
  return true
}

/** `new BrowserWindow(…)`: a plain function may answer with an object of its own. */
export const BrowserWindow = guarded(
  'BrowserWindow',
  Object.assign(
    function BrowserWindow(given?: BrowserWindowConstructorOptions) {
      return construct(given)
    },
    {
      getAllWindows: () => windows.map(({ facade }) => facade),
      getFocusedWindow: () => windows.at(-1)?.facade ?? null,
      fromWebContents: (contents: unknown) =>
        windows.find(({ facade }) => facade.webContents === contents)?.facade ?? null,
      fromId: (id: number) => windows.find(({ facade }) => facade.id === id)?.facade ?? null,
    },
  ),
)
