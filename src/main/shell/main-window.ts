import { join } from 'node:path'
import { BrowserWindow, session } from 'electron'
import { createBundleHandler } from './bundle-protocol.ts'
import { offerEditMenu } from './edit-menu.ts'
import { lockDownSession, webPreferences } from './lock-down.ts'
import { pageAddress } from './page-address.ts'
import { readWindowState, saveWindowState } from './window-state.ts'

interface MainWindowOptions {
  readonly stateFile: string
  readonly preload: string
  readonly rendererFolder: string
}

/** In memory only, so that nothing of a person lands in the browser's caches. */
const partition = 'ui'

/** The session the window's page lives in; to be called once. */
function openUiSession(rendererFolder: string): void {
  const ui = session.fromPartition(partition)
  lockDownSession(ui)
  ui.protocol.handle('app', createBundleHandler(rendererFolder))
}

/** A page that dies is loaded again, unless it dies at once. */
function reviveDeadPage(window: BrowserWindow): void {
  let lastDeath = 0
  window.webContents.on('render-process-gone', () => {
    const now = Date.now()
    if (now - lastDeath > 10_000) window.webContents.reload()
    lastDeath = now
  })
}

/** The window, where it stood last time; shown once it is painted. */
export function openMainWindow({ stateFile, preload, rendererFolder }: MainWindowOptions): BrowserWindow {
  openUiSession(rendererFolder)
  const { bounds, isMaximized } = readWindowState(stateFile)
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    backgroundColor: '#ffffff',
    autoHideMenuBar: true,
    webPreferences: { ...webPreferences, preload, partition },
  })
  if (isMaximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => saveWindowState(stateFile, window))
  reviveDeadPage(window)
  offerEditMenu(window)
  void window.loadURL(pageAddress)
  return window
}

export const mainWindowPaths = (outFolder: string) => ({
  preload: join(outFolder, 'preload/index.cjs'),
  rendererFolder: join(outFolder, 'renderer'),
})
