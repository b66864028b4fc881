import type { Database } from '#main/db/house.ts'
import { groupBy } from '#shared/kernel/group-by.ts'
import type { ParticipantRole } from '#shared/activities/activity.ts'
import type { AchievementFact, ActivityFact } from '#shared/assessments/assessment-facts.ts'
import type { AssessObject, SourceKind } from '#shared/assessments/assessment.ts'
import type { StoredRound } from './round-repository.ts'

interface ActivityRow extends Omit<ActivityFact, 'roles' | 'isAttended'> {
  readonly targetNo: number
  readonly isAttended: number
  readonly roles: string | null
}

type AchievementRow = AchievementFact & { readonly targetNo: number }

interface Request extends Pick<StoredRound, 'startsOn' | 'endsOn'> {
  /** JSON of the numbers of the targets. */
  readonly nos: string
}

const activity = `a.id, a.held_on AS "on", a.type, a.topic, a.level, a.amount,
  group_concat(DISTINCT CASE WHEN x.attendance <> 'absent' THEN x.role END) AS roles`
// One person may stand in an activity in two roles: absent only when absent in both.
const ofOnePerson = `${activity}, max(x.attendance <> 'absent') AS isAttended,
  CASE WHEN max(x.attendance = 'present') = 0 THEN max(x.attendance = 'late') ELSE 0 END AS late,
  min(x.attendance = 'absent') AS absent`
const inPeriod = (day: string): string => `${day} BETWEEN :startsOn AND :endsOn`
const took = (teacher: string): string =>
  `CROSS JOIN activity_participant x ON x.activity_no = a.no AND x.teacher_no = ${teacher}`
const ofTargets = 'FROM json_each(:nos) j'

// CROSS JOIN holds the order: from the few targets to their records, each step by an index.
const activities: Readonly<Record<AssessObject, string>> = {
  mentee: `SELECT p.no AS targetNo, ${ofOnePerson} ${ofTargets} CROSS JOIN pairing p ON p.no = j.value
    CROSS JOIN activity_pairing c ON c.pairing_no = p.no
    CROSS JOIN activity a ON a.no = c.activity_no AND ${inPeriod('a.held_on')} ${took('p.mentee_no')}
    GROUP BY p.no, a.no`,
  mentor: `SELECT g.no AS targetNo, ${ofOnePerson} ${ofTargets} CROSS JOIN pairing_group g ON g.no = j.value
    CROSS JOIN pairing p ON p.group_no = g.no AND p.status <> 'void'
    CROSS JOIN activity_pairing c ON c.pairing_no = p.no
    CROSS JOIN activity a ON a.no = c.activity_no AND ${inPeriod('a.held_on')} ${took('g.mentor_no')}
    GROUP BY g.no, a.no`,
  studio: `SELECT c.studio_no AS targetNo, ${activity}, coalesce(max(x.attendance <> 'absent'), 1) AS isAttended,
      count(DISTINCT CASE WHEN x.attendance = 'late' THEN x.teacher_no END) AS late,
      count(DISTINCT CASE WHEN x.attendance = 'absent' THEN x.teacher_no END) AS absent
    ${ofTargets} CROSS JOIN activity_studio c ON c.studio_no = j.value
    CROSS JOIN activity a ON a.no = c.activity_no AND ${inPeriod('a.held_on')}
    LEFT JOIN activity_participant x ON x.activity_no = a.no
    GROUP BY c.studio_no, a.no`,
  member: `SELECT m.no AS targetNo, ${ofOnePerson} ${ofTargets} CROSS JOIN studio_member m ON m.no = j.value
    CROSS JOIN activity_studio c ON c.studio_no = m.studio_no
    CROSS JOIN activity a ON a.no = c.activity_no AND ${inPeriod('a.held_on')}
      AND a.held_on BETWEEN m.joined_on AND coalesce(m.left_on, '9999') ${took('m.teacher_no')}
    GROUP BY m.no, a.no`,
  twin: `SELECT c.twin_group_no AS targetNo, ${activity}, coalesce(max(x.attendance <> 'absent'), 1) AS isAttended,
      count(DISTINCT CASE WHEN x.attendance = 'late' THEN x.teacher_no END) AS late,
      count(DISTINCT CASE WHEN x.attendance = 'absent' THEN x.teacher_no END) AS absent
    ${ofTargets} CROSS JOIN activity_twin_group c ON c.twin_group_no = j.value
    CROSS JOIN activity a ON a.no = c.activity_no AND ${inPeriod('a.held_on')}
    LEFT JOIN activity_participant x ON x.activity_no = a.no
    GROUP BY c.twin_group_no, a.no`,
}

const achievement = `h.id, h.achieved_on AS "on", h.kind, h.name, h.level, h.award, h.phase`
const earned = (link: string): string =>
  `CROSS JOIN achievement h ON h.no = ${link}.achievement_no AND ${inPeriod('h.achieved_on')}`

const achievements: Readonly<Record<AssessObject, string>> = {
  mentee: `SELECT p.no AS targetNo, ${achievement} ${ofTargets} CROSS JOIN pairing p ON p.no = j.value
    CROSS JOIN achievement_pairing c ON c.pairing_no = p.no ${earned('c')} AND h.teacher_no = p.mentee_no`,
  mentor: `SELECT DISTINCT g.no AS targetNo, ${achievement} ${ofTargets} CROSS JOIN pairing_group g ON g.no = j.value
    CROSS JOIN pairing p ON p.group_no = g.no AND p.status <> 'void'
    CROSS JOIN achievement_pairing c ON c.pairing_no = p.no ${earned('c')} AND h.teacher_no = g.mentor_no`,
  studio: `SELECT c.studio_no AS targetNo, ${achievement} ${ofTargets}
    CROSS JOIN achievement_studio c ON c.studio_no = j.value ${earned('c')}`,
  member: `SELECT m.no AS targetNo, ${achievement} ${ofTargets} CROSS JOIN studio_member m ON m.no = j.value
    CROSS JOIN achievement_studio c ON c.studio_no = m.studio_no ${earned('c')} AND h.teacher_no = m.teacher_no
      AND h.achieved_on BETWEEN m.joined_on AND coalesce(m.left_on, '9999')`,
  // Achievements are of teachers; a group of schools has none of its own.
  twin: `SELECT j.value AS targetNo, ${achievement} ${ofTargets} CROSS JOIN achievement h WHERE 0`,
}

const toActivity = ({ targetNo: _no, roles, isAttended, ...fact }: ActivityRow): ActivityFact => ({
  ...fact,
  isAttended: isAttended === 1,
  roles: roles === null ? [] : (roles.split(',') as ParticipantRole[]),
})

const toAchievement = ({ targetNo: _no, ...fact }: AchievementRow): AchievementFact => fact

const byTarget = <Row extends { readonly targetNo: number }>(rows: readonly Row[]) =>
  groupBy(rows, ({ targetNo }) => targetNo)

/**
 * What the targets of a round did within its period, set by set: a mentee's own doing in the activities of the pair, a
 * mentor's over all pairs of the group, all of a studio, a member's own in the studio while he was in it.
 */
export function createFactRepository(db: Database) {
  const prepared = <Row>(statements: Readonly<Record<AssessObject, string>>) =>
    new Map(Object.entries(statements).map(([object, sql]) => [object, db.prepare<[Request], Row>(sql)]))
  const activityRows = prepared<ActivityRow>(activities)
  const achievementRows = prepared<AchievementRow>(achievements)

  /** Kinds of records that no source of the scheme names are not read. */
  return (
    round: Pick<StoredRound, 'object' | 'startsOn' | 'endsOn'>,
    nos: readonly number[],
    named: ReadonlySet<SourceKind>,
  ) => {
    const { object, startsOn, endsOn } = round
    const request = { startsOn, endsOn, nos: JSON.stringify(nos) }
    const wantsActivities = named.has('activity') || named.has('attendance')
    const done = byTarget(wantsActivities ? (activityRows.get(object)?.all(request) ?? []) : [])
    const earnedOnes = byTarget(named.has('achievement') ? (achievementRows.get(object)?.all(request) ?? []) : [])
    return {
      activities: (no: number): readonly ActivityFact[] => (done.get(no) ?? []).map(toActivity),
      achievements: (no: number): readonly AchievementFact[] => (earnedOnes.get(no) ?? []).map(toAchievement),
    }
  }
}

export type FactRepository = ReturnType<typeof createFactRepository>
