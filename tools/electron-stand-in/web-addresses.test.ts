import { expect, test } from 'vitest'
import { addScheme, fromWeb, toWeb } from './web-addresses.ts'

test('an address of a scheme of the app goes to the browser as https and comes back as it was', () => {
  addScheme('app')
  for (const address of ['app://bundle/index.html#/a?b=1', 'app://bundle', 'app://other/a%20b']) {
    expect(toWeb(address)).toMatch(/^https:\/\/\w+\.app\.localhost/)
    expect(fromWeb(toWeb(address))).toBe(address)
  }
})

test('other addresses stay as they are', () => {
  for (const address of [
    'https://example.org/app.localhost',
    'about:blank',
    'data:text/html,x',
    'http://localhost:1/',
  ]) {
    expect(fromWeb(toWeb(address))).toBe(address)
  }
})
