import { literals } from '#main/db/composed-sql.ts'
import type { Database } from '#main/db/house.ts'
import type { PartialDate } from '#shared/kernel/dates.ts'
import type { TeacherStatus } from '#shared/registry/teacher.ts'
import { runningStatuses } from '#shared/pairings/pairing.ts'

/** A teacher as matching asks of the register. */
export interface TeacherRow {
  readonly no: number
  readonly id: string
  readonly name: string
  readonly school: string
  readonly schoolNo: number | null
  readonly town: string | null
  readonly districtNo: number | null
  readonly districtId: string | null
  readonly district: string
  readonly isRural: number
  readonly stage: string | null
  readonly schoolStages: string | null
  readonly subject: string | null
  readonly subject2: string | null
  readonly title: string | null
  readonly titleGrade: number | null
  readonly honourGrade: number
  readonly honour: string | null
  readonly post: string | null
  readonly sex: 'male' | 'female' | null
  readonly birth: PartialDate | null
  readonly workStart: PartialDate | null
  readonly status: TeacherStatus
}

export interface Carried {
  readonly no: number
  readonly count: number
}

/** The highest honour that is confirmed and in force, with the grade of its level. */
const honours = `
  SELECT h.teacher_no, max(l.grade) AS grade, h.name FROM honour h
  LEFT JOIN code_entry n ON n.list = 'honour' AND n.name = h.name
  JOIN code_entry l ON l.list = 'honour-level' AND coalesce(h.level, n.level) IN (l.level, l.name)
  WHERE h.state = 'confirmed'
    AND (h.valid_until IS NULL OR h.valid_until >= substr(:today, 1, length(h.valid_until)))
  GROUP BY h.teacher_no`

const facts = `
  SELECT t.no, t.id, t.name, coalesce(s.name, '') AS school, t.school_no AS schoolNo, s.town,
    t.district_no AS districtNo, d.id AS districtId, coalesce(d.name, '') AS district,
    coalesce(t.is_rural, s.urban_type = 'rural', 0) AS isRural, t.stage, t.subject, t.subject_2 AS subject2, t.title,
    c.grade AS titleGrade, coalesce(o.grade, 0) AS honourGrade, o.name AS honour, t.post, t.sex, t.birth,
    t.work_start AS workStart, t.status, CASE WHEN t.stage = '一贯制' THEN
      (SELECT group_concat(stage, '、') FROM school_stage WHERE school_no = t.school_no) END AS schoolStages`
const sources = `
  LEFT JOIN school s ON s.no = t.school_no LEFT JOIN district d ON d.no = t.district_no
  LEFT JOIN code_entry c ON c.list = 'title' AND c.name = t.title LEFT JOIN (${honours}) o ON o.teacher_no = t.no`

/** A pair that stands, or is meant to: drafts too, but for those that this round has made itself. */
const standing = `p.status IN ('draft', ${literals(runningStatuses)}) AND p.ends_on >= :from
  AND NOT EXISTS (SELECT 1 FROM match_draft a JOIN match_scenario n ON n.no = a.scenario_no
    WHERE a.pairing_no = p.no AND n.round_no = :roundNo)`

/** What the register and the standing pairs know of teachers, for a pool. */
export function createRegisterRepository(db: Database) {
  const ofRound = db.prepare<[{ roundNo: number; today: string }], TeacherRow>(
    `${facts} FROM match_person m CROSS JOIN teacher t ON t.no = m.teacher_no ${sources}
     WHERE m.round_no = :roundNo GROUP BY t.no ORDER BY t.sort_key, t.no`,
  )
  const inPost = db.prepare<
    [{ districtNo: number | null; stage: string | null; subject: string | null; today: string }],
    TeacherRow
  >(
    `${facts} FROM teacher t ${sources} WHERE t.status = 'active'
       AND (:districtNo IS NULL OR t.district_no = :districtNo) AND (:stage IS NULL OR t.stage = :stage)
       AND (:subject IS NULL OR t.subject = :subject OR t.subject_2 = :subject) ORDER BY t.sort_key, t.no`,
  )
  const byNumbers = db.prepare<[{ nos: string; today: string }], TeacherRow>(
    `${facts} FROM json_each(:nos) j CROSS JOIN teacher t ON t.no = j.value ${sources} ORDER BY t.sort_key, t.no`,
  )
  const found = db
    .prepare<[{ from: string; to: string; limit: number }], number>(
      `SELECT DISTINCT +k.no FROM search_key k JOIN teacher t ON t.no = k.no
       WHERE k.kind = 1 AND k.k >= :from AND k.k < :to AND t.status = 'active' LIMIT :limit`,
    )
    .pluck()
  const mentorLoads = db.prepare<[{ from: string; roundNo: number }], Carried>(
    `SELECT g.mentor_no AS no, count(DISTINCT p.mentee_no) AS count
     FROM pairing p JOIN pairing_group g ON g.no = p.group_no WHERE ${standing} GROUP BY g.mentor_no`,
  )
  const menteeMentors = db.prepare<[{ from: string; roundNo: number }], { no: number; name: string }>(
    `SELECT p.mentee_no AS no, m.name FROM pairing p JOIN pairing_group g ON g.no = p.group_no
     JOIN teacher m ON m.no = g.mentor_no WHERE p.role = 'mentee' AND ${standing} ORDER BY p.no`,
  )
  const grade = db
    .prepare<[{ list: string; name: string }], number>(
      `SELECT grade FROM code_entry WHERE list = :list AND (name = :name OR level = :name) AND grade IS NOT NULL
       ORDER BY name = :name DESC LIMIT 1`,
    )
    .pluck()
  const titleGrades = db
    .prepare<[], number>(
      `SELECT DISTINCT grade FROM code_entry WHERE list = 'title' AND grade IS NOT NULL ORDER BY grade`,
    )
    .pluck()
  const districts = db.prepare<[], { no: number; code: string }>('SELECT no, code FROM district ORDER BY no')
  return {
    /** Everybody of a round, those taken out too, by name. */
    ofRound: (roundNo: number, today: string): readonly TeacherRow[] => ofRound.all({ roundNo, today }),
    inPost: (
      scope: { readonly districtNo: number | null; readonly stage: string | null; readonly subject: string | null },
      today: string,
    ): readonly TeacherRow[] => inPost.all({ ...scope, today }),
    byNumbers: (nos: readonly number[], today: string): readonly TeacherRow[] =>
      byNumbers.all({ nos: JSON.stringify(nos), today }),
    /** Numbers of teachers in post by 汉字, 全拼 or 首字母. */
    find: (range: { readonly from: string; readonly to: string }, limit: number): readonly number[] =>
      found.all({ ...range, limit }),
    /** How many mentees each mentor has from that day on. */
    mentorLoads: (from: string, roundNo: number): ReadonlyMap<number, number> =>
      new Map(mentorLoads.all({ from, roundNo }).map(({ no, count }) => [no, count])),
    /** The mentors that mentees have from that day on. */
    mentorsOfMentees: (from: string, roundNo: number): readonly { readonly no: number; readonly name: string }[] =>
      menteeMentors.all({ from, roundNo }),
    gradeOf: (list: 'title' | 'honour-level', name: string): number | null => grade.get({ list, name }) ?? null,
    /** The grades that titles have, the lowest first. */
    titleGrades: (): readonly number[] => titleGrades.all(),
    districts: (): readonly { readonly no: number; readonly code: string }[] => districts.all(),
  }
}

export type RegisterRepository = ReturnType<typeof createRegisterRepository>
