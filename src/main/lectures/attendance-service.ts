import type { z } from 'zod'
import type { CallContext } from '#shared/contract/define.ts'
import { AppError } from '#shared/kernel/errors.ts'
import { attendanceSummary, type SignedPerson } from '#shared/lectures/attendance-summary.ts'
import type { attendanceContract } from '#shared/lectures/attendance-contract.ts'
import type {
  AttendanceSummary,
  AttendeeRow,
  ReadAttendance,
  ReadAttendee,
  SignedLine,
} from '#shared/lectures/attendance.ts'
import { attendeeHours } from '#shared/lectures/lecture-hours.ts'
import { nameKeyOf, unitKeyOf } from '#shared/lectures/name-keys.ts'
import type { Page } from '#shared/kernel/page.ts'
import type { AttendanceQueue } from './attendance-queue.ts'
import type { AttendeeList, StoredAttendeeRow } from './attendee-list.ts'
import type { StoredAttendee } from './attendee-repository.ts'
import type { LectureFollowing } from './lecture-following.ts'
import { lectureOf, nameOf, policyOfLecture, type LectureParts, type Recogniser } from './lecture-parts.ts'
import type { StoredLecture } from './lecture-repository.ts'

type Contract = typeof attendanceContract
type Input<Verb extends keyof Contract> = z.output<Contract[Verb]['input']>

const flag = (value: boolean | null | undefined): number | null | undefined =>
  typeof value === 'boolean' ? Number(value) : value
const asked = (value: number | null): boolean | null => (value === null ? null : value === 1)

interface AttendanceTools {
  readonly list: AttendeeList
  readonly queue: AttendanceQueue
  readonly following: LectureFollowing
}

/** Who signed, as lists, previews and summaries show it, and what is put right in single lines. */
export function createAttendanceService(parts: LectureParts, { list, queue, following }: AttendanceTools) {
  const { house, attendees, invitations, neighbours } = parts

  function listed(request: Input<'list'>): Page<AttendeeRow> {
    const lecture = lectureOf(parts, request.lectureId)
    const policy = policyOfLecture(parts, lecture)
    const page = list.list({ ...request, lectureId: lecture.id })
    const seqs = new Map(attendees.ofLecture(lecture.no).map(({ no }, at) => [no, at + 1]))
    const shown = ({ no, morning, afternoon, isObserver, ...row }: StoredAttendeeRow): AttendeeRow => {
      const signed = { morning: asked(morning), afternoon: asked(afternoon), isObserver: isObserver === 1 }
      const hours = attendeeHours(lecture, { ...signed, presence: row.presence, hours: row.hoursGiven }, policy)
      const isSpeaker = row.isSpeaker === 1
      const isAwarded = row.state === 'matched' && !isSpeaker
      return {
        ...row,
        ...signed,
        seq: seqs.get(no) ?? 0,
        isSpeaker,
        isInvited: row.isInvited === 1,
        hours: isAwarded ? hours : 0,
      }
    }
    return { rows: page.rows.map(shown), next: page.next }
  }

  function preview(line: SignedLine, recogniser: Recogniser, lectureNo: number): Omit<ReadAttendee, 'repeats'> {
    const claim = recogniser.read(line)
    const person = recogniser.certain(claim)
    const keys = { lectureNo, nameKey: nameKeyOf(claim.name), unitKey: unitKeyOf(claim.unit) }
    return {
      line: line.line,
      name: claim.name,
      unit: claim.unit,
      subject: claim.subject,
      phone: claim.phone,
      nationalId: claim.nationalId,
      presence: line.presence,
      morning: line.morning,
      afternoon: line.afternoon,
      teacherId: person?.id ?? null,
      teacher: person?.name ?? null,
      schoolId: claim.schoolId,
      school: recogniser.schoolName(claim.schoolId),
      suggestions: person === null ? recogniser.suggest(claim, queue.hintsOf(keys)) : [],
    }
  }

  /** Says of each line whether its person stands further up or on the list. */
  function withRepeats(rows: readonly Omit<ReadAttendee, 'repeats'>[], standing: readonly StoredAttendee[]) {
    const seen = new Map<string, string>()
    const keysOf = (row: { name: string; unit: string | null; teacherId: string | null }): readonly string[] => [
      ...(row.teacherId === null ? [] : [row.teacherId]),
      `${nameKeyOf(row.name)}/${unitKeyOf(row.unit)}`,
    ]
    for (const one of standing) for (const key of keysOf(one)) seen.set(key, '已登记过')
    return rows.map((row): ReadAttendee => {
      const keys = keysOf(row)
      const repeats = keys.map((key) => seen.get(key)).find((found) => found !== undefined) ?? null
      for (const key of keys) if (!seen.has(key)) seen.set(key, `与第 ${row.line} 行重复`)
      return { ...row, repeats }
    })
  }

  async function read({ lectureId, text, file }: Input<'read'>, context: CallContext): Promise<ReadAttendance> {
    const lecture = lectureOf(parts, lectureId)
    if (file === undefined && (text ?? '').trim() === '') {
      throw new AppError('input/invalid', { problems: ['请粘贴姓名和单位，或选择签到表文件'] })
    }
    const { lines, skipped } = await neighbours.readSignIn({ text, file }, context)
    if (lines.length === 0) throw new AppError('lecture/nobody-read')
    const recogniser = neighbours.recogniser()
    const rows = withRepeats(
      lines.map((line) => preview(line, recogniser, lecture.no)),
      attendees.ofLecture(lecture.no),
    )
    const fresh = rows.filter(({ repeats }) => repeats === null)
    const matched = fresh.filter(({ teacherId }) => teacherId !== null).length
    return { rows, matched, waiting: fresh.length - matched, repeated: rows.length - fresh.length, skipped }
  }

  function found(ids: readonly string[]): readonly StoredAttendee[] {
    const rows = attendees.byIds(ids)
    if (rows.length < new Set(ids).size) throw new AppError('record/not-found')
    return rows
  }

  const lecturesOf = (rows: readonly StoredAttendee[]): readonly number[] => rows.map(({ lectureNo }) => lectureNo)

  function update({ ids, isObserver, morning, afternoon, ...rest }: Input<'update'>) {
    return house.act('attendance.update', () => {
      const rows = found(ids)
      const sent = { ...rest, morning: flag(morning), afternoon: flag(afternoon), isObserver: flag(isObserver) }
      const changes = Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== undefined))
      for (const { no } of rows) attendees.set(no, changes)
      following.followAttendance(lecturesOf(rows), '签到情况更正')
      return { title: `修改 ${rows.length} 人的签到`, value: { count: rows.length } }
    })
  }

  function remove({ ids }: Input<'remove'>) {
    return house.act('attendance.remove', () => {
      const rows = found(ids)
      for (const { no } of rows) attendees.remove(no)
      following.followAttendance(lecturesOf(rows), '删除签到')
      return { title: `删除 ${rows.length} 人的签到`, value: { count: rows.length } }
    })
  }

  function signedOf(lecture: StoredLecture): readonly SignedPerson[] {
    const rows: StoredAttendeeRow[] = []
    let after: string | null = null
    do {
      const page: Page<StoredAttendeeRow> = list.list({ lectureId: lecture.id, after, limit: 1000 })
      rows.push(...page.rows)
      after = page.next
    } while (after !== null)
    const schools = new Map(attendees.ofLecture(lecture.no).map(({ no, schoolId }) => [no, schoolId]))
    return rows.flatMap(({ no, state, teacherId, name, teacher, school, unit, district, presence, isObserver }) =>
      state === 'discarded'
        ? []
        : [
            {
              teacherId,
              name: teacher ?? name,
              schoolId: schools.get(no) ?? null,
              unit: school ?? unit,
              district,
              state,
              presence,
              isObserver: isObserver === 1,
            },
          ],
    )
  }

  function summary(lectureId: string): AttendanceSummary {
    const lecture = lectureOf(parts, lectureId)
    return attendanceSummary({
      title: nameOf(lecture),
      signed: signedOf(lecture),
      invited: invitations.list(lecture.no),
    })
  }

  return {
    list: listed,
    counts: (lectureId: string) => list.counts(lectureOf(parts, lectureId).id),
    read,
    update,
    remove,
    summary,
  }
}

export type AttendanceService = ReturnType<typeof createAttendanceService>
