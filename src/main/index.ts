// Electron's entry: one window, one engine process, and the door between them.
import { randomUUID } from 'node:crypto'
import { dirname, join } from 'node:path'
import { app, Menu, type BrowserWindow } from 'electron'
import { createDispatch } from '#main/engine/dispatch.ts'
import { createOperationLog } from '#main/logging/operation-log.ts'
import type { Area } from '#shared/contract/define.ts'
import { contract } from '#shared/contract/index.ts'
import { channels } from '#shared/shell/channels.ts'
import { shellContract } from '#shared/shell/shell-contract.ts'
import { createDialogs } from './shell/dialogs.ts'
import { startEngineProcess } from './shell/engine-process.ts'
import { createFileTokens } from './shell/file-tokens.ts'
import { openIpcDoor } from './shell/ipc-door.ts'
import { watchLeaving } from './shell/leaving.ts'
import { lockDownApp } from './shell/lock-down.ts'
import { lockWithSystem } from './shell/lock-with-system.ts'
import { mainWindowPaths, openMainWindow } from './shell/main-window.ts'
import { createShellHandlers } from './shell/shell-handlers.ts'
import { createTemporaryFiles } from './shell/temporary-files.ts'

/** The built bundles: out/, or the same inside the packed app. */
const outFolder = dirname(import.meta.dirname)

const everyArea: readonly Area[] = [
  ...new Set(Object.values(contract).flatMap((area) => Object.values(area).flatMap(({ areas }) => areas))),
]

function foldersOf(userData: string) {
  return {
    databaseFile: join(userData, 'longdu.db'),
    backupFolder: join(userData, 'backups'),
    migrationsFolder: join(outFolder, 'main/migrations'),
    resourcesFolder: app.isPackaged ? join(process.resourcesPath, 'resources') : join(app.getAppPath(), 'resources'),
    logFile: join(userData, 'logs/engine.log'),
  }
}

function start(): void {
  const userData = app.getPath('userData')
  const folders = foldersOf(userData)
  const log = createOperationLog({ file: join(userData, 'logs/shell.log') })
  const tokens = createFileTokens()
  const temporary = createTemporaryFiles(join(userData, 'print'))
  let window: BrowserWindow
  const tell = (channel: string, value: unknown) => {
    if (!window.isDestroyed()) window.webContents.send(channel, value)
  }

  const engine = startEngineProcess({
    outFolder,
    folders,
    onChanged: (areas) => tell(channels.changed, areas === 'all' ? everyArea : areas),
    onProgress: (event) => tell(channels.progress, event),
    log,
  })
  const dialogs = createDialogs(() => window)
  const logFolder = join(userData, 'logs')
  const handlers = createShellHandlers({ engine, dialogs, tokens, temporary, folders, logFolder })
  const shellCall = createDispatch({
    contract: { shell: shellContract },
    handlers: { shell: handlers },
    log,
    announce: (areas) => tell(channels.changed, areas),
    now: () => new Date().toISOString(),
    reference: () => randomUUID().slice(-8),
  })
  openIpcDoor({
    window: () => window,
    answer: (operation, input) =>
      operation.startsWith('shell.')
        ? shellCall(operation, input, { progress: () => undefined, signal: { aborted: false }, file: tokens.pathOf })
        : engine.call(operation, input, tokens.pathsIn(input)),
    tokenFor: (path) => tokens.handleFor(path).token,
    log,
  })
  window = openMainWindow({ stateFile: join(userData, 'window.json'), ...mainWindowPaths(outFolder) })
  lockWithSystem(engine)
  watchLeaving({ window, engine, dialogs, temporary })
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })
}

const userDataSwitch = app.commandLine.getSwitchValue('user-data-dir')
if (userDataSwitch !== '') app.setPath('userData', userDataSwitch)
lockDownApp()
Menu.setApplicationMenu(null)
// The entry must not wait for this itself: Electron is ready only once its entry has run to the end.
if (app.requestSingleInstanceLock()) void app.whenReady().then(start)
else app.quit()
