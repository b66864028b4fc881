import type { Database } from '#main/db/house.ts'
import { literals } from '#main/db/composed-sql.ts'
import type { ReportResult, ReportRound } from '#shared/reports/assessment-rows.ts'
import type { ReportChoices } from '#shared/reports/report-contract.ts'
import { livingStatuses } from '#shared/studios/studio.ts'

export interface PairCounts {
  readonly pairingId: string
  readonly lessons: number
  readonly lessonsDue: number
  readonly openLessons: number
  readonly plans: number
  readonly papers: number
}

export interface StudioCounts {
  readonly studioId: string
  readonly lead: string | null
  readonly activities: number
  readonly lessons: number
  readonly lectures: number
  readonly visits: number
  readonly projects: number
  readonly papers: number
  readonly prizes: number
}

/** A round's days, and how many semesters and school years lie in them, by which quotas multiply. */
export interface CountedDays {
  readonly from: string
  readonly to: string
  readonly semesters: number
  readonly years: number
}

type CountParameters = CountedDays & { readonly ids: string }

const openLesson = ['公开课', '示范课', '汇报课', '示范课/公开课']
const prize = ['优质课', '指导获奖', '教学成果奖', '荣誉']

const activityAmount = (link: string, owner: string, condition: string): string => `
  COALESCE((SELECT SUM(a.amount) FROM ${link} l JOIN activity a ON a.no = l.activity_no
    WHERE ${owner} AND a.held_on BETWEEN :from AND :to AND ${condition}), 0)`
const achievementCount = (link: string, owner: string, condition: string): string => `
  (SELECT COUNT(*) FROM ${link} l JOIN achievement h ON h.no = l.achievement_no
    WHERE ${owner} AND h.achieved_on BETWEEN :from AND :to AND ${condition})`
const mentee = (roles: string): string => `EXISTS (SELECT 1 FROM activity_participant n WHERE n.activity_no = a.no
  AND n.teacher_no = p.mentee_no AND n.role IN (${roles}) AND n.attendance <> 'absent')`
const ofPair = (condition: string) => activityAmount('activity_pairing', 'l.pairing_no = p.no', condition)
const ofStudio = (condition: string) => activityAmount('activity_studio', 'l.studio_no = s.no', condition)
const madeByStudio = (condition: string) => achievementCount('achievement_studio', 'l.studio_no = s.no', condition)

const pairCounts = `
SELECT p.id AS pairingId, ${ofPair(`a.type = '听课' AND ${mentee("'listener'")}`)} AS lessons,
  COALESCE((SELECT SUM(q.required * CASE q.period WHEN 'semester' THEN :semesters WHEN 'year' THEN :years ELSE 1 END)
    FROM quota q JOIN policy y ON y.no = q.policy_no WHERE y.cohort_no = g.cohort_no AND q.side = 'mentee'
    AND EXISTS (SELECT 1 FROM quota_source o WHERE o.quota_no = q.no AND o.source = 'activity' AND o.type = '听课')), 0)
    AS lessonsDue,
  ${ofPair(`a.type IN (${literals(openLesson)}) AND ${mentee("'lead'")}`)} AS openLessons,
  ${ofPair("a.type = '教案送审'")} AS plans,
  ${achievementCount('achievement_pairing', 'l.pairing_no = p.no', "h.kind IN ('论文', '课题')")} AS papers
FROM pairing p JOIN pairing_group g ON g.no = p.group_no WHERE p.id IN (SELECT value FROM json_each(:ids))`

const studioCounts = `
SELECT s.id AS studioId, t.name AS lead,
  (SELECT COUNT(*) FROM activity_studio l JOIN activity a ON a.no = l.activity_no
    WHERE l.studio_no = s.no AND a.held_on BETWEEN :from AND :to) AS activities,
  ${ofStudio(`a.type IN (${literals(openLesson)})`)} AS lessons, ${ofStudio("a.type = '讲座'")} AS lectures,
  ${ofStudio("a.type = '送教'")} AS visits, ${madeByStudio("h.kind = '课题'")} AS projects,
  ${madeByStudio("h.kind = '论文'")} AS papers, ${madeByStudio(`h.kind IN (${literals(prize)})`)} AS prizes
FROM studio s LEFT JOIN teacher t ON t.no = s.lead_no WHERE s.id IN (SELECT value FROM json_each(:ids))`

const rounds = `
SELECT r.id, r.name, r.object, c.id AS cohortId, c.school_year AS schoolYear, r.starts_on AS startsOn,
  r.ends_on AS endsOn, r.state, r.published_on AS publishedOn, r.document_no AS documentNo
FROM assess_round r JOIN cohort c ON c.no = r.cohort_no
ORDER BY r.state = 'published' DESC, r.ends_on DESC, r.no DESC`

/** Rounds of assessment, their frozen results, what was done in their days, and what filters offer to choose from. */
export function createReportAssessmentRepository(db: Database) {
  const allRounds = db.prepare<[], ReportRound>(rounds)
  const results = db.prepare<[string], ReportResult>(
    `SELECT e.target_id AS targetId, e.code, e.name, e.unit, e.district, e.score, e.rank, e.grade, e.veto, e.note
     FROM assess_result e JOIN assess_round r ON r.no = e.round_no WHERE r.id = ? AND e.is_exempt = 0 ORDER BY e.rank, e.no`,
  )
  const ofPairs = db.prepare<[CountParameters], PairCounts>(pairCounts)
  const ofStudios = db.prepare<[CountParameters], StudioCounts>(studioCounts)
  const activities = db.prepare<[], { id: string; label: string }>(
    `SELECT id, held_on || ' ' || topic AS label FROM activity ORDER BY held_on DESC, no DESC LIMIT 500`,
  )
  const studios = db.prepare<[], { id: string; label: string }>(
    `SELECT id, name AS label FROM studio WHERE status IN (${literals(livingStatuses)}) ORDER BY code`,
  )
  const keyed = (days: CountedDays, ids: readonly string[]): CountParameters => ({ ...days, ids: JSON.stringify(ids) })
  return {
    rounds: () => allRounds.all(),
    frozenResults: (roundId: string) => results.all(roundId),
    pairCounts: (ids: readonly string[], days: CountedDays) => ofPairs.all(keyed(days, ids)),
    studioCounts: (ids: readonly string[], days: CountedDays) => ofStudios.all(keyed(days, ids)),
    choices: (): Omit<ReportChoices, 'lectures'> => ({
      rounds: allRounds.all().map(({ id, name, object, schoolYear }) => ({
        id,
        label: name.includes(schoolYear.slice(0, 4)) ? name : `${schoolYear} ${name}`,
        object,
      })),
      activities: activities.all(),
      studios: studios.all(),
    }),
  }
}

export type ReportAssessmentRepository = ReturnType<typeof createReportAssessmentRepository>
