import { eventLevels } from '#shared/activities/activity.ts'
import { addMonths, earliestDay, latestDay, type PartialDate } from '#shared/kernel/dates.ts'
import { schoolYearOf, schoolYearStart } from '#shared/kernel/school-year.ts'
import { batchYearOf, likelyLevel, likelyType, programmeOfType, reportedTerm } from '#shared/studios/studio-terms.ts'
import type { MemberRole } from '#shared/studios/studio.ts'
import type { PersonSnapshot } from './person-repository.ts'
import { createStudioIntakeRepository } from './studio-intake-repository.ts'
import { leadSnapshot, type StudioParts } from './studio-parts.ts'

/** A studio of a register, its head already known. What the register does not say is null. */
export interface StudioIntakeRow {
  readonly name: string
  readonly type: string | null
  readonly level: string | null
  readonly leadId: string
  readonly schoolId: string | null
  readonly stage: string | null
  readonly subject: string | null
  readonly documentNo: string | null
  readonly plate: PartialDate | null
  readonly start: PartialDate | null
  readonly end: PartialDate | null
  readonly status: 'running' | 'rectifying' | 'halted' | 'ended' | 'revoked'
  readonly phone: string | null
  readonly address: string | null
  readonly direction: string | null
  readonly sourceRow: number | null
}

export interface MemberIntakeRow {
  readonly studio: string
  readonly teacherId: string
  readonly role: MemberRole
  readonly joined: PartialDate | null
  readonly left: PartialDate | null
  readonly isRural: boolean | null
  readonly sourceRow: number | null
}

/**
 * Takes over registers of studios and lists of their members, within the caller's action. What stands already is left as
 * it is, but that a member who has left according to the list leaves. The rules are not asked: what they find stands with
 * the studio.
 */
export function createStudioIntake(parts: StudioParts) {
  const { house, studios, members, people, neighbours } = parts
  const repository = createStudioIntakeRepository(house.db)
  const made = new Set<number>()
  let newMembers = 0

  function termOf(row: StudioIntakeRow, type: string) {
    const today = house.clock.today()
    const { termMonths } = neighbours.policyAt(programmeOfType(type), today)
    const start = row.start ?? row.plate ?? schoolYearStart(schoolYearOf(today))
    return (
      reportedTerm({ ...row, type, start }, termMonths) ?? { startsOn: today, endsOn: addMonths(today, termMonths) }
    )
  }

  /** Where the plate hangs, which may be another school than that where the head works now. */
  const placeOf = ({ schoolId }: StudioIntakeRow) => (schoolId === null ? {} : (repository.school(schoolId) ?? {}))

  function addStudio(row: StudioIntakeRow): void {
    if (repository.named(row.name) !== undefined) return
    const lead = people.byId(row.leadId)
    const type = row.type ?? likelyType(row.name, row.level)
    const { startsOn, endsOn } = termOf(row, type)
    const cohort = neighbours.ensureCohort(programmeOfType(type), batchYearOf(startsOn))
    const plateOn = row.plate === null ? startsOn : earliestDay(row.plate)
    const { rectifyMonths } = neighbours.policyOf(programmeOfType(type), cohort.no)
    const today = house.clock.today()
    const { name, documentNo, phone, address, direction, sourceRow, status } = row
    const reported = { name, type, documentNo, phone, address, direction, sourceRow, status, startsOn, endsOn, plateOn }
    const studio = studios.insert(cohort.schoolYear, {
      ...reported,
      ...leadSnapshot(lead),
      ...placeOf(row),
      cohortNo: cohort.no,
      level: eventLevels.find((level) => level === row.level) ?? likelyLevel(type),
      stage: row.stage ?? lead.stage ?? '',
      subject: row.subject ?? lead.subject ?? '',
      appliedOn: null,
      namedOn: plateOn,
      term: 1,
      statusSince: status === 'running' ? plateOn : today,
      reason: status === 'running' ? null : '按报送的名册登记',
      rectifyUntil: status === 'rectifying' ? addMonths(today, rectifyMonths) : null,
      platform: null,
      remark: null,
    })
    members.insert(studio.no, lead, { role: 'lead', joinedOn: plateOn < startsOn ? plateOn : startsOn, sourceRow })
    made.add(studio.no)
    newMembers += 1
  }

  function leaveOrStay(no: number, joinedOn: string, left: PartialDate | null): void {
    const leftOn = left === null ? null : latestDay(left)
    if (leftOn !== null && leftOn >= joinedOn) members.set(no, { leftOn })
  }

  function insert(studioNo: number, person: PersonSnapshot, row: MemberIntakeRow, startsOn: string): void {
    const joinedOn = row.joined === null ? startsOn : earliestDay(row.joined)
    const left = row.left === null ? null : latestDay(row.left)
    members.insert(studioNo, person, {
      role: row.role,
      joinedOn,
      leftOn: left !== null && left >= joinedOn ? left : null,
      sourceRow: row.sourceRow,
      ...(row.isRural === null ? {} : { isRural: Number(row.isRural) }),
    })
    newMembers += 1
  }

  /** The head's own row tells when he came; it is the one that came with the studio. */
  function addHead(studioNo: number, person: PersonSnapshot, row: MemberIntakeRow): void {
    const standing = members.ofTeacher(studioNo, person.no)
    if (standing === undefined || !made.has(studioNo)) return
    const joinedOn = row.joined === null ? standing.joinedOn : earliestDay(row.joined)
    members.set(standing.no, { joinedOn, sourceRow: row.sourceRow })
  }

  function addMember(row: MemberIntakeRow): boolean {
    const studio = repository.named(row.studio)
    if (studio === undefined) return false
    const person = people.byId(row.teacherId)
    if (person.no === studio.leadNo) addHead(studio.no, person, row)
    else if (row.role === 'lead') return false
    else {
      const standing = members.ofTeacher(studio.no, person.no)
      if (standing === undefined) insert(studio.no, person, row, studio.startsOn)
      else if (standing.leftOn === null) leaveOrStay(standing.no, standing.joinedOn, row.left)
    }
    return true
  }

  return {
    addStudio,
    addMember,
    hasStudio: (name: string): boolean => repository.named(name) !== undefined,
    finish() {
      neighbours.followMilestones([...made])
      return { studios: made.size, members: newMembers }
    },
  }
}

export type StudioIntake = ReturnType<typeof createStudioIntake>
