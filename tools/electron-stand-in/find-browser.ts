import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Chromium without any window of its own: a third less work where nothing is to be seen. */
const windowless = '/usr/bin/chromium-headless-shell'
const linux = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/usr/bin/microsoft-edge-stable',
]
const windowsPaths = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe']
const windowsFolders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
const mac = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

function candidates(): readonly string[] {
  if (process.platform === 'darwin') return mac
  if (process.platform !== 'win32') return linux
  const folders = windowsFolders.map((name) => process.env[name]).filter((folder) => folder !== undefined)
  return folders.flatMap((folder) => windowsPaths.map((path) => join(folder, path)))
}

/** The Chromium-family browser to show windows in, or to run without any; LONGDU_BROWSER names one outright. */
export function findBrowser(isHeadless: boolean): string {
  const files = isHeadless ? [windowless, ...candidates()] : candidates()
  const found = process.env['LONGDU_BROWSER'] ?? files.find((file) => existsSync(file))
  if (found) return found
  throw new Error('Neither Electron nor a Chromium browser was found: install Chromium, Chrome or Edge.')
}
