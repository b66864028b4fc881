import type { Database } from '#main/db/house.ts'
import { lazily } from '#main/db/lazily.ts'
import { aidRemoval } from './sample-aid-removal.ts'

/** The numbers that the sample's rows have: it was put into empty tables, and numbers are never used again. */
export interface SampleRanges {
  readonly firstTeacher: number
  readonly lastTeacher: number
  readonly firstSchool: number
  readonly lastSchool: number
  readonly firstCohort: number
  readonly lastCohort: number
}

const fictional = 'BETWEEN :firstTeacher AND :lastTeacher'
const fictionalSchool = 'BETWEEN :firstSchool AND :lastSchool'

/** A pair with a fictional person goes with him, whoever made it; so does a group that has no pair left. */
const doomedPairs = `SELECT p.no FROM pairing p JOIN pairing_group g ON g.no = p.group_no
  WHERE p.mentee_no ${fictional} OR g.mentor_no ${fictional}`

/** A studio goes with its fictional head. */
const doomedStudios = `SELECT no FROM studio WHERE lead_no ${fictional}`

/** A group of schools goes when no real school of the city is in it; 名校培育 goes with its school. */
const doomedTwins = `SELECT g.no FROM twin_group g WHERE EXISTS (SELECT 1 FROM twin_member m
    WHERE m.group_no = g.no AND m.school_no ${fictionalSchool})
  AND NOT EXISTS (SELECT 1 FROM twin_member m JOIN school s ON s.no = m.school_no
    WHERE m.group_no = g.no AND s.is_outside = 0 AND NOT s.no ${fictionalSchool})`
const doomedBrands = `SELECT no FROM brand_school WHERE school_no ${fictionalSchool}`

/** What was said and found of them in assessments: the numbers stand for pairs, groups or studios by the round's object. */
const judged = ['assess_mark', 'assess_verdict', 'assess_result'].flatMap((table) => {
  const of = (object: string, doomed: string): string =>
    `DELETE FROM ${table} WHERE target_no IN (${doomed})
       AND round_no IN (SELECT no FROM assess_round WHERE object = '${object}')`
  const groups = `SELECT g.no FROM pairing_group g WHERE g.mentor_no ${fictional}`
  const members = `SELECT no FROM studio_member WHERE teacher_no ${fictional} OR studio_no IN (${doomedStudios})`
  return [
    of('mentee', doomedPairs),
    of('mentor', groups),
    of('studio', doomedStudios),
    of('member', members),
    of('twin', doomedTwins),
  ]
})

/** An activity goes when nobody real took part in it; from the others the fictional people go. */
const doomedActivities = `SELECT a.no FROM activity a
  WHERE EXISTS (SELECT 1 FROM activity_participant p WHERE p.activity_no = a.no AND p.teacher_no ${fictional})
    AND NOT EXISTS (SELECT 1 FROM activity_participant p
      WHERE p.activity_no = a.no AND (p.teacher_no IS NULL OR NOT p.teacher_no ${fictional}))`

/** So does a session; from the others the fictional people go. */
const doomedLectures = `SELECT l.no FROM lecture l
  WHERE EXISTS (SELECT 1 FROM lecture_speaker p WHERE p.lecture_no = l.no AND p.teacher_no ${fictional})
    AND NOT EXISTS (SELECT 1 FROM lecture_speaker p WHERE p.lecture_no = l.no AND NOT p.teacher_no ${fictional})
    AND NOT EXISTS (SELECT 1 FROM lecture_attendee a WHERE a.lecture_no = l.no AND NOT a.teacher_no ${fictional})`

const ofTheLectures = [
  `DELETE FROM lecture WHERE no IN (${doomedLectures})`,
  ...['lecture_speaker', 'lecture_attendee', 'lecture_invitee'].map(
    (table) => `DELETE FROM ${table} WHERE teacher_no ${fictional}`,
  ),
  `DELETE FROM lecture_series WHERE cohort_no BETWEEN :firstCohort AND :lastCohort
     AND NOT EXISTS (SELECT 1 FROM lecture l WHERE l.series_no = lecture_series.no)`,
]

/** A training goes when nobody real is in it; from the others the fictional people go. */
const doomedTrainings = `SELECT g.no FROM training g
  WHERE EXISTS (SELECT 1 FROM trainee x WHERE x.training_no = g.no AND x.teacher_no ${fictional})
    AND NOT EXISTS (SELECT 1 FROM trainee x WHERE x.training_no = g.no AND NOT x.teacher_no ${fictional})`

const ofTheLedger = [
  `DELETE FROM hour_certificate WHERE teacher_no ${fictional}`,
  `DELETE FROM hour_entry WHERE teacher_no ${fictional}`,
  `DELETE FROM training WHERE no IN (${doomedTrainings})`,
  `DELETE FROM trainee WHERE teacher_no ${fictional}`,
]

/** Rows of a group that stand on no school; its schools and the group itself go last, for they tell which it is. */
const twinRows = ['twin_goal', 'twin_assessment', 'twin_waiver', 'twin_group_name'] as const

const ofTheYear = [
  ...ofTheLectures,
  ...judged,
  `DELETE FROM activity WHERE no IN (${doomedActivities})`,
  `DELETE FROM activity_participant WHERE teacher_no ${fictional}`,
  `DELETE FROM activity_pairing WHERE pairing_no IN (${doomedPairs})`,
  `DELETE FROM activity_studio WHERE studio_no IN (${doomedStudios})`,
  `DELETE FROM achievement WHERE teacher_no ${fictional}`,
  `DELETE FROM achievement_pairing WHERE pairing_no IN (${doomedPairs})`,
  `DELETE FROM achievement_studio WHERE studio_no IN (${doomedStudios})`,
  `DELETE FROM milestone WHERE pairing_no IN (${doomedPairs}) OR studio_no IN (${doomedStudios})
     OR twin_group_no IN (${doomedTwins}) OR brand_school_no IN (${doomedBrands})`,
  `DELETE FROM activity_twin_group WHERE twin_group_no IN (${doomedTwins})`,
  `DELETE FROM brand_school WHERE no IN (${doomedBrands})`,
  `DELETE FROM twin_link WHERE group_no IN (${doomedTwins})`,
  ...twinRows.map((table) => `DELETE FROM ${table} WHERE group_no IN (${doomedTwins})`),
  `DELETE FROM studio_member WHERE teacher_no ${fictional} OR studio_no IN (${doomedStudios})`,
  `UPDATE studio_name SET lead_no = NULL WHERE lead_no ${fictional}`,
  `DELETE FROM studio WHERE no IN (${doomedStudios})`,
]

/** A round of matching goes when nobody is left in it. */
const ofTheMatching = [
  `DELETE FROM match_person WHERE teacher_no ${fictional} OR school_no ${fictionalSchool}`,
  `DELETE FROM match_round WHERE NOT EXISTS (SELECT 1 FROM match_person p WHERE p.round_no = match_round.no)`,
]

const steps = [
  ...ofTheMatching,
  ...ofTheLedger,
  ...aidRemoval(fictional, fictionalSchool),
  ...ofTheYear,
  `DELETE FROM twin_group WHERE no IN (${doomedTwins})`,
  `DELETE FROM pairing_waiver WHERE EXISTS (
     SELECT 1 FROM teacher t WHERE t.no ${fictional} AND instr(pairing_waiver.subject, t.id) > 0)`,
  `UPDATE pairing SET previous_no = NULL WHERE previous_no IN (${doomedPairs})`,
  `DELETE FROM pairing WHERE no IN (${doomedPairs})`,
  `DELETE FROM pairing_group WHERE mentor_no ${fictional}
     OR NOT EXISTS (SELECT 1 FROM pairing p WHERE p.group_no = pairing_group.no)`,
  `UPDATE pairing_group SET co_mentor_no = NULL WHERE co_mentor_no ${fictional}`,
  `DELETE FROM honour WHERE teacher_no ${fictional}`,
  `DELETE FROM employment WHERE teacher_no ${fictional}`,
  `DELETE FROM teacher WHERE no ${fictional}`,
]

/** A cohort or a school of the sample stays when something that the officer made himself needs it. */
const freeCohorts = `SELECT c.no FROM cohort c WHERE c.no BETWEEN :firstCohort AND :lastCohort
  AND NOT EXISTS (SELECT 1 FROM pairing_group g WHERE g.cohort_no = c.no)
  AND NOT EXISTS (SELECT 1 FROM studio s WHERE s.cohort_no = c.no)
  AND NOT EXISTS (SELECT 1 FROM match_round m WHERE m.cohort_no = c.no)
  AND NOT EXISTS (SELECT 1 FROM lecture_series l WHERE l.cohort_no = c.no)
  AND NOT EXISTS (SELECT 1 FROM twin_group w WHERE w.cohort_no = c.no)
  AND NOT EXISTS (SELECT 1 FROM brand_school b WHERE b.cohort_no = c.no)
  AND NOT EXISTS (SELECT 1 FROM assess_round r WHERE r.cohort_no = c.no)
  AND NOT EXISTS (SELECT 1 FROM training g WHERE g.cohort_no = c.no)
  AND NOT EXISTS (SELECT 1 FROM aid_batch a WHERE a.cohort_no = c.no)
  AND NOT EXISTS (SELECT 1 FROM cohort o WHERE o.cloned_from = c.no)`

const freeSchools = `SELECT s.no FROM school s WHERE s.no ${fictionalSchool}
  AND NOT EXISTS (SELECT 1 FROM teacher t WHERE t.school_no = s.no)
  AND NOT EXISTS (SELECT 1 FROM employment e WHERE e.school_no = s.no)
  AND NOT EXISTS (SELECT 1 FROM pairing_group g WHERE g.mentor_school_no = s.no)
  AND NOT EXISTS (SELECT 1 FROM pairing p WHERE p.mentee_school_no = s.no)
  AND NOT EXISTS (SELECT 1 FROM studio o WHERE o.school_no = s.no)
  AND NOT EXISTS (SELECT 1 FROM studio_member m WHERE m.school_no = s.no)
  AND NOT EXISTS (SELECT 1 FROM twin_member w WHERE w.school_no = s.no)
  AND NOT EXISTS (SELECT 1 FROM lecture l WHERE l.host_school_no = s.no)
  AND NOT EXISTS (SELECT 1 FROM lecture_attendee b WHERE b.school_no = s.no)
  AND NOT EXISTS (SELECT 1 FROM lecture_invitee i WHERE i.school_no = s.no)
  AND NOT EXISTS (SELECT 1 FROM activity_participant a WHERE a.school_no = s.no)
  AND NOT EXISTS (SELECT 1 FROM hour_entry e WHERE e.school_no = s.no)
  AND NOT EXISTS (SELECT 1 FROM hour_certificate v WHERE v.school_no = s.no)
  AND NOT EXISTS (SELECT 1 FROM trainee x WHERE x.school_no = s.no)
  AND NOT EXISTS (SELECT 1 FROM posting z WHERE z.home_no = s.no OR z.host_no = s.no)
  AND NOT EXISTS (SELECT 1 FROM shadowing h WHERE h.home_no = s.no OR h.host_no = s.no)
  AND NOT EXISTS (SELECT 1 FROM visit_stop y WHERE y.school_no = s.no)`

const lastSteps = [
  `DELETE FROM policy_value WHERE policy_no IN (SELECT no FROM policy WHERE cohort_no IN (${freeCohorts}))`,
  `DELETE FROM quota_source WHERE quota_no IN (SELECT q.no FROM quota q JOIN policy p ON p.no = q.policy_no
     WHERE p.cohort_no IN (${freeCohorts}))`,
  `DELETE FROM quota WHERE policy_no IN (SELECT no FROM policy WHERE cohort_no IN (${freeCohorts}))`,
  `DELETE FROM policy WHERE cohort_no IN (${freeCohorts})`,
  `DELETE FROM cohort WHERE no IN (${freeCohorts})`,
  `DELETE FROM school_name WHERE school_no IN (${freeSchools})`,
  `DELETE FROM school_stage WHERE school_no IN (${freeSchools})`,
  `DELETE FROM school WHERE no IN (${freeSchools})`,
]

/** Takes the fictional rows out again and leaves what the officer added. */
export function createSampleRemoval(db: Database) {
  const statements = lazily(() => [...steps, ...lastSteps].map((sql) => db.prepare<[SampleRanges], never>(sql)))
  const teachers = db.prepare<[SampleRanges], number>(`SELECT no FROM teacher WHERE no ${fictional}`).pluck()
  const schools = db.prepare<[SampleRanges], number>(`SELECT no FROM school WHERE no ${fictionalSchool}`).pluck()
  return {
    teacherNumbers: (ranges: SampleRanges): number[] => teachers.all(ranges),
    schoolNumbers: (ranges: SampleRanges): number[] => schools.all(ranges),
    remove: (ranges: SampleRanges): void => {
      for (const statement of statements()) statement.run(ranges)
    },
  }
}
