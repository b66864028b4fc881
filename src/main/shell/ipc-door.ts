import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron'
import { errorMessage } from '#shared/kernel/error-messages.ts'
import type { Result } from '#shared/kernel/result.ts'
import { channels } from '#shared/shell/channels.ts'
import { isOwnPage } from './page-address.ts'
import { judgeInput } from './small-input.ts'

interface DoorOptions {
  readonly window: () => BrowserWindow
  readonly answer: (operation: string, input: unknown) => Promise<Result<unknown>>
  readonly tokenFor: (path: string) => string
  readonly log: (line: object) => void
}

const reasons = {
  sender: '来源不明',
  operation: '来源不明',
  size: '一次提交的内容过大',
  shape: '提交的内容无法识别',
} as const

const refusal = (problems: string): Result<never> => ({
  ok: false,
  error: { code: 'input/invalid', message: errorMessage('input/invalid', { problems }), details: { problems } },
})

/** The one door of the page: only its own main frame may knock, and only with little in hand. */
export function openIpcDoor({ window, answer, tokenFor, log }: DoorOptions): void {
  const isOurPage = ({ senderFrame }: IpcMainInvokeEvent): boolean =>
    senderFrame !== null && senderFrame === window().webContents.mainFrame && isOwnPage(senderFrame.url)

  const refuse = (why: keyof typeof reasons): Result<never> => {
    log({ at: new Date().toISOString(), op: 'ipc.refused', code: why })
    return refusal(reasons[why])
  }
  ipcMain.handle(channels.call, (event, operation: unknown, input: unknown) => {
    if (!isOurPage(event)) return refuse('sender')
    if (typeof operation !== 'string' || operation.length > 100) return refuse('operation')
    const verdict = judgeInput(operation, input)
    // What is unknown goes on to be refused, and logged, by name; what is too large goes nowhere.
    return verdict === 'ok' || verdict === 'unknown'
      ? answer(operation, verdict === 'ok' ? input : {})
      : refuse(verdict)
  })
  ipcMain.handle(channels.file, (event, path: unknown) => {
    if (!isOurPage(event) || typeof path !== 'string' || path === '') throw new Error('no file')
    return tokenFor(path)
  })
}
