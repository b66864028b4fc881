import type { House } from '#main/db/house.ts'
import { schoolYearOf } from '#shared/kernel/school-year.ts'
import { createPairingWriter } from './pairing-openings.ts'
import { createPairingRepository, type StoredGroup } from './pairing-repository.ts'
import type { CohortFacts } from './pairing-parts.ts'
import { createSnapshotRepository, type PersonSnapshot } from './snapshot-repository.ts'

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
 * Writes reported pairs as 待审核, within the caller's action: one group per mentor, kind and period of a report. No
 * rule is asked, for what the rules find is shown to whoever approves them. Answers how many pairs were written.
 */
export function createPairingIntake(house: House, ensureCohort: (schoolYear: string) => CohortFacts) {
  const pairings = createPairingRepository(house)
  const snapshots = createSnapshotRepository(house.db)
  const write = createPairingWriter({ pairings, snapshots })
  const districtNo = house.db.prepare<[string], number>('SELECT no FROM district WHERE name = ?').pluck()

  return (reported: readonly ReportedPair[]): number => {
    const groups = new Map<string, StoredGroup>()
    for (const pair of reported) {
      const [mentor, mentee] = [snapshots.person(pair.mentorId), snapshots.person(pair.menteeId)]
      const cohort = ensureCohort(schoolYearOf(pair.startsOn ?? house.clock.today()))
      const kind = kindOf(pair, mentor, mentee)
      const level = pair.level ?? (pair.district === null ? '市级' : '县级')
      const [startsOn, endsOn] = [pair.startsOn ?? cohort.startsOn, pair.endsOn ?? cohort.endsOn]
      const key = [pair.mentorId, kind, level, startsOn, endsOn, pair.subject, pair.district].join('\n')
      const group =
        groups.get(key) ??
        write.group({
          cohort,
          mentorId: pair.mentorId,
          coMentorNo: null,
          kind,
          level,
          stage: pair.stage,
          subject: pair.subject,
          startsOn,
          endsOn,
          agreementOn: null,
          agreementNo: pair.agreementNo,
          appointmentNo: null,
          goal: pair.goal,
          remark: null,
        })
      groups.set(key, group)
      write.pair(group.no, 'submitted', {
        menteeId: pair.menteeId,
        role: 'mentee',
        startsOn,
        endsOn,
        remark: pair.remark,
        sourceRow: pair.sourceRow,
        sourceLabel: pair.sourceLabel,
        sourceDistrictNo: pair.district === null ? null : (districtNo.get(pair.district) ?? null),
      })
    }
    return reported.length
  }
}
