import { groupBy } from '#shared/kernel/group-by.ts'
import { milestoneChanges, type StandingMilestone } from '#shared/milestones/milestone-changes.ts'
import { milestoneKindLabels } from '#shared/milestones/milestone-labels.ts'
import { milestonePlan, type MilestoneNumbers, type PlannedMilestone } from '#shared/milestones/milestone-plan.ts'
import type { MilestoneTarget } from '#shared/milestones/milestone.ts'
import type { FollowedObject, MilestoneProgramme, MilestoneRepository } from './milestone-repository.ts'

export type NumbersOf = (programme: MilestoneProgramme, cohortNo: number) => MilestoneNumbers

/** Objects of one cohort and span owe the same: their plan is made once. */
function createPlanner(numbersOf: NumbersOf): (object: FollowedObject) => readonly PlannedMilestone[] {
  const numbers = new Map<number, MilestoneNumbers>()
  const plans = new Map<string, readonly PlannedMilestone[]>()
  const ofCohort = ({ cohortNo, programme }: FollowedObject): MilestoneNumbers => {
    const known = numbers.get(cohortNo) ?? numbersOf(programme, cohortNo)
    numbers.set(cohortNo, known)
    return known
  }
  return (object) => {
    if (object.isUnderWay === 0) return []
    const key = `${object.cohortNo} ${object.startsOn} ${object.endsOn}`
    const plan = plans.get(key) ?? milestonePlan(object, ofCohort(object))
    plans.set(key, plan)
    if (object.rectifyUntil === null) return plan
    return [...plan, { kind: 'rectify', title: milestoneKindLabels.rectify, dueOn: object.rectifyUntil }]
  }
}

/** The day on which its object's own course has done a milestone: the assessment at the end, the way out of 整改. */
function doneByCourse(object: FollowedObject, { kind, doneOn }: StandingMilestone): string | null {
  if (doneOn !== null || object.isUnderWay === 0) return null
  if (kind === 'final') return object.assessedOn
  if (kind === 'succession') return object.succeededOn ?? null
  return kind === 'rectify' && object.rectifyUntil === null ? object.since : null
}

/**
 * Brings what a policy planned in line with the state and span of the objects, and answers how many milestones came. What
 * is done stays; asking again changes nothing.
 */
export function createFollower(milestones: MilestoneRepository, numbersOf: NumbersOf) {
  function finishByCourse(
    object: FollowedObject,
    standing: readonly StandingMilestone[],
  ): readonly StandingMilestone[] {
    return standing.map((one) => {
      const on = doneByCourse(object, one)
      if (on === null) return one
      milestones.finish(one.no, on)
      return { ...one, doneOn: on }
    })
  }

  return (target: MilestoneTarget, nos: readonly number[]): number => {
    const planOf = createPlanner(numbersOf)
    const standing = groupBy(milestones.standing(target, nos), ({ targetNo }) => targetNo)
    const gone: number[] = []
    let added = 0
    for (const object of milestones.followed(target, nos)) {
      const present = finishByCourse(object, standing.get(object.no) ?? [])
      const { add, move, remove } = milestoneChanges(planOf(object), present)
      for (const one of add) milestones.insert(target, object.no, { ...one, plannedOn: one.dueOn, note: null })
      for (const change of move) milestones.move(change)
      gone.push(...remove)
      added += add.length
    }
    if (gone.length > 0) milestones.removeByNo(gone)
    return added
  }
}
