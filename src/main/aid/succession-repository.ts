import { createStatements, literals, where } from '#main/db/composed-sql.ts'
import type { Database } from '#main/db/house.ts'
import type { CandidateFacts } from '#shared/aid/succession-rules.ts'
import { comingStatuses, servingStatuses } from '#shared/aid/posting.ts'
import { livingStatuses } from '#shared/studios/studio.ts'
import { searchRangeOf } from '#shared/registry/pinyin.ts'
import { teachersTyped } from './posting-filter-sql.ts'

export interface CandidateRow extends Omit<CandidateFacts, 'isPosted' | 'isHead'> {
  readonly id: string
  readonly name: string
  readonly school: string
  readonly district: string
  readonly isPosted: number
  readonly isHead: number
}

export interface CandidateQuery {
  readonly text: string
  readonly stage: string | null
  readonly subject: string | null
  readonly districtId: string | null
}

/** So many are weighed; of those only the best are shown. */
const weighed = 400

const bestHonour = (what: string): string => `(SELECT ${what} FROM honour h
  LEFT JOIN code_entry c ON c.list = 'honour' AND c.name = h.name
  WHERE h.teacher_no = t.no AND h.state = 'confirmed' ORDER BY c.grade DESC, h.no LIMIT 1)`

/** Who comes into question for a place in Xinjiang, with all that speaks for or against him. */
export function createSuccessionRepository(db: Database) {
  const prepare = createStatements(db)
  const columns = `
    t.id, t.name, coalesce(s.name, '') AS school, coalesce(d.name, '') AS district, t.status, t.birth,
    t.work_start AS workStart, t.stage, t.subject, t.subject_2 AS subject2, t.title,
    (SELECT grade FROM code_entry WHERE list = 'title' AND name = t.title) AS titleGrade,
    ${bestHonour('h.name')} AS honour, coalesce(${bestHonour('c.grade')}, 0) AS honourGrade,
    (SELECT max(p.left_on) FROM posting p WHERE p.teacher_no = t.no AND p.status IN ('returned', 'stopped'))
      AS postedUntil,
    EXISTS (SELECT 1 FROM posting p WHERE p.teacher_no = t.no
      AND p.status IN (${literals([...comingStatuses, ...servingStatuses])})) AS isPosted,
    EXISTS (SELECT 1 FROM studio o WHERE o.lead_no = t.no AND o.status IN (${literals(livingStatuses)})) AS isHead,
    (SELECT count(DISTINCT q.mentee_no) FROM pairing_group g JOIN pairing q ON q.group_no = g.no
     WHERE g.mentor_no = t.no AND q.status IN ('active', 'paused', 'extended')) AS mentoring`
  const previous = db.prepare<[], { readonly id: string; readonly previousId: string }>(
    'SELECT p.id, o.id AS previousId FROM posting p JOIN posting o ON o.no = p.previous_no',
  )
  const firstEnds = db.prepare<[], { readonly id: string; readonly on: string }>(
    `SELECT p.id, min(e.from_on) AS "on" FROM posting_extension e JOIN posting p ON p.no = e.posting_no GROUP BY p.no`,
  )
  return {
    /** Whom each came after. */
    previous: (): ReadonlyMap<string, string> =>
      new Map(previous.all().map(({ id, previousId }) => [id, previousId] as const)),
    /** The end of a term as it was at first, of those that were extended. */
    firstEnds: (): ReadonlyMap<string, string> => new Map(firstEnds.all().map(({ id, on }) => [id, on] as const)),
    find(query: CandidateQuery): readonly CandidateRow[] {
      const range = searchRangeOf(query.text)
      const isTyped = range !== null
      const conditions = [
        'd.is_outside = 0',
        isTyped && `t.no IN ${teachersTyped}`,
        !isTyped && query.subject !== null && '(t.subject = :subject OR t.subject_2 = :subject)',
        !isTyped && query.stage !== null && 't.stage = :stage',
        query.districtId !== null && 'd.id = :districtId',
        !isTyped && `t.status = 'active'`,
      ]
      return prepare<CandidateRow>(
        `SELECT ${columns} FROM teacher t LEFT JOIN school s ON s.no = t.school_no JOIN district d ON d.no = t.district_no
         LEFT JOIN code_entry k ON k.list = 'title' AND k.name = t.title
         ${where(conditions)} ORDER BY k.grade DESC, t.no LIMIT :limit`,
      ).all({ ...query, limit: weighed, keyFrom: range?.from ?? '', keyTo: range?.to ?? '' })
    },
  }
}

export type SuccessionRepository = ReturnType<typeof createSuccessionRepository>
