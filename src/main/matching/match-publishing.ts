import type { z } from 'zod'
import { addDays, addMonths } from '#shared/kernel/dates.ts'
import { AppError } from '#shared/kernel/errors.ts'
import { groupBy } from '#shared/kernel/group-by.ts'
import type { matchingContract } from '#shared/matching/matching-contract.ts'
import type { MatchParty } from '#shared/matching/matching.ts'
import type { Published, PublishCheck, PublishFinding } from '#shared/matching/match-view.ts'
import { isBlocking } from '#shared/pairings/finding.ts'
import type { Finding } from '#shared/pairings/pairing.ts'
import { roundOfScenario, scenarioOf, type DraftGroup, type MatchParts } from './match-parts.ts'
import type { PlanShelf, Shelved } from './plan-shelf.ts'

type Contract = typeof matchingContract
type Input<Verb extends 'check' | 'publish'> = z.output<Contract[Verb]['input']>

interface PlannedGroup {
  readonly mentor: MatchParty
  readonly mentees: readonly MatchParty[]
}

interface ExaminedGroup extends PlannedGroup {
  readonly draft: DraftGroup
  readonly findings: readonly PublishFinding[]
}

/** Where the two teach says what kind of pair it is; of several the widest. */
function kindOf({ mentor, mentees }: PlannedGroup): string {
  if (mentees.some((mentee) => mentee.districtNo !== mentor.districtNo || (mentee.isRural && !mentor.isRural))) {
    return '城乡(跨县区)'
  }
  return mentees.every((mentee) => mentee.schoolNo === mentor.schoolNo) ? '校内' : '跨校'
}

/** A plan becomes draft pairs of 结对, by its own opening and its own rules, in one action. */
export function createMatchPublishing(parts: MatchParts, shelf: PlanShelf) {
  const { house, neighbours, scenarios, pairs } = parts

  /** Pairs of the plan without those whose drafts stand already; whoever has a draft with somebody else is told. */
  function openPairs(shelved: Shelved): {
    readonly groups: readonly PlannedGroup[]
    readonly taken: readonly PublishFinding[]
  } {
    const { open, plan, scenario } = shelved
    const [mentors, mentees] = [open.mentors, open.mentees].map((people) => new Map(people.map((one) => [one.no, one])))
    const drafts = new Map(pairs.published(scenario.no).map(({ menteeNo, mentorNo }) => [menteeNo, mentorNo]))
    const couples = plan.pairs.flatMap(({ mentorNo, menteeNo }) => {
      const [mentor, mentee] = [mentors?.get(mentorNo), mentees?.get(menteeNo)]
      return mentor === undefined || mentee === undefined ? [] : [{ mentor, mentee }]
    })
    const fresh = couples.filter(({ mentee }) => !drafts.has(mentee.no))
    const taken = couples.filter(({ mentor, mentee }) => drafts.has(mentee.no) && drafts.get(mentee.no) !== mentor.no)
    return {
      groups: [...groupBy(fresh, ({ mentor }) => mentor)].map(([mentor, own]) => ({
        mentor,
        mentees: own.map(({ mentee }) => mentee),
      })),
      taken: taken.map(({ mentor, mentee }) =>
        toFinding({ mentor, mentees: [] }, mentee, 'block', `${mentee.name}在本轮已有草稿，请先撤销或作废那一对`),
      ),
    }
  }

  const toFinding = (
    { mentor }: PlannedGroup,
    mentee: MatchParty,
    severity: PublishFinding['severity'],
    sentence: string,
  ): PublishFinding => ({
    mentorId: mentor.id,
    mentor: mentor.name,
    menteeId: mentee.id,
    mentee: mentee.name,
    severity,
    sentence,
  })

  function draftOf({ groups, input }: { groups: PlannedGroup; input: Input<'check'> }): DraftGroup {
    const round = roundOfScenario(parts, scenarioOf(parts, input.id))
    const cohort = neighbours.cohortByNo(round.cohortNo)
    const today = house.clock.today()
    const startsOn = input.startsOn ?? (today > cohort.startsOn ? today : cohort.startsOn)
    const term = addDays(addMonths(startsOn, neighbours.policyOf(round.cohortNo).termMonths), -1)
    return {
      cohortId: cohort.id,
      kind: input.kind ?? kindOf(groups),
      level: input.level,
      mentorId: groups.mentor.id,
      startsOn,
      endsOn: input.endsOn ?? term,
      menteeIds: groups.mentees.map(({ id }) => id),
    }
  }

  const severityOf = (finding: Finding): PublishFinding['severity'] =>
    finding.severity === 'block' && !isBlocking(finding) ? 'info' : finding.severity

  function examine(group: PlannedGroup, input: Input<'check'>): ExaminedGroup {
    const draft = draftOf({ groups: group, input })
    const findings = neighbours.checkGroup(draft).flatMap((finding) => {
      const about = group.mentees.filter(({ id }) => finding.menteeId === null || finding.menteeId === id)
      return about.map((mentee) => toFinding(group, mentee, severityOf(finding), finding.sentence))
    })
    return { ...group, draft, findings }
  }

  function examined(input: Input<'check'>) {
    const scenario = scenarioOf(parts, input.id)
    if (scenario.solvedAt === null) throw new AppError('matching/not-planned', { name: scenario.name })
    const { groups, taken } = openPairs(shelf.open(scenario))
    return { scenario, groups: groups.map((group) => examine(group, input)), taken }
  }

  const blocked = ({ findings }: ExaminedGroup): ReadonlySet<string> =>
    new Set(findings.flatMap(({ severity, menteeId }) => (severity === 'block' ? [menteeId] : [])))

  function check(input: Input<'check'>): PublishCheck {
    const { groups, taken } = examined(input)
    const count = groups.reduce((sum, { mentees }) => sum + mentees.length, 0)
    return {
      pairs: count + taken.length,
      groups: groups.length,
      possible: groups.reduce((sum, group) => sum + group.mentees.length - blocked(group).size, 0),
      findings: [...taken, ...groups.flatMap(({ findings }) => findings)],
    }
  }

  /** One group in a step of its own: what 结对 refuses leaves nothing of it. */
  function openOne(
    group: ExaminedGroup,
  ): { readonly groupId: string; readonly pairingIds: readonly string[] } | string {
    const out = blocked(group)
    const menteeIds = group.draft.menteeIds.filter((id) => !out.has(id))
    try {
      return house.db.transaction(() => neighbours.openGroup({ ...group.draft, menteeIds }))()
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'pairing/rules-broken') throw error
      const { problems } = error.details
      return Array.isArray(problems) ? problems.join('；') : '不合结对规则'
    }
  }

  function publish({ onlyPossible, ...input }: Input<'publish'>): Published {
    return house.act('matching.publish', () => {
      const { scenario, groups, taken } = examined(input)
      const refused: PublishFinding[] = [
        ...taken,
        ...groups.flatMap(({ findings }) => findings.filter(({ severity }) => severity === 'block')),
      ]
      const groupIds: string[] = []
      let made = 0
      for (const group of groups) {
        const free = group.mentees.filter(({ id }) => !blocked(group).has(id))
        if (free.length === 0) continue
        const opened = openOne(group)
        if (typeof opened === 'string') {
          refused.push(...free.map((mentee) => toFinding(group, mentee, 'block', opened)))
          continue
        }
        groupIds.push(opened.groupId)
        made += opened.pairingIds.length
        for (const id of opened.pairingIds) pairs.addPairing(scenario.no, id)
      }
      const reasons = [...new Set(refused.map(({ sentence }) => sentence))]
      if (refused.length > 0 && !onlyPossible) throw new AppError('pairing/rules-broken', { problems: reasons })
      if (made === 0) {
        const reason =
          reasons.length > 0 ? `没有一对能生成草稿：${reasons.slice(0, 3).join('；')}` : '这个方案没有要生成草稿的结对'
        throw new AppError('matching/refused', { reason })
      }
      scenarios.set(scenario.no, { publishedAt: house.clock.now() })
      return {
        title: `采用${scenario.name}，生成 ${made} 对草稿`,
        value: { pairs: made, groups: groupIds.length, groupIds, refused },
      }
    })
  }

  return { check, publish }
}

export type MatchPublishing = ReturnType<typeof createMatchPublishing>
