// The app with the window's page reloading as its source is edited.
import { spawnSync } from 'node:child_process'
import { electronBinary } from '../electron-binary.ts'
import { projectRoot, standIn } from '../project-root.ts'
import { programs, runNode } from '../run-command.ts'
import { startVirtualScreen } from '../virtual-screen.ts'

if (electronBinary() === undefined) {
  const browser = spawnSync(process.execPath, ['tools/bootstrap.mjs', 'browser'], {
    cwd: projectRoot,
    stdio: 'inherit',
  })
  if (browser.status !== 0) process.exit(1)
  process.env['ELECTRON_EXEC_PATH'] = standIn
}
const needsScreen = process.platform === 'linux' && !(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'])
const screen = needsScreen ? await startVirtualScreen() : undefined
if (screen) process.env['DISPLAY'] = screen.display
const code = await runNode(programs.electronVite, ['dev', ...process.argv.slice(2)])
screen?.stop()
process.exitCode = code
