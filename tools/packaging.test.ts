import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from './project-root.ts'

const text = readFileSync(join(projectRoot, 'electron-builder.yml'), 'utf8')

/** The indented lines under a key, as a record. */
function sectionOf(key: string): Record<string, string> {
  const lines = text.split('\n')
  const below = lines.slice(lines.indexOf(`${key}:`) + 1)
  const own = below.slice(
    0,
    below.findIndex((line) => /^\S/.test(line)),
  )
  return Object.fromEntries(own.map((line) => line.trim().split(': ') as [string, string]))
}

test('the packaged app runs nothing but its own archive: every fuse is set, and to the side that closes', () => {
  expect(sectionOf('electronFuses')).toEqual({
    runAsNode: 'false',
    enableCookieEncryption: 'true',
    enableNodeOptionsEnvironmentVariable: 'false',
    enableNodeCliInspectArguments: 'false',
    enableEmbeddedAsarIntegrityValidation: 'true',
    onlyLoadAppFromAsar: 'true',
    loadBrowserProcessSpecificV8Snapshot: 'false',
    grantFileProtocolExtraPrivileges: 'false',
    strictlyRequireAllFuses: 'true',
  })
})

test('nothing is sent to a place of publication, and the app is packed into one archive', () => {
  expect(text).toMatch(/^publish: null$/m)
  expect(text).toMatch(/^asar: true$/m)
})
