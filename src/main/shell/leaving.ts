import { app, type BrowserWindow } from 'electron'
import type { Dialogs } from './dialogs.ts'
import type { EngineProcess } from './engine-process.ts'
import type { TemporaryFiles } from './temporary-files.ts'

interface LeavingParts {
  readonly window: BrowserWindow
  readonly engine: EngineProcess
  readonly dialogs: Dialogs
  readonly temporary: TemporaryFiles
}

/** Closing the window first lets the engine back up and close its file, and asks when work is going on. */
export function watchLeaving({ window, engine, dialogs, temporary }: LeavingParts): void {
  let step: 'staying' | 'asking' | 'leaving' = 'staying'

  const leave = async () => {
    step = 'asking'
    const work = engine.longWork()
    if (work !== null && !(await dialogs.leaveDespiteWork(work))) {
      step = 'staying'
      return
    }
    step = 'leaving'
    await engine.close()
    window.destroy()
  }
  window.on('close', (event) => {
    event.preventDefault()
    if (step === 'staying') void leave()
  })
  // Also when the window went without asking, as when its page could not be saved.
  app.on('window-all-closed', () => {
    void engine.close().then(() => {
      temporary.clear()
      app.quit()
    })
  })
}
