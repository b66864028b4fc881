import { createStatements, where } from '#main/db/composed-sql.ts'
import type { Database } from '#main/db/house.ts'
import type { ReportContext } from '#shared/reports/report-frame.ts'
import type { ReportQuota, ReportTrainee, ReportTraining } from '#shared/reports/training-sheets.ts'
import { targetLabel } from '#shared/training/training-labels.ts'
import type { TrainingRow, TrainingTarget } from '#shared/training/training.ts'
import { inDistricts, one, parametersOf } from './filter-sql.ts'

type StoredProject = Omit<TrainingRow, 'target'> & { readonly targets: string }

const count = (condition: string): string =>
  `(SELECT count(*) FROM trainee x WHERE x.training_no = g.no AND ${condition})`

/** Trainings as reports read them; without one that is named, the latest. */
export function createReportTrainingRepository(db: Database) {
  const statement = createStatements(db)
  const training = db.prepare<[{ id: string | null }], ReportTraining>(
    `SELECT id, name, organizer, place, starts_on AS startsOn, ends_on AS endsOn, days FROM training
     WHERE CASE WHEN :id IS NULL THEN status <> 'cancelled' ELSE id = :id OR code = :id END
     ORDER BY starts_on DESC, no DESC LIMIT 1`,
  )

  return {
    training: (id: string | null) => training.get({ id }),
    trainees(trainingId: string, { filter }: ReportContext): readonly ReportTrainee[] {
      const chosen = [...one('g.id = :training', 'training', trainingId), ...inDistricts('d', filter.districts)]
      const conditions = [...chosen.map(({ sql }) => sql), "x.status <> 'withdrawn'"]
      return statement<ReportTrainee>(
        `SELECT t.id AS teacherId, t.name, CASE t.sex WHEN 'male' THEN '男' WHEN 'female' THEN '女' END AS sex,
           x.school_name AS school, d.name AS district, t.stage, t.subject, t.title, t.phone, x.nominator, x.status, x.days,
           x.result, x.certificate_no AS certificateNo, x.remark,
           coalesce((SELECT sum(e.hundredths) FROM hour_entry e WHERE e.source = 'training' AND e.source_no = g.no
             AND e.teacher_no = t.no), 0) / 100.0 AS hours
         FROM training g JOIN trainee x ON x.training_no = g.no JOIN teacher t ON t.no = x.teacher_no
         LEFT JOIN district d ON d.no = x.district_no ${where(conditions)}
         ORDER BY d.position IS NULL, d.position, x.school_name, t.sort_key, t.no`,
      ).all(parametersOf(chosen))
    },
    quotas(trainingId: string, { filter }: ReportContext): readonly ReportQuota[] {
      const chosen = [...one('g.id = :training', 'training', trainingId), ...inDistricts('d', filter.districts)]
      const people = (status: string): string =>
        `(SELECT count(*) FROM trainee x WHERE x.training_no = g.no AND x.district_no = d.no AND x.status = '${status}')`
      return statement<ReportQuota>(
        `SELECT d.name AS district, coalesce(q.places, 0) AS places, ${people('nominated')} AS nominated,
           ${people('admitted')} AS admitted, ${people('waiting')} AS waiting
         FROM training g CROSS JOIN district d LEFT JOIN training_quota q ON q.training_no = g.no AND q.district_no = d.no
         ${where([
           ...chosen.map(({ sql }) => sql),
           '(q.places > 0 OR EXISTS (SELECT 1 FROM trainee x WHERE x.training_no = g.no AND x.district_no = d.no))',
         ])} ORDER BY d.position, d.no`,
      ).all(parametersOf(chosen))
    },
    projects({ filter }: ReportContext): readonly TrainingRow[] {
      const chosen = [
        ...one('(c.id = :cohort OR c.name = :cohort)', 'cohort', filter.cohort),
        ...one('g.ends_on >= :from', 'from', filter.from),
        ...one('g.starts_on <= :to', 'to', filter.to),
      ]
      return statement<StoredProject>(
        `SELECT g.id, g.code, g.name, g.category, g.organizer, g.place, g.starts_on AS startsOn, g.ends_on AS endsOn, g.days,
           g.hundredths / 100.0 AS hours, g.document_no AS documentNo, g.fund_fen AS fundFen, g.status,
           g.status_since AS statusSince,
           (SELECT coalesce(sum(q.places), 0) FROM training_quota q WHERE q.training_no = g.no) AS places,
           ${count("x.status = 'nominated'")} AS nominated, ${count("x.status = 'admitted'")} AS admitted,
           ${count("x.status = 'waiting'")} AS waiting,
           ${count("x.status = 'admitted' AND x.result IN ('excellent', 'pass')")} AS passed,
           (SELECT json_group_array(json_object('stage', r.stage, 'subject', r.subject)) FROM training_target r
            WHERE r.training_no = g.no) AS targets
         FROM training g JOIN cohort c ON c.no = g.cohort_no
         ${where([...chosen.map(({ sql }) => sql), "g.status <> 'cancelled'"])} ORDER BY g.starts_on, g.no`,
      )
        .all(parametersOf(chosen))
        .map(({ targets, ...row }) => ({ ...row, target: targetLabel(JSON.parse(targets) as TrainingTarget[]) }))
    },
  }
}

export type ReportTrainingRepository = ReturnType<typeof createReportTrainingRepository>
