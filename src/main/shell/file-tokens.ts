import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import { AppError } from '#shared/kernel/errors.ts'
import type { FileHandle } from '#shared/shell/shell-contract.ts'

export interface FileTokens {
  readonly handleFor: (path: string) => FileHandle
  /** Throws `file/token-expired`. */
  readonly pathOf: (token: string) => string
  /** The paths behind every token that stands anywhere in a value. */
  readonly pathsIn: (value: unknown) => Record<string, string>
}

/** Far more than one sitting chooses; the oldest are given up first. */
const limit = 5000

function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (typeof value === 'object' && value !== null)
    for (const member of Object.values(value)) yield* stringsIn(member)
}

/** The page knows files by these tokens only; paths stay in the main process. */
export function createFileTokens(): FileTokens {
  const paths = new Map<string, string>()

  const handleFor = (path: string): FileHandle => {
    const token = `file-${randomUUID()}`
    paths.set(token, path)
    const [oldest] = paths.keys()
    if (paths.size > limit && oldest !== undefined) paths.delete(oldest)
    return { token, name: basename(path) }
  }
  const pathOf = (token: string): string => {
    const path = paths.get(token)
    if (path === undefined) throw new AppError('file/token-expired')
    return path
  }
  const pathsIn = (value: unknown): Record<string, string> => {
    const found: Record<string, string> = {}
    for (const text of stringsIn(value)) {
      const path = paths.get(text)
      if (path !== undefined) found[text] = path
    }
    return found
  }
  return { handleFor, pathOf, pathsIn }
}
