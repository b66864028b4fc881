import { groupBy } from '#shared/kernel/group-by.ts'
import { activityOfLecture } from '#shared/lectures/lecture-activity.ts'
import { attendeeHours, sessionHours, speakerHours } from '#shared/lectures/lecture-hours.ts'
import { heldStatuses } from '#shared/lectures/lecture.ts'
import { nameOf, policyOfLecture, type AwardedHours, type LectureParts } from './lecture-parts.ts'
import type { StoredLecture } from './lecture-repository.ts'

const isHeld = ({ status }: StoredLecture): boolean => heldStatuses.some((one) => one === status)

/** Keeps what other areas hold of a session in step with it; within the caller's action. */
export function createLectureFollowing(parts: LectureParts) {
  const { lectures, people, attendees, series, neighbours } = parts

  /** What it gives everybody of the register; who speaks is not counted as a listener too. */
  function awardsOf(lecture: StoredLecture): readonly AwardedHours[] {
    const policy = policyOfLecture(parts, lecture)
    const { heldOn: onDate } = lecture
    const title = `${series.byNo(lecture.seriesNo)?.name ?? ''}${nameOf(lecture)}`
    const speakers = people
      .speakersOf([lecture.no])
      .flatMap(({ teacherNo, hours }): AwardedHours[] =>
        teacherNo === null
          ? []
          : [{ teacherNo, onDate, hours: speakerHours(lecture, { hours }, policy), role: '主讲', title }],
      )
    const spoke = new Set(speakers.map(({ teacherNo }) => teacherNo))
    const listeners = attendees.ofLecture(lecture.no).flatMap((one): AwardedHours[] => {
      if (one.teacherNo === null || spoke.has(one.teacherNo)) return []
      const signed = {
        presence: one.presence,
        morning: one.morning === null ? null : one.morning === 1,
        afternoon: one.afternoon === null ? null : one.afternoon === 1,
        isObserver: one.isObserver === 1,
        hours: one.hours,
      }
      const hours = attendeeHours(lecture, signed, policy)
      return [{ teacherNo: one.teacherNo, onDate, hours, role: '听讲', title }]
    })
    return [...speakers, ...listeners].filter(({ hours }) => hours > 0)
  }

  function followActivity(lecture: StoredLecture): void {
    const standing = lectures.activityOf(lecture.no)
    if (!isHeld(lecture)) {
      if (standing !== null) neighbours.removeActivity(standing)
      return
    }
    const { stages, subjects } = people.targetsOf(lecture.no)
    const draft = activityOfLecture(
      {
        ...lecture,
        stages,
        subjects,
        series: series.byNo(lecture.seriesNo)?.name ?? '',
        host: lecture.hostSchool ?? lecture.host,
      },
      people.speakersOf([lecture.no]),
    )
    const id = neighbours.putActivity(standing, draft)
    if (standing === null) lectures.linkActivity(lecture.no, id)
  }

  /** The session as it is stored now. */
  const current = (no: number): StoredLecture => {
    const lecture = lectures.byNo(no)
    if (lecture === undefined) throw new Error('a session under work is there')
    return lecture
  }

  return {
    awardsOf,
    sessionHours: (lecture: StoredLecture): number => sessionHours(lecture, policyOfLecture(parts, lecture)),
    /** After a change of the session itself. */
    follow(no: number, reason: string): void {
      const lecture = current(no)
      followActivity(lecture)
      if (lecture.status === 'attested') neighbours.awardHours(no, awardsOf(lecture), reason)
    },
    /** After a change of who signed: the activity does not name them, the ledger does. */
    followAttendance(nos: readonly number[], reason: string): void {
      for (const no of new Set(nos)) {
        const lecture = current(no)
        lectures.touch(no)
        if (lecture.status === 'attested') neighbours.awardHours(no, awardsOf(lecture), reason)
      }
    },
    award: (no: number, reason: string): void => neighbours.awardHours(no, awardsOf(current(no)), reason),
    /** Takes back all that was awarded. */
    withdraw: (no: number, reason: string): void => neighbours.awardHours(no, [], reason),
    totals: (awards: readonly AwardedHours[]) => ({
      people: groupBy(awards, ({ teacherNo }) => teacherNo).size,
      hours: Math.round(awards.reduce((sum, { hours }) => sum + hours, 0) * 100) / 100,
    }),
  }
}

export type LectureFollowing = ReturnType<typeof createLectureFollowing>
