import { schoolYearOf } from '#shared/kernel/school-year.ts'
import { createIntakeRepository } from './intake-repository.ts'
import { createPairingWriter } from './pairing-openings.ts'
import type { PairingParts } from './pairing-parts.ts'
import type { PersonSnapshot } from './snapshot-repository.ts'

/** One pair as a county reports it. */
export interface ReportedPair {
  readonly mentorId: string
  readonly menteeId: string
  readonly kind: string | null
  readonly level: string | null
  readonly stage: string | null
  readonly subject: string | null
  /** Null: the cohort's. */
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly goal: string | null
  readonly remark: string | null
  readonly agreementNo: string | null
  /** The county that reports it, by name. */
  readonly district: string | null
  readonly sourceRow: number | null
  readonly sourceLabel: string
}

/** What a kind is called where the report has no such column: by where the two work. */
function kindOf(pair: ReportedPair, mentor: PersonSnapshot, mentee: PersonSnapshot): string {
  if (pair.kind !== null) return pair.kind
  if (mentor.schoolNo === mentee.schoolNo) return '校内'
  return mentor.districtNo === mentee.districtNo ? '跨校' : '城乡(跨县区)'
}

/**
 * Writes reported pairs as 待审核, within the caller's action, into the mentor's group of that kind and period. One that
 * stands already is left as it is. No rule is asked: what the rules find is shown to whoever approves. Answers how many
 * pairs are new.
 */
export function createPairingIntake(parts: PairingParts) {
  const { house, snapshots, neighbours } = parts
  const known = createIntakeRepository(house.db)
  const write = createPairingWriter(parts)

  function take(pair: ReportedPair, reportedBy: number | null): boolean {
    const [mentor, mentee] = [snapshots.person(pair.mentorId), snapshots.person(pair.menteeId)]
    const cohort = neighbours.ensureCohort(schoolYearOf(pair.startsOn ?? house.clock.today()))
    const term = { startsOn: pair.startsOn ?? cohort.startsOn, endsOn: pair.endsOn ?? cohort.endsOn }
    const kind = kindOf(pair, mentor, mentee)
    if (known.findPair({ mentorNo: mentor.no, menteeNo: mentee.no, kind, ...term, reportedBy }) !== undefined)
      return false
    const facts = {
      kind,
      level: pair.level ?? (pair.district === null ? '市级' : '县级'),
      stage: pair.stage ?? mentor.stage ?? '',
      subject: pair.subject ?? mentor.subject ?? '',
      ...term,
    }
    const groupNo =
      known.findGroup({ ...facts, mentorNo: mentor.no, cohortNo: cohort.no }) ??
      write.group({
        ...facts,
        cohort,
        mentorId: pair.mentorId,
        coMentorNo: null,
        agreementOn: null,
        agreementNo: pair.agreementNo,
        appointmentNo: null,
        goal: pair.goal,
        remark: null,
      }).no
    const { remark, sourceRow, sourceLabel } = pair
    const source = { remark, sourceRow, sourceLabel, sourceDistrictNo: reportedBy }
    write.pair(groupNo, 'submitted', { menteeId: pair.menteeId, role: 'mentee', ...term, ...source })
    return true
  }

  return (reported: readonly ReportedPair[]): number => {
    const districts = known.districtNumbers()
    const reporter = ({ district }: ReportedPair): number | null =>
      district === null ? null : (districts.get(district) ?? null)
    return reported.filter((pair) => take(pair, reporter(pair))).length
  }
}
