import { useState } from 'react'
import { isCancelled, sentenceOf } from './api-error.ts'
import { call } from './client.ts'
import { useNotices } from './notices.ts'
import { areasOf, type InputAt, type OperationName, type OutputAt } from './operations.ts'
import { withWayBack, type Done } from './way-back.ts'

interface CommandOptions<Name extends OperationName> {
  /** What happened, in one sentence for the quiet line; null says nothing. */
  readonly said?: (output: OutputAt<Name>, input: InputAt<Name>) => string | null
  /** The page shows the error itself, beside what it is about. */
  readonly showsError?: boolean
  /** False where the way back would be misleading, as after an undo. */
  readonly undoable?: boolean
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
  const { said, showsError = false, undoable = areasOf(name).includes('history') } = options
  const [running, setRunning] = useState(0)
  const [error, setError] = useState<unknown>(null)

  const refuse = (caught: unknown): undefined => {
    if (isCancelled(caught)) return
    setError(caught)
    if (!showsError) useNotices.getState().complain(sentenceOf(caught))
  }
  /** The way back is offered for what the change history holds. */
  const answer = async <Output>(ask: () => Promise<Output>): Promise<Done<Output>> =>
    undoable && said !== undefined
      ? withWayBack(() => call('history.state', {}), ask)
      : { output: await ask(), undoId: null }
  const run = async (input: InputAt<Name>) => {
    setRunning((count) => count + 1)
    setError(null)
    try {
      const { output, undoId } = await answer(() => call(name, input))
      const text = said?.(output, input) ?? null
      if (text !== null) useNotices.getState().say(text, undoId)
      return output
    } catch (caught) {
      return refuse(caught)
    } finally {
      setRunning((count) => count - 1)
    }
  }
  return { run, busy: running > 0, error, clearError: () => setError(null) }
}
