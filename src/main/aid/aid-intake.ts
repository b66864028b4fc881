import { likelyBatchType, postedAs, reportedTerm, reportedVisitStatus } from '#shared/aid/reported-aid.ts'
import type { VisitDirection } from '#shared/aid/visit.ts'
import { addDays, addMonths, type IsoDate, type PartialDate } from '#shared/kernel/dates.ts'
import { schoolYearOf } from '#shared/kernel/school-year.ts'
import type { StoredBatch } from './aid-batch-repository.ts'
import type { AidParts } from './aid-parts.ts'
import type { PostingEdits } from './posting-edits.ts'
import type { PostingSteps } from './posting-steps.ts'

/** A row of 互访交流台账, read. */
export interface VisitIntakeRow {
  readonly direction: VisitDirection
  readonly kind: string | null
  readonly topic: string | null
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate
  readonly place: string | null
  readonly leader: string | null
  readonly teachers: number | null
  readonly students: number | null
  readonly content: string | null
  readonly result: string | null
  readonly remark: string | null
  readonly sourceRow: number | null
}

/** A row of 援疆支教人员名册, its teacher already in the register. */
export interface PostingIntakeRow {
  readonly batch: string | null
  readonly type: string | null
  readonly teacherId: string
  readonly hostId: string | null
  readonly host: string | null
  readonly post: string | null
  readonly stage: string | null
  readonly subject: string | null
  readonly start: PartialDate | null
  readonly end: PartialDate | null
  readonly grade: string | null
  readonly remark: string | null
  readonly sourceRow: number | null
}

/** The term of a posting, for the pairs that came with it. */
export interface TakenPosting {
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate
}

/**
 * Takes over ledgers of visits and rosters of those who were sent, within the caller's action. What stands already is
 * left as it is: a visit by its day, direction and topic, a posting by its person and the day he went. The rules are not
 * asked: what they find stands with the record.
 */
export function createAidIntake(parts: AidParts, edits: PostingEdits, steps: PostingSteps) {
  const { house, batches, visits, postings, books, people, neighbours } = parts
  const made: number[] = []
  const tally = { visits: 0, postings: 0, aidBatches: 0 }
  const today = house.clock.today()

  function addVisit({ kind, topic, ...row }: VisitIntakeRow): void {
    const named = { kind: kind ?? '考察调研', topic: topic ?? kind ?? '互访交流' }
    if (visits.reported({ startsOn: row.startsOn, direction: row.direction, topic: named.topic }) !== undefined) return
    const status = reportedVisitStatus(row, today)
    visits.insert({
      ...row,
      ...named,
      city: row.direction === 'in' ? '伊吾县' : '濮阳市',
      leaders: null,
      plan: null,
      brief: null,
      documentNo: null,
      fen: null,
      status,
      statusSince: status === 'ended' ? row.endsOn : status === 'underway' ? row.startsOn : today,
      reason: null,
    })
    tally.visits += 1
  }

  /** The batch of that name and type, from its first posting to its last. */
  function batchFor({ batch, type }: PostingIntakeRow, startsOn: IsoDate, endsOn: IsoDate): StoredBatch {
    const sort = type ?? likelyBatchType(batch)
    const name = batch ?? sort
    const known = batches.named(name, sort)
    if (known !== undefined) {
      if (startsOn < known.startsOn) batches.set(known.no, { startsOn })
      if (endsOn > known.endsOn) batches.set(known.no, { endsOn })
      return known
    }
    tally.aidBatches += 1
    return batches.insert({
      cohortNo: neighbours.ensureCohort(schoolYearOf(startsOn)).no,
      name,
      type: sort,
      sender: null,
      hostPlace: '伊吾县',
      startsOn,
      endsOn,
      leader: null,
      planned: null,
      documentNo: null,
      remark: null,
      sourceRow: null,
    })
  }

  function termOf({ start, end }: PostingIntakeRow): TakenPosting {
    const months = neighbours.policyAt(today).termMonths
    const known = reportedTerm(start, end, months)
    return known ?? { startsOn: today, endsOn: addDays(addMonths(today, months), -1) }
  }

  /** His term, whether he is new or stands already. */
  function addPosting(row: PostingIntakeRow): TakenPosting {
    const person = people.byId(row.teacherId)
    const term = termOf(row)
    const known = postings
      .ofTeacher(person.no)
      .find(({ enteredOn, leftOn, dueOn }) => enteredOn <= term.endsOn && (leftOn ?? dueOn) >= term.startsOn)
    if (known !== undefined) return { startsOn: known.enteredOn, endsOn: known.dueOn }
    const { status, leftOn } = postedAs(term, today)
    const host = row.hostId === null ? null : people.school(row.hostId)
    const posting = postings.insert({
      ...edits.snapshotOf(person),
      batchNo: batchFor(row, term.startsOn, term.endsOn).no,
      hostNo: host?.no ?? null,
      hostName: host?.name ?? row.host ?? '',
      post: row.post ?? '任课',
      stage: row.stage ?? person.stage ?? '',
      subject: row.subject ?? person.subject ?? '',
      weeklyLessons: null,
      classes: null,
      students: null,
      enteredOn: term.startsOn,
      dueOn: term.endsOn,
      leftOn,
      status,
      statusSince: leftOn ?? (status === 'serving' ? term.startsOn : today),
      reason: null,
      previousNo: null,
      award: null,
      remark: row.remark,
      sourceRow: row.sourceRow,
    })
    if (row.grade !== null) {
      const kind = status === 'returned' ? 'final' : 'annual'
      const on = leftOn ?? today
      books.putGrade(posting.no, {
        kind,
        schoolYear: schoolYearOf(addMonths(on, -2)),
        on,
        grade: row.grade,
        note: null,
      })
    }
    if (status === 'serving') steps.mark(posting, true, term.startsOn)
    made.push(posting.no)
    tally.postings += 1
    return term
  }

  return {
    addVisit,
    addPosting,
    finish() {
      neighbours.followMilestones(made)
      return { ...tally }
    },
  }
}

export type AidIntake = ReturnType<typeof createAidIntake>
