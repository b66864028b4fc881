// Holds what ships with the app to licences that ask for no more than to be named. Run alone, it lists every package.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './project-root.ts'

const allowed: ReadonlySet<string> = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'Zlib',
  'Unlicense',
  'CC0-1.0',
  'Python-2.0',
])

export interface ShippedPackage {
  readonly name: string
  readonly version: string
  readonly licence: string
}

/** Whether one of the licences that may be chosen is allowed; all of those that hold together must be. */
export const isAllowed = (licence: string): boolean =>
  licence
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => allowed.has(one.trim())))

interface LockedPackage {
  readonly name?: string
  readonly version?: string
  readonly license?: string
  readonly dev?: boolean
  readonly optional?: boolean
  readonly dependencies?: Readonly<Record<string, string>>
}

/** Bundled by the build, so that they ship although they are listed for development. */
const bundled = [
  '@tanstack/react-query',
  '@tanstack/react-virtual',
  'antd',
  'echarts',
  'react',
  'react-dom',
  'react-router',
  'zustand',
]

function licenceOf(place: string, locked: LockedPackage): string {
  if (locked.license !== undefined) return locked.license
  const file = join(projectRoot, place, 'package.json')
  const own = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { license?: string }) : {}
  return own.license ?? 'none'
}

type Locks = Readonly<Record<string, LockedPackage>>

const nameAt = (place: string): string => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)

/** These packages and all that they ask for, by name. */
function withAllTheyNeed(names: readonly string[], locks: Locks): ReadonlySet<string> {
  const found = new Set(names)
  for (const name of found)
    for (const [place, { dependencies }] of Object.entries(locks))
      if (nameAt(place) === name) for (const needed of Object.keys(dependencies ?? {})) found.add(needed)
  return found
}

/** Every package of the lock file that is in the shipped app, by its name. */
export function shippedPackages(): readonly ShippedPackage[] {
  const lock = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8')) as { readonly packages: Locks }
  const inPage = withAllTheyNeed(bundled, lock.packages)
  return Object.entries(lock.packages)
    .filter(([place, { dev, optional }]) => place !== '' && ((!dev && !optional) || inPage.has(nameAt(place))))
    .map(([place, locked]) => ({
      name: nameAt(place),
      version: locked.version ?? '',
      licence: licenceOf(place, locked),
    }))
    .toSorted((one, other) => one.name.localeCompare(other.name))
}

if (import.meta.main) {
  const packages = shippedPackages()
  const refused = packages.filter(({ licence }) => !isAllowed(licence))
  if (process.argv.includes('--list'))
    for (const { name, version, licence } of packages) console.log(`${name} ${version}: ${licence}`)
  for (const { name, version, licence } of refused) console.error(`${name} ${version}: ${licence} is not allowed`)
  process.exitCode = refused.length === 0 ? 0 : 1
}
