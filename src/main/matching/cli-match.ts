import type { House } from '#main/db/house.ts'
import type { CallContext } from '#shared/contract/define.ts'
import { AppError } from '#shared/kernel/errors.ts'
import { settingsOf } from '#shared/matching/match-defaults.ts'
import type { MatchPlan } from '#shared/matching/match-plan.ts'
import type { Objective } from '#shared/matching/matching.ts'
import type { MatchingNeighbours } from './match-parts.ts'
import { toFitPart } from './match-reasons.ts'
import type { MatchingService } from './matching-service.ts'
import type { Shelved } from './plan-shelf.ts'

export interface CliMatchRequest {
  /** Id or name of a cohort of 师徒结对. */
  readonly cohort: string
  readonly objective: Objective | null
  /** Keeps the round with its scenario; otherwise nothing is stored. */
  readonly commit: boolean
}

interface Needs {
  readonly cohorts: () => readonly { readonly id: string; readonly name: string; readonly programme: string }[]
  readonly policyOf: MatchingNeighbours['policyOf']
}

function cohortOf(asked: string, { cohorts }: Needs) {
  const known = cohorts().filter(({ programme }) => programme === 'pairing')
  const found = known.find(({ id }) => id === asked) ?? known.find(({ name }) => name === asked)
  if (found !== undefined) return found
  throw new AppError('matching/cohort-unknown', {
    name: asked,
    known: known.map(({ name }) => name).join('、'),
  })
}

function toAssignments({ open, source, plan }: Shelved) {
  const [mentors, mentees] = [open.mentors, open.mentees].map((people) => new Map(people.map((one) => [one.no, one])))
  return plan.pairs.flatMap((pair) => {
    const [mentor, mentee] = [mentors?.get(pair.mentorNo), mentees?.get(pair.menteeNo)]
    if (mentor === undefined || mentee === undefined) return []
    return [
      {
        menteeId: mentee.id,
        mentee: mentee.name,
        menteeSchool: mentee.school,
        mentorId: mentor.id,
        mentor: mentor.name,
        mentorSchool: mentor.school,
        stage: source.rows.get(mentee.no)?.stage ?? null,
        subject: source.rows.get(mentee.no)?.subject ?? null,
        fit: pair.fit,
        parts: open.parts(pair).map((part) => toFitPart(part, 'teacher')),
      },
    ]
  })
}

function toUnplaced({ open, plan }: Shelved) {
  const mentees = new Map(open.mentees.map((one) => [one.no, one]))
  return open.leftOut(plan.unplaced, plan).map(({ menteeNo, rule, reason, relaxations }) => ({
    menteeId: mentees.get(menteeNo)?.id ?? '',
    mentee: mentees.get(menteeNo)?.name ?? '',
    menteeSchool: mentees.get(menteeNo)?.school ?? '',
    rule,
    reason,
    waysOut: relaxations.map(({ words }) => words),
  }))
}

const totalFit = ({ pairs }: MatchPlan): number => Math.round(pairs.reduce((sum, { fit }) => sum + fit, 0) * 10) / 10

/** Integers of the solver; the first aim counts before the second, so that they are long. */
function toProof({ open, plan }: Shelved, milliseconds: number | null) {
  const { cost, bound, gap } = open.certificate()
  const isByFlow = plan.proof.by === 'flow'
  return {
    by: plan.proof.by,
    gap: plan.proof.gap,
    isOptimal: plan.proof.gap === 0,
    ...(isByFlow ? { cost: String(cost), dualBound: String(bound), difference: String(gap) } : {}),
    milliseconds,
  }
}

interface CliMatchParts {
  readonly service: MatchingService
  readonly needs: Needs
  readonly house: House
}

/** `match --cohort …`: a pool from the register, the best plan over it, and the reasons for and against. */
async function matchFromCommandLine(
  { service, needs, house }: CliMatchParts,
  { cohort: asked, objective, commit }: CliMatchRequest,
  context: CallContext,
) {
  const cohort = cohortOf(asked, needs)
  async function run() {
    const { rounds, scenarios, reading } = service
    const scope = { districtId: null, stage: null, subject: null }
    const made = rounds.create({ ...scope, cohortId: cohort.id, kind: 'teacher', presets: ['policy'] })
    const [id = ''] = made.scenarioIds
    const settings = settingsOf(needs.policyOf(reading.shelvedOf(id).source.round.cohortNo))
    const wanted = { ...settings, objective: objective ?? settings.objective }
    await scenarios.solve({ id, settings: wanted, keepChoices: true }, context)
    const shelved = reading.shelvedOf(id)
    const { worst: _worst, ...figures } = shelved.open.figures(shelved.plan)
    return {
      cohort: { id: cohort.id, name: cohort.name },
      round: commit ? { id: made.id, name: shelved.source.round.name } : null,
      scenario: commit ? { id, name: shelved.scenario.name } : null,
      pool: {
        mentors: shelved.open.mentors.length,
        mentees: shelved.open.mentees.length,
        room: shelved.open.mentors.reduce((sum, { room }) => sum + room, 0),
      },
      objective: { name: wanted.objective, placed: shelved.plan.pairs.length, fit: totalFit(shelved.plan) },
      proof: toProof(shelved, shelved.scenario.proofMs),
      brokenLimits: shelved.plan.brokenLimits,
      figures,
      assignments: toAssignments(shelved),
      unplaced: toUnplaced(shelved),
      gaps: reading.gaps({ id, byDistrict: false }),
    }
  }
  if (commit) return run()
  // A trial goes the whole way and is then taken back, so that it cannot differ from what would be kept.
  house.db.exec('BEGIN')
  try {
    return await run()
  } finally {
    house.db.exec('ROLLBACK')
  }
}

export const createCliMatch = (parts: CliMatchParts) => (request: CliMatchRequest, context: CallContext) =>
  matchFromCommandLine(parts, request, context)

export type CliMatchOutcome = Awaited<ReturnType<typeof matchFromCommandLine>>
