import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface VirtualScreen {
  readonly display: string
  /** The screen's memory in XWD format, kept current by the X server. */
  readonly framebuffer: string
  readonly stop: () => void
}

/** Starts an X server without hardware; it chooses a free display number itself. */
export async function startVirtualScreen(size = process.env['LONGDU_SCREEN'] ?? '1366x768'): Promise<VirtualScreen> {
  const folder = mkdtempSync(join(tmpdir(), 'longdu-screen-'))
  const args = ['-displayfd', '3', '-screen', '0', `${size}x24`, '-fbdir', folder, '-nolisten', 'tcp']
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const stop = () => {
    server.kill()
    rmSync(folder, { recursive: true, force: true })
  }
  process.once('exit', stop)
  const number = await new Promise<string>((resolve, reject) => {
    server.on('error', () => reject(new Error('There is no screen and no Xvfb: install the package xvfb.')))
    server.on('exit', () => reject(new Error('Xvfb ended without offering a screen.')))
    server.stdio[3]?.once('data', (data: Buffer) => resolve(data.toString().trim()))
  })
  return { display: `:${number}`, framebuffer: join(folder, 'Xvfb_screen0'), stop }
}
