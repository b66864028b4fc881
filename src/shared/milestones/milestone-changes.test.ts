import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../kernel/dates.ts'
import { pairingPolicyDefaults } from '../policies/pairing-policy.ts'
import { milestoneChanges, type StandingMilestone } from './milestone-changes.ts'
import { milestonePlan, type MilestoneSpan, type PlannedMilestone } from './milestone-plan.ts'

const planOf = (span: MilestoneSpan) => milestonePlan(span, pairingPolicyDefaults)
const oneYear = { startsOn: '2025-09-01', endsOn: '2026-08-31' }
const twoYears = { startsOn: '2025-09-01', endsOn: '2027-08-31' }

const stand = (plan: readonly PlannedMilestone[], isDone: (one: PlannedMilestone) => boolean = () => false) =>
  plan.map<StandingMilestone>((one, no) => ({
    no,
    kind: one.kind,
    plannedOn: one.dueOn,
    dueOn: one.dueOn,
    doneOn: isDone(one) ? one.dueOn : null,
  }))

/** The milestones after the changes. */
function after(standing: readonly StandingMilestone[], plan: readonly PlannedMilestone[]): StandingMilestone[] {
  const { add, move, remove } = milestoneChanges(plan, standing)
  const moves = new Map(move.map((one) => [one.no, one]))
  const kept = standing.filter(({ no }) => !remove.includes(no)).map((one) => ({ ...one, ...moves.get(one.no) }))
  const fresh = add.map<StandingMilestone>(({ kind, dueOn }, at) => {
    return { no: 1000 + standing.length + at, kind, plannedOn: dueOn, dueOn, doneOn: null }
  })
  return [...kept, ...fresh]
}

test('an extension moves what is open, adds what the new year owes and leaves alone what is done', () => {
  const standing = stand(planOf(oneYear), ({ kind }) => kind !== 'midterm')
  const { add, move, remove } = milestoneChanges(planOf(twoYears), standing)
  expect(add.map(({ kind, dueOn }) => `${kind} ${dueOn}`)).toEqual([
    'term-report 2027-01-31',
    'annual 2027-06-30',
    'term-report 2027-07-15',
    'final 2027-08-01',
  ])
  expect(move.map(({ dueOn }) => dueOn)).toEqual(['2026-08-31'])
  expect(remove).toEqual([])
})

test('without a plan the open ones go and the done ones stay', () => {
  const standing = stand(planOf(oneYear), ({ kind }) => kind === 'plan')
  const kept = after(standing, [])
  expect(kept.map(({ kind }) => kind)).toEqual(['plan'])
})

test('a day that the officer chose outlives a change of dates', () => {
  const standing = stand(planOf(oneYear)).map((one) => (one.kind === 'plan' ? { ...one, dueOn: '2025-11-11' } : one))
  const later = planOf({ startsOn: '2025-09-08', endsOn: '2026-08-31' })
  const plan = after(standing, later).find(({ kind }) => kind === 'plan')
  expect(plan).toMatchObject({ plannedOn: '2025-10-08', dueOn: '2025-11-11' })
})

test('one done early is not asked for again when the policy shifts its day', () => {
  const standing = stand(planOf(oneYear), ({ kind }) => kind === 'annual')
  const plan = milestonePlan(oneYear, { ...pairingPolicyDefaults, annualOn: '07-10' })
  expect(milestoneChanges(plan, standing).add).toEqual([])
})

const span = fc
  .tuple(fc.nat(2000), fc.integer({ min: 1, max: 1200 }))
  .map(([from, length]) => ({ startsOn: addDays('2022-01-01', from), endsOn: addDays('2022-01-01', from + length) }))

test('following twice is following once, and what is done is never touched', () => {
  fc.assert(
    fc.property(span, span, fc.func(fc.boolean()), (before, now, isDone) => {
      const standing = stand(planOf(before), isDone)
      const settled = after(standing, planOf(now))
      expect(milestoneChanges(planOf(now), settled)).toEqual({ add: [], move: [], remove: [] })
      for (const one of standing.filter(({ doneOn }) => doneOn !== null)) expect(settled).toContainEqual(one)
    }),
  )
})
