import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron'
import { errorMessage } from '#shared/kernel/error-messages.ts'
import type { Result } from '#shared/kernel/result.ts'
import { channels, maxInputLengthOf } from '#shared/shell/channels.ts'
import { isOwnPage } from './page-address.ts'

interface DoorOptions {
  readonly window: () => BrowserWindow
  readonly answer: (operation: string, input: unknown) => Promise<Result<unknown>>
  readonly tokenFor: (path: string) => string
  readonly log: (line: object) => void
}

const refusal = (problems: string): Result<never> => ({
  ok: false,
  error: { code: 'input/invalid', message: errorMessage('input/invalid', { problems }), details: { problems } },
})

/** Whether an input is small enough to be read; one that is no plain data is not. */
function isSmall(operation: string, input: unknown): boolean {
  try {
    return (JSON.stringify(input) ?? '').length <= maxInputLengthOf(operation)
  } catch {
    return false
  }
}

/** The one door of the page: only its own main frame may knock, and only with little in hand. */
export function openIpcDoor({ window, answer, tokenFor, log }: DoorOptions): void {
  const isOurPage = ({ senderFrame }: IpcMainInvokeEvent): boolean =>
    senderFrame !== null && senderFrame === window().webContents.mainFrame && isOwnPage(senderFrame.url)

  const refuse = (why: string): Result<never> => {
    log({ at: new Date().toISOString(), op: 'ipc.refused', code: why })
    return refusal(why === 'size' ? '一次提交的内容过大' : '来源不明')
  }
  ipcMain.handle(channels.call, (event, operation: unknown, input: unknown) => {
    if (!isOurPage(event)) return refuse('sender')
    if (typeof operation !== 'string' || operation.length > 100) return refuse('operation')
    return isSmall(operation, input) ? answer(operation, input) : refuse('size')
  })
  ipcMain.handle(channels.file, (event, path: unknown) => {
    if (!isOurPage(event) || typeof path !== 'string' || path === '') throw new Error('no file')
    return tokenFor(path)
  })
}
