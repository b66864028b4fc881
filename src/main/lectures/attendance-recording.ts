import type { z } from 'zod'
import { AppError } from '#shared/kernel/errors.ts'
import type { attendanceContract } from '#shared/lectures/attendance-contract.ts'
import type { AttendeeDraft, AttendeeMethod, NameClaim, Recorded } from '#shared/lectures/attendance.ts'
import { lectureStatusLabels } from '#shared/lectures/lecture-labels.ts'
import { nameKeyOf, unitKeyOf } from '#shared/lectures/name-keys.ts'
import type { AttendeeFields } from './attendee-repository.ts'
import type { LectureFollowing } from './lecture-following.ts'
import { lectureOf, nameOf, type LectureParts, type Recogniser } from './lecture-parts.ts'
import type { StoredLecture } from './lecture-repository.ts'
import { createSigners } from './signers.ts'

type Contract = typeof attendanceContract
type Input<Verb extends keyof Contract> = z.output<Contract[Verb]['input']>

/** One who signed, with where in which file he stood. */
export interface ToRecord extends AttendeeDraft {
  readonly isUnitNear?: boolean
  readonly sourceRow?: number | null
}

const invalid = (problem: string): AppError => new AppError('input/invalid', { problems: [problem] })
const flag = (value: boolean | null): number | null => (value === null ? null : Number(value))

export const claimOf = (row: ToRecord): NameClaim => ({
  name: row.name,
  unit: row.unit,
  schoolId: row.schoolId,
  isUnitNear: row.isUnitNear ?? false,
  subject: row.subject,
  phone: row.phone,
  nationalId: row.nationalId,
})

/** Puts names to a session: who is certain is matched, everybody else waits, and nobody stands twice. */
export function createAttendanceRecording(parts: LectureParts, following: LectureFollowing) {
  const { house, attendees, neighbours } = parts

  function refuseClosed(lecture: StoredLecture): void {
    if (lecture.status !== 'cancelled' && lecture.status !== 'postponed') return
    const state = lectureStatusLabels[lecture.status]
    throw new AppError('lecture/state', { name: nameOf(lecture), state, action: '登记签到' })
  }

  function chosen(row: ToRecord, at: number): Partial<AttendeeFields> | null {
    if (row.teacherId === null) return null
    const person = attendees.teacher(row.teacherId)
    if (person === undefined) throw invalid(`第 ${at + 1} 行选定的教师已不在教师库，请重新选择`)
    const name = row.name === '' ? person.name : row.name
    return {
      name,
      unit: row.unit ?? person.unit,
      schoolNo: person.schoolNo,
      teacherNo: person.no,
      subject: row.subject ?? person.subject,
      state: 'matched',
      matchedBy: 'chosen',
    }
  }

  function recognised(row: ToRecord, recogniser: Recogniser): Partial<AttendeeFields> {
    const claim = recogniser.read(claimOf(row))
    const certain = recogniser.certain(claim)
    const person = certain === null ? undefined : attendees.teacher(certain.id)
    const schoolNo = claim.schoolId === null ? null : (attendees.schoolNo(claim.schoolId) ?? null)
    return {
      name: claim.name,
      subject: claim.subject,
      schoolNo: schoolNo ?? person?.schoolNo ?? null,
      teacherNo: person?.no ?? null,
      state: person === undefined ? 'waiting' : 'matched',
      matchedBy: person === undefined ? null : 'auto',
    }
  }

  function fieldsOf(
    row: ToRecord,
    at: number,
    { recogniser, method }: { readonly recogniser: Recogniser; readonly method: AttendeeMethod },
  ): AttendeeFields {
    if (row.name === '' && row.teacherId === null) throw invalid(`第 ${at + 1} 行没有姓名`)
    const plain = {
      name: row.name,
      unit: row.unit,
      subject: row.subject,
      phone: row.phone,
      nationalId: row.nationalId,
      schoolNo: null,
      teacherNo: null,
      state: 'waiting' as const,
      matchedBy: null,
      method,
      presence: row.presence,
      morning: flag(row.morning),
      afternoon: flag(row.afternoon),
      isObserver: Number(row.isObserver),
      hours: row.hours,
      sourceRow: row.sourceRow ?? null,
      ...(chosen(row, at) ?? recognised(row, recogniser)),
    }
    return { ...plain, nameKey: nameKeyOf(plain.name), unitKey: unitKeyOf(plain.unit) }
  }

  /** Within the caller's action. */
  function put(lecture: StoredLecture, rows: readonly ToRecord[], method: AttendeeMethod): Recorded {
    const recogniser = neighbours.recogniser()
    const signers = createSigners(attendees.ofLecture(lecture.no))
    let [added, matched, repeated] = [0, 0, 0]
    for (const [at, row] of rows.entries()) {
      const fields = fieldsOf(row, at, { recogniser, method })
      const standing = signers.find(fields)
      if (standing === null) {
        signers.add({ ...fields, no: attendees.insert(lecture.no, fields) })
        added += 1
        matched += Number(fields.state === 'matched')
      } else {
        repeated += 1
        attendees.set(standing.no, signers.merge(standing, fields))
      }
    }
    following.followAttendance([lecture.no], '补登签到')
    return { added, matched, waiting: added - matched, repeated }
  }

  return {
    put,
    refuseClosed,
    record: ({ lectureId, rows, method }: Input<'record'>): Recorded =>
      house.act('attendance.record', () => {
        const lecture = lectureOf(parts, lectureId)
        refuseClosed(lecture)
        const value = put(lecture, rows, method)
        const waiting = value.waiting > 0 ? `，${value.waiting} 个姓名待核对` : ''
        return { title: `${nameOf(lecture)} 登记签到 ${value.added} 人${waiting}`, value }
      }),
  }
}

export type AttendanceRecording = ReturnType<typeof createAttendanceRecording>
