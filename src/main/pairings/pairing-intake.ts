import type { IsoDate } from '#shared/kernel/dates.ts'
import { schoolYearOf } from '#shared/kernel/school-year.ts'
import { likelyKind } from '#shared/pairings/pairing-terms.ts'
import { createIntakeRepository, type GroupFrame } from './intake-repository.ts'
import { createPairingWriter } from './pairing-openings.ts'
import type { CohortFacts, PairingParts } from './pairing-parts.ts'
import type { PersonSnapshot } from './snapshot-repository.ts'

/** One pair of a county's report, its people already known. What the report does not say is null. */
export interface IntakeRow {
  readonly mentorId: string
  readonly menteeId: string
  readonly kind: string | null
  readonly level: string | null
  readonly stage: string | null
  readonly subject: string | null
  readonly startsOn: IsoDate | null
  readonly endsOn: IsoDate | null
  readonly goal: string | null
  readonly remark: string | null
  readonly agreementNo: string | null
  /** Number of the staged row, by which the card finds file, sheet and row. */
  readonly sourceRow: number | null
  /** The same in words, for when the staged rows are gone: 华龙区报送表.xlsx 第 12 行. */
  readonly sourceLabel: string | null
  /** Name of the county that reports it. */
  readonly district: string | null
}

/** What became of one row: a new pair, one that stood there already, or nothing. */
export type IntakeOutcome =
  | { readonly outcome: 'created' | 'existing'; readonly pairingId: string }
  | { readonly outcome: 'refused'; readonly reason: 'mentor-is-mentee' }

export interface IntakeResult {
  /** One for each row, in their order. */
  readonly rows: readonly IntakeOutcome[]
  readonly created: number
  readonly existing: number
}

interface ReadRow extends IntakeRow {
  readonly cohort: CohortFacts
  readonly mentorNo: number
  readonly menteeNo: number
  readonly kind: string
  readonly level: string
  readonly stage: string
  readonly subject: string
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate
}

/** Rows that make one group: the mentor and what the pairing is about. Each mentee keeps the term reported for him. */
const groupKey = (row: ReadRow): string =>
  [row.cohort.no, row.mentorNo, row.kind, row.level, row.stage, row.subject].join('|')

/**
 * Takes over accepted rows of county files as 待审核, within the caller's action. A pair that the same county (or nobody
 * known) has reported before is left as it is; one that another county has reported is taken too, for two counties claim
 * it and the officer decides. The rules are not asked here: what they find stands in the list of conflicts and keeps the
 * pair from being approved.
 */
export function createPairingIntake(parts: PairingParts) {
  const { house, pairings, snapshots, neighbours } = parts
  const intake = createIntakeRepository(house.db)
  const write = createPairingWriter(parts)

  function createReader(cohortId: string | undefined): (row: IntakeRow) => ReadRow {
    const people = new Map<string, PersonSnapshot>()
    const cohorts = new Map<string, CohortFacts>()
    const person = (id: string): PersonSnapshot => {
      const found = people.get(id) ?? snapshots.person(id)
      people.set(id, found)
      return found
    }
    const cohortAt = (day: IsoDate): CohortFacts => {
      const year = schoolYearOf(day)
      const found =
        cohorts.get(year) ?? (cohortId === undefined ? neighbours.ensureCohort(year) : neighbours.cohort(cohortId))
      cohorts.set(year, found)
      return found
    }
    return (row) => {
      const [mentor, mentee] = [person(row.mentorId), person(row.menteeId)]
      const cohort = cohortAt(row.startsOn ?? row.endsOn ?? house.clock.today())
      const likely = likelyKind(mentor, mentee)
      return {
        ...row,
        cohort,
        mentorNo: mentor.no,
        menteeNo: mentee.no,
        kind: row.kind ?? likely.kind,
        level: row.level ?? likely.level,
        stage: row.stage ?? mentor.stage ?? mentee.stage ?? '',
        subject: row.subject ?? mentor.subject ?? mentee.subject ?? '',
        startsOn: row.startsOn ?? cohort.startsOn,
        endsOn: row.endsOn ?? cohort.endsOn,
      }
    }
  }

  /** The group of this report, the one that stands already, or a new one; its term spans those of its mentees. */
  function groupFor(row: ReadRow, groups: Map<string, GroupFrame>): number {
    const term = row.endsOn > row.startsOn ? row : row.cohort
    const known = groups.get(groupKey(row)) ?? intake.findGroup({ ...row, cohortNo: row.cohort.no })
    const blank = { coMentorNo: null, agreementOn: null, appointmentNo: null, remark: null }
    const { startsOn, endsOn } = term
    const group = known ?? write.group({ ...row, ...blank, startsOn, endsOn })
    const frame = {
      no: group.no,
      startsOn: startsOn < group.startsOn ? startsOn : group.startsOn,
      endsOn: endsOn > group.endsOn ? endsOn : group.endsOn,
    }
    pairings.setGroup(frame.no, { startsOn: frame.startsOn, endsOn: frame.endsOn })
    groups.set(groupKey(row), frame)
    return frame.no
  }

  return (rows: readonly IntakeRow[], cohortId?: string): IntakeResult => {
    const read = createReader(cohortId)
    const groups = new Map<string, GroupFrame>()
    const districts = intake.districtNumbers()

    const take = (raw: IntakeRow): IntakeOutcome => {
      if (raw.mentorId === raw.menteeId) return { outcome: 'refused', reason: 'mentor-is-mentee' }
      const row = read(raw)
      const reportedBy = row.district === null ? null : (districts.get(row.district) ?? null)
      const standing = intake.findPair({ ...row, reportedBy })
      if (standing !== undefined) return { outcome: 'existing', pairingId: standing }
      const { menteeId, startsOn, endsOn, remark, sourceRow, sourceLabel } = row
      const source = { sourceRow, sourceLabel, sourceDistrictNo: reportedBy }
      const fields = { menteeId, role: 'mentee' as const, startsOn, endsOn, remark, ...source }
      return { outcome: 'created', pairingId: write.pair(groupFor(row, groups), 'submitted', fields).id }
    }

    const outcomes = rows.map(take)
    const count = (outcome: IntakeOutcome['outcome']): number =>
      outcomes.filter((result) => result.outcome === outcome).length
    return { rows: outcomes, created: count('created'), existing: count('existing') }
  }
}

export type PairingIntake = ReturnType<typeof createPairingIntake>
