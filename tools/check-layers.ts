// Holds the sources to the table of docs/architecture.md: who may import whom. Run alone, it lists every breach.
import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join, posix } from 'node:path'
import { projectRoot } from './project-root.ts'

/** An area may take from those listed before it in another group, never from its own group or a later one. */
const areaOrder: readonly (readonly string[])[] = [
  ['kernel'],
  ['contract'],
  ['settings', 'history', 'backups', 'audit', 'access', 'calendar'],
  ['vault'],
  ['registry'],
  ['activities'],
  ['quotas'],
  ['policies'],
  ['assessments', 'milestones', 'hours', 'attachments'],
  ['pairings', 'studios', 'lectures', 'training', 'twinning', 'aid'],
  ['matching'],
  ['archive'],
  ['ledger', 'reports', 'collections', 'search', 'desk', 'diagnosis', 'shell'],
  ['imports'],
]
/** Tests and what only they use. */
const forTests = /(\.test|-fixture|\/test-engine)\.tsx?$/
const vagueNames = /^(utils?|helpers?|managers?|types)\.tsx?$/
const importPattern =
  /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)import\s+['"]([^'"]+)['"]/g

interface Import {
  readonly from: string
  /** A path in the repository without its ending's meaning, or a package's name. */
  readonly to: string
  readonly isTypeOnly: boolean
}

const rank = (area: string): number => areaOrder.findIndex((group) => group.includes(area))

/** `src/main/pairings/x.ts` → ['main', 'pairings', …] */
const roomsOf = (path: string): readonly string[] => path.split('/').slice(1)

function resolveImport(from: string, specifier: string): string {
  if (specifier.startsWith('#')) return `src/${specifier.slice(1)}`
  return specifier.startsWith('.') ? posix.join(dirname(from), specifier) : specifier
}

export function importsOf(from: string, text: string): Import[] {
  return [...text.matchAll(importPattern)].map((match) => {
    const isTypeOnly = /^\s*(import|export)\s+type\s/.test(match[0])
    return { from, to: resolveImport(from, match[1] ?? match[2] ?? match[3] ?? ''), isTypeOnly }
  })
}

function brokenInShared(area: string, [room, other]: readonly string[]): boolean {
  if (room !== 'shared' || other === undefined) return true
  // The tree of every operation is put together above the areas; its `define.ts` lies under them.
  if (area === 'contract' || area === other) return false
  return rank(other) >= rank(area) || rank(area) === -1
}

function brokenInMain(area: string, [room, other, file]: readonly string[], isTypeOnly: boolean): boolean {
  if (room === 'shared') return false
  if (room !== 'main') return true
  if (area === other || area === 'engine' || area === 'index.ts') return false
  // The shell never sees the database; how a file is written whole it takes from there.
  if (area === 'shell') return !['logging', 'engine'].includes(other ?? '') && file !== 'atomic-file.ts'
  // The database's own types and its pure helpers; the handle itself is handed in.
  return other !== 'db' && !(isTypeOnly && other === 'engine' && area === 'imports')
}

function brokenInRenderer(area: string, feature: string, [room, other, name]: readonly string[]): boolean {
  if (room === 'shared') return false
  if (room !== 'renderer') return true
  if (area === 'app' || area.endsWith('.tsx') || area.endsWith('.ts')) return false
  if (area === 'features') return other === 'features' ? name !== feature : other === 'app'
  return other === 'features' || other === 'app'
}

/** The driver opens files at one place, where the key is; types may be taken anywhere. */
const mayTakeTheDriver = (from: string, isTypeOnly: boolean): boolean =>
  isTypeOnly || from === 'src/main/db/open-file.ts'

/** Both write or hand out pages in plain, whatever the key: a copy is made by VACUUM INTO. */
const plainCopies = /\bdb\.(serialize|backup)\(/

const mayTakeElectron = (from: string): boolean => /^src\/(main\/shell\/|main\/index\.ts$|preload\/)/.test(from)

/** Why an import may not be, or undefined when it may. */
export function breachOf({ from, to, isTypeOnly }: Import): string | undefined {
  const [room = '', area = '', feature = ''] = roomsOf(from)
  if (to === 'electron' || to.startsWith('electron/')) return mayTakeElectron(from) ? undefined : `${from}: electron`
  if (to === 'better-sqlite3' && !mayTakeTheDriver(from, isTypeOnly)) return `${from}: opens files past open-file.ts`
  if (room === 'shared' && /^(node:|react|antd|better-sqlite3)/.test(to)) return `${from}: ${to} in a pure room`
  if (forTests.test(to)) return `${from} takes from ${to}, which is for tests`
  const target = roomsOf(to)
  const isOutside = !to.startsWith('src/')
  if (isOutside) return /^(tests|tools)\//.test(to) ? `${from} takes from ${to}` : undefined
  const isBroken =
    (room === 'shared' && brokenInShared(area, target)) ||
    (room === 'main' && brokenInMain(area, target, isTypeOnly)) ||
    (room === 'renderer' && brokenInRenderer(area, feature, target)) ||
    (room === 'preload' && target[0] !== 'shared')
  return isBroken ? `${from} takes from ${to}` : undefined
}

/** Every breach in the sources, in words. Tests may take what they need: only product code is held to the table. */
export function findBreaches(root: string): string[] {
  const files = globSync('src/**/*.{ts,tsx}', { cwd: root }).map((file) => file.replaceAll('\\', '/'))
  const vague = files
    .filter((file) => vagueNames.test(basename(file)))
    .map((file) => `${file}: a name that says nothing`)
  const product = files.filter((file) => !forTests.test(file))
  const texts = product.map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }))
  const imports = texts.flatMap(({ file, text }) => importsOf(file, text))
  const plain = texts.filter(({ text }) => plainCopies.test(text)).map(({ file }) => `${file}: a plain copy of pages`)
  return [...vague, ...plain, ...imports.map(breachOf).filter((breach) => breach !== undefined)]
}

if (import.meta.main) {
  const breaches = findBreaches(projectRoot)
  for (const breach of breaches) console.error(breach)
  process.exitCode = breaches.length === 0 ? 0 : 1
}
