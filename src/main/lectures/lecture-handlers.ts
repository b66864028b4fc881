import type { AreaHandlers } from '#shared/contract/define.ts'
import type { attendanceContract, invitationContract } from '#shared/lectures/attendance-contract.ts'
import type { lectureContract, seriesContract } from '#shared/lectures/lecture-contract.ts'
import type { LectureService } from './lecture-service.ts'

export function createLectureHandlers(service: LectureService): AreaHandlers<typeof lectureContract> {
  const { reading, writing, transitions, planner } = service
  return {
    list: (input) => reading.list(input),
    counts: (input) => reading.counts(input),
    get: ({ id }) => reading.get(id),
    check: (input) => planner.check(input),
    planner: (input) => planner.plan(input),
    readPlan: (input) => service.readPlan(input),
    create: (input) => writing.create(input),
    createMany: (input) => writing.createMany(input),
    update: (input) => writing.update(input),
    notify: (input) => transitions.notify(input),
    hold: (input) => transitions.hold(input),
    file: (input) => transitions.file(input),
    attest: (input) => transitions.attest(input),
    retract: (input) => transitions.retract(input),
    postpone: (input) => transitions.postpone(input),
    cancel: (input) => transitions.cancel(input),
    restore: (input) => transitions.restore(input),
    remove: (input) => transitions.remove(input),
    noticeText: ({ id }) => service.noticeText(id),
    briefText: ({ id }) => service.briefText(id),
  }
}

export const createSeriesHandlers = ({ series }: LectureService): AreaHandlers<typeof seriesContract> => ({
  list: (input) => series.list(input),
  create: (input) => series.create(input),
  update: (input) => series.update(input),
  remove: ({ id }) => series.remove(id),
})

export function createAttendanceHandlers(service: LectureService): AreaHandlers<typeof attendanceContract> {
  const { attendance, recording, queue } = service
  return {
    list: (input) => attendance.list(input),
    counts: ({ lectureId }) => attendance.counts(lectureId),
    read: (input, context) => attendance.read(input, context),
    record: (input) => recording.record(input),
    update: (input) => attendance.update(input),
    remove: (input) => attendance.remove(input),
    queue: (input) => queue.queue(input),
    suggest: (input) => queue.suggest(input),
    settle: (input) => queue.settle(input),
    rematch: (input) => queue.rematch(input),
    summary: ({ lectureId }) => attendance.summary(lectureId),
  }
}

export const createInvitationHandlers = ({ invitations }: LectureService): AreaHandlers<typeof invitationContract> => ({
  list: ({ lectureId }) => invitations.list(lectureId),
  add: (input) => invitations.add(input),
  copy: (input) => invitations.copy(input),
  remove: (input) => invitations.remove(input),
})
