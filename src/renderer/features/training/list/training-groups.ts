import { trainingStatusLabels } from '#shared/training/training-labels.ts'
import { trainingStatuses, type TrainingStatus } from '#shared/training/training.ts'
import type { StatusTone } from '#renderer/ui/status-word.tsx'
import { stateGroups } from '#renderer/ui/list-page/state-groups.ts'

/** The tabs above the trainings: one for each state; 已取消 is not among 全部. */
export const trainingGroups = stateGroups(
  trainingStatuses,
  trainingStatuses.map((status) => ({
    key: status,
    label: trainingStatusLabels[status],
    statuses: [status],
    always: status !== 'cancelled',
    apart: status === 'cancelled',
  })),
)

export type TrainingTab = TrainingStatus | 'all'

export const trainingTones: Readonly<Record<TrainingStatus, StatusTone>> = {
  planned: 'hollow',
  allotted: 'waiting',
  nominating: 'waiting',
  reviewing: 'waiting',
  running: 'running',
  completed: 'finished',
  archived: 'ended',
  cancelled: 'ended',
}
