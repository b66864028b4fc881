import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './project-root.ts'

const folder = join(projectRoot, 'node_modules/electron')
const triedFile = join(folder, '.install-tried')

/** Electron's own executable, when its package has downloaded one. */
export function electronBinary(): string | undefined {
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile)) return undefined
  const file = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim())
  return existsSync(file) ? file : undefined
}

/** Tries once, for 20 seconds at most, to download the binary: behind a closed network there is none to be had. */
export function tryToInstallElectron(): string | undefined {
  const found = electronBinary()
  if (found !== undefined || existsSync(triedFile)) return found
  console.log('Looking for the Electron binary (20 seconds at most) …')
  spawnSync(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore', timeout: 20_000, killSignal: 'SIGKILL' })
  writeFileSync(triedFile, 'Remove this file to let npm start try the download again.\n')
  return electronBinary()
}
