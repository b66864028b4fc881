import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const folder = import.meta.dirname
const frozen = JSON.parse(readFileSync(join(folder, 'frozen.json'), 'utf8')) as Record<string, string>

const hashOf = (file: string): string =>
  createHash('sha256')
    .update(readFileSync(join(folder, 'migrations', file)))
    .digest('hex')

test('a migration that was released is never changed: offices have run it', () => {
  const now = Object.fromEntries(Object.keys(frozen).map((file) => [file, hashOf(file)]))
  expect(
    now,
    'Put the old text back, and write what you want to change as a new migration with the next number. ' +
      'frozen.json is written by tools/release-database.ts at a release and by nothing else.',
  ).toEqual(frozen)
})
