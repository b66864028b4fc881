import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { FaultCase } from './fault-case.ts'

const folder = join(import.meta.dirname, '../cases')

export interface FoundCase {
  readonly module: string
  readonly fault: FaultCase
}

export async function casesOf(module: string): Promise<readonly FaultCase[]> {
  const { cases } = (await import(join(folder, module))) as { readonly cases?: readonly FaultCase[] }
  if (cases === undefined) throw new Error(`${module} exports no cases`)
  return cases
}

/** Every test there is, by the names of their files: a module exports them as `cases`. */
export async function findCases(): Promise<readonly FoundCase[]> {
  const found: FoundCase[] = []
  for (const module of readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .toSorted())
    for (const fault of await casesOf(module)) found.push({ module, fault })
  const names = found.map(({ fault }) => fault.name)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new Error(`two tests are called ${twice}`)
  return found
}
