import type { FromEngine, ToEngine } from '#main/engine/engine-messages.ts'
import { errorMessage } from '#shared/kernel/error-messages.ts'
import type { ErrorCode } from '#shared/kernel/errors.ts'
import type { Failure, Result } from '#shared/kernel/result.ts'
import type { ProgressEvent } from '#shared/shell/channels.ts'

type CallMessage = Extract<ToEngine, { kind: 'call' }>
type Progress = Extract<FromEngine, { kind: 'progress' }>

interface Pending {
  readonly message: CallMessage
  readonly answer: (result: Result<unknown>) => void
  isSent: boolean
  label: string | null
}

export interface EngineCalls {
  readonly add: (message: CallMessage) => Promise<Result<unknown>>
  /** Sends what waits. */
  readonly sendWaiting: (send: (message: ToEngine) => void) => void
  readonly settle: (id: string, result: Result<unknown>) => void
  readonly report: (progress: Progress) => void
  /** Answers every call that was sent, since nobody else will; those that wait are kept for the next engine. */
  readonly failSent: (code: ErrorCode) => void
  readonly failAll: (failure: Failure) => void
  readonly has: (id: string) => boolean
  /** The label of the long work under way, if there is any. */
  readonly longWork: () => string | null
}

export const failureFor = (code: ErrorCode): Failure => ({ code, message: errorMessage(code), details: {} })

/** The calls under way between window and engine; each is answered exactly once, whatever happens to the engine. */
export function createEngineCalls(onProgress: (event: ProgressEvent) => void): EngineCalls {
  const calls = new Map<string, Pending>()

  const progress = (call: Pending, event: Pick<Progress, 'done' | 'total' | 'label'>, ended: boolean) =>
    onProgress({ callId: call.message.id, operation: call.message.operation, ...event, ended })

  const settle = (id: string, result: Result<unknown>) => {
    const call = calls.get(id)
    if (!call) return
    calls.delete(id)
    if (call.label !== null) progress(call, { done: 0, total: 0, label: call.label }, true)
    call.answer(result)
  }
  const failThose = (failure: Failure, which: (call: Pending) => boolean) => {
    const ids = [...calls].filter(([, call]) => which(call)).map(([id]) => id)
    for (const id of ids) settle(id, { ok: false, error: failure })
  }
  return {
    add: (message) =>
      new Promise((answer) => {
        calls.set(message.id, { message, answer, isSent: false, label: null })
      }),
    sendWaiting: (send) => {
      for (const call of calls.values()) {
        if (!call.isSent) send(call.message)
        call.isSent = true
      }
    },
    settle,
    report: ({ id, done, total, label }) => {
      const call = calls.get(id)
      if (!call) return
      call.label = label
      progress(call, { done, total, label }, false)
    },
    failSent: (code) => failThose(failureFor(code), (call) => call.isSent),
    failAll: (failure) => failThose(failure, () => true),
    has: (id) => calls.has(id),
    longWork: () => [...calls.values()].find((call) => call.label !== null)?.label ?? null,
  }
}
