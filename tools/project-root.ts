import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of package.json. */
export const projectRoot = dirname(dirname(fileURLToPath(import.meta.url)))

export const standIn = join(
  projectRoot,
  'tools/electron-stand-in',
  process.platform === 'win32' ? 'electron.cmd' : 'electron',
)

if (Number(process.versions.node.split('.')[0]) < 24) {
  throw new Error(`Node 24 is needed, this is ${process.versions.node}: use an npm script.`)
}
