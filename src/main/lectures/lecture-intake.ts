import type { IsoDate } from '#shared/kernel/dates.ts'
import { attendeeDraft } from '#shared/lectures/attendance.ts'
import { lectureDraft, type LectureStatus } from '#shared/lectures/lecture.ts'
import type { AttendanceRecording, ToRecord } from './attendance-recording.ts'
import type { LectureFollowing } from './lecture-following.ts'
import type { LectureParts } from './lecture-parts.ts'
import type { StoredLecture } from './lecture-repository.ts'
import type { LectureWriting } from './lecture-writing.ts'

/** What the head of a sheet says of its session. */
export interface IntakeOccasion {
  readonly issue: number | null
  readonly topic: string | null
  readonly heldOn: IsoDate | null
  readonly place: string | null
  readonly speaker: string | null
}

export type IntakeAttendee = Partial<ToRecord> & Pick<ToRecord, 'name'>

const notYet: ReadonlySet<LectureStatus> = new Set(['plan', 'notified', 'postponed'])
const untitled = '（签到表未写主题）'

interface IntakeTools {
  readonly writing: LectureWriting
  readonly recording: AttendanceRecording
  readonly following: LectureFollowing
}

/** Takes over sheets of signatures, within the caller's action; a session that is not there yet is made. */
export function createLectureIntake(parts: LectureParts, { writing, recording, following }: IntakeTools) {
  const { house, lectures } = parts
  let [made, added] = [0, 0]

  /** By the number within the season of its day, else the only session of that day. */
  function standing({ issue, heldOn, topic }: IntakeOccasion): StoredLecture | undefined {
    const day = heldOn ?? house.clock.today()
    if (issue !== null) return lectures.byIssue(writing.seriesOfDay(day).no, issue)
    if (heldOn === null) return undefined
    const onDay = lectures.onDay(heldOn)
    return onDay.find((one) => one.topic === topic) ?? (onDay.length === 1 ? onDay[0] : undefined)
  }

  function make({ issue, heldOn, topic, place, speaker }: IntakeOccasion): StoredLecture {
    const draft = lectureDraft.parse({
      ...(issue === null || issue < 1 ? {} : { issue }),
      topic: (topic ?? untitled).slice(0, 100),
      heldOn: heldOn ?? house.clock.today(),
      place: place?.slice(0, 60) ?? null,
      speakers: speaker === null ? [] : [{ name: speaker.slice(0, 40) }],
    })
    const { no } = writing.insert(draft)
    const lecture = lectures.byNo(no)
    if (lecture === undefined) throw new Error('a session that was just made is there')
    made += 1
    return lecture
  }

  /** People have signed, so it took place, unless its day is still to come. */
  function hold(lecture: StoredLecture, heldOn: IsoDate | null): void {
    const day = heldOn ?? lecture.heldOn
    if (!notYet.has(lecture.status) || day > house.clock.today()) return
    lectures.set(lecture.no, { status: 'held', statusSince: house.clock.today(), heldOn: day, reason: null })
    following.follow(lecture.no, '按签到表登记')
  }

  return {
    add(occasion: IntakeOccasion, people: readonly IntakeAttendee[]): void {
      const lecture = standing(occasion) ?? make(occasion)
      hold(lecture, occasion.heldOn)
      const rows = people.map((one) => ({
        ...attendeeDraft.parse({ ...one, unit: one.unit?.slice(0, 60) ?? null }),
        isUnitNear: one.isUnitNear ?? false,
        sourceRow: one.sourceRow ?? null,
      }))
      added += recording.put(lecture, rows, 'import').added
    },
    finish: () => ({ lectures: made, attendees: added }),
  }
}

export type LectureIntake = ReturnType<typeof createLectureIntake>
