import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './project-root.ts'
import { programs, runNode } from './run-command.ts'

const stampFile = join(projectRoot, 'out/.built-from')
const sources = ['src', 'resources', 'package.json', 'package-lock.json', 'electron.vite.config.ts']

function* filesUnder(path: string): Generator<string> {
  if (!existsSync(path)) return
  if (!statSync(path).isDirectory()) yield path
  else for (const name of readdirSync(path).toSorted()) yield* filesUnder(join(path, name))
}

/** What the bundles depend on, as one short text: names, sizes and times, not contents. */
function sourceStamp(): string {
  const hash = createHash('sha256')
  for (const source of sources) {
    for (const file of filesUnder(join(projectRoot, source))) {
      const { size, mtimeMs } = statSync(file)
      hash.update(`${file} ${size} ${mtimeMs}\n`)
    }
  }
  return hash.digest('hex')
}

/** Builds main, preload and renderer into out/, unless they are already built from these sources. */
export async function buildApp(): Promise<boolean> {
  const stamp = sourceStamp()
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return true
  const code = await runNode(programs.electronVite, ['build', '--logLevel', 'warn'])
  if (code !== 0) return false
  mkdirSync(join(projectRoot, 'out'), { recursive: true })
  writeFileSync(stampFile, stamp)
  return true
}
