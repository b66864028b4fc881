import { readdirSync, realpathSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { pagePolicy, responseHeaders } from './content-policy.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** The built files by their path in an address. A link that leads out of the folder is not among them. */
function servedFiles(folder: string): ReadonlyMap<string, string> {
  const root = realpathSync(folder)
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory())
  const paths = files.map((entry) => join(entry.parentPath, entry.name))
  const inside = paths.filter((path) => realpathSync(path) === path && extname(path) in types)
  return new Map(inside.map((path) => [`/${relative(root, path).split(sep).join('/')}`, path]))
}

/** The path an address asks for, decoded once; undefined for what is malformed. */
function askedPath(address: string): string | undefined {
  try {
    const { protocol, host, pathname } = new URL(address)
    return protocol === 'app:' && host === 'bundle' ? decodeURIComponent(pathname) : undefined
  } catch {
    return undefined
  }
}

const notFound = () => new Response('', { status: 404, headers: responseHeaders(pagePolicy, 'text/plain') })

/** Serves `app://bundle/…`: only GET, and only the files that were built. */
export function createBundleHandler(folder: string): (request: Request) => Promise<Response> {
  const files = servedFiles(folder)
  return async (request) => {
    const path = files.get(askedPath(request.url) ?? '')
    if (request.method !== 'GET' || path === undefined) return notFound()
    const body = await readFile(path)
    return new Response(new Uint8Array(body), { headers: responseHeaders(pagePolicy, types[extname(path)] ?? '') })
  }
}
