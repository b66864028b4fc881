import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

export interface OperationLogOptions {
  readonly file: string
  readonly maxBytes?: number
  /** Older files kept beside the current one: `x.log.1` is the youngest of them. */
  readonly keep?: number
}

function rotate(file: string, keep: number): void {
  for (let number = keep; number >= 1; number -= 1) {
    const older = number === 1 ? file : `${file}.${number - 1}`
    if (existsSync(older)) renameSync(older, `${file}.${number}`)
  }
}

/**
 * One JSON line per operation. Who calls it puts in no payload, name or number of a person.
 * A log that cannot be written must not stop the work.
 */
export function createOperationLog({
  file,
  maxBytes = 1 << 20,
  keep = 5,
}: OperationLogOptions): (line: object) => void {
  mkdirSync(dirname(file), { recursive: true })
  let size = existsSync(file) ? statSync(file).size : 0
  return (line) => {
    const text = `${JSON.stringify(line)}\n`
    try {
      if (size > 0 && size + text.length > maxBytes) {
        rotate(file, keep)
        size = 0
      }
      appendFileSync(file, text)
      size += Buffer.byteLength(text)
    } catch {
      size = 0
    }
  }
}
