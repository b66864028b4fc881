import { readFileSync } from 'node:fs'

/** One thing that a process did to its files, as the shim wrote it down; `A` is what it acknowledged meanwhile. */
export interface Step {
  readonly kind: 'A' | 'C' | 'D' | 'L' | 'M' | 'O' | 'R' | 'S' | 'T' | 'U' | 'W'
  readonly file: number
  /** Where a write begins, or the length that a file is cut to. */
  readonly offset: number
  readonly first: string
  readonly second: string
  readonly data: Buffer
}

const headLength = 28

/** The steps of a log, in order. */
export function readShimLog(file: string): readonly Step[] {
  const bytes = readFileSync(file)
  const steps: Step[] = []
  for (let at = 0; at + headLength <= bytes.length;) {
    const [first, second, data] = [
      bytes.readUInt32LE(at + 16),
      bytes.readUInt32LE(at + 20),
      bytes.readUInt32LE(at + 24),
    ]
    const names = at + headLength
    const content = names + first + second
    steps.push({
      kind: String.fromCodePoint(bytes.readUInt32LE(at)) as Step['kind'],
      file: bytes.readUInt32LE(at + 4),
      offset: Number(bytes.readBigUInt64LE(at + 8)),
      first: bytes.toString('utf8', names, names + first),
      second: bytes.toString('utf8', names + first, content),
      data: bytes.subarray(content, content + data),
    })
    at = content + data
  }
  return steps
}
