import type { z } from 'zod'
import type { Area, CallContext, ContractTree, Handlers, Operation } from '#shared/contract/define.ts'
import { errorMessage } from '#shared/kernel/error-messages.ts'
import { AppError, type ErrorCode, type ErrorDetails } from '#shared/kernel/errors.ts'
import { problemSentence } from '#shared/kernel/problem-sentences.ts'
import type { Result } from '#shared/kernel/result.ts'

/** One line per operation: what, how long, how it ended. Never what was in it. */
export interface LogLine {
  readonly at: string
  readonly op: string
  readonly ms: number
  readonly code: 'ok' | ErrorCode
  /** Of a bug: the reference that the officer was shown, and its cause. */
  readonly reference?: string
  readonly cause?: string
}

export interface DispatchOptions<T extends ContractTree> {
  readonly contract: T
  readonly handlers: Handlers<T>
  readonly log: (line: LogLine) => void
  readonly announce: (areas: readonly Area[]) => void
  /** Throws for what the person at the desk may not ask now; asked before the input is read. */
  readonly admit?: (operation: Operation) => void
  /** Called with an operation whose input has been accepted, before it runs. */
  readonly before?: (operation: string) => void
  readonly now: () => string
  /** A reference for a bug, shown to the officer and written to the log. */
  readonly reference: () => string
}

/** The one door: never throws, knows neither Electron nor IPC. */
export type Dispatch = (operation: string, input: unknown, context: CallContext) => Promise<Result<unknown>>

type AnyHandler = (input: unknown, context: CallContext) => unknown

interface Door {
  readonly operation: Operation
  readonly handler: AnyHandler
}

function openDoors(contract: ContractTree, handlers: Handlers<ContractTree>): ReadonlyMap<string, Door> {
  const doors = new Map<string, Door>()
  for (const [area, operations] of Object.entries(contract)) {
    for (const [verb, operation] of Object.entries(operations)) {
      const handler = handlers[area]?.[verb]
      if (handler === undefined) throw new Error(`no handler for ${area}.${verb}`)
      doors.set(`${area}.${verb}`, { operation, handler })
    }
  }
  return doors
}

const problemsOf = (error: z.ZodError): readonly string[] =>
  error.issues
    .slice(0, 10)
    .map((issue) => (issue.path.length === 0 ? issue.message : `${issue.path.join('.')} ${issue.message}`))

const failure = (code: ErrorCode, details: ErrorDetails = {}): Result<never> => ({
  ok: false,
  error: { code, message: errorMessage(code, details), details },
})

/** SQLite's own words for what is expected of disks and locks. */
const sqliteCodes: Readonly<Record<string, ErrorCode>> = {
  SQLITE_FULL: 'db/disk-full',
  SQLITE_IOERR_WRITE: 'db/disk-full',
  SQLITE_READONLY: 'db/not-writable',
  SQLITE_BUSY: 'db/in-use',
  SQLITE_CORRUPT: 'db/damaged',
  SQLITE_NOTADB: 'db/damaged',
}

export function createDispatch<T extends ContractTree>(options: DispatchOptions<T>): Dispatch {
  const doors = openDoors(options.contract, options.handlers)

  function explain(error: unknown): { readonly result: Result<never>; readonly note: Partial<LogLine> } {
    if (error instanceof AppError) return { result: failure(error.code, error.details), note: {} }
    const sqlite = error instanceof Error && 'code' in error ? sqliteCodes[String(error.code)] : undefined
    if (sqlite !== undefined) return { result: failure(sqlite), note: {} }
    const reference = options.reference()
    const cause = error instanceof Error ? (error.stack ?? error.message) : 'not an Error'
    return { result: failure('internal/bug', { reference }), note: { reference, cause } }
  }

  async function run(operation: string, door: Door, input: unknown, context: CallContext): Promise<Result<unknown>> {
    options.admit?.(door.operation)
    const parsed = door.operation.input.safeParse(input ?? {}, { error: problemSentence })
    if (!parsed.success) return failure('input/invalid', { problems: problemsOf(parsed.error) })
    options.before?.(operation)
    const value = await door.handler(parsed.data, context)
    if (door.operation.kind === 'command' && door.operation.areas.length > 0) options.announce(door.operation.areas)
    return { ok: true, value }
  }

  return async (operation, input, context) => {
    const door = doors.get(operation)
    if (door === undefined) return failure('operation/unknown', { operation: operation.slice(0, 80) })
    const started = performance.now()
    let result: Result<unknown>
    let note: Partial<LogLine> = {}
    try {
      result = await run(operation, door, input, context)
    } catch (error) {
      const explained = explain(error)
      result = explained.result
      note = explained.note
    }
    const ms = Math.round((performance.now() - started) * 10) / 10
    options.log({ at: options.now(), op: operation, ms, code: result.ok ? 'ok' : result.error.code, ...note })
    return result
  }
}
