import { createStatements, where } from '#main/db/composed-sql.ts'
import type { Database } from '#main/db/house.ts'
import type { ActivitySums, ReportActivity } from '#shared/reports/activity-list.ts'
import type { ReportContext } from '#shared/reports/report-frame.ts'
import { rowsOnDemand, type RowList } from '#shared/reports/row-list.ts'
import type { Attendee } from '#shared/reports/sign-in.ts'
import { inPlace, one, oneOf, parametersOf, type Condition } from './filter-sql.ts'

/** Names in the order in which they were entered; a person with two roles once. */
const names = (condition: string): string => `
  (SELECT group_concat(name, '、') FROM (SELECT n.name FROM activity_participant n
    WHERE n.activity_no = a.no AND ${condition} GROUP BY COALESCE(n.teacher_no, n.name) ORDER BY MIN(n.no)))`

const district = 'LEFT JOIN district d ON d.no = a.district_no'

const presentOf = `
  (SELECT COUNT(DISTINCT COALESCE('#' || n.teacher_no, n.name)) FROM activity_participant n
    WHERE n.activity_no = a.no AND n.attendance <> 'absent')`

const select = `
SELECT a.id, a.held_on AS heldOn, a.starts_at AS startsAt, a.ends_at AS endsAt, a.type, a.topic, a.lesson,
  ${names("n.role = 'lead'")} AS leads, ${names("n.role = 'host'")} AS hosts,
  ${names("n.attendance <> 'absent'")} AS attendees, a.place, a.organizer,
  ${presentOf} AS present,
  (SELECT group_concat(label, '、') FROM (
    SELECT g.code || '-' || p.seq AS label FROM activity_pairing l JOIN pairing p ON p.no = l.pairing_no
      JOIN pairing_group g ON g.no = p.group_no WHERE l.activity_no = a.no
    UNION ALL
    SELECT s.name FROM activity_studio l JOIN studio s ON s.no = l.studio_no WHERE l.activity_no = a.no)) AS credits,
  a.hours, a.stage, a.subject, d.id AS districtId, d.name AS district, a.summary, a.reflection, a.remark
FROM activity a
${district}`

const sumsOf = `
SELECT COUNT(*) AS count, COALESCE(SUM(${presentOf}), 0) AS present, ROUND(COALESCE(SUM(a.hours), 0), 2) AS hours
FROM activity a
${district}`

const conditions = ({ filter, officeDistrictId }: ReportContext): readonly Condition[] => [
  ...inPlace({ district: 'd', stage: 'a.stage', subject: 'a.subject' }, filter, officeDistrictId),
  ...one('a.held_on >= :from', 'from', filter.from),
  ...one('a.held_on <= :to', 'to', filter.to),
  ...oneOf('a.type', 'types', filter.activityTypes),
  ...oneOf('a.level', 'levels', filter.eventLevels),
  ...oneOf('a.id', 'ids', filter.ids),
]

const attendee = `SELECT t.id AS teacherId, COALESCE(t.name, n.name) AS name, COALESCE(k.name, n.unit) AS unit,
  t.subject, t.phone`

/** The activities of a report, by day, and the people who are to sign. */
export function createReportActivityRepository(db: Database) {
  const statement = createStatements(db)
  const ofActivity = db.prepare<[string], Attendee>(
    `${attendee} FROM activity a JOIN activity_participant n ON n.activity_no = a.no
     LEFT JOIN teacher t ON t.no = n.teacher_no LEFT JOIN school k ON k.no = t.school_no
     WHERE a.id = ? GROUP BY COALESCE(n.teacher_no, n.name) ORDER BY MIN(n.no)`,
  )
  const ofStudio = db.prepare<{ id: string; day: string }, Attendee>(
    `${attendee} FROM studio s JOIN (SELECT studio_no, teacher_no, no, NULL AS name, school_name AS unit, joined_on, left_on
       FROM studio_member) n ON n.studio_no = s.no
     JOIN teacher t ON t.no = n.teacher_no LEFT JOIN school k ON k.no = t.school_no
     WHERE s.id = :id AND n.joined_on <= :day AND (n.left_on IS NULL OR n.left_on > :day) ORDER BY n.no`,
  )
  const ofTeachers = db.prepare<[string], Attendee>(
    `SELECT t.id AS teacherId, t.name, k.name AS unit, t.subject, t.phone
     FROM teacher t LEFT JOIN school k ON k.no = t.school_no
     WHERE t.id IN (SELECT value FROM json_each(?)) ORDER BY t.sort_key, t.no`,
  )
  const occasion = db.prepare<[string], { topic: string; heldOn: string; place: string | null }>(
    'SELECT topic, held_on AS heldOn, place FROM activity WHERE id = ?',
  )
  const studioName = db.prepare<[string], string>('SELECT name FROM studio WHERE id = ?').pluck()
  return {
    /** The activities by day, read as far as they are looked at: in full they take seconds where there are many. */
    listed(context: ReportContext): { activities: RowList<ReportActivity>; sums: ActivitySums } {
      const chosen = conditions(context)
      const parameters = parametersOf(chosen)
      const condition = where(chosen.map(({ sql }) => sql))
      const sums = statement<ActivitySums>(`${sumsOf}\n${condition}`).get(parameters) ?? {
        count: 0,
        present: 0,
        hours: 0,
      }
      const part = statement<ReportActivity>(
        `${select}\nWHERE a.no IN (SELECT a.no FROM activity a ${district} ${condition}
           ORDER BY a.held_on, a.no LIMIT :taken OFFSET :skipped)\nORDER BY a.held_on, a.no`,
      )
      const read = (from: number, to: number) =>
        part.all({ ...parameters, skipped: from, taken: Math.max(0, to - from) })
      return { activities: rowsOnDemand(sums.count, read), sums }
    },
    attendeesOf: (id: string): readonly Attendee[] => ofActivity.all(id),
    membersOf: (id: string, day: string): readonly Attendee[] => ofStudio.all({ id, day }),
    teachers: (ids: readonly string[]): readonly Attendee[] => ofTeachers.all(JSON.stringify(ids)),
    occasion: (id: string) => occasion.get(id) ?? null,
    studioName: (id: string): string | null => studioName.get(id) ?? null,
  }
}

export type ReportActivityRepository = ReturnType<typeof createReportActivityRepository>
