import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lookAtFile } from '#main/db/open-file.ts'
import { groupsOf } from '#shared/vault/recovery-code.ts'
import { openTestFrontDesk } from './test-engine.ts'

type Desk = Awaited<ReturnType<typeof openTestFrontDesk>>

const sample = '欧阳试金石'
const passphrase = 'Wo-de-kouling-1'
const digest = 'ab'.repeat(32)

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'longdu-conversion-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const fileIn = (place: string): string => join(place, '龙都.db')
const openDesk = (place: string): Promise<Desk> =>
  openTestFrontDesk({ databaseFile: fileIn(place), backupFolder: join(place, 'backups') })

/** Runs an operation and keeps what the disk held at each word of progress: what a kill at that moment would leave. */
async function runAndKeep(place: string, desk: Desk, operation: string, input: object): Promise<readonly string[]> {
  const kept: string[] = []
  const keep = (): void => {
    const copy = `${place}-${operation}-${kept.length + 1}`
    cpSync(place, copy, { recursive: true })
    kept.push(copy)
  }
  const context = { progress: keep, signal: { aborted: false }, file: (reference: string) => reference }
  const result = await desk.frontDesk.call(operation, input, context)
  expect(result).toMatchObject({ ok: true })
  expect(kept.length).toBeGreaterThan(1)
  return kept
}

/** What the next start makes of a place: the officer's name, and how the file lies there afterwards. */
async function nextStart(place: string): Promise<readonly [string, string]> {
  const desk = await openDesk(place)
  if (desk.frontDesk.state().phase === 'locked') await desk.client.vault.unlock({ passphrase })
  const { operator } = await desk.client.settings.get({})
  expect(desk.frontDesk.engine().verify()).toEqual([])
  await desk.frontDesk.close()
  const { look } = lookAtFile(fileIn(place))
  const plain = readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .filter((entry) => readFileSync(join(entry.parentPath, entry.name)).includes(sample))
  if (look === 'sealed') expect(plain.map(({ name }) => name)).toEqual([])
  return [operator, look]
}

async function startsOf(places: readonly string[]): Promise<readonly string[]> {
  const looks: string[] = []
  for (const place of places) {
    const [operator, look] = await nextStart(place)
    expect(operator).toBe(sample)
    looks.push(look)
  }
  return looks
}

test('encrypting, a new key and decrypting leave a whole database wherever they are killed, and the next start goes on', async () => {
  const place = join(folder, '处')
  mkdirSync(join(`${fileIn(place)}-files`, 'ab'), { recursive: true })
  writeFileSync(join(`${fileIn(place)}-files`, 'ab', digest), `%PDF ${sample}`)
  const desk = await openDesk(place)
  await desk.client.settings.update({ operator: sample })
  const { draft, code, ask } = await desk.client.vault.draftRecoveryCode({})
  const typed = ask.map((group) => groupsOf(code)[group - 1] ?? '')
  const enable = { draft, typed, mode: 'strict', accounts: [{ login: '', passphrase }] }
  const enabling = await runAndKeep(place, desk, 'vault.enable', enable)
  expect(await startsOf([enabling[0] ?? '', enabling[1] ?? ''])).toEqual(['plain', 'sealed'])

  const rekeying = await runAndKeep(place, desk, 'vault.rekey', {})
  // Between the rename and the keyring that follows it: the new file, and the keyring that has only announced its key.
  const [announced = '', swapped = ''] = rekeying
  cpSync(`${fileIn(announced)}-vault`, `${fileIn(swapped)}-vault`, { recursive: true })
  expect(await startsOf([announced, swapped])).toEqual(['sealed', 'sealed'])

  const disabling = await runAndKeep(place, desk, 'vault.disable', { reason: '移交' })
  expect(await startsOf([disabling[0] ?? '', disabling.at(-1) ?? ''])).toEqual(['sealed', 'plain'])
  await desk.frontDesk.close()
})
