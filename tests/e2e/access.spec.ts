/// <reference lib="dom" />
import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RecoveryCodeDraft } from '#shared/vault/vault.ts'
import { expect, launch, office, test, type Desk } from './support/app.ts'
import { settled } from './support/settled.ts'

const keyFile = (home: string): Record<string, string> => ({ STAND_IN_KEY_FILE: join(home, 'os.key') })

const groupsOf = (code: string): readonly string[] => code.split('-')

/** The desk of an office whose data are protected, with the recovery code as it lies in the safe. */
async function protectedDesk(userData: string, mode: 'convenient' | 'strict'): Promise<{ desk: Desk; code: string }> {
  const desk = await launch({ userData, env: keyFile(userData) })
  await desk.call('settings.update', office)
  const { draft, code, ask } = (await desk.call('vault.draftRecoveryCode')) as RecoveryCodeDraft
  const typed = ask.map((group) => groupsOf(code)[group - 1])
  const accounts = mode === 'strict' ? [{ passphrase: 'Longdu-2026' }] : []
  await desk.call('vault.enable', { draft, typed, mode, accounts })
  return { desk, code }
}

/** 王建国 is the administrator; making his account signs him in. */
const makeAdmin = (desk: Desk): Promise<unknown> =>
  desk.call('access.create', { login: 'wang', name: '王建国', role: 'admin', passphrase: 'Longdu-2026' })

async function signIn({ page }: Desk, login: string, passphrase: string): Promise<void> {
  await page.getByLabel('登录名').fill(login)
  await page.getByLabel('口令', { exact: true }).fill(passphrase)
  await page.getByRole('button', { name: '登录' }).click()
}

test('a locked window shows nothing, and whoever comes back finds the form as it was; somebody who only reads changes nothing', async ({
  userData,
}) => {
  const { desk } = await protectedDesk(userData, 'convenient')
  const { page } = desk
  await makeAdmin(desk)
  await desk.call('access.create', { login: 'limin', name: '李敏', role: 'reader', passphrase: 'Longdu-2027' })
  await page.evaluate(() => void (location.hash = '#/teachers'))
  await page.getByRole('button', { name: '新增教师' }).first().click()
  await settled(page)
  await page.getByRole('dialog').getByLabel('姓名').fill('吕文静')
  // The system asks, as when the computer is locked; the form has had no time to store itself.
  await desk.app.evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen'))
  await expect(page.getByRole('heading', { name: '已锁定' })).toBeVisible()
  await expect(page.getByText('吕文静')).toHaveCount(0)
  await expect(desk.call('teachers.list')).rejects.toThrow('access/locked')

  await signIn(desk, 'wang', 'Longdu-2026')
  await page.getByRole('button', { name: '新增教师' }).first().click()
  await expect(page.getByRole('dialog').getByLabel('姓名')).toHaveValue('吕文静')
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).click()

  await page.keyboard.press('Control+l')
  await signIn(desk, 'limin', 'Longdu-2027')
  await page.getByLabel('现在的口令').fill('Longdu-2027')
  await page.getByLabel('新口令').fill('Zhuomu-2027')
  await page.getByLabel('再输一次').fill('Zhuomu-2027')
  await page.getByRole('button', { name: '更换口令' }).click()
  await expect(page.getByRole('button', { name: '李敏 只读' })).toBeVisible()
  await expect(desk.call('teachers.list')).resolves.toBeTruthy()
  await expect(desk.call('teachers.remove', { id: 'x' })).rejects.toThrow('由业务员或管理员来做')
  await expect(desk.call('access.accounts')).rejects.toThrow('access/role')
  await desk.close()
})

test('sixty wrong passphrases cost a wait and nothing else, and the recovery code from the safe never waits', async ({
  userData,
}) => {
  const { desk, code } = await protectedDesk(userData, 'strict')
  await desk.close()
  const again = await launch({ userData, env: keyFile(userData) })
  const { page } = again
  await page.getByLabel('口令', { exact: true }).fill('falsch')
  await page.getByRole('button', { name: '登录' }).click()
  await expect(page.getByRole('alert')).toContainText('口令不对')
  const answers = await page.evaluate(async () => {
    const codes: string[] = []
    for (let number = 1; number < 60; number += 1) {
      const result = await window.longdu.call('vault.unlock', { passphrase: `falsch-${number}` })
      codes.push(result.ok ? 'ok' : result.error.code)
    }
    return codes
  })
  expect(answers.filter((one) => one === 'vault/wrong-passphrase')).toHaveLength(4)
  expect(answers.filter((one) => one === 'vault/wait')).toHaveLength(55)
  await page.reload()
  await expect(page.getByRole('alert')).toContainText(/连续输错 5 次，请过 1[45] 分/)

  await page.getByRole('button', { name: '忘记口令，用恢复码' }).click()
  await page.getByLabel('恢复码').fill(code.replaceAll('-', ' ').toLowerCase())
  await page.getByLabel('新口令').fill('Zhuomu-2027')
  await page.getByLabel('再输一次').fill('Zhuomu-2027')
  await page.getByRole('button', { name: '换新口令并打开' }).click()
  await expect(page.getByRole('navigation').first()).toBeVisible()
  await page.keyboard.press('Control+l')
  await page.getByLabel('口令', { exact: true }).fill('Zhuomu-2027')
  await page.getByRole('button', { name: '登录' }).click()
  await expect(page.getByRole('navigation').first()).toBeVisible()
  await again.close()
})

test('a folder carried to another computer opens there with the recovery code, and from then on by itself', async ({
  userData,
}) => {
  const { desk, code } = await protectedDesk(userData, 'convenient')
  await desk.close()
  const carried = `${userData}-carried`
  cpSync(userData, carried, { recursive: true })
  const elsewhere = { userData: carried, env: { STAND_IN_KEY_FILE: join(carried, 'another.key') } }
  const other = await launch(elsewhere)
  await expect(other.page.getByRole('heading', { name: '这个数据库来自另一台电脑' })).toBeVisible()
  await other.page.getByLabel('恢复码').fill(code.replace(/^./, (letter) => (letter === 'A' ? 'B' : 'A')))
  await expect(other.page.getByText('第 1 组第 1 个字符多半抄错')).toBeVisible()
  await other.page.getByLabel('恢复码').fill(code)
  await other.page.getByRole('button', { name: '打开' }).click()
  await expect(other.page.getByRole('navigation').first()).toBeVisible()
  await other.close()
  const later = await launch(elsewhere)
  await expect(later.page.getByRole('navigation').first()).toBeVisible()
  await later.close()
  rmSync(carried, { recursive: true, force: true })
})

test('a damaged database is told with what its newest backup would lose, and is at work again after one answer', async ({
  desk,
}) => {
  await desk.call('backups.create', {})
  await desk.call('settings.update', { operator: '李敏' })
  await desk.close()
  writeFileSync(join(desk.userData, 'longdu.db'), Buffer.alloc(65_536, 7))
  const again = await launch({ userData: desk.userData })
  const { page } = again
  await expect(page.getByRole('heading', { name: '数据库损坏，没有打开' })).toBeVisible()
  await expect(page.getByText(/没有丢失|丢失 .*(条操作|分钟)/)).toBeVisible()
  await page.getByRole('button', { name: '恢复', exact: true }).click()
  await settled(page)
  await page.getByRole('dialog').getByRole('button', { name: '恢复', exact: true }).click()
  await expect(page.getByRole('navigation').first()).toBeVisible()
  expect(await again.call('settings.get')).toMatchObject({ operator: '李敏' })
  await again.close()
})
