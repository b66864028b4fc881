import type { Display, Rectangle, Screen } from 'electron'
import { guarded } from './unsupported.ts'

type StandInDisplay = Pick<Display, 'id' | 'bounds' | 'workArea' | 'workAreaSize' | 'size' | 'scaleFactor'>

let display: StandInDisplay

/** Told once, before the app is ready, what the browser says of the screen. */
export function setScreenArea(area: Rectangle): void {
  const { width, height } = area
  display = guarded('Display', {
    id: 1,
    bounds: area,
    workArea: area,
    workAreaSize: { width, height },
    size: { width, height },
    scaleFactor: 1,
  })
}

const members = {
  getAllDisplays: () => [display],
  getPrimaryDisplay: () => display,
  getDisplayMatching: () => display,
} satisfies {
  [Name in keyof Pick<Screen, 'getAllDisplays' | 'getPrimaryDisplay' | 'getDisplayMatching'>]: () => unknown
}

export const screen = guarded('screen', members)
