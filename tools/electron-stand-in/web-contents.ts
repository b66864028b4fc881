import { readFileSync } from 'node:fs'
import type { EventEmitter } from 'node:events'
import type { HandlerDetails, IpcMainInvokeEvent, WebContents, WebPreferences } from 'electron'
import { currentBrowser } from './current-browser.ts'
import { receive } from './ipc-main.ts'
import { createPreloadLink, type PreloadLink } from './preload-link.ts'
import { printPage } from './print-page.ts'
import { interceptRequests } from './requests.ts'
import { permissionNames, sessionOf, type ElectronSession, type Permission } from './session.ts'
import type { Page } from './targets.ts'
import { createEmitter, createEvent, guarded, unsupported } from './unsupported.ts'
import { fromWeb, toWeb } from './web-addresses.ts'

const events = [
  'will-navigate',
  'will-frame-navigate',
  'will-redirect',
  'will-attach-webview',
  'did-finish-load',
  'did-fail-load',
  'did-navigate',
  'dom-ready',
  'render-process-gone',
  'destroyed',
  // Menus of the page are the browser's own here, and a page has neither zoom gestures nor webviews.
  'context-menu',
]

type PopupHandler = Parameters<WebContents['setWindowOpenHandler']>[0]
type Offered = Pick<
  WebContents,
  | 'id'
  | 'loadURL'
  | 'getURL'
  | 'reload'
  | 'send'
  | 'setWindowOpenHandler'
  | 'printToPDF'
  | 'isDestroyed'
  | 'close'
  | 'focus'
>

export interface StandInContents {
  /** What the app gets hold of. */
  readonly facade: Offered
  readonly prepared: Promise<Page>
  readonly targetId: () => string
  readonly markGone: () => void
  readonly electronSession: ElectronSession
}

const all: StandInContents[] = []
const isOwnScheme = (address: string) => fromWeb(address) !== address

/** One page: navigation, the preload, messages and printing, over the debugging protocol. */
export function createWebContents(
  opened: Promise<Page>,
  preferences: WebPreferences,
  close: () => void,
): StandInContents {
  const emitter: EventEmitter = createEmitter('webContents', events)
  const electronSession = sessionOf(preferences.partition ?? '')
  const mainFrame = guarded('webFrameMain', {
    url: 'about:blank',
    get origin() {
      const { protocol, host } = new URL(mainFrame.url)
      return `${protocol}//${host}`
    },
    parent: null,
    isDestroyed: () => isGone,
  })
  let frameId = ''
  let targetId = ''
  let link: PreloadLink | undefined
  let isGone = false
  let expectedAddress: string | undefined
  let popupHandler: PopupHandler | undefined

  const allowsNavigation = (url: string, isMainFrame: boolean, isRedirect: boolean): boolean => {
    if (isMainFrame && !isRedirect && expectedAddress === url.replace(/#.*/, '')) {
      expectedAddress = undefined
      return true
    }
    const details = createEvent({ url, isMainFrame, isSameDocument: false, frame: mainFrame })
    if (isRedirect) emitter.emit('will-redirect', details, url)
    else {
      emitter.emit('will-frame-navigate', details)
      if (isMainFrame) emitter.emit('will-navigate', details, url)
    }
    return !details.defaultPrevented
  }

  /** The page that it opened is closed whatever the app says. */
  const askAboutPopup = (url: string) => {
    const action = popupHandler?.({ url: fromWeb(url) } as HandlerDetails).action ?? 'allow'
    if (action === 'allow') process.stderr.write('not supported by the stand-in: a window opened by the page\n')
  }
  const watchPage = ({ session }: Page) => {
    session.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId) return
      mainFrame.url = fromWeb(frame.url) + (frame.urlFragment ?? '')
      emitter.emit('did-navigate', {}, mainFrame.url)
    })
    session.on('Page.navigatedWithinDocument', ({ url, frameId: id }) => {
      if (id === frameId) mainFrame.url = fromWeb(url)
    })
    session.on('Page.windowOpen', ({ url }) => askAboutPopup(url))
    session.on('Page.domContentEventFired', () => emitter.emit('dom-ready', {}))
    session.on('Page.loadEventFired', () => emitter.emit('did-finish-load', {}))
    session.on('Inspector.targetCrashed', () =>
      emitter.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }),
    )
  }

  const installPreload = async ({ session }: Page) => {
    if (preferences.preload === undefined) return
    link = createPreloadLink({
      session,
      preload: readFileSync(preferences.preload, 'utf8'),
      mainFrameId: () => frameId,
      onMessage: (message) => {
        const event = guarded('ipcEvent', { type: 'frame', sender: facade, senderFrame: mainFrame })
        void receive(message, event as unknown as IpcMainInvokeEvent, (answer) => link?.deliver(answer))
      },
    })
    await link.install()
  }

  const applyPermissions = async (address: string) => {
    if (!isOwnScheme(address)) return
    const { browser } = await currentBrowser
    for (const permission of Object.keys(permissionNames) as Permission[]) {
      const setting = electronSession.grants(permission) ? 'granted' : 'denied'
      for (const name of permissionNames[permission]) {
        const origin = new URL(address).origin
        await browser.cdp.browser.send('Browser.setPermission', { permission: { name }, setting, origin })
      }
    }
  }

  const prepare = async (): Promise<Page> => {
    const page = await opened
    const { session } = page
    targetId = page.targetId
    watchPage(page)
    const tree = session.send('Page.getFrameTree')
    await Promise.all([session.send('Page.enable'), session.send('Inspector.enable'), tree])
    frameId = (await tree).frameTree.frame.id
    interceptRequests({ session, electronSession, mainFrameId: () => frameId, allowsNavigation })
    await installPreload(page)
    await Promise.all([
      session.send('Runtime.enable'),
      session.send('Page.setLifecycleEventsEnabled', { enabled: true }),
      session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      session.send('Emulation.setScriptExecutionDisabled', { value: preferences.javascript === false }),
      session.send('Runtime.runIfWaitingForDebugger'),
    ])
    return page
  }
  const prepared = prepare()
  prepared.catch((error: unknown) => {
    if (!isGone) process.stderr.write(`A window could not be prepared: ${String(error)}\n`)
  })

  /** For what has no answer: a window that is closed meanwhile is no error. */
  const quietly = (act: (page: Page) => Promise<unknown>) => void prepared.then(act).catch(() => undefined)

  const loadURL = async (address: string) => {
    const { session } = await prepared
    const web = toWeb(address)
    await applyPermissions(web)
    expectedAddress = address.replace(/#.*/, '')
    const loaded = new Promise<void>((resolve) => void emitter.once('did-finish-load', () => resolve()))
    const { errorText } = await session.send('Page.navigate', { url: web })
    if (errorText) {
      emitter.emit('did-fail-load', {}, -2, errorText, address, true)
      throw new Error(`${errorText} loading '${address}'`)
    }
    await loaded
  }

  const members = {
    id: all.length + 1,
    loadURL,
    getURL: () => (mainFrame.url === 'about:blank' ? '' : mainFrame.url),
    reload: () => {
      expectedAddress = mainFrame.url.replace(/#.*/, '')
      quietly(({ session }) => session.send('Page.reload'))
    },
    send: (channel, ...args) => link?.deliver({ kind: 'message', channel, args }),
    setWindowOpenHandler: (handler) => {
      popupHandler = handler
    },
    printToPDF: async (options) => printPage((await prepared).session, options),
    isDestroyed: () => isGone,
    close,
    focus: () => quietly(({ session }) => session.send('Page.bringToFront')),
  } satisfies Offered

  const facade = guarded('webContents', {
    ...members,
    mainFrame,
    session: electronSession.facade,
    on: emitter.on.bind(emitter),
    once: emitter.once.bind(emitter),
    off: emitter.off.bind(emitter),
    removeListener: emitter.off.bind(emitter),
    emit: emitter.emit.bind(emitter),
  })
  const markGone = () => {
    isGone = true
    all.splice(all.indexOf(contents), 1)
    emitter.emit('destroyed')
  }
  const contents = { facade, prepared, targetId: () => targetId, markGone, electronSession }
  all.push(contents)
  return contents
}

/** The main frame of a page has the id of its target. */
export const contentsOfTarget = (targetId: string | undefined): StandInContents | undefined =>
  all.find((contents) => contents.targetId() === targetId)

export const webContents = guarded('webContents', {
  getAllWebContents: () => all.map(({ facade }) => facade),
  fromId: (id: number) => all.find(({ facade }) => facade.id === id)?.facade,
  fromDevToolsTargetId: (targetId: string) => contentsOfTarget(targetId)?.facade,
  create: () => unsupported('webContents.create'),
})

export const contentsOfWindow = (facade: object | undefined): StandInContents | undefined =>
  all.find((contents) => contents.facade === facade)
