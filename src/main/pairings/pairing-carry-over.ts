import { groupBy } from '#shared/kernel/group-by.ts'
import { shiftDate } from '#shared/pairings/pairing-terms.ts'
import { createPairingWriter } from './pairing-openings.ts'
import type { CohortFacts, PairingParts } from './pairing-parts.ts'
import type { StoredGroup, StoredPair } from './pairing-repository.ts'

/** Pairs that go on: neither ended nor assessed. */
const unfinished = `p.status IN ('submitted', 'active', 'paused', 'extended')`

/**
 * 换届: the unfinished pairs of one cohort as drafts in the next, their dates moved by as much as the cohort's. Each knows
 * the one before it; the old ones stay to be assessed. Inside the caller's action; answers how many.
 */
export function createCarryOver(parts: Pick<PairingParts, 'house' | 'pairings' | 'snapshots'>) {
  const { house, pairings, snapshots } = parts
  const write = createPairingWriter(parts)
  const ids = house.db
    .prepare<[number], string>(
      `SELECT p.id FROM pairing_group g JOIN pairing p ON p.group_no = g.no
       WHERE g.cohort_no = ? AND ${unfinished} ORDER BY g.code, p.seq`,
    )
    .pluck()

  function copyGroup(old: StoredGroup, pairs: readonly StoredPair[], from: CohortFacts, to: CohortFacts): void {
    const shift = (date: string): string => shiftDate(date, from.startsOn, to.startsOn)
    const group = write.group({
      cohort: to,
      mentorId: snapshots.personByNo(old.mentorNo).id,
      coMentorNo: old.coMentorNo,
      kind: old.kind,
      level: old.level,
      stage: old.stage,
      subject: old.subject,
      startsOn: shift(old.startsOn),
      endsOn: shift(old.endsOn),
      agreementOn: null,
      agreementNo: null,
      appointmentNo: null,
      goal: old.goal,
      remark: old.remark,
    })
    for (const pair of pairs) {
      const { role, baseline, target, mentorWish, menteeWish, remark } = pair
      const startsOn = pair.startsOn === old.startsOn ? group.startsOn : shift(pair.startsOn)
      // An extension belonged to the old cohort: in the new one everybody ends with his group.
      const endsOn = pair.extensions > 0 || pair.endsOn === old.endsOn ? group.endsOn : shift(pair.endsOn)
      const menteeId = snapshots.personByNo(pair.menteeNo).id
      const kept = { menteeId, role, baseline, target, mentorWish, menteeWish, remark }
      write.pair(group.no, 'draft', { ...kept, startsOn, endsOn, previousNo: pair.no })
    }
  }

  return (from: CohortFacts, to: CohortFacts): number => {
    const pairs = pairings.pairs(ids.all(from.no))
    for (const [groupNo, members] of groupBy(pairs, (pair) => pair.groupNo)) {
      const old = pairings.group(groupNo)
      if (old !== undefined) copyGroup(old, members, from, to)
    }
    return pairs.length
  }
}
