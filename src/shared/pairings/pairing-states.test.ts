import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pairingActions, storedStatuses, type PairingAction, type StoredStatus } from './pairing.ts'
import { actionsFor, displayStatus, isPassing, refusalOf, stateAfter, type PairState } from './pairing-states.ts'

const pair = (status: StoredStatus, grade: string | null = null, extensions = 0): PairState => ({
  status,
  grade,
  extensions,
})
const at = { today: '2025-12-11', overdueDays: 60 }

test('a draft is submitted, approved, assessed and graduates', () => {
  const path: PairingAction[] = ['submit', 'approve', 'assess', 'complete']
  let now = pair('draft')
  for (const action of path) {
    expect(refusalOf(action, now, 1)).toBeNull()
    now = stateAfter(action, now, '合格')
  }
  expect(now.status).toBe('completed')
})

test('nobody graduates without an assessment or with a grade that does not pass', () => {
  expect(refusalOf('complete', pair('active'), 1)).toBe('state')
  expect(refusalOf('complete', pair('assessed', '不合格'), 1)).toBe('assessment-missing')
  expect(refusalOf('complete', pair('assessed', '基本合格'), 1)).toBe('assessment-missing')
  for (const grade of ['优秀', '良好', '合格']) expect(refusalOf('complete', pair('assessed', grade), 1)).toBeNull()
})

test('one who failed is extended as often as the policy allows, or terminated', () => {
  expect(refusalOf('extend', pair('assessed', '不合格', 0), 1)).toBeNull()
  expect(refusalOf('extend', pair('assessed', '不合格', 1), 1)).toBe('extension-used')
  expect(refusalOf('terminate', pair('assessed', '不合格'), 1)).toBeNull()
})

test('one who passed is neither extended nor terminated', () => {
  expect(refusalOf('extend', pair('assessed', '优秀'), 1)).toBe('state')
  expect(refusalOf('terminate', pair('assessed', '优秀'), 1)).toBe('state')
})

test('an extension lays the failed assessment aside, so that it must be assessed again', () => {
  const extended = stateAfter('extend', pair('assessed', '不合格'))
  expect(extended).toEqual({ status: 'extended', grade: null, extensions: 1 })
  expect(refusalOf('complete', extended, 1)).toBe('state')
})

test('a pause ends where it began: 在带 or 延期', () => {
  expect(stateAfter('resume', pair('paused')).status).toBe('active')
  expect(stateAfter('resume', pair('paused', null, 1)).status).toBe('extended')
})

test('a voided pair and a draft of a form offer what is left to do with them', () => {
  expect(actionsFor(pair('void'), 1)).toEqual([])
  expect(actionsFor(pair('draft'), 1)).toEqual(['edit', 'submit', 'void'])
  expect(actionsFor(pair('submitted'), 1)).toEqual(['edit', 'approve', 'return', 'void'])
  expect(actionsFor(pair('completed', '优秀'), 1)).toEqual(['void'])
})

test('在带 waits for assessment from the day after its end, and is overdue once the days of grace are over', () => {
  expect(displayStatus('active', '2025-12-11', at)).toBe('active')
  expect(displayStatus('active', '2025-12-10', at)).toBe('due')
  expect(displayStatus('extended', '2025-10-12', at)).toBe('due')
  expect(displayStatus('extended', '2025-10-11', at)).toBe('overdue')
  expect(displayStatus('paused', '2025-01-01', at)).toBe('paused')
  expect(displayStatus('completed', '2025-01-01', at)).toBe('completed')
})

const anyAction = fc.constantFrom(...pairingActions)
const anyGrade = fc.constantFrom('优秀', '良好', '合格', '基本合格', '不合格')

test('whatever is done in whatever order, 出师 is reached only right after a passing assessment', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyAction, anyGrade), { maxLength: 40 }), fc.nat(2), (steps, limit) => {
      let now = pair('draft')
      for (const [action, grade] of steps) {
        if (refusalOf(action, now, limit) !== null) continue
        const before = now
        now = stateAfter(action, now, grade)
        if (now.status === 'completed' && before.status !== 'completed') {
          expect(before.status).toBe('assessed')
          expect(isPassing(before.grade)).toBe(true)
        }
        expect(now.extensions).toBeLessThanOrEqual(limit)
      }
    }),
  )
})

test('every state is entered by some path, and only 作废 has no way on', () => {
  const reached = new Set<StoredStatus>()
  const walk = (now: PairState): void => {
    const key = now.status
    if (reached.has(key)) return
    reached.add(key)
    for (const action of actionsFor(now, 1)) walk(stateAfter(action, now, '合格'))
    if (key === 'assessed')
      for (const action of actionsFor({ ...now, grade: '不合格' }, 1)) walk(stateAfter(action, now))
  }
  walk(pair('draft'))
  expect([...reached].toSorted()).toEqual([...storedStatuses].toSorted())
  for (const status of storedStatuses) expect(actionsFor(pair(status), 1).length === 0).toBe(status === 'void')
})
