// The engine's own process, forked by the shell: opens the database and answers calls over its parent port.
import { createOperationLog } from '#main/logging/operation-log.ts'
import { errorMessage } from '#shared/kernel/error-messages.ts'
import { AppError } from '#shared/kernel/errors.ts'
import type { Result } from '#shared/kernel/result.ts'
import { systemClock } from './clock.ts'
import type { EngineFolders, FromEngine, ToEngine } from './engine-messages.ts'
import { openFrontDesk, type FrontDesk } from './front-desk.ts'
import { createRemoteKeeper } from './remote-keeper.ts'
import { createRemoteWorkers } from './remote-workers.ts'
import { createUuidSource } from './uuid.ts'

const port = process.parentPort
const send = (message: FromEngine) => port.postMessage(message)
const clock = systemClock(process.env['LONGDU_TODAY'])
const createId = createUuidSource(Date.now)
const workers = createRemoteWorkers(send, createId)
const { keeper, answered } = createRemoteKeeper(send, createId)
const running = new Map<string, { aborted: boolean }>()
let desk: FrontDesk | null = null
let log: (line: object) => void = () => undefined

/** What nobody expected is written down; the answer names it. */
function asBug(error: unknown): Result<never> {
  const reference = createId().slice(-8)
  const cause = error instanceof Error ? (error.stack ?? error.message) : String(error)
  log({ at: clock.now(), op: 'engine', code: 'internal/bug', reference, cause })
  const details = { reference }
  return { ok: false, error: { code: 'internal/bug', message: errorMessage('internal/bug', details), details } }
}

function tellStanding({ state }: FrontDesk): void {
  const now = state()
  send({ kind: 'standing', failure: now.phase === 'refused' || now.phase === 'broken' ? now.failure : null })
}

async function open(folders: EngineFolders): Promise<void> {
  log = createOperationLog({ file: folders.logFile })
  try {
    const options = { ...folders, backUpOnClose: true, clock, createId, spawnWorker: workers.spawn, log, keeper }
    desk = await openFrontDesk(options)
    tellStanding(desk)
    desk.onChanged((areas) => {
      if (desk !== null && areas.includes('vault')) tellStanding(desk)
      send({ kind: 'changed', areas })
    })
    send({ kind: 'ready' })
  } catch (error) {
    // An engine that cannot even say why is no use: the shell starts another.
    asBug(error)
    process.exit(1)
  }
}

async function call({ id, operation, input, files }: Extract<ToEngine, { kind: 'call' }>): Promise<void> {
  const signal = { aborted: false }
  running.set(id, signal)
  const result = await desk
    ?.call(operation, input, {
      progress: (done, total, label) => send({ kind: 'progress', id, done, total, label }),
      signal,
      file: (reference) => {
        const path = files[reference]
        if (path === undefined) throw new AppError('file/token-expired')
        return path
      },
    })
    .catch(asBug)
  running.delete(id)
  if (result) send({ kind: 'answer', id, result })
}

async function close(): Promise<void> {
  for (const signal of running.values()) signal.aborted = true
  try {
    await desk?.close()
  } catch (error) {
    asBug(error)
  }
  send({ kind: 'closed' })
}

port.on('message', ({ data, ports }) => {
  const message = data as ToEngine
  if (message.kind === 'open') void open(message.folders)
  else if (message.kind === 'call') void call(message)
  else if (message.kind === 'close') void close()
  else if (message.kind === 'kept') answered(message)
  else if (message.kind === 'worker-ended') workers.ended(message.id, message.code)
  else if (message.kind === 'cancel') {
    const signal = running.get(message.id)
    if (signal) signal.aborted = true
  } else if (ports[0]) workers.started(message.id, ports[0])
})
