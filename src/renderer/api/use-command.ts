import { useCallback, useRef, useState } from 'react'
import { isCancelled, sentenceOf } from './api-error.ts'
import { call } from './client.ts'
import { useNotices } from './notices.ts'
import { areasOf, type InputAt, type OperationName, type OutputAt } from './operations.ts'

interface CommandOptions<Name extends OperationName> {
  /** False where the way back would be misleading, as after an undo. */
  readonly undoable?: boolean
  /** What happened, in one sentence for the quiet line; null says nothing. */
  readonly said?: (output: OutputAt<Name>, input: InputAt<Name>) => string | null
  /** The page shows the error itself, beside what it is about. */
  readonly showsError?: boolean
}

export interface Command<Name extends OperationName> {
  /** Resolves with the answer, or with undefined when it was refused; it never rejects. */
  readonly run: (input: InputAt<Name>) => Promise<OutputAt<Name> | undefined>
  readonly busy: boolean
  /** Why the last run was refused. */
  readonly error: unknown
  readonly clearError: () => void
}

/** A command with the quiet line after it: “已新建 3 对结对 · 撤销”. */
export function useCommand<Name extends OperationName>(name: Name, options: CommandOptions<Name> = {}): Command<Name> {
  const [running, setRunning] = useState(0)
  const [error, setError] = useState<unknown>(null)
  const latest = useRef(options)
  latest.current = options

  const run = useCallback(
    async (input: InputAt<Name>) => {
      setRunning((count) => count + 1)
      setError(null)
      try {
        const output = await call(name, input)
        const text = latest.current.said?.(output, input) ?? null
        if (text !== null) await sayWithUndo(text, latest.current.undoable ?? areasOf(name).includes('history'))
        return output
      } catch (caught) {
        refuse(caught, latest.current.showsError === true, setError)
        return undefined
      } finally {
        setRunning((count) => count - 1)
      }
    },
    [name],
  )
  const clearError = useCallback(() => setError(null), [])
  return { run, busy: running > 0, error, clearError }
}

function refuse(caught: unknown, showsError: boolean, setError: (error: unknown) => void): void {
  if (isCancelled(caught)) return
  setError(caught)
  if (!showsError) useNotices.getState().complain(sentenceOf(caught))
}

/** The way back is offered for what the change history holds. */
async function sayWithUndo(text: string, undoable: boolean): Promise<void> {
  const state = undoable ? await call('history.state', {}) : null
  useNotices.getState().say(text, state?.undo?.id ?? null)
}
