import { expect, test } from 'vitest'
import { withWayBack } from './way-back.ts'

/** A history that a command may add a line to. */
function historyOf(...ids: readonly string[]) {
  const lines = [...ids]
  return {
    state: () => {
      const id = lines.at(-1)
      return Promise.resolve({ undo: id === undefined ? null : { id, title: id }, redo: null })
    },
    adding: (id: string) => () => Promise.resolve(lines.push(id)),
  }
}

test('the way back leads to what the command did', async () => {
  const history = historyOf('a')
  expect(await withWayBack(history.state, history.adding('b'))).toEqual({ output: 2, undoId: 'b' })
})

test('a command that changed nothing offers no way back, least of all to the action before', async () => {
  const nothing = () => Promise.resolve('nothing')
  expect(await withWayBack(historyOf('a').state, nothing)).toEqual({ output: 'nothing', undoId: null })
  expect(await withWayBack(historyOf().state, nothing)).toEqual({ output: 'nothing', undoId: null })
})
