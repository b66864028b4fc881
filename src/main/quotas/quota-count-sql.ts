/** What is counted: rows of `asked`, one per pair or studio, with the windows of the three periods as `:asked` in JSON. */
const asked = `asked AS MATERIALIZED (
  SELECT value ->> 0 AS no, value ->> 1 AS semester_from, value ->> 2 AS semester_to, value ->> 3 AS year_from,
    value ->> 4 AS year_to, value ->> 5 AS term_from, value ->> 6 AS term_to
  FROM json_each(:asked))`

/** What counts for which quota of a policy; small, so that it is looked up once per activity. */
const sources = `sources AS MATERIALIZED (
  SELECT q.policy_no, q.no AS quota_no, q.period, q.side, q.unit, s.source, s.type, s.role
  FROM quota q JOIN quota_source s ON s.quota_no = q.no WHERE q.required > 0)`

const inWindow = (day: string): string => `${day} BETWEEN
  CASE s.period WHEN 'semester' THEN w.semester_from WHEN 'year' THEN w.year_from ELSE w.term_from END AND
  CASE s.period WHEN 'semester' THEN w.semester_to WHEN 'year' THEN w.year_to ELSE w.term_to END`

const isSource = (source: 'activity' | 'achievement', type: string): string =>
  `s.policy_no = y.no AND s.source = '${source}' AND s.type = ${type}`

const tookPart = (people: string): string => `EXISTS (
  SELECT 1 FROM activity_participant t WHERE t.activity_no = a.no AND ${people}
    AND t.attendance <> 'absent' AND (s.role IS NULL OR t.role = s.role))`

/** An activity counts once, whatever sources it meets: the inner rows are one per object, quota and activity. */
const summed = (inner: string): string => `WITH ${asked}, ${sources}
  SELECT no, quotaNo, sum(amount) AS done FROM (${inner}) GROUP BY no, quotaNo`

// CROSS JOIN holds the order: from who is asked to what they did. Left to itself the planner begins at the type of an
// activity and goes through all activities of it for every pair.
const pairOf = `asked w CROSS JOIN pairing p ON p.no = w.no CROSS JOIN pairing_group g ON g.no = p.group_no
  CROSS JOIN policy y ON y.cohort_no = g.cohort_no`
const mentors = 't.teacher_no IN (g.mentor_no, g.co_mentor_no)'

/**
 * Of a pair: an activity that is credited to it, in which the side took part and was not absent. Both together: the
 * credit says so, unless the quota names a role or one of the two was absent.
 */
export const pairingActivities = summed(`
  SELECT DISTINCT w.no, s.quota_no AS quotaNo, a.no AS activityNo, a.amount
  FROM ${pairOf} CROSS JOIN activity_pairing ap ON ap.pairing_no = p.no CROSS JOIN activity a ON a.no = ap.activity_no
  CROSS JOIN sources s ON ${isSource('activity', 'a.type')}
  WHERE ${inWindow('a.held_on')} AND CASE s.side
    WHEN 'mentee' THEN ${tookPart('t.teacher_no = p.mentee_no')}
    WHEN 'mentor' THEN ${tookPart(mentors)}
    ELSE (s.role IS NULL OR ${tookPart(`t.teacher_no IN (p.mentee_no, g.mentor_no, g.co_mentor_no)`)})
      AND NOT EXISTS (SELECT 1 FROM activity_participant t WHERE t.activity_no = a.no AND t.attendance = 'absent'
        AND t.teacher_no IN (p.mentee_no, g.mentor_no)) END`)

const isOfSide = `CASE s.side WHEN 'mentee' THEN c.teacher_no = p.mentee_no
  WHEN 'mentor' THEN c.teacher_no IN (g.mentor_no, g.co_mentor_no) ELSE 1 END`

/** Of a pair: what is linked to it, and what its side achieved of its own while the pair ran. */
export const pairingAchievements = summed(`
  SELECT w.no, s.quota_no AS quotaNo, c.no AS achievementNo, 1 AS amount
  FROM ${pairOf} CROSS JOIN achievement_pairing cp ON cp.pairing_no = p.no CROSS JOIN achievement c ON c.no = cp.achievement_no
  CROSS JOIN sources s ON ${isSource('achievement', 'c.kind')}
  WHERE ${inWindow('c.achieved_on')} AND ${isOfSide}
  UNION
  SELECT w.no, s.quota_no, c.no, 1
  FROM ${pairOf} CROSS JOIN achievement c ON c.teacher_no IN (p.mentee_no, g.mentor_no, g.co_mentor_no)
    AND c.achieved_on BETWEEN w.term_from AND w.term_to
  CROSS JOIN sources s ON ${isSource('achievement', 'c.kind')}
  WHERE ${inWindow('c.achieved_on')} AND ${isOfSide}`)

const studioOf = `asked w CROSS JOIN studio o ON o.no = w.no CROSS JOIN policy y ON y.cohort_no = o.cohort_no`
const memberOn = (teacher: string, day: string): string => `EXISTS (
  SELECT 1 FROM studio_member m WHERE m.studio_no = o.no AND m.teacher_no = ${teacher}
    AND m.joined_on <= ${day} AND coalesce(m.left_on, '9999') >= ${day})`

/** Of a studio: an activity that is credited to it, in the role by a member of that day; of its head: his own part in it. */
export const studioActivities = summed(`
  SELECT DISTINCT w.no, s.quota_no AS quotaNo, a.no AS activityNo, a.amount
  FROM ${studioOf} CROSS JOIN activity_studio ap ON ap.studio_no = o.no CROSS JOIN activity a ON a.no = ap.activity_no
  CROSS JOIN sources s ON ${isSource('activity', 'a.type')}
  WHERE ${inWindow('a.held_on')} AND CASE s.side
    WHEN 'studio-lead' THEN ${tookPart('t.teacher_no = o.lead_no')}
    ELSE s.role IS NULL OR ${tookPart(memberOn('t.teacher_no', 'a.held_on'))} END`)

/** People who came, in the role that is asked for; an activity of which nobody is named counts as it was entered. */
const heads = `coalesce(nullif((SELECT count(DISTINCT coalesce(t.teacher_no, t.name)) FROM activity_participant t
  WHERE t.activity_no = a.no AND t.attendance <> 'absent' AND (s.role IS NULL OR t.role = s.role)), 0), a.amount)`

/** Of a group of schools: an activity that is credited to it; what is asked for in 人次 counts people, not times. */
export const twinActivities = summed(`
  SELECT DISTINCT w.no, s.quota_no AS quotaNo, a.no AS activityNo,
    CASE s.unit WHEN '人次' THEN ${heads} ELSE a.amount END AS amount
  FROM asked w CROSS JOIN twin_group o ON o.no = w.no CROSS JOIN policy y ON y.cohort_no = o.cohort_no
  CROSS JOIN activity_twin_group ap ON ap.twin_group_no = o.no CROSS JOIN activity a ON a.no = ap.activity_no
  CROSS JOIN sources s ON ${isSource('activity', 'a.type')}
  WHERE ${inWindow('a.held_on')} AND (s.role IS NULL OR ${tookPart('1')})`)

/** Of a studio: what is linked to it, and what its head or its members achieved of their own while they belonged to it. */
export const studioAchievements = summed(`
  SELECT w.no, s.quota_no AS quotaNo, c.no AS achievementNo, 1 AS amount
  FROM ${studioOf} CROSS JOIN achievement_studio cp ON cp.studio_no = o.no CROSS JOIN achievement c ON c.no = cp.achievement_no
  CROSS JOIN sources s ON ${isSource('achievement', 'c.kind')}
  WHERE ${inWindow('c.achieved_on')} AND (s.side <> 'studio-lead' OR c.teacher_no = o.lead_no)
  UNION
  SELECT w.no, s.quota_no, c.no, 1
  FROM ${studioOf} CROSS JOIN studio_member m ON m.studio_no = o.no CROSS JOIN achievement c ON c.teacher_no = m.teacher_no
    AND c.achieved_on BETWEEN max(w.term_from, m.joined_on) AND min(w.term_to, coalesce(m.left_on, '9999'))
  CROSS JOIN sources s ON ${isSource('achievement', 'c.kind')}
  WHERE ${inWindow('c.achieved_on')} AND (s.side <> 'studio-lead' OR c.teacher_no = o.lead_no)`)
