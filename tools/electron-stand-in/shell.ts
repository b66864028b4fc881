import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Shell } from 'electron'
import { guarded } from './unsupported.ts'

const openers: Readonly<Record<string, string>> = { linux: '/usr/bin/xdg-open', darwin: '/usr/bin/open' }

function open(path: string): Promise<string> {
  const opener = openers[process.platform] ?? 'explorer.exe'
  if (process.platform !== 'win32' && !existsSync(opener)) return Promise.resolve(`no ${opener} here`)
  return new Promise((resolve) => {
    const child = spawn(opener, [path], { stdio: 'ignore', detached: true })
    child.on('error', (error) => resolve(error.message))
    child.on('spawn', () => resolve(''))
    child.unref()
  })
}

const members = {
  openPath: open,
  showItemInFolder: (path) => void open(dirname(path)),
} satisfies Pick<Shell, 'openPath' | 'showItemInFolder'>

export const shell = guarded('shell', members)
