import type { House } from '#main/db/house.ts'
import { schoolYearOf } from '#shared/kernel/school-year.ts'
import { readPlanLines } from '#shared/lectures/read-plan.ts'
import type { ReadPlan } from '#shared/lectures/lecture-contract.ts'
import { briefDraft, noticeMessage } from '#shared/lectures/lecture-texts.ts'
import { createAttendanceQueue } from './attendance-queue.ts'
import { createAttendanceRecording } from './attendance-recording.ts'
import { createAttendanceService } from './attendance-service.ts'
import { createAttendeeList } from './attendee-list.ts'
import { createAttendeeRepository } from './attendee-repository.ts'
import { createInvitationRepository } from './invitation-repository.ts'
import { createInvitationService } from './invitation-service.ts'
import { createLectureFollowing } from './lecture-following.ts'
import { createLectureIntake } from './lecture-intake.ts'
import { createLectureList } from './lecture-list.ts'
import type { LectureNeighbours, LectureParts } from './lecture-parts.ts'
import { createLecturePeopleRepository } from './lecture-people-repository.ts'
import { createLecturePlanner } from './lecture-planner.ts'
import { createLectureReading } from './lecture-reading.ts'
import { createLectureRepository } from './lecture-repository.ts'
import { createLectureTransitions } from './lecture-transitions.ts'
import { createLectureWriting } from './lecture-writing.ts'
import { createSeriesRepository } from './series-repository.ts'
import { createSeriesService } from './series-service.ts'

/** 龙都名师大讲堂: seasons, sessions, who signed, and what they are awarded. */
export function createLectureService(house: House, neighbours: LectureNeighbours) {
  const parts: LectureParts = {
    house,
    neighbours,
    series: createSeriesRepository(house),
    lectures: createLectureRepository(house),
    people: createLecturePeopleRepository(house),
    attendees: createAttendeeRepository(house),
    invitations: createInvitationRepository(house),
    list: createLectureList(house.db),
  }
  const attendeeList = createAttendeeList(house.db)
  const following = createLectureFollowing(parts)
  const planner = createLecturePlanner(parts)
  const transitions = createLectureTransitions(parts, following)
  const reading = createLectureReading(parts, { following, transitions, planner })
  const queue = createAttendanceQueue(parts, attendeeList, following)
  const attendance = createAttendanceService(parts, { list: attendeeList, queue, following })

  function readPlan({ text, seriesId }: { readonly text: string; readonly seriesId?: string | undefined }): ReadPlan {
    const season = seriesId === undefined ? undefined : parts.series.byId(seriesId)
    const { read, unread } = readPlanLines(text, season?.schoolYear ?? schoolYearOf(house.clock.today()))
    const drafts = read.map(({ line, draft }) => ({
      line,
      draft: season === undefined ? draft : { ...draft, seriesId: season.id },
    }))
    const conflicts = planner.ofDrafts(
      drafts.map(({ draft }) => draft),
      season?.id,
    )
    return { drafts: drafts.map((one, at) => ({ ...one, conflicts: conflicts[at] ?? [] })), unread }
  }

  const writing = createLectureWriting(parts, following)
  const recording = createAttendanceRecording(parts, following)
  return {
    series: createSeriesService(parts),
    writing,
    transitions,
    planner,
    reading,
    recording,
    /** For the import: one for each batch that is stored. */
    intake: () => createLectureIntake(parts, { writing, recording, following }),
    attendance,
    queue,
    invitations: createInvitationService(parts),
    readPlan,
    /** Brings the ledger in line for somebody whose rows were moved; within the caller's action. */
    followTeacher: (teacherNo: number, reason: string): void =>
      following.followAttendance(parts.lectures.attestedOf(teacherNo), reason),
    /** The hours of all that is attested; within the caller's action, or past history. */
    followAll: (): void => {
      for (const no of parts.lectures.attested()) following.award(no, '认定学时')
    },
    noticeText: (id: string) => ({ text: noticeMessage(reading.get(id)) }),
    briefText: (id: string) => ({ text: briefDraft(reading.get(id), attendance.summary(id)) }),
  }
}

export type LectureService = ReturnType<typeof createLectureService>
