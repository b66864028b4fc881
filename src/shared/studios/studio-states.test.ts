import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  isPassingGrade,
  studioActionsFor,
  studioRefusal,
  studioStatusAfter,
  type FailLeadsTo,
  type StudioState,
} from './studio-states.ts'
import { studioActions, studioStatuses, type StudioAction, type StudioStatus } from './studio.ts'

const grades = ['优秀', '合格', '基本合格', '不合格'] as const

interface Step {
  readonly action: StudioAction
  readonly grade: string
}

const state = (status: StudioStatus, more: Partial<StudioState> = {}): StudioState => ({
  status,
  finalGrade: null,
  isRectifying: false,
  ...more,
})

/** What the service keeps beside the state: the final grade, and whether a rectification stands. */
function take(studio: StudioState, { action, grade }: Step, failLeadsTo: FailLeadsTo): StudioState {
  if (studioRefusal(action, studio) !== null) return studio
  const status = studioStatusAfter(action, studio, { grade, failLeadsTo })
  const isRectifying =
    action === 'assess' ? status === 'rectifying' : action === 'recheck' ? false : studio.isRectifying
  return {
    status,
    isRectifying,
    finalGrade: action === 'finish' ? grade : status === 'final' ? studio.finalGrade : null,
  }
}

const steps = fc.array(fc.record({ action: fc.constantFrom(...studioActions), grade: fc.constantFrom(...grades) }), {
  maxLength: 40,
})
const policies = fc.constantFrom<FailLeadsTo>('rectify', 'revoke')

test('no sequence of actions leads out of the machine, or to a rectification that is not open', () => {
  fc.assert(
    fc.property(steps, policies, (sequence, failLeadsTo) => {
      let studio = state('applied')
      for (const step of sequence) {
        studio = take(studio, step, failLeadsTo)
        expect(studioStatuses).toContain(studio.status)
        if (studio.status === 'rectifying') expect(studio.isRectifying).toBe(true)
        if (studio.status === 'running') expect(studio.isRectifying).toBe(false)
      }
    }),
  )
})

test('what is revoked, rejected, ended or void never runs again', () => {
  fc.assert(
    fc.property(
      fc.constantFrom<StudioStatus>('revoked', 'rejected', 'ended', 'void'),
      steps,
      policies,
      (status, sequence, failLeadsTo) => {
        const studio = sequence.reduce((at, step) => take(at, step, failLeadsTo), state(status))
        expect([status, 'void']).toContain(studio.status)
      },
    ),
  )
})

test('no plate hangs without 推荐, 资格审查, 评审, 公示 and 命名, in this order', () => {
  const way: StudioAction[] = ['recommend', 'qualify', 'review', 'publicise', 'name', 'plate']
  const end = way.reduce((at, action) => {
    for (const other of way) expect(studioRefusal(other, at)).toBe(other === action ? null : 'state')
    return take(at, { action, grade: '' }, 'rectify')
  }, state('applied'))
  expect(end.status).toBe('running')
})

test.each([
  ['合格', 'rectify', 'running'],
  ['基本合格', 'rectify', 'running'],
  ['不合格', 'rectify', 'rectifying'],
  ['不合格', 'revoke', 'revoked'],
] as const)('a year that ends %s leads, where failing means %s, to %s', (grade, failLeadsTo, status) => {
  expect(studioStatusAfter('assess', state('running'), { grade, failLeadsTo })).toBe(status)
})

test('a recheck that fails revokes, whatever the policy says of a first failure', () => {
  for (const failLeadsTo of ['rectify', 'revoke'] as const) {
    const rectifying = state('rectifying', { isRectifying: true })
    expect(studioStatusAfter('recheck', rectifying, { grade: '不合格', failLeadsTo })).toBe('revoked')
    expect(studioStatusAfter('recheck', rectifying, { grade: '合格', failLeadsTo })).toBe('running')
  }
})

test('a new head sets a halted studio going where it stood: a rectification is not got rid of by him', () => {
  const verdict = { grade: null, failLeadsTo: 'rectify' } as const
  expect(studioStatusAfter('change-lead', state('halted'), verdict)).toBe('running')
  expect(studioStatusAfter('change-lead', state('halted', { isRectifying: true }), verdict)).toBe('rectifying')
  expect(studioStatusAfter('change-lead', state('final'), verdict)).toBe('final')
})

test('a term ends or begins anew only after its 期满考核, and anew only when that was passed', () => {
  expect(studioRefusal('renew', state('running'))).toBe('final-missing')
  expect(studioRefusal('end', state('running'))).toBe('final-missing')
  expect(studioRefusal('renew', state('final', { finalGrade: '不合格' }))).toBe('final-failed')
  expect(studioRefusal('end', state('final', { finalGrade: '不合格' }))).toBeNull()
  expect(studioActionsFor(state('final', { finalGrade: '合格' }))).toEqual([
    'edit',
    'change-lead',
    'renew',
    'end',
    'revoke',
    'void',
  ])
})

test('no grade is no pass', () => expect(isPassingGrade(null)).toBe(false))
