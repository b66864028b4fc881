import type { z } from 'zod'
import type {
  AidCandidate,
  aidContract,
  AidSuccession,
  EndingTerm,
  HostGap,
  HostTimeline,
  TimelineBar,
} from '#shared/aid/aid-contract.ts'
import { comingStatuses, servingStatuses, type PostingRow } from '#shared/aid/posting.ts'
import { candidateFit, compareCandidates, subjectGaps, type HostPosting } from '#shared/aid/succession-rules.ts'
import { addDays, addMonths, yearsBetween } from '#shared/kernel/dates.ts'
import { groupBy } from '#shared/kernel/group-by.ts'
import { postingOf, type AidParts } from './aid-parts.ts'
import type { PostingList } from './posting-list.ts'
import type { PostingReading } from './posting-reading.ts'
import { createSuccessionRepository } from './succession-repository.ts'

type Input<Verb extends 'candidates' | 'timeline'> = z.output<(typeof aidContract)[Verb]['input']>

const isServing = ({ status }: PostingRow): boolean => (servingStatuses as readonly string[]).includes(status)
const isComing = ({ status }: PostingRow): boolean => (comingStatuses as readonly string[]).includes(status)
const hostKey = ({ hostId, host }: PostingRow): string => hostId ?? host

/** Whose term ends, which subjects will be missing, and who might come; the view of postings by host school. */
export function createAidSuccession(parts: AidParts, list: PostingList, reading: PostingReading) {
  const { house, neighbours, people } = parts
  const candidates = createSuccessionRepository(house.db)

  const toHostPosting = (row: PostingRow): HostPosting => ({
    id: row.id,
    hostKey: hostKey(row),
    subject: row.subject,
    stage: row.stage,
    from: row.enteredOn,
    until: row.dueOn,
    hasSuccessor: row.successorId !== null,
    isComing: isComing(row),
  })

  function succession(): AidSuccession {
    const today = house.clock.today()
    const { remindFirst, remindDays, remindLast } = neighbours.policyAt(today)
    const rows = reading.shown(list.all())
    const byId = new Map(rows.map((row) => [row.id, row] as const))
    const ending = rows
      .filter((row) => row.band !== null)
      .toSorted((one, other) => one.dueOn.localeCompare(other.dueOn))
      .map((row): EndingTerm => {
        const { id, code, teacherId, name, district, host, hostId, post, stage, subject, batch, dueOn } = row
        const { daysLeft, band, successorId, successor } = row
        return {
          postingId: id,
          code,
          teacherId,
          name,
          district,
          host,
          hostId,
          post,
          stage,
          subject,
          batch,
          dueOn,
          daysLeft: daysLeft ?? 0,
          band: band ?? 0,
          successorId,
          successor,
          successorStatus: successorId === null ? null : (byId.get(successorId)?.status ?? null),
        }
      })
    const present = rows.filter((row) => isServing(row) || isComing(row)).map(toHostPosting)
    const gaps = subjectGaps(present, today, addDays(today, remindFirst)).map((gap): HostGap => {
      const lost = gap.lost.flatMap((id) => byId.get(id) ?? [])
      return {
        hostId: lost[0]?.hostId ?? null,
        host: lost[0]?.host ?? '',
        stage: gap.stage,
        subject: gap.subject,
        since: addDays(gap.since, 1),
        lost: lost.map(({ id, name, dueOn }) => ({ postingId: id, name, dueOn })),
      }
    })
    const bands = [...new Set([remindLast, remindDays, remindFirst])].toSorted((a, b) => a - b)
    return { today, bands, ending, gaps: gaps.toSorted((one, other) => one.since.localeCompare(other.since)) }
  }

  function find({ postingId, stage, subject, districtId, text, limit }: Input<'candidates'>): readonly AidCandidate[] {
    const posting = postingId === undefined ? undefined : postingOf(parts, postingId)
    const on = posting === undefined ? house.clock.today() : addDays(posting.dueOn, 1)
    const policy = neighbours.policyAt(house.clock.today())
    const title = policy.candidateTitle
    const wish = {
      stage: stage ?? posting?.stage ?? null,
      subject: subject ?? posting?.subject ?? null,
      titleName: title,
      titleGrade: title === null ? null : people.gradeOf('title', title),
      on,
    }
    return candidates
      .find({ text: text ?? '', stage: wish.stage, subject: wish.subject, districtId: districtId ?? null })
      .map((row) => {
        const facts = { ...row, isPosted: row.isPosted === 1, isHead: row.isHead === 1 }
        return { row, fit: candidateFit(facts, wish, policy) }
      })
      .toSorted(
        (one, other) => compareCandidates(one.fit, other.fit) || one.row.name.localeCompare(other.row.name, 'zh'),
      )
      .slice(0, limit)
      .map(({ row, fit: { fit, reasons, doubts } }) => ({
        teacherId: row.id,
        name: row.name,
        school: row.school,
        district: row.district,
        stage: row.stage,
        subject: row.subject,
        title: row.title,
        honour: row.honour,
        age: row.birth === null ? null : yearsBetween(row.birth, on),
        fit,
        reasons,
        doubts,
      }))
  }

  /** A year back and two ahead, unless other days are asked for. */
  function timeline({ from, to }: Input<'timeline'>): readonly HostTimeline[] {
    const today = house.clock.today()
    const [first, last] = [from ?? addMonths(today, -12), to ?? addMonths(today, 24)]
    const [previous, firstEnds] = [candidates.previous(), candidates.firstEnds()]
    const toBar = (row: PostingRow): TimelineBar => ({
      postingId: row.id,
      code: row.code,
      name: row.name,
      subject: row.subject,
      post: row.post,
      status: row.status,
      from: row.enteredOn,
      to: row.leftOn ?? row.dueOn,
      extendedFrom: firstEnds.get(row.id) ?? null,
      isCutShort: row.status === 'stopped',
      previousId: previous.get(row.id) ?? null,
      successorId: row.successorId,
    })
    const rows = reading
      .shown(list.all())
      .filter(({ enteredOn, leftOn, dueOn }) => enteredOn <= last && (leftOn ?? dueOn) >= first)
      .toSorted((one, other) => one.enteredOn.localeCompare(other.enteredOn) || one.code.localeCompare(other.code))
    return [...groupBy(rows, hostKey).values()]
      .flatMap((own) => {
        const [head] = own
        return head === undefined ? [] : [{ hostId: head.hostId, host: head.host, bars: own.map(toBar) }]
      })
      .toSorted((one, other) => one.host.localeCompare(other.host, 'zh'))
  }

  return { succession, candidates: find, timeline }
}
