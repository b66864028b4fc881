import { literals } from '#main/db/composed-sql.ts'
import type { Database } from '#main/db/house.ts'
import type { ArchiveEntry, ArchivePerson, ArchiveYear } from '#shared/archive/archive.ts'

type Stored = Omit<ArchiveEntry, 'record'> & { readonly area: string | null; readonly id: string | null }

export type StoredPerson = Omit<ArchivePerson, 'teachingYears'> & { readonly no: number }

/** A day that lies ahead is no end of what runs. */
const ended = (column: string): string => `CASE WHEN ${column} <= :today THEN ${column} END`
const held = `'held', 'filed', 'attested'`

/** An activity is told of when it was for more than the own school; the one that stands for a session is the session's. */
const beyondSchool = literals(['县', '市', '省', '国家'])

/** What each programme has of one teacher; one statement a programme, in the words that lists use for it. */
const statements: readonly string[] = [
  `SELECT 'employment' AS kind, m.starts_on AS "on", ${ended('m.ends_on')} AS until, '任职于' || s.name AS title,
     m.reason AS outcome, NULL AS area, NULL AS id
   FROM employment m JOIN school s ON s.no = m.school_no WHERE m.teacher_no = :no`,
  `SELECT 'honour', h.awarded_on, NULL, h.name, CASE h.state WHEN 'candidate' THEN '培育对象' WHEN 'confirmed' THEN '认定'
     WHEN 'cancelled' THEN '取消' ELSE '到期' END, NULL, NULL FROM honour h WHERE h.teacher_no = :no`,
  `SELECT 'pairing', p.starts_on, ${ended('coalesce(p.left_on, p.completed_on, p.ends_on)')}, '带教' || t.name, p.status,
     'pairing', p.id
   FROM pairing_group g JOIN pairing p ON p.group_no = g.no JOIN teacher t ON t.no = p.mentee_no
   WHERE g.mentor_no = :no AND p.status NOT IN ('draft', 'submitted', 'void')`,
  `SELECT 'pairing', p.starts_on, ${ended('coalesce(p.left_on, p.completed_on, p.ends_on)')}, '师从' || t.name, p.status,
     'pairing', p.id
   FROM pairing p JOIN pairing_group g ON g.no = p.group_no JOIN teacher t ON t.no = g.mentor_no
   WHERE p.mentee_no = :no AND p.status NOT IN ('draft', 'submitted', 'void')`,
  `SELECT 'studio', m.joined_on, ${ended('coalesce(m.left_on, o.ends_on)')}, o.name, m.role, 'studio', o.id
   FROM studio_member m JOIN studio o ON o.no = m.studio_no
   WHERE m.teacher_no = :no AND o.status NOT IN ('applied', 'rejected', 'void')`,
  `SELECT 'lecture', l.held_on, NULL, '主讲“' || l.topic || '”', NULL, 'lecture', l.id
   FROM lecture_speaker k JOIN lecture l ON l.no = k.lecture_no WHERE k.teacher_no = :no AND l.status IN (${held})`,
  `SELECT 'lecture', l.held_on, NULL, '听讲“' || l.topic || '”', NULL, 'lecture', l.id
   FROM lecture_attendee k JOIN lecture l ON l.no = k.lecture_no
   WHERE k.teacher_no = :no AND k.presence <> 'absent' AND l.status IN (${held})
     AND NOT EXISTS (SELECT 1 FROM lecture_speaker x WHERE x.lecture_no = l.no AND x.teacher_no = :no)`,
  `SELECT 'training', g.starts_on, ${ended('g.ends_on')}, g.name || '（' || g.organizer || '）',
     CASE x.result WHEN 'excellent' THEN '优秀' WHEN 'pass' THEN '合格' WHEN 'fail' THEN '不合格' ELSE '在训' END,
     'training', g.id
   FROM trainee x JOIN training g ON g.no = x.training_no
   WHERE x.teacher_no = :no AND x.status = 'admitted' AND g.status IN ('running', 'completed', 'archived')`,
  `SELECT 'activity', a.held_on, NULL, a.type || '“' || coalesce(a.lesson, a.topic) || '”', a.level || '级', 'activity', a.id
   FROM activity_participant p JOIN activity a ON a.no = p.activity_no
   WHERE p.teacher_no = :no AND p.role = 'lead' AND p.attendance <> 'absent' AND a.level IN (${beyondSchool})
     AND NOT EXISTS (SELECT 1 FROM activity_lecture x WHERE x.activity_no = a.no)`,
  `SELECT 'achievement', c.achieved_on, NULL, c.kind || '“' || c.name || '”',
     coalesce(c.level || '级', '') || coalesce(c.award || '奖', CASE c.phase WHEN 'opened' THEN '立项' WHEN 'concluded' THEN '结题' END, ''),
     'achievement', c.id FROM achievement c WHERE c.teacher_no = :no`,
  `SELECT 'assessment', r.published_on, NULL, r.name, v.grade, 'assessment', r.id
   FROM assess_result v JOIN assess_round r ON r.no = v.round_no
   WHERE r.state = 'published' AND v.is_exempt = 0 AND v.target_no IN (
     SELECT p.no FROM pairing p WHERE r.object = 'mentee' AND p.mentee_no = :no
     UNION ALL SELECT g.no FROM pairing_group g WHERE r.object = 'mentor' AND g.mentor_no = :no
     UNION ALL SELECT o.no FROM studio o WHERE r.object = 'studio' AND o.lead_no = :no
     UNION ALL SELECT m.no FROM studio_member m WHERE r.object = 'member' AND m.teacher_no = :no)`,
  `SELECT 'aid', p.entered_on, p.left_on, '援派' || p.host_name || '（' || p.post || '，' || p.subject || '）', p.status, 'aid', p.id
   FROM posting p WHERE p.teacher_no = :no AND p.status NOT IN ('withdrawn', 'void')`,
  `SELECT 'aid', v.starts_on, ${ended('v.ends_on')}, '参加交流“' || v.topic || '”', k.duty, 'aid', v.id
   FROM visit_person k JOIN visit v ON v.no = k.visit_no
   WHERE k.teacher_no = :no AND v.status IN ('underway', 'ended', 'archived')`,
]

/** Reads one teacher across all programmes; writes nothing. */
export function createArchiveRepository(db: Database) {
  const entries = db.prepare<[{ no: number; today: string }], Stored>(statements.join('\nUNION ALL\n'))
  const person = db.prepare<[string], StoredPerson>(
    `SELECT t.no, t.id AS teacherId, t.name, CASE t.sex WHEN 'male' THEN '男' WHEN 'female' THEN '女' END AS sex, t.birth,
       s.name AS school, d.name AS district, t.stage, t.subject, t.post, t.title, t.education, t.work_start AS workStart
     FROM teacher t LEFT JOIN school s ON s.no = t.school_no LEFT JOIN district d ON d.no = t.district_no WHERE t.id = ?`,
  )
  const years = db.prepare<[number], ArchiveYear>(
    `SELECT CASE WHEN substr(day, 6, 2) >= '09' THEN substr(day, 1, 4) || '-' || (substr(day, 1, 4) + 1)
         ELSE (substr(day, 1, 4) - 1) || '-' || substr(day, 1, 4) END AS schoolYear,
       sum(led) AS led, sum(NOT led) AS attended
     FROM (SELECT a.held_on AS day, max(p.role IN ('lead', 'host')) AS led
           FROM activity_participant p JOIN activity a ON a.no = p.activity_no
           WHERE p.teacher_no = ? AND p.attendance <> 'absent' GROUP BY a.no)
     GROUP BY 1 ORDER BY 1 DESC`,
  )
  return {
    person: (id: string) => person.get(id),
    entries: (no: number, today: string): readonly Stored[] => entries.all({ no, today }),
    years: (no: number): readonly ArchiveYear[] => years.all(no),
  }
}
