import type { IsoDate } from '../kernel/dates.ts'
import { groupBy } from '../kernel/group-by.ts'
import { schoolYearOf } from '../kernel/school-year.ts'
import type { MilestoneKind } from './milestone.ts'
import type { PlannedMilestone } from './milestone-plan.ts'

/** A milestone that came from a policy, as it stands there. `plannedOn` is the policy's day, `dueOn` the one that holds. */
export interface StandingMilestone {
  readonly no: number
  readonly kind: MilestoneKind
  readonly plannedOn: IsoDate
  readonly dueOn: IsoDate
  readonly doneOn: IsoDate | null
}

export interface MilestoneMove {
  readonly no: number
  readonly plannedOn: IsoDate
  readonly dueOn: IsoDate
  readonly title: string
}

export interface MilestoneChanges {
  readonly add: readonly PlannedMilestone[]
  readonly move: readonly MilestoneMove[]
  readonly remove: readonly number[]
}

/** The first report falls into the winter, the second into the summer. */
const halfOf = (day: IsoDate): 'winter' | 'summer' =>
  day.slice(5, 7) >= '09' || day.slice(5, 7) <= '02' ? 'winter' : 'summer'

/** Milestones with the same place are the same one, whatever day it is given: the plan, the second report of a year. */
function placeOf(kind: MilestoneKind, day: IsoDate): string {
  if (kind === 'term-report') return `${kind} ${schoolYearOf(day)} ${halfOf(day)}`
  return kind === 'annual' ? `${kind} ${schoolYearOf(day)}` : kind
}

/** A day that the officer has chosen stays; otherwise the milestone goes where the plan puts it. */
const moved = (standing: StandingMilestone, { dueOn, title }: PlannedMilestone): MilestoneMove => ({
  no: standing.no,
  plannedOn: dueOn,
  dueOn: standing.dueOn === standing.plannedOn ? dueOn : standing.dueOn,
  title,
})

/** An assessment that closed a span speaks for that span; what is planned for a longer one is a new one. */
const isOfAnEarlierEnd = (one: StandingMilestone, wanted: readonly PlannedMilestone[]): boolean =>
  one.kind === 'final' && one.doneOn !== null && wanted.every(({ dueOn }) => dueOn > one.plannedOn)

/** What brings an object's milestones in line with its plan. Those done stay; with an empty plan the open ones go. */
export function milestoneChanges(
  plan: readonly PlannedMilestone[],
  standing: readonly StandingMilestone[],
): MilestoneChanges {
  const wanted = groupBy(plan, ({ kind, dueOn }) => placeOf(kind, dueOn))
  const present = groupBy(standing, ({ kind, plannedOn }) => placeOf(kind, plannedOn))
  const changes = { add: [] as PlannedMilestone[], move: [] as MilestoneMove[], remove: [] as number[] }
  for (const place of new Set([...wanted.keys(), ...present.keys()])) {
    const plans = wanted.get(place) ?? []
    const there = (present.get(place) ?? []).filter((one) => !isOfAnEarlierEnd(one, plans))
    changes.add.push(...plans.slice(there.length))
    for (const [at, one] of there.entries()) {
      if (one.doneOn !== null) continue
      const plan = plans[at]
      if (plan === undefined) changes.remove.push(one.no)
      else if (plan.dueOn !== one.plannedOn) changes.move.push(moved(one, plan))
    }
  }
  return changes
}
