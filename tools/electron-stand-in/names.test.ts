import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../project-root.ts'
import * as api from './api.ts'

const offered = api as unknown as Readonly<Record<string, object>>
const preloadNames = ['contextBridge', 'ipcRenderer', 'webUtils']

interface Source {
  readonly file: string
  readonly text: string
  /** Values, not types, that the file takes from `electron`. */
  readonly names: readonly string[]
}

function importedNames(text: string): string[] {
  const imports = text.matchAll(/import \{([^}]*)\} from 'electron(?:\/\w+)?'/g)
  const names = [...imports].flatMap(([, list = '']) => list.split(','))
  return names.map((name) => name.trim()).filter((name) => name !== '' && !name.startsWith('type '))
}

const sources: readonly Source[] = globSync('src/**/*.ts', { cwd: projectRoot })
  .map((file) => ({ file, text: readFileSync(join(projectRoot, file), 'utf8') }))
  .map(({ file, text }) => ({ file, text, names: importedNames(text) }))
  .filter(({ names }) => names.length > 0)

test('the sources take from electron only names that the stand-in offers', () => {
  expect(sources.length).toBeGreaterThan(3)
  const missing = sources.flatMap(({ file, names }) => {
    const known = file.includes('preload') ? preloadNames : Object.keys(offered)
    return names.filter((name) => !known.includes(name)).map((name) => `${file}: ${name}`)
  })
  expect(missing).toEqual([])
})

test('every member that the sources ask of such a name is there too', () => {
  const missing = sources.flatMap(({ file, text, names }) =>
    names
      .filter((name) => name in offered)
      .flatMap((name) =>
        [...text.matchAll(new RegExp(`(?<![\\w.])${name}\\.(\\w+)`, 'g'))]
          .map(([, member = '']) => member)
          .filter((member) => !(member in (offered[name] ?? {})))
          .map((member) => `${file}: ${name}.${member}`),
      ),
  )
  expect(missing).toEqual([])
})
