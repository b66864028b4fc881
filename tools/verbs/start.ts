// Opens the window: with Electron's own binary if there is one, otherwise through the stand-in on an installed browser.
// LONGDU_SCREENSHOT=file.png takes a picture of the screen once it is painted, and closes the app.
import { spawn, spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { buildApp } from '../build-app.ts'
import { tryToInstallElectron } from '../electron-binary.ts'
import { projectRoot, standIn } from '../project-root.ts'
import { photographScreen } from '../screen-photo.ts'
import { startVirtualScreen } from '../virtual-screen.ts'

function chooseRuntime(): string {
  const electron = tryToInstallElectron()
  if (electron !== undefined) return electron
  const browser = spawnSync(process.execPath, ['tools/bootstrap.mjs', 'browser'], {
    cwd: projectRoot,
    stdio: 'inherit',
  })
  if (browser.status !== 0) process.exit(1)
  console.log('Electron has no binary here: the app opens through the stand-in, on the installed Chromium browser.')
  return standIn
}

const picture = process.env['LONGDU_SCREENSHOT']
const pictureFile = picture && resolve(process.env['INIT_CWD'] ?? projectRoot, picture)
const hasScreen = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'])

if (!(await buildApp())) process.exit(1)
const runtime = chooseRuntime()
const screen = pictureFile || !hasScreen ? await startVirtualScreen() : undefined
if (screen && !pictureFile) {
  console.log(`There is no screen here: the window is open on the virtual screen ${screen.display}. Ctrl+C ends it.`)
}

const sandbox = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
const app = spawn(runtime, [...sandbox, '.', ...process.argv.slice(2)], {
  cwd: projectRoot,
  env: { ...process.env, ...(screen && { DISPLAY: screen.display }) },
  stdio: 'inherit',
  shell: process.platform === 'win32',
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.kill(signal))
app.on('exit', (code) => {
  screen?.stop()
  process.exitCode ??= code ?? 0
})

if (pictureFile && screen) {
  const taken = await photographScreen(screen, pictureFile)
  console.log(taken ? `Picture of the window: ${pictureFile}` : 'The window was not painted within 60 seconds.')
  process.exitCode = taken ? 0 : 1
  app.kill('SIGTERM')
}
