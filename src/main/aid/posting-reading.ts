import type { z } from 'zod'
import type { AidFinding } from '#shared/aid/aid-finding.ts'
import type { postingContract } from '#shared/aid/posting-contract.ts'
import { postingFindings } from '#shared/aid/posting-rules.ts'
import { postingActionsFor } from '#shared/aid/posting-states.ts'
import { postingStatuses, servingStatuses, type Posting, type PostingRow } from '#shared/aid/posting.ts'
import { bandOf } from '#shared/aid/succession-rules.ts'
import { addMonths, daysBetween } from '#shared/kernel/dates.ts'
import { AppError } from '#shared/kernel/errors.ts'
import { maskPhone } from '#shared/kernel/mask.ts'
import type { Page } from '#shared/kernel/page.ts'
import type { AidPolicy } from '#shared/policies/aid-policy.ts'
import { batchOf, policyOfPosting, postingOf, sourceText, type AidParts } from './aid-parts.ts'
import { createPostingCardRepository } from './posting-card-repository.ts'
import type { PostingJudge } from './posting-judge.ts'
import type { PostingList, PostingListRequest, StoredPostingRow } from './posting-list.ts'
import type { PostingSteps } from './posting-steps.ts'
import type { StoredPosting } from './posting-repository.ts'

type Contract = typeof postingContract
type Input<Verb extends keyof Contract> = z.output<Contract[Verb]['input']>

const isThere = (status: PostingRow['status']): boolean =>
  (servingStatuses as readonly PostingRow['status'][]).includes(status)

/** What the screens show of postings: lists, counts, cards. */
export function createPostingReading(parts: AidParts, list: PostingList, judge: PostingJudge, steps: PostingSteps) {
  const { house, books, postings, neighbours, people } = parts
  const cards = createPostingCardRepository(house.db)

  function shown(rows: readonly StoredPostingRow[]): PostingRow[] {
    const [findings, today] = [judge.all(), house.clock.today()]
    const policies = new Map<number, AidPolicy>()
    return rows.map(({ no, cohortNo, ...row }) => {
      const policy = policies.get(cohortNo) ?? neighbours.policyOf(cohortNo)
      policies.set(cohortNo, policy)
      const daysLeft = isThere(row.status) ? daysBetween(today, row.dueOn) : null
      return {
        ...row,
        daysLeft,
        band: daysLeft === null ? null : bandOf(daysLeft, policy),
        hasFindings: (findings.get(no) ?? []).some(({ severity }) => severity !== 'info'),
      }
    })
  }

  function counts(filter: Input<'counts'>) {
    const today = house.clock.today()
    const byStatus = Object.fromEntries(postingStatuses.map((status) => [status, 0])) as Record<
      (typeof postingStatuses)[number],
      number
    >
    for (const { status, count } of list.counts({ ...filter, statuses: [...postingStatuses] }, today)) {
      byStatus[status] = count
    }
    const serving = shown(list.byIds(list.ids({ ...filter, statuses: [...servingStatuses] }, today)))
    return {
      byStatus,
      total: Object.values(byStatus).reduce((sum, count) => sum + count, 0) - byStatus.void,
      serving: serving.length,
      ending: serving.filter(({ band }) => band !== null).length,
      withoutSuccessor: serving.filter(({ band, successorId }) => band !== null && successorId === null).length,
    }
  }

  function extras(posting: StoredPosting, policy: AidPolicy) {
    const today = house.clock.today()
    const { startsOn } = neighbours.calendar().termAt(today)
    const care = books.care(posting.no)
    const caredOn = care.at(-1)?.on ?? posting.enteredOn
    const hidden = books.private(posting.no)
    const previous = posting.previousNo === null ? undefined : postings.byNo(posting.previousNo)
    const extensionRows = books.extensions(posting.no)
    return {
      care,
      extensionRows,
      dueOnFirst: extensionRows[0]?.fromOn ?? posting.dueOn,
      nextCareOn:
        policy.condolenceMonths === null || !isThere(posting.status)
          ? null
          : addMonths(caredOn, policy.condolenceMonths),
      grades: books.grades(posting.no),
      menteeRows: cards.mentees(posting.no),
      work: cards.work(posting.no),
      recordsThisTerm: cards.records(posting.no, startsOn, today),
      recordsAsked: policy.recordsPerSemester,
      previousId: previous?.id ?? null,
      previous: previous === undefined ? null : steps.nameOf(previous),
      private: {
        isFilled: Object.values(hidden).some((value) => value !== null),
        contactMasked: hidden.contact === null ? null : `${hidden.contact.slice(0, 1)}**`,
        contactPhoneMasked: hidden.contactPhone === null ? null : maskPhone(hidden.contactPhone),
      },
    }
  }

  function get(idOrCode: string): Posting {
    const posting = postingOf(parts, idOrCode)
    const [row] = shown(list.byIds([posting.id]))
    if (row === undefined) throw new AppError('record/not-found', { id: idOrCode })
    const { statusSince, reason, weeklyLessons, classes, students, award, remark, honours, sourceRow } = posting
    return {
      ...row,
      ...extras(posting, policyOfPosting(parts, posting)),
      statusSince,
      reason,
      weeklyLessons,
      classes,
      students,
      award,
      remark,
      honours,
      findings: judge.all().get(posting.no) ?? [],
      actions: postingActionsFor(steps.stateOf(posting)),
      source: sourceText(parts, sourceRow),
    }
  }

  /** A draft as if it stood already. */
  function check({ id, batchId, teacherId, hostId, enteredOn, dueOn }: Input<'check'>): readonly AidFinding[] {
    const [batch, person, today] = [batchOf(parts, batchId), people.byId(teacherId), house.clock.today()]
    const policy = neighbours.policyOf(batch.cohortNo)
    const [from, to] = [enteredOn ?? batch.startsOn, dueOn ?? batch.endsOn]
    const judged = {
      status: 'recommended',
      teacherId,
      name: person.name,
      teacherStatus: person.status,
      enteredOn: from,
      dueOn: to,
      firstDueOn: to,
      extensions: 0,
      hasFinalGrade: false,
      hasSuccessor: false,
      batchStartsOn: batch.startsOn,
      batchEndsOn: batch.endsOn,
      recordsThisTerm: null,
      caredOn: from,
    } as const
    const own = { kind: 'posting', id: id ?? '', code: '', direction: 'out', teacherId, name: person.name } as const
    const label = hostId === undefined ? '' : people.school(hostId).name
    return [
      ...postingFindings(judged, policy, today),
      ...judge.meetings({ ...own, label, from, to, withVisitId: null }, policy),
    ]
  }

  return {
    shown,
    counts,
    get,
    check,
    list(request: PostingListRequest): Page<PostingRow> {
      const page = list.list(request, house.clock.today())
      return { rows: shown(page.rows), next: page.next }
    },
    /** Hidden values whole; that they were asked for is in the audit trail. */
    reveal(id: string) {
      const hidden = books.private(postingOf(parts, id).no)
      house.audit({ kind: 'reveal', subject: id, detail: '查看援派人员的敏感信息' })
      return hidden
    },
  }
}

export type PostingReading = ReturnType<typeof createPostingReading>
