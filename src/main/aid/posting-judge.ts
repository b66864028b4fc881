import type { House } from '#main/db/house.ts'
import type { AidFinding } from '#shared/aid/aid-finding.ts'
import { overlapsOf, type Engagement } from '#shared/aid/overlap-rules.ts'
import { postingFindings, type PostingCase } from '#shared/aid/posting-rules.ts'
import type { TeachingCalendar } from '#shared/calendar/calendar-rules.ts'
import { groupBy } from '#shared/kernel/group-by.ts'
import type { AidPolicy } from '#shared/policies/aid-policy.ts'
import type { EngagementRepository } from './engagement-repository.ts'

export interface PostingJudgeNeeds {
  readonly engagements: EngagementRepository
  readonly policyOf: (cohortNo: number) => AidPolicy
  readonly calendar: () => TeachingCalendar
}

type CaseRow = Omit<PostingCase, 'hasFinalGrade' | 'hasSuccessor'> & {
  readonly no: number
  readonly id: string
  readonly cohortNo: number
  readonly hasFinalGrade: number
  readonly hasSuccessor: number
}

const laterOf = (one: string, other: string): string => (one > other ? one : other)

/** What the rules find in postings, all of them at one reading: a city sends some hundred people a year. */
export function createPostingJudge({ db, clock }: House, { engagements, policyOf, calendar }: PostingJudgeNeeds) {
  const cases = db.prepare<[{ termFrom: string; today: string }], CaseRow>(
    `SELECT p.no, p.id, b.cohort_no AS cohortNo, p.status, t.id AS teacherId, t.name, t.status AS teacherStatus,
       p.entered_on AS enteredOn, p.due_on AS dueOn,
       coalesce((SELECT e.from_on FROM posting_extension e WHERE e.posting_no = p.no ORDER BY e.no LIMIT 1), p.due_on)
         AS firstDueOn,
       (SELECT count(*) FROM posting_extension e WHERE e.posting_no = p.no) AS extensions,
       EXISTS (SELECT 1 FROM posting_grade r WHERE r.posting_no = p.no AND r.kind = 'final') AS hasFinalGrade,
       EXISTS (SELECT 1 FROM posting n WHERE n.previous_no = p.no AND n.status NOT IN ('withdrawn', 'void'))
         AS hasSuccessor,
       b.starts_on AS batchStartsOn, b.ends_on AS batchEndsOn,
       (SELECT count(*) FROM activity_posting x JOIN activity a ON a.no = x.activity_no
        WHERE x.posting_no = p.no AND a.held_on BETWEEN :termFrom AND :today) AS recordsThisTerm,
       coalesce((SELECT max(c.on_date) FROM posting_care c WHERE c.posting_no = p.no), p.entered_on) AS caredOn
     FROM posting p JOIN aid_batch b ON b.no = p.batch_no JOIN teacher t ON t.no = p.teacher_no
     WHERE p.status NOT IN ('withdrawn', 'void')`,
  )
  const changes = db.prepare<[], number>('SELECT total_changes()').pluck()
  let kept: { at: number; today: string; findings: ReadonlyMap<number, readonly AidFinding[]> } | null = null

  /** A term that has only just begun, or in which he only just came, has nothing to show yet. */
  const isEarly = (since: string, today: string, { recordWeeks }: AidPolicy): boolean =>
    calendar().teachingWeeks(since, today) < recordWeeks

  function judgeAll(today: string): ReadonlyMap<number, readonly AidFinding[]> {
    const { startsOn: termFrom } = calendar().termAt(today)
    const all = engagements.all()
    const byTeacher = groupBy(all, ({ teacherId }) => teacherId)
    const byId = new Map(all.filter(({ kind }) => kind === 'posting').map((one) => [one.id, one] as const))
    const policies = new Map<number, AidPolicy>()
    return new Map(
      cases.all({ termFrom, today }).map((row) => {
        const policy = policies.get(row.cohortNo) ?? policyOf(row.cohortNo)
        policies.set(row.cohortNo, policy)
        const judged: PostingCase = {
          ...row,
          hasFinalGrade: row.hasFinalGrade === 1,
          hasSuccessor: row.hasSuccessor === 1,
          recordsThisTerm: isEarly(laterOf(termFrom, row.enteredOn), today, policy) ? null : row.recordsThisTerm,
        }
        const own = byId.get(row.id)
        const meets = own === undefined ? [] : overlapsOf([own], byTeacher.get(row.teacherId) ?? [], policy)
        return [row.no, [...postingFindings(judged, policy, today), ...meets]] as const
      }),
    )
  }

  return {
    /** By the number of the posting; worked out again only after something was written. */
    all(): ReadonlyMap<number, readonly AidFinding[]> {
      const [at, today] = [Number(changes.get()), clock.today()]
      if (kept?.at === at && kept.today === today) return kept.findings
      kept = { at, today, findings: judgeAll(today) }
      return kept.findings
    },
    /** What somebody would meet on days that he is not engaged for yet. */
    meetings: (own: Engagement, policy: AidPolicy): readonly AidFinding[] =>
      overlapsOf(
        [own],
        engagements.all().filter(({ teacherId }) => teacherId === own.teacherId),
        policy,
      ),
  }
}

export type PostingJudge = ReturnType<typeof createPostingJudge>
