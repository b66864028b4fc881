import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'

interface Step {
  /** Null when there is nothing to take back or do again. */
  readonly run: (() => void) | null
  /** What it would do, for the pointer. */
  readonly title: string
}

/** 撤销 and 重做, with what each of them would do now. */
export function useUndo(): { readonly undo: Step; readonly redo: Step } {
  const state = useOperation('history.state', {}).data
  const undo = useCommand('history.undo', { said: (done) => `已撤销：${done.title}`, undoable: false })
  const redo = useCommand('history.redo', { said: (done) => `已重做：${done.title}`, undoable: false })
  const [back, again] = [state?.undo ?? null, state?.redo ?? null]
  return {
    undo: {
      run: back === null || undo.busy ? null : () => void undo.run({}),
      title: back === null ? '没有可以撤销的操作' : `撤销：${back.title}`,
    },
    redo: {
      run: again === null || redo.busy ? null : () => void redo.run({}),
      title: again === null ? '没有可以重做的操作' : `重做：${again.title}`,
    },
  }
}
