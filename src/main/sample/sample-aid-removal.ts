/** What 教育援疆 has of fictional people; `fictional` is the span of their numbers. */
export function aidRemoval(fictional: string, fictionalSchool: string): readonly string[] {
  const postings = `SELECT no FROM posting WHERE teacher_no ${fictional}`
  /** A visit goes when nobody real is on its list, and somebody fictional is. */
  const visits = `SELECT v.no FROM visit v
    WHERE EXISTS (SELECT 1 FROM visit_person x WHERE x.visit_no = v.no AND x.teacher_no ${fictional})
      AND NOT EXISTS (SELECT 1 FROM visit_person x WHERE x.visit_no = v.no AND x.teacher_no IS NOT NULL
        AND NOT x.teacher_no ${fictional})`
  return [
    `DELETE FROM milestone WHERE posting_no IN (${postings})`,
    `DELETE FROM attachment WHERE posting_no IN (${postings}) OR visit_no IN (${visits})`,
    `DELETE FROM activity_posting WHERE posting_no IN (${postings})`,
    `DELETE FROM achievement_posting WHERE posting_no IN (${postings})`,
    `DELETE FROM activity_visit WHERE visit_no IN (${visits})`,
    `DELETE FROM shadowing WHERE teacher_no ${fictional}`,
    `UPDATE shadowing SET guide_no = NULL WHERE guide_no ${fictional}`,
    `UPDATE shadowing SET visit_no = NULL WHERE visit_no IN (${visits})`,
    `UPDATE posting_care SET visit_no = NULL WHERE visit_no IN (${visits})`,
    `UPDATE posting SET previous_no = NULL WHERE previous_no IN (${postings})`,
    `DELETE FROM posting WHERE teacher_no ${fictional}`,
    `DELETE FROM visit WHERE no IN (${visits})`,
    `DELETE FROM visit_person WHERE teacher_no ${fictional}`,
    `UPDATE visit_stop SET school_no = NULL WHERE school_no ${fictionalSchool}`,
    `DELETE FROM aid_batch WHERE cohort_no BETWEEN :firstCohort AND :lastCohort
       AND NOT EXISTS (SELECT 1 FROM posting p WHERE p.batch_no = aid_batch.no)`,
  ]
}
