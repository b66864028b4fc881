import { createStatements, literals, where } from '#main/db/composed-sql.ts'
import type { Database } from '#main/db/house.ts'
import { runningStatuses } from '#shared/pairings/pairing.ts'
import { searchRangeOf } from '#shared/registry/pinyin.ts'
import { carried, gone, teacherKeys } from './pairing-filter-sql.ts'

export interface CandidateQuery {
  readonly role: 'mentor' | 'mentee'
  readonly text: string
  readonly stage: string | null
  readonly subject: string | null
  readonly schoolNo: number | null
  readonly districtNo: number | null
}

export interface Place {
  readonly no: number
  readonly district: string
  readonly honour: string | null
}

/** So many are weighed; of those only the best are shown. */
const weighed = 300

/** Who comes into question, and what he carries already. */
export function createCandidateRepository(db: Database) {
  const prepare = createStatements(db)
  const byText = db
    .prepare<[{ from: string; to: string; limit: number }], number>(
      `SELECT DISTINCT +no FROM search_key WHERE kind = ${teacherKeys} AND k >= :from AND k < :to LIMIT :limit`,
    )
    .pluck()
  const places = db.prepare<[string], Place>(
    `SELECT t.no, coalesce(d.name, '') AS district,
       (SELECT h.name FROM honour h LEFT JOIN code_entry c ON c.list = 'honour' AND c.name = h.name
        WHERE h.teacher_no = t.no AND h.state = 'confirmed' ORDER BY c.grade DESC, h.no LIMIT 1) AS honour
     FROM json_each(?) j CROSS JOIN teacher t ON t.no = j.value LEFT JOIN district d ON d.no = t.district_no`,
  )
  const mentorLoad = db.prepare<[string], { readonly no: number; readonly load: number }>(
    `SELECT g.mentor_no AS no, count(DISTINCT p.mentee_no) AS load
     FROM json_each(?) j CROSS JOIN pairing_group g ON g.mentor_no = j.value JOIN pairing p ON p.group_no = g.no
     WHERE p.status IN (${carried}) GROUP BY g.mentor_no`,
  )
  const mentorsOf = db.prepare<
    [{ nos: string; today: string }],
    { readonly no: number; readonly name: string; readonly subject: string }
  >(
    `SELECT p.mentee_no AS no, m.name, g.subject
     FROM json_each(:nos) j CROSS JOIN pairing p ON p.mentee_no = j.value JOIN pairing_group g ON g.no = p.group_no
     JOIN teacher m ON m.no = g.mentor_no
     WHERE p.status IN (${literals(runningStatuses)}) AND p.role = 'mentee' AND p.ends_on >= :today`,
  )

  /** Without a text: those of the subject and stage, near first; mentors by merit, mentees by fewest years. */
  function likely(query: CandidateQuery): number[] {
    const near = '(t.school_no IS :schoolNo) DESC, (t.district_no IS :districtNo) DESC'
    const merit = query.role === 'mentor' ? 'c.grade DESC' : 't.work_start IS NULL, t.work_start DESC'
    const conditions = [
      `t.status NOT IN (${gone})`,
      query.subject !== null && 't.subject = :subject',
      query.stage !== null && 't.stage = :stage',
    ]
    return prepare<{ no: number }>(
      `SELECT t.no FROM teacher t LEFT JOIN code_entry c ON c.list = 'title' AND c.name = t.title
       ${where(conditions)} ORDER BY ${near}, ${merit}, t.no LIMIT :limit`,
    )
      .all({ ...query, limit: weighed })
      .map(({ no }) => no)
  }

  return {
    find(query: CandidateQuery): number[] {
      const range = searchRangeOf(query.text)
      return range === null ? likely(query) : byText.all({ ...range, limit: weighed })
    },
    places: (nos: readonly number[]) => new Map(places.all(JSON.stringify(nos)).map((place) => [place.no, place])),
    mentorLoads: (nos: readonly number[]) =>
      new Map(mentorLoad.all(JSON.stringify(nos)).map(({ no, load }) => [no, load])),
    mentorsOf: (nos: readonly number[], today: string) => mentorsOf.all({ nos: JSON.stringify(nos), today }),
  }
}

export type CandidateRepository = ReturnType<typeof createCandidateRepository>
