import { AppError } from '#shared/kernel/errors.ts'
import { criterionLabels, schoolCriterionLabels } from '#shared/matching/match-labels.ts'
import type { Part } from '#shared/matching/match-model.ts'
import type { Alternative } from '#shared/matching/match-reasons.ts'
import type { RoundKind } from '#shared/matching/match-round.ts'
import type { Criterion } from '#shared/matching/matching.ts'
import type { FitPart, MatchAlternative, MatchWhy, MatchWhyNot } from '#shared/matching/match-view.ts'
import type { MatchParts } from './match-parts.ts'
import { heldOf, type MatchReading } from './match-reading.ts'
import type { Shelved } from './plan-shelf.ts'

interface Asked {
  readonly id: string
  readonly menteeId: string
  readonly limit: number
}

/** Some criteria have another name where schools are matched. */
const labelsOf: Readonly<Record<RoundKind, Readonly<Record<Criterion, string>>>> = {
  teacher: { ...schoolCriterionLabels, ...criterionLabels },
  school: { ...criterionLabels, ...schoolCriterionLabels },
}
const tenths = (value: number): number => Math.round(value * 10) / 10

export const toFitPart = ({ criterion, words, value, weight }: Part, kind: RoundKind): FitPart => ({
  criterion,
  label: labelsOf[kind][criterion],
  words,
  points: tenths((weight * value) / 1000),
  most: weight,
})

/** 为什么 and 为什么没有: the parts of a pair, the other mentors, and what keeps somebody out. */
export function createMatchReasons({ scenarios }: MatchParts, reading: MatchReading) {
  function alternativesOf({ open }: Shelved, list: readonly Alternative[]): readonly MatchAlternative[] {
    const mentors = new Map(open.mentors.map((mentor) => [mentor.no, mentor]))
    return list.flatMap(({ mentorNo, fit, tone, words, broken }) => {
      const mentor = mentors.get(mentorNo)
      if (mentor === undefined) return []
      return [{ mentorId: mentor.id, name: mentor.name, school: mentor.school, fit, tone, sentence: words, broken }]
    })
  }

  function why({ id, menteeId, limit }: Asked): MatchWhy {
    const shelved = reading.shelvedOf(id)
    const { open, plan, scenario } = shelved
    const mentee = reading.partyByIdOf(open.mentees, menteeId)
    const reasons = open.explainPair(mentee.no, plan, limit)
    const mentor = open.mentors.find(({ no }) => no === reasons?.pair.mentorNo)
    if (reasons === null || mentor === undefined) {
      throw new AppError('matching/refused', { reason: `${mentee.name}在这个方案里没有配上` })
    }
    const kind = heldOf(scenarios.choices(scenario.no), shelved).get(mentee.no)?.kind
    return {
      menteeId,
      mentee: mentee.name,
      mentorId: mentor.id,
      mentor: mentor.name,
      fit: reasons.pair.fit,
      choice: kind === 'lock' || kind === 'manual' ? kind : null,
      parts: reasons.parts.map((part) => toFitPart(part, shelved.source.round.kind)),
      points: tenths(reasons.points),
      most: tenths(reasons.most),
      alternatives: alternativesOf(shelved, reasons.alternatives),
    }
  }

  function whyNot({ id, menteeId, limit }: Asked): MatchWhyNot {
    const shelved = reading.shelvedOf(id)
    const mentee = reading.partyByIdOf(shelved.open.mentees, menteeId)
    const told = shelved.open.explainLeftOut(mentee.no, shelved.plan, limit)
    if (told === null) throw new AppError('record/not-found', { id: menteeId })
    return {
      menteeId,
      mentee: mentee.name,
      sentence: told.sentence,
      mentors: told.mentors,
      fallen: told.fallen,
      taken: told.taken,
      relaxations: told.relaxations.map(({ rule, opens, words }, at) => ({
        rule,
        opens,
        sentence: words,
        othersLose: told.othersLose[at] ?? 0,
      })),
      alternatives: alternativesOf(shelved, told.alternatives),
    }
  }

  return { why, whyNot }
}

export type MatchReasons = ReturnType<typeof createMatchReasons>
