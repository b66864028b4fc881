import type { Browser } from './browser.ts'
import type { Targets } from './targets.ts'

interface Current {
  readonly browser: Browser
  readonly targets: Targets
}

let resolveCurrent: (current: Current) => void
/** The one browser of this process, once it answers. */
export const currentBrowser = new Promise<Current>((resolve) => {
  resolveCurrent = resolve
})

export const setCurrentBrowser = (current: Current): void => resolveCurrent(current)
