import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blankGrid, cellAt, columnCount, copied, gridAfter, mostRows, type GridAction } from './grid-state.ts'

const after = (...actions: readonly GridAction[]) => actions.reduce(gridAfter, blankGrid)
const cellsOf = (rows: readonly (readonly string[])[]) => rows.map((row) => row.filter((cell) => cell !== ''))

test('a pasted block adds the rows it needs and is selected', () => {
  const state = after({ do: 'go', to: { row: 1, col: 1 } }, { do: 'paste', text: '听课\t同课异构\n讲座\t作业设计\n' })
  expect(cellsOf(state.rows)).toEqual([[], ['听课', '同课异构'], ['讲座', '作业设计']])
  expect([state.anchor, state.cursor]).toEqual([
    { row: 1, col: 1 },
    { row: 2, col: 2 },
  ])
})

test('a single copied cell fills the whole selection', () => {
  const select: GridAction = { do: 'go', to: { row: 2, col: 0 }, extend: true }
  expect(cellsOf(after(select, { do: 'paste', text: '2025-10-09' }).rows)).toEqual([
    ['2025-10-09'],
    ['2025-10-09'],
    ['2025-10-09'],
  ])
})

test('a list copied with its heading goes where the heading says, and what it does not name is left out', () => {
  const text = '序号\t活动主题\t活动 日期\t主持人\t执教\t类型（必填）\n1\t同课异构\t2025-10-09\t王敏\t吕文静\t听课\n'
  const state = after(
    { do: 'go', to: { row: 0, col: 9 } },
    { do: 'edit', text: '原有备注' },
    { do: 'go', to: { row: 0, col: 4 } },
    { do: 'paste', text },
  )
  expect(state.rows).toEqual([['2025-10-09', '听课', '同课异构', '王敏、吕文静', '', '', '', '', '', '原有备注']])
})

test('a row with fewer than three known words is an activity and no heading', () => {
  expect(cellsOf(after({ do: 'paste', text: '日期\t类型\n一\t二\n' }).rows)).toEqual([
    ['日期', '类型'],
    ['一', '二'],
  ])
})

test('a block that is too wide or too long is cut at the edge', () => {
  const corner: GridAction = { do: 'go', to: { row: mostRows - 1, col: columnCount - 1 } }
  const state = after(corner, { do: 'paste', text: '一\t二\n三\t四' })
  expect(state.rows).toHaveLength(mostRows)
  expect(cellAt(state.rows, { row: mostRows - 1, col: columnCount - 1 })).toBe('一')
})

test('filling down takes the first row of the selection, or the row above a single cell', () => {
  const start = after({ do: 'paste', text: '听课' })
  const one = [{ do: 'go', to: { row: 1, col: 0 } }, { do: 'fill-down' }] as const
  expect(cellsOf(one.reduce<typeof start>(gridAfter, start).rows)).toEqual([['听课'], ['听课']])
  const many = [{ do: 'go', to: { row: 3, col: 0 }, extend: true }, { do: 'fill-down' }] as const
  expect(cellsOf(many.reduce<typeof start>(gridAfter, start).rows)).toEqual([['听课'], ['听课'], ['听课'], ['听课']])
})

test('what is being edited is kept when the cursor moves on, and dropped by Esc', () => {
  const kept = after({ do: 'edit', text: ' 听课 ' }, { do: 'keep', rows: 1, cols: 0 })
  expect(cellsOf(kept.rows)).toEqual([['听课']])
  expect(kept.cursor).toEqual({ row: 1, col: 0 })
  expect(after({ do: 'edit', text: '听课' }, { do: 'drop-edit' }).rows).toEqual([])
})

test('editing that changes nothing is no step of undoing', () => {
  const state = after({ do: 'edit', text: '听课' }, { do: 'keep', rows: 0, cols: 0 }, { do: 'edit', text: '听课' })
  expect(gridAfter(state, { do: 'keep', rows: 0, cols: 0 }).past).toHaveLength(1)
})

test('removed rows close up', () => {
  const state = after({ do: 'paste', text: '一\n二\n三' }, { do: 'go', to: { row: 1, col: 0 } }, { do: 'remove-rows' })
  expect(cellsOf(state.rows)).toEqual([['一'], ['三']])
})

const place = fc.record({ row: fc.nat(8), col: fc.nat(columnCount) })
const pasting = fc
  .array(fc.array(fc.constantFrom('', '听课', '吕文静\n张明', '"', '3'), { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((block): GridAction => ({ do: 'paste', text: block.map((row) => row.join('\t')).join('\n') }))
const doing: fc.Arbitrary<GridAction> = fc.oneof(
  pasting,
  place.map((to): GridAction => ({ do: 'go', to })),
  place.map((to): GridAction => ({ do: 'go', to, extend: true })),
  fc.constantFrom<GridAction>(
    { do: 'clear' },
    { do: 'fill-down' },
    { do: 'remove-rows' },
    { do: 'insert-row' },
    { do: 'edit', text: '讲座' },
    { do: 'keep', rows: 1, cols: 0 },
  ),
)

test('pasting anything anywhere and undoing it gives back the grid', () => {
  fc.assert(
    fc.property(fc.array(doing, { maxLength: 12 }), pasting, (steps, paste) => {
      const before = gridAfter(after(...steps), { do: 'keep', rows: 0, cols: 0 })
      const pasted = gridAfter(before, paste)
      const undone = pasted.past.length === before.past.length ? pasted : gridAfter(pasted, { do: 'undo' })
      expect(undone.rows).toEqual(before.rows)
    }),
  )
})

test('undoing everything ends at the blank grid, and redoing it all at what was there', () => {
  fc.assert(
    fc.property(fc.array(doing, { maxLength: 12 }), (steps) => {
      const done = gridAfter(after(...steps), { do: 'keep', rows: 0, cols: 0 })
      const times = done.past.length
      const back = Array.from({ length: times }).reduce<typeof done>((s) => gridAfter(s, { do: 'undo' }), done)
      expect(back.rows).toEqual([])
      const again = Array.from({ length: times }).reduce<typeof done>((s) => gridAfter(s, { do: 'redo' }), back)
      expect(again.rows).toEqual(done.rows)
    }),
  )
})

test('what is copied can be pasted elsewhere as it was', () => {
  fc.assert(
    fc.property(fc.array(doing, { maxLength: 8 }), (steps) => {
      const from = gridAfter(gridAfter(after(...steps), { do: 'keep', rows: 0, cols: 0 }), { do: 'select-all' })
      const there = after({ do: 'paste', text: copied(from) })
      expect(there.rows).toEqual(from.rows.map((row) => row.map((cell) => cell.trim())))
    }),
  )
})
