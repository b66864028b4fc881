import type { House } from '#main/db/house.ts'
import { addDays, type IsoDate } from '#shared/kernel/dates.ts'
import type { TwinningPolicy } from '#shared/policies/twinning-policy.ts'
import { layerLinks } from '#shared/twinning/layer-links.ts'
import type { TwinCaseLink, TwinCaseMember } from '#shared/twinning/twin-case.ts'
import {
  livingTwinStatuses,
  type TwinFinding,
  type TwinGroupRow,
  type TwinStatus,
} from '#shared/twinning/twin-group.ts'
import { brokenTwinRules } from '#shared/twinning/twin-rules.ts'
import type { DistrictRule, TwinSlot } from '#shared/twinning/twin-scheme.ts'
import type { StoredWaiver, TwinBooksRepository } from './books-repository.ts'
import { invalid } from './twin-parts.ts'
import { createTwinFactsRepository, type FactsOfSchool, type JudgedGroup, type Load } from './twin-facts-repository.ts'

/** A form that is not stored. */
export interface DraftGroup {
  readonly policy: TwinningPolicy
  readonly status: TwinStatus
  readonly stage: string
  readonly districtRule: DistrictRule
  readonly slots: readonly TwinSlot[]
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate
  readonly agreementOn: IsoDate | null
  readonly members: readonly { readonly schoolId: string; readonly slot: string }[]
  readonly withLinks: boolean
}

/** How a group stands today. */
export interface TwinVerdict {
  readonly group: JudgedGroup
  /** Those that were accepted with a reason among them. */
  readonly findings: readonly TwinFinding[]
  readonly due: TwinGroupRow['due']
}

export interface JudgeNeighbours {
  readonly policyOf: (cohortNo: number) => TwinningPolicy
  readonly waivers: TwinBooksRepository['waivers']
}

const living: ReadonlySet<TwinStatus> = new Set(livingTwinStatuses)

type Placed = Pick<FactsOfSchool, 'no'> & { readonly slot: string }

/** A school with the groups that it is in beside the one that is judged. */
function caseMember(school: FactsOfSchool, place: Placed, others: readonly Load[], tools: MemberTools): TwinCaseMember {
  const leading = others.filter(({ isLead }) => isLead === 1)
  return {
    ...school,
    slot: place.slot,
    isLead: tools.leadSlots.has(place.slot),
    leads: leading.map(({ groupName }) => groupName),
    isIn: others.filter(({ isLead }) => isLead === 0).map(({ groupName }) => groupName),
    partnersElsewhere: leading.reduce((sum, { partners }) => sum + partners, 0),
    hasOutsidePartner: tools.hasOutside(school) || others.some(({ hasOutside }) => hasOutside === 1),
  }
}

interface MemberTools {
  readonly leadSlots: ReadonlySet<string>
  /** Whether an outside school beside it is in the group that is judged. */
  readonly hasOutside: (school: FactsOfSchool) => boolean
}

/** Gathers facts and asks the rules, for a form or for all groups at once; the whole is kept until a row changes. */
export function createTwinJudge(house: House, neighbours: JudgeNeighbours) {
  const facts = createTwinFactsRepository(house.db)
  const changes = house.db.prepare<[], number>('SELECT total_changes()').pluck()
  let kept: { readonly key: string; readonly verdicts: ReadonlyMap<number, TwinVerdict> } | null = null

  function membersOf(
    places: readonly Placed[],
    slots: readonly TwinSlot[],
    schools: ReadonlyMap<number, FactsOfSchool>,
    othersOf: (schoolNo: number) => readonly Load[],
  ): readonly TwinCaseMember[] {
    const leadSlots = new Set(slots.filter(({ isLead }) => isLead).map(({ code }) => code))
    const present = places.flatMap(({ no }) => schools.get(no) ?? [])
    const hasOutside = (school: FactsOfSchool): boolean =>
      present.some((other) => other.no !== school.no && other.isOutside)
    return places.flatMap((place) => {
      const school = schools.get(place.no)
      return school === undefined ? [] : [caseMember(school, place, othersOf(place.no), { leadSlots, hasOutside })]
    })
  }

  const waiverKey = ({ groupNo, rule, about }: Pick<StoredWaiver, 'groupNo' | 'rule' | 'about'>): string =>
    `${groupNo} ${rule} ${about}`

  function dueOf({ status, endsOn }: JudgedGroup, { remindDays }: TwinningPolicy): TwinGroupRow['due'] {
    if (!living.has(status)) return null
    const today = house.clock.today()
    if (endsOn < today) return 'over'
    return endsOn <= addDays(today, remindDays) ? 'soon' : null
  }

  function judgeAll(): ReadonlyMap<number, TwinVerdict> {
    const groups = facts.open()
    const nos = groups.map(({ no }) => no)
    const [slots, members, links] = [facts.slots(nos), facts.members(nos), facts.links(nos)]
    const schoolNos = [...members.values()].flat().map(({ schoolNo }) => schoolNo)
    const [schools, loads] = [facts.schools(schoolNos), facts.loads(schoolNos)]
    const waivers = new Map(neighbours.waivers().map((waiver) => [waiverKey(waiver), waiver.reason]))
    const policies = new Map<number, TwinningPolicy>()
    const context = (cohortNo: number) => {
      const policy = policies.get(cohortNo) ?? neighbours.policyOf(cohortNo)
      policies.set(cohortNo, policy)
      return { policy, today: house.clock.today() }
    }
    return new Map(
      groups.map((group) => {
        const ofGroup = slots.get(group.no) ?? []
        const places = (members.get(group.no) ?? []).map(({ schoolNo, slot }) => ({ no: schoolNo, slot }))
        const othersOf = (no: number) => (loads.get(no) ?? []).filter(({ groupNo }) => groupNo !== group.no)
        const judged = {
          ...group,
          slots: ofGroup,
          members: membersOf(places, ofGroup, schools, othersOf),
          links: links.get(group.no) ?? [],
        }
        const findings = brokenTwinRules(judged, context(group.cohortNo)).map((found) => ({
          ...found,
          waiver: waivers.get(waiverKey({ ...found, groupNo: group.no })) ?? null,
        }))
        return [group.no, { group, findings, due: dueOf(group, context(group.cohortNo).policy) }] as const
      }),
    )
  }

  function linksOfDraft(draft: DraftGroup, numbers: ReadonlyMap<string, number>): readonly TwinCaseLink[] {
    if (!draft.withLinks) return []
    const idOf = new Map([...numbers].map(([id, no]) => [no, id]))
    const placed = draft.members.map(({ schoolId, slot }) => ({ no: numbers.get(schoolId) ?? 0, slot }))
    return layerLinks(draft.slots, placed).map(({ fromNo, toNo }) => ({
      fromId: idOf.get(fromNo) ?? '',
      toId: idOf.get(toNo) ?? '',
      endsOn: null,
      endReason: null,
    }))
  }

  return {
    /** How every proposed group and every group under way stands. */
    all(): ReadonlyMap<number, TwinVerdict> {
      const key = `${changes.get()}/${house.clock.today()}`
      if (kept?.key === key && !house.db.inTransaction) return kept.verdicts
      const verdicts = judgeAll()
      // A rollback takes changes back without being counted, so nothing is kept from inside a transaction.
      kept = house.db.inTransaction ? null : { key, verdicts }
      return verdicts
    },
    /** What would be wrong with a form. Throws `input/invalid` for a school that is not there. */
    ofDraft(draft: DraftGroup): readonly TwinFinding[] {
      const numbers = facts.numbersOf(draft.members.map(({ schoolId }) => schoolId))
      const places = draft.members.map(({ schoolId, slot }) => {
        const no = numbers.get(schoolId)
        if (no === undefined) throw invalid('所选学校已不在学校名录，请重新选择')
        return { no, slot }
      })
      const [schools, loads] = [facts.schools([...numbers.values()]), facts.loads([...numbers.values()])]
      const members = membersOf(places, draft.slots, schools, (no) => loads.get(no) ?? [])
      const { policy, ...judged } = draft
      const whole = { ...judged, members, links: linksOfDraft(draft, numbers) }
      const context = { policy, today: house.clock.today() }
      return brokenTwinRules(whole, context).map((found) => ({ ...found, waiver: null }))
    },
  }
}

export type TwinJudge = ReturnType<typeof createTwinJudge>
