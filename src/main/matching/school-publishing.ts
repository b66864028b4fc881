import type { z } from 'zod'
import { AppError } from '#shared/kernel/errors.ts'
import { groupBy } from '#shared/kernel/group-by.ts'
import type { matchingContract } from '#shared/matching/matching-contract.ts'
import type { MatchParty } from '#shared/matching/matching.ts'
import type { Published, PublishCheck, PublishFinding } from '#shared/matching/match-view.ts'
import { roundOfScenario, scenarioOf, type MatchParts } from './match-parts.ts'
import type { PlanShelf } from './plan-shelf.ts'

type Contract = typeof matchingContract
type Input<Verb extends 'check' | 'publish'> = z.output<Contract[Verb]['input']>

interface PlannedGroup {
  readonly lead: MatchParty
  readonly partners: readonly MatchParty[]
  /** A group of the cohort that the lead school has and that takes further partners; null: a new one. */
  readonly joins: { readonly id: string; readonly slot: string } | null
}

/** A plan of schools becomes groups that are 拟结对, or further partners of groups that stand, in one action. */
export function createSchoolPublishing(parts: MatchParts, shelf: PlanShelf) {
  const { house, neighbours, scenarios, schools, pairs } = parts

  function planned(id: string) {
    const scenario = scenarioOf(parts, id)
    if (scenario.solvedAt === null) throw new AppError('matching/not-planned', { name: scenario.name })
    const { open, plan } = shelf.open(scenario)
    const [leads, partners] = [open.mentors, open.mentees].map((all) => new Map(all.map((one) => [one.no, one])))
    const drafts = new Map(schools.drafts(scenario.no).map(({ menteeNo, mentorNo }) => [menteeNo, mentorNo]))
    const couples = plan.pairs.flatMap(({ mentorNo, menteeNo }) => {
      const [lead, partner] = [leads?.get(mentorNo), partners?.get(menteeNo)]
      return lead === undefined || partner === undefined ? [] : [{ lead, partner }]
    })
    const standing = schools.openGroups(roundOfScenario(parts, scenario).cohortNo)
    const fresh = couples.filter(({ partner }) => !drafts.has(partner.no))
    const groups = [...groupBy(fresh, ({ lead }) => lead)].map(([lead, own]): PlannedGroup => ({
      lead,
      partners: own.map(({ partner }) => partner),
      joins: standing.find(({ leadNo }) => leadNo === lead.no) ?? null,
    }))
    const taken = couples
      .filter(({ lead, partner }) => drafts.has(partner.no) && drafts.get(partner.no) !== lead.no)
      .map(({ lead, partner }) => toFinding(lead, partner, `${partner.name}在本轮已有结对，请先撤销或退出那一组`))
    return { scenario, groups, taken }
  }

  const toFinding = (lead: MatchParty, partner: MatchParty, sentence: string): PublishFinding => ({
    mentorId: lead.id,
    mentor: lead.name,
    menteeId: partner.id,
    mentee: partner.name,
    severity: 'block',
    sentence,
  })

  const countOf = (groups: readonly PlannedGroup[]): number =>
    groups.reduce((sum, { partners }) => sum + partners.length, 0)

  function check({ id }: Input<'check'>): PublishCheck {
    const { groups, taken } = planned(id)
    const possible = countOf(groups)
    return { pairs: possible + taken.length, groups: groups.length, possible, findings: taken }
  }

  /** The group that the partners are in afterwards. */
  function make(
    { lead, partners, joins }: PlannedGroup,
    draft: { readonly cohortId: string; readonly startsOn: string },
  ) {
    const partnerIds = partners.map(({ id }) => id)
    if (joins === null) return neighbours.proposeTwins({ ...draft, leadId: lead.id, partnerIds })
    neighbours.joinTwins(joins.id, joins.slot, partnerIds)
    return joins.id
  }

  /** One group in a step of its own: what 学校结对 refuses leaves nothing of it. */
  function makeOne(group: PlannedGroup, draft: Parameters<typeof make>[1]): { readonly id: string } | string {
    try {
      return { id: house.db.transaction(() => make(group, draft))() }
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      const { problems } = error.details
      return Array.isArray(problems) ? problems.join('；') : '不合学校结对的规则'
    }
  }

  function publish({ onlyPossible, ...input }: Input<'publish'>): Published {
    return house.act('matching.publish', () => {
      const { scenario, groups, taken } = planned(input.id)
      const cohort = neighbours.cohortByNo(roundOfScenario(parts, scenario).cohortNo)
      const today = house.clock.today()
      const startsOn = input.startsOn ?? (today > cohort.startsOn ? today : cohort.startsOn)
      const refused: PublishFinding[] = [...taken]
      const groupIds: string[] = []
      let made = 0
      for (const group of groups) {
        const result = makeOne(group, { cohortId: cohort.id, startsOn })
        if (typeof result === 'string') {
          refused.push(...group.partners.map((partner) => toFinding(group.lead, partner, result)))
          continue
        }
        groupIds.push(result.id)
        made += group.partners.length
        const ids = group.partners.map(({ id }) => id)
        for (const no of schools.memberNos(result.id, ids)) pairs.addMember(scenario.no, no)
      }
      const reasons = [...new Set(refused.map(({ sentence }) => sentence))].slice(0, 3).join('；')
      if (made === 0 || (refused.length > 0 && !onlyPossible)) {
        const reason = reasons === '' ? '这个方案没有要生成的结对' : `没有生成结对：${reasons}`
        throw new AppError('matching/refused', { reason })
      }
      scenarios.set(scenario.no, { publishedAt: house.clock.now() })
      const value = { pairs: made, groups: groupIds.length, groupIds, refused }
      return { title: `采用${scenario.name}，${made} 所学校结对`, value }
    })
  }

  return { check, publish }
}

export type SchoolPublishing = ReturnType<typeof createSchoolPublishing>
