import { readFileSync, writeFileSync } from 'node:fs'
import { screen, type BrowserWindow, type Rectangle } from 'electron'
import { z } from 'zod'

const side = z.int().min(-20_000).max(20_000)
const savedState = z.object({
  bounds: z.object({ x: side, y: side, width: z.int().min(400).max(20_000), height: z.int().min(300).max(20_000) }),
  isMaximized: z.boolean(),
})
export type WindowState = z.infer<typeof savedState>

/** A title bar that cannot be reached is as good as no window. */
function isReachable({ x, y, width }: Rectangle, areas: readonly Rectangle[]): boolean {
  return areas.some(
    (area) =>
      x + width > area.x + 100 && x < area.x + area.width - 100 && y >= area.y - 10 && y < area.y + area.height - 100,
  )
}

/** Where the window stood last time; on a screen that is gone, or the first time, in the middle of the main one. */
export function readWindowState(file: string): WindowState {
  const areas = screen.getAllDisplays().map(({ workArea }) => workArea)
  try {
    const state = savedState.parse(JSON.parse(readFileSync(file, 'utf8')))
    if (isReachable(state.bounds, areas)) return state
  } catch {
    // None yet, or not readable: the default serves.
  }
  const { x, y, width: free, height: tall } = screen.getPrimaryDisplay().workArea
  const [width, height] = [Math.min(1366, free), Math.min(860, tall)]
  const bounds = { x: x + Math.floor((free - width) / 2), y: y + Math.floor((tall - height) / 2), width, height }
  return { bounds, isMaximized: free <= 1366 }
}

export function saveWindowState(file: string, window: BrowserWindow): void {
  const state: WindowState = { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() }
  try {
    writeFileSync(file, JSON.stringify(state))
  } catch {
    // The place of a window is not worth an error.
  }
}
