import type { Desk } from './app.ts'

/** The next dialogs answer so, without being shown. */
export async function answerSave(desk: Desk, filePath: string | null): Promise<void> {
  await desk.app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: path === null, filePath: path ?? '' })
  }, filePath)
}

export async function answerOpen(desk: Desk, filePaths: readonly string[]): Promise<void> {
  await desk.app.evaluate(
    ({ dialog }, paths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: paths.length === 0, filePaths: [...paths] })
    },
    [...filePaths],
  )
}

/** `button` counts from 0 in the order of the dialog's buttons. */
export async function answerQuestion(desk: Desk, button: number): Promise<void> {
  await desk.app.evaluate(({ dialog }, response) => {
    dialog.showMessageBox = () => Promise.resolve({ response, checkboxChecked: false })
  }, button)
}

/** What the app handed to the system: files opened in their programs, and files shown in their folders. */
export async function watchSystem(desk: Desk): Promise<() => Promise<readonly string[]>> {
  await desk.app.evaluate(({ shell }) => {
    const handed: string[] = []
    Object.assign(globalThis, { handedToSystem: handed })
    shell.openPath = (path) => {
      handed.push(path)
      return Promise.resolve('')
    }
    shell.showItemInFolder = (path) => void handed.push(path)
  })
  return () => desk.app.evaluate(() => (globalThis as unknown as { handedToSystem: string[] }).handedToSystem)
}
