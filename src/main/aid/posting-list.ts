import type { z } from 'zod'
import { createStatements, where } from '#main/db/composed-sql.ts'
import { readCursor, writeCursor } from '#main/db/cursor.ts'
import type { Database } from '#main/db/house.ts'
import type { postingContract, PostingFilter } from '#shared/aid/posting-contract.ts'
import type { PostingRow, PostingStatus } from '#shared/aid/posting.ts'
import type { Page } from '#shared/kernel/page.ts'
import { postingConditions, postingParameters } from './posting-filter-sql.ts'

export type PostingListRequest = z.output<(typeof postingContract)['list']['input']>

/** A row as SQL gives it; what the day says of it is worked out. */
export interface StoredPostingRow extends Omit<PostingRow, 'daysLeft' | 'band' | 'hasFindings'> {
  readonly no: number
  readonly cohortNo: number
}

/** Groups of kind 援疆 in which he is the mentor; the list of codes calls it 援疆(濮伊). */
export const isAidMentor = (posting: string): string =>
  `g.mentor_no = ${posting}.teacher_no AND instr(g.kind, '援疆') = 1`
/** Pairs that were in training while he was there. */
export const wasCarried = (posting: string): string =>
  `q.status NOT IN ('draft', 'void') AND q.starts_on <= coalesce(${posting}.left_on, ${posting}.due_on)
     AND q.ends_on >= ${posting}.entered_on`

const rowColumns = `
  p.no, b.cohort_no AS cohortNo, p.id, p.code, b.id AS batchId, b.name AS batch, b.type, t.id AS teacherId, t.name,
  p.home_name AS homeSchool, d.name AS district, p.title, h.id AS hostId, p.host_name AS host, p.post, p.stage, p.subject,
  p.entered_on AS enteredOn, p.due_on AS dueOn, p.left_on AS leftOn, p.status,
  (SELECT count(*) FROM posting_extension e WHERE e.posting_no = p.no) AS extensions,
  (SELECT count(DISTINCT q.mentee_no) FROM pairing_group g JOIN pairing q ON q.group_no = g.no
   WHERE ${isAidMentor('p')} AND ${wasCarried('p')}) AS mentees,
  (SELECT grade FROM posting_grade r WHERE r.posting_no = p.no AND r.kind = 'final') AS finalGrade,
  (SELECT grade FROM posting_grade r WHERE r.posting_no = p.no ORDER BY r.on_date DESC, r.no DESC LIMIT 1) AS lastGrade,
  n.id AS successorId, nt.name AS successor`

const rowJoins = `JOIN aid_batch b ON b.no = p.batch_no JOIN teacher t ON t.no = p.teacher_no
  LEFT JOIN school h ON h.no = p.host_no LEFT JOIN district d ON d.no = p.home_district_no
  LEFT JOIN posting n ON n.previous_no = p.no AND n.status NOT IN ('withdrawn', 'void')
  LEFT JOIN teacher nt ON nt.no = n.teacher_no`

const sortKeys: Readonly<Record<PostingListRequest['sort'], string>> = {
  code: 'p.code',
  enteredOn: 'p.entered_on',
  dueOn: 'p.due_on',
  host: 'p.host_name',
  teacher: '(SELECT sort_key FROM teacher WHERE no = p.teacher_no)',
}

/** The lists of postings: by key from any depth, and counted under the same filter. */
export function createPostingList(db: Database) {
  const prepare = createStatements(db)
  const byIds = db.prepare<[string], StoredPostingRow>(
    `SELECT ${rowColumns} FROM json_each(?) j CROSS JOIN posting p ON p.id = j.value ${rowJoins}`,
  )
  const all = db.prepare<[], StoredPostingRow>(
    `SELECT ${rowColumns} FROM posting p ${rowJoins} WHERE p.status NOT IN ('withdrawn', 'void') ORDER BY p.no`,
  )
  const from = 'posting p JOIN aid_batch b ON b.no = p.batch_no'

  function pageSql(request: PostingListRequest): string {
    const key = sortKeys[request.sort]
    const [direction, sign] = request.descending ? ['DESC', '<'] : ['ASC', '>']
    const beyond =
      request.after != null && `${key} ${sign}= :afterKey AND (${key} ${sign} :afterKey OR p.no ${sign} :afterNo)`
    return `
      SELECT page.sortedBy, ${rowColumns}
      FROM (SELECT ${key} AS sortedBy, p.no AS no FROM ${from} ${where([...postingConditions(request), beyond])}
            ORDER BY sortedBy ${direction}, p.no ${direction} LIMIT :limit) page
      CROSS JOIN posting p ON p.no = page.no ${rowJoins} ORDER BY page.sortedBy ${direction}, p.no ${direction}`
  }

  return {
    list(request: PostingListRequest, today: string): Page<StoredPostingRow> {
      const cursor = readCursor(request.after)
      const rows = prepare<StoredPostingRow & { sortedBy: string }>(pageSql(request)).all({
        ...postingParameters(request, today),
        afterKey: cursor?.key ?? null,
        afterNo: cursor?.no ?? null,
        limit: request.limit,
      })
      const last = rows.at(-1)
      const isFull = rows.length === request.limit && last !== undefined
      return {
        rows: rows.map(({ sortedBy: _key, ...row }) => row),
        next: isFull ? writeCursor({ key: last.sortedBy, no: last.no }) : null,
      }
    },
    byIds: (ids: readonly string[]): readonly StoredPostingRow[] => byIds.all(JSON.stringify(ids)),
    /** All that stand, for the judge and the views over everything. */
    all: (): readonly StoredPostingRow[] => all.all(),
    counts: (filter: PostingFilter, today: string) =>
      prepare<{ readonly status: PostingStatus; readonly count: number }>(
        `SELECT p.status, count(*) AS count FROM ${from} ${where(postingConditions(filter))} GROUP BY p.status`,
      ).all(postingParameters(filter, today)),
    ids: (filter: PostingFilter, today: string): readonly string[] =>
      prepare<{ readonly id: string }>(`SELECT p.id FROM ${from} ${where(postingConditions(filter))}`)
        .all(postingParameters(filter, today))
        .map(({ id }) => id),
  }
}

export type PostingList = ReturnType<typeof createPostingList>
