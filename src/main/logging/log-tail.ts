import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

/** More than the lines of some days; a line that is cut in two is no line. */
const bytesRead = 256 * 1024

/** The last lines of a log; none when there is no such file. */
export function logTail(file: string, count: number): readonly string[] {
  let handle: number
  try {
    handle = openSync(file, 'r')
  } catch {
    return []
  }
  try {
    const { size } = fstatSync(handle)
    const buffer = Buffer.alloc(Math.min(size, bytesRead))
    readSync(handle, buffer, 0, buffer.length, size - buffer.length)
    const lines = buffer.toString('utf8').split('\n')
    return (size > buffer.length ? lines.slice(1) : lines).filter((line) => line !== '').slice(-count)
  } finally {
    closeSync(handle)
  }
}
