import { earliestDay, type IsoDate, type PartialDate } from '#shared/kernel/dates.ts'
import { schoolYearOf } from '#shared/kernel/school-year.ts'
import type { TwinSlot } from '#shared/twinning/twin-scheme.ts'
import type { GroupFields, StoredGroup } from './group-repository.ts'
import type { StoredScheme } from './scheme-repository.ts'
import { termEnd } from './twin-groups.ts'
import { createTwinIntakeRepository } from './twin-intake-repository.ts'
import type { TwinLinks } from './twin-links.ts'
import type { TwinParts } from './twin-parts.ts'
import type { TwinSchemes } from './twin-schemes.ts'

/** A group of a list that came in, its schools already in the registry. What the list does not say is null. */
export interface TwinIntakeRow {
  readonly name: string | null
  readonly leadId: string
  readonly outsideId: string | null
  readonly partnerIds: readonly string[]
  readonly stage: string | null
  readonly signed: PartialDate | null
  /** Years. */
  readonly term: number | null
  readonly person: string | null
  readonly phone: string | null
  readonly status: 'proposed' | 'signed' | 'running' | null
  readonly remark: string | null
  readonly sourceRow: number | null
}

interface Rooms {
  readonly schemes: TwinSchemes
  readonly links: TwinLinks
}

/** The places of a scheme that a list speaks of: where outside schools stand, the lead, and the N. */
function placesOf(slots: readonly TwinSlot[]) {
  const others = slots.filter(({ isLead }) => !isLead)
  const outside = others.find(({ filter }) => filter === 'outside')
  return {
    lead: slots.find(({ isLead }) => isLead),
    outside,
    partner: others.filter((slot) => slot !== outside).toSorted((one, other) => other.layer - one.layer)[0],
  }
}

/**
 * Takes over lists of groups, within the caller's action, by the default scheme. A group that stands already, by its name or
 * by its lead school and year, is left as it is but for schools that are new in it. The rules are not asked: what they find
 * stands with the group.
 */
export function createTwinIntake(parts: TwinParts, { schemes, links }: Rooms) {
  const { house, groups, members, schools, neighbours } = parts
  const repository = createTwinIntakeRepository(house.db)
  const made = new Set<number>()
  let schoolsAdded = 0

  function fieldsOf(row: TwinIntakeRow, scheme: StoredScheme): { readonly year: string; readonly fields: GroupFields } {
    const today = house.clock.today()
    const signedOn = row.signed === null ? null : earliestDay(row.signed)
    const startsOn = signedOn ?? today
    const cohort = neighbours.ensureCohort(schoolYearOf(startsOn))
    const months = row.term === null ? neighbours.policyOf(cohort.no).termMonths : row.term * 12
    const lead = schools.byId(row.leadId)
    const status = row.status ?? (signedOn === null ? 'proposed' : 'running')
    const { person, phone, remark, sourceRow } = row
    const fields: GroupFields = {
      person,
      phone,
      remark,
      sourceRow,
      cohortNo: cohort.no,
      schemeNo: scheme.no,
      schemeName: scheme.name,
      districtRule: scheme.districtRule,
      name: row.name ?? `${lead.name}结对组`,
      stage: row.stage ?? lead.stages[0] ?? '',
      agreementNo: null,
      agreementOn: signedOn,
      startsOn,
      endsOn: termEnd(startsOn, Math.max(1, months)),
      term: 1,
      status,
      statusSince: startsOn,
      endedOn: null,
      reason: null,
      organizer: null,
      content: null,
    }
    return { year: cohort.schoolYear, fields }
  }

  function place(group: StoredGroup, schoolId: string, slot: TwinSlot | undefined, joinedOn: IsoDate): number | null {
    const school = schools.byId(schoolId)
    if (slot === undefined || members.ofSchool(group.no, school.no) !== undefined) return null
    schoolsAdded += 1
    return members.insert(group.no, school, { slot: slot.code, joinedOn, sourceRow: group.sourceRow }).no
  }

  function standing(row: TwinIntakeRow): StoredGroup | null {
    const no = repository.find({ name: row.name, leadId: row.leadId, signedOn: row.signed })
    return no === undefined ? null : (groups.byNo(no) ?? null)
  }

  return {
    /** False when there is no scheme to store it by. */
    addGroup(row: TwinIntakeRow): boolean {
      const scheme = schemes.usual()
      if (scheme === undefined) return false
      const known = standing(row)
      const { year, fields } = fieldsOf(row, scheme)
      const group = known ?? groups.insert(year, fields, scheme.slots)
      const { lead, outside, partner } = placesOf(groups.slots(group.no))
      const joinedOn = known === null ? group.startsOn : house.clock.today()
      const fresh = [
        ...(row.outsideId === null ? [] : [place(group, row.outsideId, outside, joinedOn)]),
        place(group, row.leadId, lead, joinedOn),
        ...row.partnerIds.map((id) => place(group, id, partner, joinedOn)),
      ].filter((no) => no !== null)
      if (fresh.length > 0) links.addByLayers(group, group.startsOn, new Set(fresh))
      if (known === null) made.add(group.no)
      return true
    },
    finish() {
      if (made.size > 0) neighbours.followMilestones('twin_group', [...made])
      return { twinGroups: made.size, twinMembers: schoolsAdded }
    },
  }
}

export type TwinIntake = ReturnType<typeof createTwinIntake>
