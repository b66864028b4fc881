import { app } from 'electron'

export const bundlePage = 'app://bundle/index.html'

/** While developing, the page comes from the dev server, which reloads it as it is edited. */
const devServer = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL']

export const pageAddress = devServer ?? bundlePage

const originOf = (address: string): string | undefined => {
  try {
    const { protocol, host } = new URL(address)
    return `${protocol}//${host}`
  } catch {
    return undefined
  }
}

/** Whether an address is the app's own page. */
export const isOwnPage = (address: string): boolean => originOf(address) === originOf(pageAddress)

/** Whether a page may load this: its own files, and pictures that it made itself. */
export function isOwnResource(address: string): boolean {
  if (/^(app|blob|data|devtools):/.test(address)) return true
  return devServer !== undefined && originOf(address)?.replace(/^ws/, 'http') === originOf(devServer)
}
