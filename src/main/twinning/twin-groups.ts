import type { z } from 'zod'
import { addDays, addMonths, type IsoDate } from '#shared/kernel/dates.ts'
import { AppError } from '#shared/kernel/errors.ts'
import type { twinContract } from '#shared/twinning/twin-contract.ts'
import type { TwinFinding, TwinGroupDraft, TwinStatus } from '#shared/twinning/twin-group.ts'
import { twinActionLabels, twinStatusLabels } from '#shared/twinning/twin-labels.ts'
import type { TwinSlot } from '#shared/twinning/twin-scheme.ts'
import { twinRefusal } from '#shared/twinning/twin-states.ts'
import type { GroupFields, StoredGroup } from './group-repository.ts'
import type { StoredScheme } from './scheme-repository.ts'
import type { TwinLinks } from './twin-links.ts'
import type { TwinSchemes } from './twin-schemes.ts'
import { cohortFor, given, groupOf, invalid, refuseBlocked, type TwinParts } from './twin-parts.ts'

type Contract = typeof twinContract
type Input<Verb extends 'create' | 'update' | 'check'> = z.output<Contract[Verb]['input']>
type Members = TwinGroupDraft['members']

const nothingYet = { term: 1, endedOn: null, reason: null, sourceRow: null }

/** The last day of a term of so many months. */
export const termEnd = (startsOn: IsoDate, months: number): IsoDate => addDays(addMonths(startsOn, months), -1)

interface Rooms {
  readonly schemes: TwinSchemes
  readonly links: TwinLinks
}

/** Before it is written: the table takes no term that ends before it begins. */
function refuseReversed(startsOn: string, endsOn: string): void {
  if (endsOn <= startsOn) throw invalid(`结束日期 ${endsOn} 应晚于起始日期 ${startsOn}`)
}

/** New groups, and what may be put right in those that stand. */
export function createTwinGroups(parts: TwinParts, { schemes, links }: Rooms) {
  const { house, groups, members, schools, judge, neighbours } = parts

  function leadOf(slots: readonly TwinSlot[], listed: Members) {
    const lead = slots.find(({ isLead }) => isLead)
    const found = listed.find(({ slot }) => slot === lead?.code)
    return found === undefined ? null : schools.byId(found.schoolId)
  }

  function refusePlaces(slots: readonly TwinSlot[], listed: Members): void {
    const known = new Set(slots.map(({ code }) => code))
    if (listed.some(({ slot }) => !known.has(slot))) throw invalid('所选模式没有这个位置，请重新选择')
    if (new Set(listed.map(({ schoolId }) => schoolId)).size < listed.length) {
      throw invalid('同一所学校在组里出现了两次')
    }
  }

  const defaultName = (scheme: StoredScheme, lead: string | undefined): string =>
    lead === undefined ? `${scheme.name}结对组` : `${lead}结对组`

  function write(draft: Input<'create'>, scheme: StoredScheme): StoredGroup {
    const { cohortId, schemeId: _scheme, members: listed, withLinks, as, name, stage, endsOn, ...facts } = draft
    refusePlaces(scheme.slots, listed)
    const cohort = cohortFor(parts, { cohortId, startsOn: facts.startsOn })
    const lead = leadOf(scheme.slots, listed)
    const until = endsOn ?? termEnd(facts.startsOn, neighbours.policyOf(cohort.no).termMonths)
    refuseReversed(facts.startsOn, until)
    const group = groups.insert(
      cohort.schoolYear,
      {
        ...nothingYet,
        ...facts,
        agreementOn: facts.agreementOn ?? (as === 'proposed' ? null : facts.startsOn),
        cohortNo: cohort.no,
        schemeNo: scheme.no,
        schemeName: scheme.name,
        districtRule: scheme.districtRule,
        name: name === '' ? defaultName(scheme, lead?.name) : name,
        stage: stage ?? lead?.stages[0] ?? '',
        endsOn: until,
        status: as,
        statusSince: as === 'proposed' ? house.clock.today() : facts.startsOn,
      },
      scheme.slots,
    )
    for (const { schoolId, joinedOn, ...member } of listed) {
      members.insert(group.no, schools.byId(schoolId), { ...member, joinedOn: joinedOn ?? facts.startsOn })
    }
    if (withLinks) links.addByLayers(group, facts.startsOn)
    return group
  }

  function create(draft: Input<'create'>) {
    return house.act('twinning.create', () => {
      const group = write(draft, schemes.found(draft.schemeId))
      refuseBlocked(judge.all().get(group.no)?.findings ?? [])
      if (draft.as !== 'proposed') neighbours.followMilestones('twin_group', [group.no])
      const { id, code, name } = group
      return { title: `新建结对组 ${name}（${code}）`, value: { id, code, name } }
    })
  }

  /** Throws `twin/state` for a group that has ended. */
  function refuseClosed({ name, status, endsOn }: StoredGroup): void {
    if (twinRefusal('edit', { status, endsOn }, house.clock.today()) === null) return
    throw new AppError('twin/state', { name, state: twinStatusLabels[status], action: twinActionLabels.edit })
  }

  function update({ id, ...sent }: Input<'update'>): null {
    return house.act('twinning.update', () => {
      const group = groupOf(parts, id)
      refuseClosed(group)
      const changes: Partial<GroupFields> = given(sent)
      const after = { ...group, ...changes }
      const name = after.name === '' ? group.name : after.name
      refuseReversed(after.startsOn, after.endsOn)
      groups.set(group.no, { ...changes, name })
      if (name !== group.name && group.status !== 'proposed') {
        groups.addFormerName(group.no, group.name, house.clock.today())
      }
      if (group.status !== 'proposed' && (after.startsOn !== group.startsOn || after.endsOn !== group.endsOn)) {
        neighbours.followMilestones('twin_group', [group.no])
      }
      return { title: `修改结对组 ${name}`, value: null }
    })
  }

  function check({ schemeId, startsOn, endsOn, ...draft }: Input<'check'>): readonly TwinFinding[] {
    const scheme = schemeId === undefined ? schemes.usual() : schemes.found(schemeId)
    if (scheme === undefined) throw invalid('还没有结对模式，请先新建一个')
    refusePlaces(scheme.slots, draft.members)
    const starts = startsOn ?? house.clock.today()
    const policy =
      draft.cohortId === undefined
        ? neighbours.policyAt(starts)
        : neighbours.policyOf(neighbours.cohort(draft.cohortId).no)
    return judge.ofDraft({
      policy,
      status: 'proposed' satisfies TwinStatus,
      stage: draft.stage ?? leadOf(scheme.slots, draft.members)?.stages[0] ?? '',
      districtRule: scheme.districtRule,
      slots: scheme.slots,
      startsOn: starts,
      endsOn: endsOn ?? termEnd(starts, policy.termMonths),
      agreementOn: draft.agreementOn,
      members: draft.members,
      withLinks: draft.withLinks,
    })
  }

  return { create, update, check, refuseClosed }
}

export type TwinGroups = ReturnType<typeof createTwinGroups>
