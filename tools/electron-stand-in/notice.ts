/// <reference lib="dom" />
import type { StandInWindow } from './browser-window.ts'
import { contentsOfWindow } from './web-contents.ts'

/** Runs in the page: a line at its foot that goes away by itself. */
function addNotice(text: string): void {
  const line = document.createElement('div')
  line.textContent = text
  line.style.cssText =
    'position:fixed;left:50%;bottom:48px;transform:translateX(-50%);z-index:99999;padding:10px 18px;' +
    'background:#333;color:#fff;font:14px sans-serif;border-radius:4px;pointer-events:none'
  document.body?.append(line)
  setTimeout(() => line.remove(), 6000)
}

/** Says on stderr and in the window what a native dialog would have asked. */
export function showNotice(window: StandInWindow['facade'] | null, text: string): void {
  process.stderr.write(`${text}\n`)
  const contents = contentsOfWindow(window?.webContents)
  void contents?.prepared.then(({ session }) =>
    session.send('Runtime.evaluate', { expression: `(${addNotice.toString()})(${JSON.stringify(text)})` }),
  )
}
