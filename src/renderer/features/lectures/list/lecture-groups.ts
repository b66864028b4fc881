import { lectureStatusLabels } from '#shared/lectures/lecture-labels.ts'
import { lectureStatuses, type LectureStatus } from '#shared/lectures/lecture.ts'
import { stateGroups } from '#renderer/ui/list-page/state-groups.ts'

const rare: ReadonlySet<LectureStatus> = new Set(['postponed', 'cancelled'])

/** The tabs above the sessions: one for each state, the rare ones only while they have rows. */
export const lectureGroups = stateGroups(
  lectureStatuses,
  lectureStatuses.map((status) => ({
    key: status,
    label: lectureStatusLabels[status],
    statuses: [status],
    always: !rare.has(status),
  })),
)

export type LectureTab = LectureStatus | 'all'
