import type { UndoState } from '#shared/history/history.ts'

export interface Done<Output> {
  readonly output: Output
  /** The action that 撤销 would take back; null when the command left none. */
  readonly undoId: string | null
}

/**
 * Runs a command and finds the action it left. One that changed nothing leaves none, and the action before it must not
 * be offered in its place.
 */
export async function withWayBack<Output>(
  state: () => Promise<UndoState>,
  run: () => Promise<Output>,
): Promise<Done<Output>> {
  const before = (await state()).undo
  const output = await run()
  const after = (await state()).undo
  return { output, undoId: after === null || after.id === before?.id ? null : after.id }
}
