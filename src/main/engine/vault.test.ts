import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Keeper } from '#main/vault/slots.ts'
import { groupsOf } from '#shared/vault/recovery-code.ts'
import type { ErrorCode } from '#shared/kernel/errors.ts'
import { openTestFrontDesk } from './test-engine.ts'

type Desk = Awaited<ReturnType<typeof openTestFrontDesk>>

const sample = '欧阳试金石'
const account = { login: '李敏', passphrase: 'Wo-de-kouling-1' }

let folder = ''
let places = 0
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'longdu-vault-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function newPlace(): string {
  places += 1
  const place = join(folder, `处 ${places}`)
  mkdirSync(place)
  return place
}

/** A computer that keeps secrets with a key of its own. */
function computer(): Keeper {
  const key = randomBytes(32)
  return {
    isStrong: () => Promise.resolve(true),
    wrap: async (secret) => {
      const cipher = createCipheriv('aes-256-gcm', key, Buffer.alloc(12))
      return Buffer.concat([cipher.update(secret), cipher.final(), cipher.getAuthTag()]).toString('base64')
    },
    unwrap: async (wrapped) => {
      const bytes = Buffer.from(wrapped, 'base64')
      const decipher = createDecipheriv('aes-256-gcm', key, Buffer.alloc(12))
      decipher.setAuthTag(bytes.subarray(-16))
      return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]).toString()
    },
  }
}

const fileIn = (place: string): string => join(place, '龙都.db')
const openDesk = (place: string, keeper?: Keeper): Promise<Desk> =>
  openTestFrontDesk({
    databaseFile: fileIn(place),
    backupFolder: join(place, 'backups'),
    ...(keeper === undefined ? {} : { keeper }),
  })

const nameAt = async ({ client }: Desk): Promise<string> => (await client.settings.get({})).operator
const phaseOf = ({ frontDesk }: Desk): string => frontDesk.state().phase

async function codeOf(work: Promise<unknown>): Promise<ErrorCode | 'done'> {
  try {
    await work
  } catch (error) {
    return error instanceof Error && 'code' in error ? (error.code as ErrorCode) : 'internal/bug'
  }
  return 'done'
}

/** Protects the open database and answers the recovery code. */
async function protect({ client }: Desk, mode: 'convenient' | 'strict'): Promise<string> {
  const { draft, code, ask } = await client.vault.draftRecoveryCode({})
  const typed = ask.map((group) => groupsOf(code)[group - 1] ?? '')
  await client.vault.enable({ draft, typed, mode, accounts: mode === 'strict' ? [account] : [] })
  return code
}

async function makeProtected(mode: 'convenient' | 'strict', keeper?: Keeper) {
  const place = newPlace()
  const desk = await openDesk(place, keeper)
  await desk.client.settings.update({ operator: sample })
  return { place, desk, code: await protect(desk, mode) }
}

/** Every file below a place that shows the sample name. */
const showing = (place: string): readonly string[] =>
  readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file).includes(sample))

test('a protected database opens by itself on its computer, and elsewhere with the recovery code alone', async () => {
  const [mine, yours] = [computer(), computer()]
  const { place, desk, code } = await makeProtected('convenient', mine)
  expect(desk.frontDesk.state()).toMatchObject({ phase: 'open', protection: { mode: 'convenient', unfinished: null } })
  await desk.frontDesk.close()

  const again = await openDesk(place, mine)
  expect(await nameAt(again)).toBe(sample)
  await again.frontDesk.close()

  const elsewhere = await openDesk(place, yours)
  expect(elsewhere.frontDesk.state()).toMatchObject({ phase: 'locked', why: 'other-machine' })
  expect(await codeOf(elsewhere.client.settings.get({}))).toBe('vault/other-machine')
  const mistyped = code.replace(/.$/, (last) => (last === '7' ? '8' : '7'))
  expect(await codeOf(elsewhere.client.vault.recover({ code: mistyped }))).toBe('vault/recovery-code-mistyped')
  await elsewhere.client.vault.recover({ code })
  expect(await nameAt(elsewhere)).toBe(sample)
  await elsewhere.frontDesk.close()
  const takenOn = await openDesk(place, yours)
  expect(phaseOf(takenOn)).toBe('open')
  await takenOn.frontDesk.close()
})

test('after enabling, no file of the place shows a name: backups, quarantine, attachments and logs included', async () => {
  const place = newPlace()
  const desk = await openDesk(place)
  await desk.client.settings.update({ operator: sample })
  await desk.client.backups.create({})
  mkdirSync(join(place, 'quarantine', 'old'), { recursive: true })
  copyFileSync(fileIn(place), join(place, 'quarantine', 'old', '龙都.db'))
  writeFileSync(join(place, 'quarantine', 'old', '龙都.db-wal'), sample)
  const digest = 'ab'.repeat(32)
  mkdirSync(`${fileIn(place)}-files/ab`, { recursive: true })
  writeFileSync(`${fileIn(place)}-files/ab/${digest}`, `%PDF ${sample}`)
  expect(showing(place).length).toBeGreaterThan(2)
  await protect(desk, 'strict')
  await desk.client.settings.update({ operator: `${sample}二` })
  await desk.client.backups.create({})
  expect(showing(place)).toEqual([])
  await desk.frontDesk.close()
  expect(showing(place)).toEqual([])
  expect(existsSync(`${fileIn(place)}-files/ab/${digest}.sealed`)).toBe(true)
})

test('the strict mode asks for a passphrase; each account has its own, and no name is readable in the keyring', async () => {
  const { place, desk, code } = await makeProtected('strict')
  const second = { login: '王强', passphrase: 'Ling-yi-ge-kou-2' }
  await desk.client.vault.setPassphrase(second)
  await desk.frontDesk.close()
  const keyring = readFileSync(join(`${fileIn(place)}-vault`, 'keyring.json'), 'utf8')
  expect([account, second].filter(({ login }) => keyring.includes(login))).toEqual([])

  const again = await openDesk(place)
  expect(again.frontDesk.state()).toMatchObject({ phase: 'locked', why: 'passphrase', needsLogin: true })
  expect(await codeOf(again.client.vault.unlock({ ...second, login: account.login }))).toBe('vault/wrong-passphrase')
  await again.client.vault.unlock(second)
  expect(await nameAt(again)).toBe(sample)
  await again.client.vault.removePassphrase({ login: second.login })
  await again.client.vault.lock({})
  expect(await codeOf(again.client.settings.get({}))).toBe('vault/locked')
  expect(await codeOf(again.client.vault.unlock(second))).toBe('vault/wrong-passphrase')
  // With a single account no name is needed.
  await again.client.vault.unlock({ passphrase: account.passphrase })
  expect(await codeOf(again.client.vault.removePassphrase({ login: account.login }))).toBe('vault/last-passphrase')
  await again.client.vault.lock({})
  await again.client.vault.recover({ code, account: { ...account, passphrase: 'Xin-de-kouling-3' } })
  await again.client.vault.lock({})
  expect(await codeOf(again.client.vault.unlock(account))).toBe('vault/wrong-passphrase')
  await again.client.vault.unlock({ ...account, passphrase: 'Xin-de-kouling-3' })
  await again.frontDesk.close()
})

test('wrong passphrases make wait, over a restart too, and never the recovery code', async () => {
  const { place, desk, code } = await makeProtected('strict')
  await desk.frontDesk.close()
  const locked = await openDesk(place)
  const tries = await Promise.all(
    Array.from({ length: 1 }, () => codeOf(locked.client.vault.unlock({ passphrase: 'x' }))),
  )
  for (let more = 0; more < 59; more += 1) tries.push(await codeOf(locked.client.vault.unlock({ passphrase: 'x' })))
  expect(tries.slice(0, 5)).toEqual(Array(5).fill('vault/wrong-passphrase'))
  expect(new Set(tries.slice(5))).toEqual(new Set(['vault/wait']))
  await locked.frontDesk.close()
  const later = await openDesk(place)
  expect(later.frontDesk.state()).toMatchObject({ phase: 'locked', waiting: { failures: 5 } })
  expect(await codeOf(later.client.vault.unlock(account))).toBe('vault/wait')
  await later.client.vault.recover({ code })
  expect(await nameAt(later)).toBe(sample)
  await later.frontDesk.close()
})

test('a new data key opens everything old and new; who has the old recovery code opens nothing any more', async () => {
  const { place, desk, code } = await makeProtected('strict')
  const before = await desk.client.backups.create({})
  await desk.client.settings.update({ operator: `${sample}二` })
  const { draft, code: newCode, ask } = await desk.client.vault.draftRecoveryCode({})
  expect(await codeOf(desk.client.vault.newRecoveryCode({ draft, typed: ['XXXX', 'XXXX'] }))).toBe(
    'vault/confirmation-wrong',
  )
  const typed = ask.map((group) => groupsOf(newCode)[group - 1] ?? '')
  await desk.client.vault.newRecoveryCode({ draft, typed })
  await desk.client.vault.rekey({})
  expect(await nameAt(desk)).toBe(`${sample}二`)
  await desk.frontDesk.close()
  const again = await openDesk(place)
  expect(await codeOf(again.client.vault.recover({ code }))).toBe('vault/wrong-recovery-code')
  await again.client.vault.recover({ code: newCode })
  const old = (await again.client.backups.list({})).find(({ at }) => at === before.at)
  await again.client.backups.restore({ name: old?.name ?? '' })
  expect(await nameAt(again)).toBe(sample)
  await again.client.vault.unlock(account)
  await again.frontDesk.close()
})

test('protection is taken back only with a reason, and leaves everything readable without a key', async () => {
  const { place, desk } = await makeProtected('strict')
  expect(await codeOf(desk.client.vault.disable({ reason: '' }))).toBe('input/invalid')
  await desk.client.vault.disable({ reason: '移交省厅' })
  expect(desk.frontDesk.state()).toMatchObject({ phase: 'open', protection: { mode: 'none' } })
  await desk.frontDesk.close()
  const copied = newPlace()
  cpSync(fileIn(place), fileIn(copied))
  const plain = await openDesk(copied)
  expect(await nameAt(plain)).toBe(sample)
  await plain.frontDesk.close()
})

test('with the keyring lost, the copy beside the backups opens it; with none it says so and deletes nothing', async () => {
  const { place, desk, code } = await makeProtected('strict')
  await desk.frontDesk.close()
  rmSync(`${fileIn(place)}-vault`, { recursive: true })
  const saved = await openDesk(place)
  await saved.client.vault.recover({ code })
  expect(await nameAt(saved)).toBe(sample)
  await saved.frontDesk.close()
  rmSync(`${fileIn(place)}-vault`, { recursive: true, force: true })
  rmSync(join(place, 'backups', 'keyring.json'))
  const bytes = readFileSync(fileIn(place))
  const lost = await openDesk(place)
  expect(lost.frontDesk.state()).toMatchObject({ phase: 'locked', why: 'keyring-lost' })
  await lost.frontDesk.close()
  expect(readFileSync(fileIn(place)).equals(bytes)).toBe(true)
})

test('a slot that somebody else put into the keyring is noticed before the next data key is handed out', async () => {
  const { place, desk, code } = await makeProtected('strict')
  await desk.frontDesk.close()
  const file = join(`${fileIn(place)}-vault`, 'keyring.json')
  const keyring = JSON.parse(readFileSync(file, 'utf8')) as { slots: object[]; revision: number }
  keyring.slots.push({ ...keyring.slots[0], account: 'another' })
  keyring.revision += 1
  writeFileSync(file, JSON.stringify(keyring))
  const again = await openDesk(place)
  await again.client.vault.unlock(account).catch(() => undefined)
  await again.client.vault.recover({ code }).catch(() => undefined)
  expect(await codeOf(again.client.vault.rekey({}))).toBe('vault/keyring-suspect')
  await again.frontDesk.close()
})
