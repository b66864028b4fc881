import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestFrontDesk, type TestFrontDesk } from '#main/engine/test-engine.ts'

const [admin, officer, reader] = ['Longdu-2026', 'Longdu-2027', 'Longdu-2028'] as const

let folder = ''
let desk: TestFrontDesk
let code = ''

/** 严格, with an administrator who was there first, somebody who works and somebody who reads. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'longdu-access-'))
  desk = await openTestFrontDesk({ databaseFile: join(folder, '龙都.db'), backupFolder: join(folder, 'backups') })
  await expect(make('wang', '王建国', 'admin', admin)).rejects.toThrow('access/unprotected')
  const drafted = await desk.client.vault.draftRecoveryCode({})
  code = drafted.code
  const typed = drafted.ask.map((group) => code.split('-')[group - 1] ?? '')
  const accounts = [{ passphrase: 'Zhuomu-2026' }]
  await desk.client.vault.enable({ draft: drafted.draft, typed, mode: 'strict', accounts })
})
afterAll(async () => {
  await desk.frontDesk.close()
  rmSync(folder, { recursive: true, force: true })
})

const make = (login: string, name: string, role: 'admin' | 'officer' | 'reader', passphrase: string) =>
  desk.client.access.create({ login, name, role, passphrase })

const signIn = (login: string, passphrase: string) => desk.client.access.signIn({ login, passphrase })

describe('accounts', () => {
  test('without one everybody may do everything; the first is an administrator and is signed in at once', async () => {
    expect(await desk.client.access.session({})).toMatchObject({ state: 'free', role: 'admin', canLock: true })
    await expect(make('li', '李敏', 'reader', reader)).rejects.toThrow('access/first-is-admin')
    await make('Wang', '王建国', 'admin', admin)
    const session = await desk.client.access.session({})
    expect(session).toMatchObject({ state: 'signed-in', role: 'admin', mustChange: false, account: { login: 'wang' } })
    await expect(make('wang', '王某', 'officer', officer)).rejects.toThrow('access/login-taken')
    await expect(make('zhang', '张明', 'officer', 'zhangming')).rejects.toThrow('access/passphrase-weak')
    await make('zhang', '张明', 'officer', officer)
    await make('li', '李敏', 'reader', reader)
  })

  test('behind the lock nothing is answered but how to come in', async () => {
    await desk.client.access.lock({})
    expect(await desk.client.access.session({})).toMatchObject({ state: 'locked', account: { name: '王建国' } })
    await expect(desk.client.teachers.list({})).rejects.toThrow('access/locked')
    await expect(desk.client.settings.getDraft({ form: 'teacher', key: 'new' })).rejects.toThrow('access/locked')
    await expect(desk.client.vault.rekey({})).rejects.toThrow('access/locked')
  })

  test('a wrong passphrase and a name that nobody has are told alike, and both are in the trail', async () => {
    await expect(signIn('wang', officer)).rejects.toThrow('vault/wrong-passphrase')
    await expect(signIn('nobody', officer)).rejects.toThrow('vault/wrong-passphrase')
    await signIn('WANG ', admin)
    const { rows } = await desk.client.audit.list({ kind: 'sign-in-failed' })
    expect(rows.map(({ operator, detail }) => [operator, detail])).toEqual([
      ['未登录', '没有这个登录名'],
      ['未登录', '口令不对'],
    ])
  })

  test('who works changes records under his own name, and not what the whole office goes by', async () => {
    await signIn('zhang', officer)
    expect(await desk.client.access.session({})).toMatchObject({ role: 'officer', mustChange: true })
    await desk.client.access.changePassphrase({ old: officer, passphrase: 'Longdu-3027' })
    expect(await desk.client.access.session({})).toMatchObject({ mustChange: false })
    await desk.client.codes.create({ list: 'subject', name: '甲骨文' })
    expect((await desk.client.history.list({})).rows[0]).toMatchObject({ operator: '张明' })
    await expect(desk.client.settings.update({ operator: '某人' })).rejects.toThrow('access/role')
    await expect(desk.client.access.accounts({})).rejects.toThrow('access/role')
    await expect(desk.client.vault.disable({ reason: '试一试' })).rejects.toThrow('access/role')
  })

  test('who works takes back no action that was not his to do', async () => {
    await signIn('wang', admin)
    await desk.client.settings.update({ operator: '值班员' })
    const { undo } = await desk.client.history.state({})
    await signIn('zhang', 'Longdu-3027')
    await expect(desk.client.history.undo({ actionId: undo?.id ?? '' })).rejects.toThrow('access/role')
  })

  test('who only reads sees lists, changes nothing and sees no number whole', async () => {
    await signIn('li', reader)
    expect((await desk.client.teachers.list({})).rows).toEqual([])
    await expect(desk.client.codes.create({ list: 'subject', name: '篆刻' })).rejects.toThrow('access/role')
    await expect(desk.client.teachers.reveal({ id: 'x', field: 'phone' })).rejects.toThrow('access/role')
    await expect(desk.client.history.undo({})).rejects.toThrow('access/role')
  })

  test('a draft belongs to the one who typed it', async () => {
    const place = { form: 'teacher', key: 'new' }
    await signIn('zhang', 'Longdu-3027')
    await desk.client.settings.saveDraft({ ...place, content: '{"name":"吕文静"}' })
    await signIn('wang', admin)
    expect(await desk.client.settings.getDraft(place)).toBeNull()
    await signIn('zhang', 'Longdu-3027')
    expect(await desk.client.settings.getDraft(place)).toContain('吕文静')
  })

  test('there is always somebody in charge; who is stopped can come in no more until given a new passphrase', async () => {
    await signIn('wang', admin)
    const accounts = await desk.client.access.accounts({})
    const idOf = (login: string): string => accounts.find((one) => one.login === login)?.id ?? ''
    await expect(desk.client.access.update({ id: idOf('wang'), role: 'officer' })).rejects.toThrow('access/last-admin')
    await expect(desk.client.access.deactivate({ id: idOf('wang') })).rejects.toThrow('access/last-admin')
    await desk.client.access.deactivate({ id: idOf('li') })
    await expect(signIn('li', reader)).rejects.toThrow('vault/wrong-passphrase')
    await desk.client.access.resetPassphrase({ id: idOf('li'), passphrase: 'Longdu-3028' })
    expect(await signIn('li', 'Longdu-3028')).toMatchObject({ state: 'signed-in', mustChange: true })
  })

  test('the recovery code gives a forgotten account a new passphrase, and the old one is good for nothing', async () => {
    await desk.client.access.lock({})
    await expect(
      desk.client.access.recover({ code: '0000', login: 'wang', passphrase: 'Longdu-3026' }),
    ).rejects.toThrow('vault/recovery-code-mistyped')
    expect(await desk.client.access.recover({ code, login: 'wang', passphrase: 'Longdu-3026' })).toMatchObject({
      state: 'signed-in',
      role: 'admin',
    })
    await expect(signIn('wang', admin)).rejects.toThrow('vault/wrong-passphrase')
  })

  test('a passphrase is changed after as many days as the office wants', async () => {
    await signIn('wang', 'Longdu-3026')
    await desk.client.access.setRules({ leastLength: 12, leastKinds: 3, changeDays: 90, idleMinutes: 10 })
    desk.setToday('2026-04-01')
    expect(await desk.client.access.session({})).toMatchObject({ mustChange: true, idleMinutes: 10 })
    const change = desk.client.access.changePassphrase({ old: 'Longdu-3026', passphrase: 'Longdu-4026' })
    await expect(change).rejects.toThrow('access/passphrase-weak')
    await desk.client.access.changePassphrase({ old: 'Longdu-3026', passphrase: 'Longdu-Apr-2026' })
    expect(await desk.client.access.session({})).toMatchObject({ mustChange: false })
  })

  test('whoever opens the closed database with his passphrase is at the desk, without typing it twice', async () => {
    await desk.client.vault.lock({})
    expect(await desk.client.vault.state({})).toMatchObject({ phase: 'locked', needsLogin: true })
    await desk.client.vault.unlock({ login: 'li', passphrase: 'Longdu-3028' })
    expect(await desk.client.access.session({})).toMatchObject({ state: 'signed-in', account: { name: '李敏' } })
  })
})
