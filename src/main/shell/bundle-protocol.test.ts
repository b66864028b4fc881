import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createBundleHandler } from './bundle-protocol.ts'
import { pagePolicy } from './content-policy.ts'

let base: string
let serve: (request: Request) => Promise<Response>

beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'longdu-bundle-'))
  const root = join(base, 'renderer')
  mkdirSync(join(root, 'assets'), { recursive: true })
  writeFileSync(join(root, 'index.html'), '<!doctype html>')
  writeFileSync(join(root, 'assets/a b.js'), '1')
  writeFileSync(join(root, 'assets/notes.txt'), 'not for the page')
  writeFileSync(join(base, 'secret.json'), '{}')
  symlinkSync(join(base, 'secret.json'), join(root, 'assets/link.json'))
  serve = createBundleHandler(root)
})
afterAll(() => rmSync(base, { recursive: true }))

const get = (address: string, method = 'GET') => serve({ url: address, method } as Request)

test('a built file is served with its type, its policy and no caching', async () => {
  const response = await get('app://bundle/assets/a%20b.js?x#y')
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  expect(response.headers.get('content-security-policy')).toBe(pagePolicy)
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
})

test.each([
  'app://bundle/../secret.json',
  'app://bundle/%2e%2e/secret.json',
  'app://bundle/..%2fsecret.json',
  'app://bundle/assets/..%5c..%5csecret.json',
  'app://bundle/%252e%252e/secret.json',
  'app://bundle/index.html%00.js',
  'app://bundle//etc/passwd',
  'app://bundle/%',
  'app://bundle/assets/link.json',
  'app://bundle/assets/notes.txt',
  'app://bundle/assets/',
  'app://bundle/',
  'app://other/index.html',
  'file:///etc/passwd',
  'https://bundle/index.html',
  'not an address',
])('%s is not found', async (address) => {
  const response = await get(address)
  expect(response.status).toBe(404)
  expect(response.headers.get('content-security-policy')).toBe(pagePolicy)
})

test('nothing but GET is answered', async () => {
  for (const method of ['POST', 'HEAD', 'PUT']) expect((await get('app://bundle/index.html', method)).status).toBe(404)
})
