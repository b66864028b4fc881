/// <reference lib="dom" />
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Result } from '#shared/kernel/result.ts'
import type { ShellInfo } from '#shared/shell/shell-contract.ts'
import { enginePid, expect, launch, test, type Desk } from './support/app.ts'
import { answerOpen, answerSave, watchSystem } from './support/dialogs.ts'
import { recordTrouble } from './support/violations.ts'

declare global {
  interface Window {
    outcome: Promise<[Result<unknown>, number]>
  }
}

/** The token of a file, as if it had been dropped on the window. */
async function drop(desk: Desk, path: string): Promise<string> {
  await desk.page.evaluate(() => {
    const input = document.createElement('input')
    input.type = 'file'
    input.id = 'dropped'
    document.body.append(input)
  })
  await desk.page.setInputFiles('#dropped', path)
  return desk.page.evaluate(async () => {
    const input = document.querySelector<HTMLInputElement>('#dropped')
    const file = input?.files?.[0]
    input?.remove()
    if (!file) throw new Error('no file')
    return window.longdu.tokenFor(file)
  })
}

test('the page has the bridge and nothing of Node or Electron', async ({ freshDesk: { page } }) => {
  const seen = await page.evaluate(() => ({
    bridge: Object.keys(window.longdu).toSorted(),
    forbidden: ['process', 'require', 'module', 'Buffer', 'global', 'electron'].filter((name) => name in window),
  }))
  expect(seen).toEqual({ bridge: ['call', 'onChanged', 'onProgress', 'tokenFor'], forbidden: [] })
})

test('closing ends the app, with the database closed and backed up', async ({ freshDesk: desk }) => {
  await desk.call('settings.update', { operator: '李敏' })
  expect(await desk.close()).toBe(0)
  expect(readdirSync(join(desk.userData, 'backups')).some((name) => name.endsWith('-quit.db'))).toBe(true)
  expect(existsSync(join(desk.userData, 'longdu.db-wal'))).toBe(false)
})

test('what was entered and where the window stood are there after a restart', async ({ freshDesk: desk }) => {
  await desk.call('settings.update', { operator: '李敏' })
  const bounds = { x: 30, y: 40, width: 1200, height: 700 }
  await desk.app.evaluate(({ BrowserWindow }, wanted) => {
    const [window] = BrowserWindow.getAllWindows()
    if (window?.isMaximized()) window.unmaximize()
    window?.setBounds(wanted)
  }, bounds)
  await desk.close()
  const again = await launch({ userData: desk.userData })
  const found = () => again.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())
  await expect.poll(found).toEqual(bounds)
  expect(await again.call('settings.get')).toMatchObject({ operator: '李敏' })
  await again.close()
})

test('a killed engine is started again: the call under way is answered, what was acknowledged is there, the page is told', async ({
  freshDesk: desk,
}) => {
  await desk.call('settings.update', { operator: '李敏' })
  const pid = enginePid(desk)
  process.kill(pid, 'SIGSTOP')
  await desk.page.evaluate(() => {
    const told = new Promise<number>((resolve) => window.longdu.onChanged((areas) => resolve(areas.length)))
    const answered = window.longdu.call('settings.get', {})
    window.outcome = Promise.all([answered, told])
  })
  // Messages keep their order: when this is answered, the call above has been handed to the engine.
  await desk.call('shell.info')
  process.kill(pid, 'SIGKILL')
  const [result, areaCount] = await desk.page.evaluate(() => window.outcome)
  expect(result).toMatchObject({ ok: false, error: { code: 'engine/restarted' } })
  expect(areaCount).toBeGreaterThan(5)
  expect(await desk.call('settings.get')).toMatchObject({ operator: '李敏' })
  expect(enginePid(desk)).not.toBe(pid)
})

test('a database that cannot be opened is explained in the window, and opens once the reason is gone', async ({
  userData,
}) => {
  const file = join(userData, 'longdu.db')
  writeFileSync(file, '')
  const desk = await launch({ userData })
  await expect(desk.page.getByText('0 字节')).toBeVisible()
  expect(((await desk.call('shell.info')) as ShellInfo).engineError).toMatchObject({ code: 'db/empty-file' })
  expect(readFileSync(file)).toHaveLength(0)
  writeFileSync(file, 'this is not a database, it is a text that is long enough to be read as one')
  const result = await desk.page.evaluate(() => window.longdu.call('settings.get', {}))
  expect(result).toMatchObject({ ok: false, error: { code: 'db/foreign' } })
  await desk.close()
})

test('a broken database is replaced from a backup, and is kept beside it', async ({ freshDesk: desk }) => {
  await desk.call('settings.update', { operator: '李敏' })
  await desk.call('backups.create', {})
  const backups = join(desk.userData, 'backups')
  const [backup = ''] = readdirSync(backups).filter((name) => name.endsWith('.db'))
  await desk.close()
  writeFileSync(join(desk.userData, 'longdu.db'), '')
  const again = await launch({ userData: desk.userData })
  await answerOpen(again, [join(backups, backup)])
  expect(await again.call('shell.restoreFromBackup')).toEqual({ name: backup })
  expect(await again.call('settings.get')).toMatchObject({ operator: '李敏' })
  expect(readdirSync(join(desk.userData, 'quarantine'))).toHaveLength(1)
  await again.close()
})

test('nothing leads the window away from its page or opens another', async ({ freshDesk: { page, app } }) => {
  const address = page.url()
  await page.evaluate(() => {
    window.open('https://example.org/')
    const link = Object.assign(document.createElement('a'), { href: 'https://example.org/', target: '_blank' })
    document.body.append(link)
    link.click()
    const form = Object.assign(document.createElement('form'), { action: 'https://example.org/', method: 'post' })
    document.body.append(form)
    form.submit()
    window.location.href = 'https://example.org/'
  })
  await page.evaluate(() => {
    const meta = Object.assign(document.createElement('meta'), {
      httpEquiv: 'refresh',
      content: '0;url=https://example.org/',
    })
    document.head.append(meta)
  })
  // What is refused leaves no sign to wait for: a second is time enough to have gone.
  await page.waitForTimeout(1000)
  expect(page.url()).toBe(address)
  expect(app.windows()).toHaveLength(1)
})

test('the page reaches no network and is granted nothing', async ({ freshDesk: { page } }) => {
  const outcome = await page.evaluate(async () => {
    const reach = (address: string) =>
      fetch(address).then(
        () => 'reached',
        () => 'refused',
      )
    const socket = new Promise((resolve) => {
      try {
        const made = new WebSocket('ws://127.0.0.1:1/')
        made.addEventListener('error', () => resolve('refused'))
        made.addEventListener('open', () => resolve('reached'))
      } catch {
        resolve('refused')
      }
    })
    const permission = await navigator.permissions.query({ name: 'geolocation' })
    return [await reach('https://example.org/'), await reach('file:///etc/passwd'), await socket, permission.state]
  })
  expect(outcome).toEqual(['refused', 'refused', 'refused', 'denied'])
})

test('the door refuses what is too large, unknown or no token', async ({ freshDesk: { page } }) => {
  const codes = await page.evaluate(async () => {
    const code = async (operation: string, input: unknown) => {
      const result = await window.longdu.call(operation, input)
      return result.ok ? 'ok' : result.error.code
    }
    return [
      await code('settings.get', { filler: 'x'.repeat(300_000) }),
      await code('nothing.here', {}),
      await code('shell.openFile', { token: '/etc/passwd' }),
      await code('shell.openFile', { path: '/etc/passwd' }),
    ]
  })
  expect(codes).toEqual(['input/invalid', 'operation/unknown', 'file/token-expired', 'input/invalid'])
})

test('files cross by token: chosen, saved to, dropped, and a folder as the sheets in it', async ({
  freshDesk: desk,
}) => {
  const file = join(desk.userData, '名单.csv')
  writeFileSync(file, '姓名\n')
  await answerOpen(desk, [file])
  expect(await desk.call('shell.chooseFiles', {})).toMatchObject([{ name: '名单.csv' }])
  const logs = join(desk.userData, 'logs')
  writeFileSync(join(logs, '城区.xlsx'), '')
  const token = await drop(desk, file)
  expect(token).not.toContain('名单')
  expect(await desk.call('shell.expand', { tokens: [token] })).toMatchObject([{ name: '名单.csv' }])
  await answerOpen(desk, [logs])
  expect(await desk.call('shell.chooseFolder')).toMatchObject([{ name: '城区.xlsx' }])
  await answerSave(desk, null)
  expect(await desk.call('shell.chooseSave', { name: '一览表.xlsx', kind: 'xlsx' })).toBeNull()
})

test('a print-ready document is saved as a PDF, and printing opens it in the viewer', async ({ freshDesk: desk }) => {
  const html = join(desk.userData, 'a.html')
  writeFileSync(
    html,
    '<meta charset="utf-8"><style>@page{size:A4 landscape}</style><h1>结对一览表</h1><script>document.body.remove()</script>',
  )
  const target = join(desk.userData, '一览表.pdf')
  await answerSave(desk, target)
  const { token } = (await desk.call('shell.chooseSave', { name: '一览表.pdf', kind: 'pdf' })) as { token: string }
  const source = await drop(desk, html)
  await desk.call('shell.savePdf', { html: source, landscape: true, token })
  const pdf = readFileSync(target, 'latin1')
  expect(pdf.slice(0, 5)).toBe('%PDF-')
  expect(pdf).toMatch(/\/MediaBox \[0 0 84[12]/)
  expect(desk.app.windows()).toHaveLength(1)

  const handed = await watchSystem(desk)
  await desk.call('shell.print', { html: source, landscape: true })
  const [printed = ''] = await handed()
  expect(printed).toMatch(/\.pdf$/)
  expect(existsSync(printed)).toBe(true)
  await desk.close()
  expect(existsSync(printed)).toBe(false)
})

test('no page of the app breaks its own policy or throws', async ({ desk }) => {
  const trouble = await recordTrouble(desk)
  const links = desk.page.getByRole('navigation').getByRole('link')
  await expect(links.first()).toBeVisible()
  const count = await links.count()
  for (let number = 0; number < count; number += 1) {
    await links.nth(number).click()
    await expect(links.nth(number)).toHaveAttribute('aria-current', 'page')
    await expect(desk.page.getByRole('heading', { level: 1 })).toBeVisible()
    // The engine answers in order: what the page asked for has been answered before this.
    await desk.call('settings.get')
  }
  expect(count).toBeGreaterThan(2)
  expect(await trouble()).toEqual([])
})

test('the log has a line for each operation and no payload', async ({ freshDesk: desk }) => {
  await desk.call('settings.update', { operator: '欧阳无名' })
  await desk.close()
  const logs = join(desk.userData, 'logs')
  const text = readdirSync(logs)
    .map((name) => readFileSync(join(logs, name), 'utf8'))
    .join('')
  expect(text).toContain('"op":"settings.update"')
  expect(text).not.toContain('欧阳无名')
})
