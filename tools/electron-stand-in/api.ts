// The `electron` module as the app sees it.
import { app } from './app.ts'
import { BrowserWindow } from './browser-window.ts'
import { dialog } from './dialog.ts'
import { ipcMain } from './ipc-main.ts'
import { Menu } from './menu.ts'
import { MessageChannelMain } from './message-ports.ts'
import { powerMonitor } from './power-monitor.ts'
import { safeStorage } from './safe-storage.ts'
import { screen } from './screen.ts'
import { protocol, session } from './session.ts'
import { shell } from './shell.ts'
import { guarded } from './unsupported.ts'
import { utilityProcess } from './utility-process.ts'
import { webContents } from './web-contents.ts'

const api = guarded('electron', {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  utilityProcess,
  webContents,
})

export {
  api as 'module.exports',
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  utilityProcess,
  webContents,
}
