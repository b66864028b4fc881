import { isWorkerEntry, loadWorker } from './worker-entries.ts'

// A worker's process under Electron. The shell sends a port first; what comes through it is handed on as Node's own
// `message` event and `process.send`, so that a worker is written once for both ways of forking.
process.parentPort.once('message', ({ ports: [port] }) => {
  if (!port) throw new Error('A worker was started without a port.')
  process.send = (message: unknown) => {
    port.postMessage(message)
    return true
  }
  port.on('message', ({ data }) => process.emit('message', data, undefined))
  const entry = process.argv.find(isWorkerEntry)
  if (entry === undefined) throw new Error('A worker was started without being told for what.')
  void loadWorker(entry).then(() => port.start())
})
