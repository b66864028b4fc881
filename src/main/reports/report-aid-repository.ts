import { createStatements, literals, where } from '#main/db/composed-sql.ts'
import type { Database } from '#main/db/house.ts'
import { thereStatuses } from '#shared/aid/posting.ts'
import type { ReportPosting, ReportShadowing } from '#shared/reports/aid-lists.ts'
import type { ReportContext } from '#shared/reports/report-frame.ts'
import type { ReportVisitor } from '#shared/reports/statistics-measures.ts'
import { inPlace, one, oneOf, parametersOf, type Condition } from './filter-sql.ts'

const postings = `
SELECT p.id, p.code, b.name AS batch, b.type, t.id AS teacherId, t.name,
  CASE t.sex WHEN 'male' THEN '男' WHEN 'female' THEN '女' END AS gender, substr(t.birth, 1, 7) AS birth,
  p.home_name AS homeSchool, d.id AS districtId, d.name AS district, p.title, p.stage, p.subject, p.host_name AS host,
  p.post, p.entered_on AS enteredOn, p.due_on AS dueOn,
  (SELECT r.grade FROM posting_grade r WHERE r.posting_no = p.no ORDER BY r.kind = 'final' DESC, r.on_date DESC, r.no DESC
   LIMIT 1) AS grade, p.remark
FROM posting p JOIN aid_batch b ON b.no = p.batch_no JOIN teacher t ON t.no = p.teacher_no
LEFT JOIN district d ON d.no = p.home_district_no`

const heard = `coalesce(s.lessons_heard, (SELECT CAST(coalesce(sum(a.amount), 0) AS INTEGER) FROM activity a
  WHERE a.held_on BETWEEN s.starts_on AND s.ends_on AND a.type IN ('听课', '公开课', '示范课') AND EXISTS (SELECT 1
    FROM activity_participant p WHERE p.activity_no = a.no AND p.teacher_no = s.teacher_no AND p.role = 'listener'
      AND p.attendance <> 'absent')))`

const shadowings = `
SELECT s.id, t.id AS teacherId, t.name, s.home_name AS homeSchool, s.subject, s.host_name AS host, g.name AS guide,
  s.starts_on AS startsOn, s.ends_on AS endsOn, CAST(julianday(s.ends_on) - julianday(s.starts_on) AS INTEGER) + 1 AS days,
  ${heard} AS lessonsHeard, s.report_lesson AS reportLesson, s.grade
FROM shadowing s JOIN teacher t ON t.no = s.teacher_no LEFT JOIN teacher g ON g.no = s.guide_no`

/** Of this city alone: who came from the other side has no line in a table of its counties. */
const visitors = `
SELECT v.id AS visitId, t.id AS teacherId, d.id AS districtId, d.name AS district, t.stage, t.subject
FROM visit_person k JOIN visit v ON v.no = k.visit_no JOIN teacher t ON t.no = k.teacher_no
LEFT JOIN district d ON d.no = t.district_no`

/** Those who were sent and those who came, as the lists tell of them. What is kept hidden is not read here. */
export function createReportAidRepository(db: Database) {
  const statement = createStatements(db)
  const written = (select: string, conditions: readonly Condition[], fixed: string, order: string): string =>
    `${select}\n${where([fixed, ...conditions.map(({ sql }) => sql)])}\n${order}`
  return {
    postings({ filter, officeDistrictId }: ReportContext): readonly ReportPosting[] {
      const conditions = [
        ...one('coalesce(p.left_on, p.due_on) >= :from', 'from', filter.from),
        ...one('p.entered_on <= :to', 'to', filter.to),
        ...inPlace({ district: 'd', stage: 'p.stage', subject: 'p.subject' }, filter, officeDistrictId),
        ...oneOf(['p.id', 'p.code'], 'ids', filter.ids),
      ]
      const there = `p.status IN (${literals(thereStatuses)})`
      const sql = written(postings, conditions, there, 'ORDER BY b.starts_on, b.no, p.code')
      return statement<ReportPosting>(sql).all(parametersOf(conditions))
    },
    /** Everybody of the register, once for each visit that he took part in. */
    visitors({ filter, officeDistrictId }: ReportContext): readonly ReportVisitor[] {
      const conditions = [
        ...one('v.ends_on >= :from', 'from', filter.from),
        ...one('v.starts_on <= :to', 'to', filter.to),
        ...inPlace({ district: 'd', stage: 't.stage', subject: 't.subject' }, filter, officeDistrictId),
      ]
      const happened = `v.status IN ('underway', 'ended', 'archived') AND coalesce(d.is_outside, 0) = 0`
      const sql = written(visitors, conditions, happened, 'ORDER BY v.starts_on, v.no, k.position')
      return statement<ReportVisitor>(sql).all(parametersOf(conditions))
    },
    shadowings({ filter }: ReportContext): readonly ReportShadowing[] {
      const conditions = [
        ...one('s.ends_on >= :from', 'from', filter.from),
        ...one('s.starts_on <= :to', 'to', filter.to),
        ...oneOf(['s.id', 's.code'], 'ids', filter.ids),
      ]
      const sql = written(shadowings, conditions, `s.status IN ('planned', 'finished')`, 'ORDER BY s.starts_on, s.no')
      return statement<ReportShadowing>(sql).all(parametersOf(conditions))
    },
  }
}

export type ReportAidRepository = ReturnType<typeof createReportAidRepository>
