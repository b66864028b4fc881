import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openTestEngine } from '#main/engine/test-engine.ts'
import type { Database } from '#main/db/house.ts'
import type { Premises } from '#main/engine/premises.ts'

const insertDistrict = (db: Database, n: number): void => {
  db.prepare('INSERT INTO district (id, code, name, short_name, position) VALUES (?, ?, ?, ?, ?)').run(
    `d${n}`,
    `t${n}`,
    `县${n}`,
    '县',
    n,
  )
}

const districtsOf = (db: Database): unknown[] => db.prepare('SELECT * FROM district ORDER BY no').all()

async function openPremises(): Promise<Premises> {
  const { engine } = await openTestEngine()
  return engine.premises()
}

test('an action that changed nothing leaves no line', async () => {
  const { house, history } = await openPremises()
  const before = history.list({ limit: 10 }).rows.length
  house.act('districts.create', () => ({ title: '什么也没做', value: null }))
  expect(history.list({ limit: 10 }).rows).toHaveLength(before)
})

test('an action that fails leaves neither rows nor a line', async () => {
  const { house, history } = await openPremises()
  const before = [districtsOf(house.db), history.state()]
  const failing = (): void =>
    house.act('districts.create', () => {
      insertDistrict(house.db, 9001)
      throw new Error('stop')
    })
  expect(failing).toThrow('stop')
  expect([districtsOf(house.db), history.state()]).toEqual(before)
})

test('undo says what it undoes, and redo brings it back', async () => {
  const { house, history } = await openPremises()
  house.act('districts.create', () => {
    insertDistrict(house.db, 9001)
    return { title: '新建县区', value: null }
  })
  const after = districtsOf(house.db)
  expect(history.state().undo?.title).toBe('新建县区')
  history.undo()
  expect(districtsOf(house.db)).not.toEqual(after)
  expect(history.state().redo?.title).toBe('新建县区')
  history.redo()
  expect(districtsOf(house.db)).toEqual(after)
  expect(history.state().redo).toBeNull()
})

test('an earlier action whose rows were changed later cannot be undone alone', async () => {
  const { house, history } = await openPremises()
  house.act('districts.create', () => {
    insertDistrict(house.db, 9001)
    return { title: '新建县区', value: null }
  })
  const first = history.state().undo?.id
  house.act('districts.update', () => {
    house.db.prepare(`UPDATE district SET name = '改名' WHERE id = 'd9001'`).run()
    return { title: '修改县区', value: null }
  })
  expect(() => history.undo(first)).toThrow('history/later-changes')
  history.undo()
  expect(history.undo(first).title).toBe('新建县区')
})

test('the change log refuses to be rewritten', async () => {
  const { house } = await openPremises()
  house.act('districts.create', () => {
    insertDistrict(house.db, 9001)
    return { title: '新建县区', value: null }
  })
  expect(() => house.db.prepare(`UPDATE change SET kind = 'delete'`).run()).toThrow('append-only')
  expect(() => house.db.prepare(`DELETE FROM change`).run()).toThrow('append-only')
})

const step = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), n: fc.integer({ min: 9000, max: 9009 }) }),
  fc.record({ kind: fc.constant('rename' as const), n: fc.integer({ min: 9000, max: 9009 }) }),
  fc.record({ kind: fc.constant('delete' as const), n: fc.integer({ min: 9000, max: 9009 }) }),
)

function applyStep(db: Database, { kind, n }: { kind: 'insert' | 'rename' | 'delete'; n: number }): void {
  const exists = db.prepare('SELECT 1 FROM district WHERE id = ?').get(`d${n}`) !== undefined
  if (kind === 'insert' && !exists) insertDistrict(db, n)
  if (kind === 'rename') db.prepare(`UPDATE district SET short_name = short_name || '改' WHERE id = ?`).run(`d${n}`)
  if (kind === 'delete') db.prepare('DELETE FROM district WHERE id = ?').run(`d${n}`)
}

test('undoing every action in turn gives back the start, and redoing them all gives back the end', async () => {
  const { house, history } = await openPremises()
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { maxLength: 6 }), async (actions) => {
      const start = districtsOf(house.db)
      const first = history.list({ limit: 1 }).rows.length === 0 ? null : history.state().undo?.id
      for (const steps of actions) {
        house.act('districts.update', () => {
          for (const one of steps) applyStep(house.db, one)
          return { title: '改县区', value: null }
        })
      }
      const end = districtsOf(house.db)
      let undone = 0
      while (history.state().undo !== null && history.state().undo?.id !== first) {
        history.undo()
        undone += 1
      }
      expect(districtsOf(house.db)).toEqual(start)
      for (let i = 0; i < undone; i += 1) history.redo()
      expect(districtsOf(house.db)).toEqual(end)
      for (let i = 0; i < undone; i += 1) history.undo()
    }),
    { numRuns: 60 },
  )
})
