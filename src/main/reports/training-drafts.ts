import { AppError } from '#shared/kernel/errors.ts'
import type { ReportContext } from '#shared/reports/report-frame.ts'
import type { trainingReports } from '#shared/reports/training-reports.ts'
import {
  trainingCompletionSheet,
  trainingListSheet,
  trainingQuotaSheet,
  trainingRosterSheet,
  type ReportTraining,
} from '#shared/reports/training-sheets.ts'
import type { Sheet } from '#shared/reports/sheet-model.ts'
import type { Drafts, SheetContent } from './report-content.ts'
import type { ReportTrainingRepository } from './report-training-repository.ts'

/** The reports over trainings and those in them. */
export function createTrainingDrafts(repository: ReportTrainingRepository): Drafts<typeof trainingReports> {
  const ofOne =
    (draw: (training: ReportTraining, context: ReportContext) => Sheet) =>
    (context: ReportContext): SheetContent => {
      const training = repository.training(context.filter.training)
      if (training === undefined) throw new AppError('report/nothing')
      return { kind: 'sheets', sheets: [draw(training, context)], figures: [] }
    }

  return {
    'training-list': (context) => ({
      kind: 'sheets',
      sheets: [trainingListSheet(repository.projects(context), context)],
      figures: [],
    }),
    'training-roster': ofOne((training, context) =>
      trainingRosterSheet(training, repository.trainees(training.id, context), context),
    ),
    'training-quota': ofOne((training, context) =>
      trainingQuotaSheet(training, repository.quotas(training.id, context), context),
    ),
    'training-completion': ofOne((training, context) => {
      const admitted = repository.trainees(training.id, context).filter(({ status }) => status === 'admitted')
      return trainingCompletionSheet(training, admitted, context)
    }),
  }
}
