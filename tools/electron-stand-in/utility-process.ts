import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { ForkOptions, UtilityProcess } from 'electron'
import { app } from './app.ts'
import { transferPort } from './message-ports.ts'
import { createEmitter, guarded, unsupported } from './unsupported.ts'

/** What crosses the pipe: a message, or something said on or about a port that was handed over. */
export type Frame =
  | { readonly kind: 'message'; readonly data: unknown; readonly ports: readonly number[] }
  | { readonly kind: 'port'; readonly port: number; readonly data: unknown }
  | { readonly kind: 'port-closed'; readonly port: number }

const known = new Set(['env', 'execArgv', 'cwd', 'stdio', 'serviceName'])
const register = new URL('./utility-register.ts', import.meta.url).href

function start(modulePath: string, args: readonly string[], options: ForkOptions): ChildProcess {
  for (const name of Object.keys(options)) if (!known.has(name)) unsupported(`utilityProcess option ${name}`)
  const { env = process.env, cwd, execArgv = [], stdio = 'inherit' } = options
  const output = Array.isArray(stdio) ? stdio.slice(1) : [stdio, stdio]
  return fork(modulePath, [...args], {
    env: env as NodeJS.ProcessEnv,
    ...(cwd !== undefined && { cwd }),
    execArgv: ['--disable-warning=ExperimentalWarning', '--import', register, ...execArgv],
    serialization: 'advanced',
    stdio: ['ignore', ...(output as ('pipe' | 'ignore' | 'inherit')[]), 'ipc'],
  })
}

/** A process of its own for the app's work, on Node's child_process. */
function forkUtility(modulePath: string, args: readonly string[] = [], options: ForkOptions = {}) {
  const child = start(modulePath.startsWith('file:') ? fileURLToPath(modulePath) : modulePath, args, options)
  const emitter = createEmitter('UtilityProcess', ['spawn', 'exit', 'message', 'error'])
  const ports = new Map<number, ReturnType<typeof transferPort>>()
  let lastPort = 0
  let isGone = false

  const send = (frame: Frame) => {
    if (child.connected) child.send(frame, () => undefined)
  }
  const handOver = (port: object): number => {
    const id = ++lastPort
    const remote = transferPort(port, {
      receive: (data) => send({ kind: 'port', port: id, data }),
      partnerClosed: () => send({ kind: 'port-closed', port: id }),
    })
    ports.set(id, remote)
    return id
  }
  child.on('message', (frame: Frame) => {
    if (frame.kind === 'message') emitter.emit('message', frame.data)
    else if (frame.kind === 'port') ports.get(frame.port)?.send(frame.data)
    else ports.get(frame.port)?.close()
  })
  child.on('spawn', () => emitter.emit('spawn'))
  child.on('exit', (code, signal) => {
    isGone = true
    for (const port of ports.values()) port.close()
    const exitCode = code ?? 1
    if (exitCode !== 0) app.childIsGone({ type: 'Utility', reason: signal ? 'killed' : 'crashed', exitCode })
    emitter.emit('exit', exitCode)
  })
  process.on('exit', () => child.kill('SIGKILL'))

  const members = {
    postMessage: (data, transfer = []) => send({ kind: 'message', data, ports: transfer.map(handOver) }),
    kill: () => child.kill('SIGTERM'),
  } satisfies Pick<UtilityProcess, 'postMessage' | 'kill'>
  return guarded('UtilityProcess', {
    ...members,
    get pid() {
      return isGone ? undefined : child.pid
    },
    stdout: child.stdout,
    stderr: child.stderr,
    on: emitter.on.bind(emitter),
    once: emitter.once.bind(emitter),
    off: emitter.off.bind(emitter),
    removeListener: emitter.off.bind(emitter),
  })
}

export const utilityProcess = guarded('utilityProcess', { fork: forkUtility })
