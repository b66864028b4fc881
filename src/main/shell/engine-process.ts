import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { utilityProcess, type UtilityProcess } from 'electron'
import type { EngineFolders, FromEngine, ToEngine } from '#main/engine/engine-messages.ts'
import type { Failure, Result } from '#shared/kernel/result.ts'
import type { ChangedAreas, ProgressEvent } from '#shared/shell/channels.ts'
import { createEngineCalls, failureFor } from './engine-calls.ts'
import { createEngineWorkers } from './engine-workers.ts'
import { askKeeper } from './keeper.ts'

export interface EngineProcessOptions {
  readonly outFolder: string
  readonly folders: EngineFolders
  readonly onChanged: (areas: ChangedAreas | 'all') => void
  readonly onProgress: (event: ProgressEvent) => void
  readonly log: (line: object) => void
}

export interface EngineProcess {
  readonly call: (operation: string, input: unknown, files: Record<string, string>) => Promise<Result<unknown>>
  readonly cancel: (callId: string) => void
  /** Why the database is not open, when it is not; a lock is no failure. */
  readonly failure: () => Failure | null
  readonly longWork: () => string | null
  /** Backs up, closes the file and ends the process. */
  readonly close: () => Promise<void>
}

type State = 'starting' | 'ready' | 'waiting' | 'closed'

const firstPause = 200
const longestPause = 30_000
/** The backup on closing takes its time; an engine that hangs must not keep the window for ever. */
const longestClose = 120_000
/** An engine that lived this long was well; its end starts the pauses anew. */
const healthyLife = 60_000

/** The engine in a process of its own, started again when it dies. */
export function startEngineProcess(options: EngineProcessOptions): EngineProcess {
  const calls = createEngineCalls(options.onProgress)
  const workers = createEngineWorkers(options.outFolder)
  const settled = new Set<() => void>()
  let child: UtilityProcess
  let state: State = 'starting'
  let pause = firstPause
  let startedAt = 0
  let wasReady = false
  let failure: Failure | null = null
  let closing: Promise<void> | undefined

  const send = (message: ToEngine) => child.postMessage(message)
  const settle = () => {
    settled.forEach((listener) => listener())
    settled.clear()
  }

  const ready = () => {
    state = 'ready'
    calls.sendWaiting(send)
    // What the page shows may be older than what the last engine had written.
    if (wasReady) options.onChanged('all')
    wasReady = true
  }
  const keep = async ({ id, question, text }: Extract<FromEngine, { kind: 'keep' }>, from: UtilityProcess) => {
    const answer = await askKeeper(question, text)
    from.postMessage({ kind: 'kept', id, text: answer } satisfies ToEngine)
  }
  const hear = (from: UtilityProcess, message: FromEngine) => {
    if (from !== child) return
    if (message.kind === 'answer') calls.settle(message.id, message.result)
    else if (message.kind === 'progress') calls.report(message)
    else if (message.kind === 'changed') options.onChanged(message.areas)
    else if (message.kind === 'ready') ready()
    else if (message.kind === 'standing') failure = message.failure
    else if (message.kind === 'keep') void keep(message, from)
    else if (message.kind === 'start-worker') workers.start(message, from)
    else if (message.kind === 'kill-worker') workers.kill(message.id)
    else settle()
  }
  const ended = (from: UtilityProcess, code: number) => {
    if (from !== child || state === 'closed') return settle()
    options.log({ at: new Date().toISOString(), op: 'engine.exit', code: String(code) })
    workers.killAll()
    // An engine that dies before it has opened anything may do so for ever: then nobody is kept waiting.
    if (state === 'starting') calls.failAll(failureFor('engine/restarted'))
    else calls.failSent('engine/restarted')
    state = 'waiting'
    pause = Date.now() - startedAt > healthyLife ? firstPause : Math.min(pause * 2, longestPause)
    setTimeout(() => state === 'waiting' && start(), pause)
  }
  function start(): void {
    state = 'starting'
    startedAt = Date.now()
    const started = utilityProcess.fork(join(options.outFolder, 'main/engine.js'), [], { serviceName: 'longdu engine' })
    child = started
    started.on('message', (message: FromEngine) => hear(started, message))
    started.on('exit', (code) => ended(started, code))
    send({ kind: 'open', folders: options.folders })
  }
  const nextOutcome = () => new Promise<void>((resolve) => settled.add(resolve))

  const call: EngineProcess['call'] = (operation, input, files) => {
    if (state === 'closed') return Promise.resolve({ ok: false, error: failureFor('operation/cancelled') })
    const answer = calls.add({ kind: 'call', id: randomUUID(), operation, input, files })
    if (state === 'ready') calls.sendWaiting(send)
    return answer
  }
  const shut = async () => {
    const isReady = state === 'ready'
    state = 'closed'
    if (isReady) {
      send({ kind: 'close' })
      await Promise.race([nextOutcome(), sleep(longestClose, undefined, { ref: false })])
    }
    workers.killAll()
    child.kill()
  }
  start()
  return {
    call,
    cancel: (id) => calls.has(id) && send({ kind: 'cancel', id }),
    failure: () => failure,
    longWork: calls.longWork,
    close: () => (closing ??= shut()),
  }
}
