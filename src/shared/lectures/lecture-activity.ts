import { activityDraft, type ActivityDraft } from '../activities/activity.ts'
import { issueText } from './lecture-labels.ts'

interface Speaker {
  readonly teacherId: string | null
  readonly name: string
  readonly unit: string | null
}

interface HeldLecture {
  readonly series: string
  readonly issue: number
  readonly topic: string
  readonly heldOn: string
  readonly startsAt: string | null
  readonly endsAt: string | null
  readonly place: string | null
  readonly host: string | null
  readonly districtId: string | null
  readonly stages: readonly string[]
  readonly subjects: readonly string[]
  readonly chair: string | null
  readonly brief: string | null
}

const only = (values: readonly string[]): string | null => (values.length === 1 ? (values[0] ?? null) : null)

/**
 * A session as an activity 讲座, so that the studios and pairs of its speakers get it. Its 学时 are 0: the session itself
 * gives them, and nothing is counted twice. Who listened stands with the session.
 */
export function activityOfLecture(lecture: HeldLecture, speakers: readonly Speaker[]): ActivityDraft {
  const { series, issue, topic, heldOn, startsAt, endsAt, place, host, districtId, stages, subjects, chair, brief } =
    lecture
  const isSpan = startsAt !== null && endsAt !== null && startsAt < endsAt
  return activityDraft.parse({
    heldOn,
    startsAt: isSpan ? startsAt : null,
    endsAt: isSpan ? endsAt : null,
    type: '讲座',
    topic: `${series}${issueText(issue)}：${topic}`.slice(0, 100),
    amount: 1,
    hours: 0,
    stage: only(stages),
    subject: only(subjects),
    level: '市',
    place,
    organizer: host,
    districtId,
    summary: brief?.slice(0, 2000) ?? null,
    participants: [
      ...speakers.map(({ teacherId, name, unit }) => ({ teacherId, name, unit, role: 'lead' })),
      ...(chair === null ? [] : [{ name: chair, role: 'host' }]),
    ],
  })
}
