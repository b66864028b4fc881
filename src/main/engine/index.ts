// The engine's own process, forked by the shell: opens the database and answers calls over its parent port.
import { basename, dirname } from 'node:path'
import { createBackupStore } from '#main/backups/backup-store.ts'
import { copyBeside, putInPlace } from '#main/backups/replace-database.ts'
import { noKeys } from '#main/db/open-file.ts'
import { createOperationLog } from '#main/logging/operation-log.ts'
import { errorMessage } from '#shared/kernel/error-messages.ts'
import { AppError } from '#shared/kernel/errors.ts'
import type { Failure } from '#shared/kernel/result.ts'
import { systemClock } from './clock.ts'
import type { Engine } from './engine.ts'
import type { EngineFolders, FromEngine, ToEngine } from './engine-messages.ts'
import { filesFolderOf } from './files-folder.ts'
import { openEngine } from './open-engine.ts'
import { createRemoteWorkers } from './remote-workers.ts'
import { createUuidSource } from './uuid.ts'

const port = process.parentPort
const send = (message: FromEngine) => port.postMessage(message)
const clock = systemClock(process.env['LONGDU_TODAY'])
const createId = createUuidSource(Date.now)
const workers = createRemoteWorkers(send, createId)
const running = new Map<string, { aborted: boolean }>()
let engine: Engine | null = null
let log: (line: object) => void = () => undefined

function failureOf(error: unknown): Failure {
  if (error instanceof AppError) {
    return { code: error.code, message: errorMessage(error.code, error.details), details: error.details }
  }
  const reference = createId().slice(-8)
  const cause = error instanceof Error ? (error.stack ?? error.message) : String(error)
  log({ at: clock.now(), op: 'engine.open', code: 'internal/bug', reference, cause })
  return { code: 'internal/bug', message: errorMessage('internal/bug', { reference }), details: { reference } }
}

/** What was in the database's place goes to quarantine; the backup is verified first. */
function putBack(file: string, backup: string): void {
  const name = basename(backup, '.db')
  const backups = createBackupStore({
    folder: dirname(backup),
    filesFolder: filesFolderOf(file),
    clock,
    keys: () => noKeys,
  })
  const source = backups.verified(name)
  backups.putBackFiles(name)
  putInPlace(file, copyBeside(file, source), `before-${name}`)
}

async function open(folders: EngineFolders, restoreFrom: string | null): Promise<void> {
  log = createOperationLog({ file: folders.logFile })
  try {
    if (restoreFrom !== null) putBack(folders.databaseFile, restoreFrom)
    engine = await openEngine({
      ...folders,
      backUpOnClose: true,
      keys: () => noKeys,
      clock,
      createId,
      spawnWorker: workers.spawn,
      log,
    })
    engine.onChanged((areas) => send({ kind: 'changed', areas }))
    send({ kind: 'opened' })
  } catch (error) {
    send({ kind: 'refused', failure: failureOf(error) })
  }
}

async function call({ id, operation, input, files }: Extract<ToEngine, { kind: 'call' }>): Promise<void> {
  const signal = { aborted: false }
  running.set(id, signal)
  const result = await engine?.call(operation, input, {
    progress: (done, total, label) => send({ kind: 'progress', id, done, total, label }),
    signal,
    file: (reference) => {
      const path = files[reference]
      if (path === undefined) throw new AppError('file/token-expired')
      return path
    },
  })
  running.delete(id)
  if (result) send({ kind: 'answer', id, result })
}

async function close(): Promise<void> {
  for (const signal of running.values()) signal.aborted = true
  try {
    await engine?.close()
  } catch (error) {
    failureOf(error)
  }
  send({ kind: 'closed' })
}

port.on('message', ({ data, ports }) => {
  const message = data as ToEngine
  if (message.kind === 'open') void open(message.folders, message.restoreFrom)
  else if (message.kind === 'call') void call(message)
  else if (message.kind === 'close') void close()
  else if (message.kind === 'worker-ended') workers.ended(message.id, message.code)
  else if (message.kind === 'cancel') {
    const signal = running.get(message.id)
    if (signal) signal.aborted = true
  } else if (ports[0]) workers.started(message.id, ports[0])
})
