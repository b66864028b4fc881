import type { z } from 'zod'
import { AppError } from '#shared/kernel/errors.ts'
import { maskPhone } from '#shared/kernel/mask.ts'
import type { Page } from '#shared/kernel/page.ts'
import type { attendanceContract, NameAnswer } from '#shared/lectures/attendance-contract.ts'
import type { NameClaim, Suggestion, SuggestionHints, WaitingName } from '#shared/lectures/attendance.ts'
import { issueText } from '#shared/lectures/lecture-labels.ts'
import type { AttendeeList, QueuedName } from './attendee-list.ts'
import type { AttendeeFields, StoredAttendee } from './attendee-repository.ts'
import type { LectureFollowing } from './lecture-following.ts'
import { lectureOf, type LectureParts, type Recogniser } from './lecture-parts.ts'

type Contract = typeof attendanceContract
type Input<Verb extends keyof Contract> = z.output<Contract[Verb]['input']>

const claimOf = (row: Pick<QueuedName, Exclude<keyof NameClaim, 'isUnitNear'>>): NameClaim => ({
  name: row.name,
  unit: row.unit,
  schoolId: row.schoolId,
  isUnitNear: false,
  subject: row.subject,
  phone: row.phone,
  nationalId: row.nationalId,
})

const matched = (way: AttendeeFields['matchedBy'], teacherNo: number, schoolNo: number | null) => ({
  state: 'matched' as const,
  matchedBy: way,
  teacherNo,
  schoolNo,
})
const unmatched = (state: 'waiting' | 'outsider' | 'discarded') => ({
  state,
  matchedBy: null,
  teacherNo: null,
})

/** Names that wait to be told who they are. They hold nothing up: a session goes its way, and who is told later follows. */
export function createAttendanceQueue(parts: LectureParts, list: AttendeeList, following: LectureFollowing) {
  const { house, attendees, invitations, neighbours } = parts

  /** What lectures know of somebody: invited, here before, or chosen for the same name and unit. */
  function hintsOf(row: Pick<QueuedName, 'lectureNo' | 'nameKey' | 'unitKey'>): SuggestionHints {
    const invited = new Set(invitations.teacherIds(row.lectureNo))
    const before = attendees.sameName(row.nameKey, row.unitKey).filter(({ matchedBy }) => matchedBy !== 'auto')
    return {
      isInvited: (teacherId) => invited.has(teacherId),
      attended: attendees.attended,
      chosenBefore: before.map(({ teacherId }) => teacherId).filter((id) => id !== null),
    }
  }

  function shown(row: QueuedName, recogniser: Recogniser): WaitingName {
    const claim = recogniser.read(claimOf(row))
    return {
      id: row.id,
      lectureId: row.lectureId,
      lecture: `${issueText(row.issue)} ${row.topic}`,
      heldOn: row.heldOn,
      name: row.name,
      unit: row.unit,
      subject: row.subject,
      phoneMasked: row.phone === null ? null : maskPhone(row.phone),
      schoolId: claim.schoolId,
      school: recogniser.schoolName(claim.schoolId),
      suggestions: recogniser.suggest(claim, hintsOf(row)),
      alsoIn: list.alsoIn(row),
    }
  }

  /** The row that the person of this teacher has in that session already. */
  const rowOfTeacher = (row: StoredAttendee, teacherNo: number): StoredAttendee | undefined =>
    attendees.ofLecture(row.lectureNo).find((one) => one.teacherNo === teacherNo && one.no !== row.no)

  /** Signed twice is one: where he stands already, his other line goes. */
  function match(row: StoredAttendee, teacherId: string, way: 'chosen' | 'new' | 'auto'): void {
    const person = attendees.teacher(teacherId)
    if (person === undefined) throw new AppError('record/not-found', { id: teacherId })
    if (rowOfTeacher(row, person.no) === undefined) attendees.set(row.no, matched(way, person.no, person.schoolNo))
    else attendees.remove(row.no)
  }

  function newTeacher(row: StoredAttendee, answer: Extract<NameAnswer, { as: 'new' }>): string {
    const { schoolId, stage, subject, phone } = answer
    return neighbours.addTeacher({ name: answer.name ?? row.name, schoolId, stage, subject, phone })
  }

  /** The rows that one answer is about: its own, and the same name and unit where it waits elsewhere. */
  function rowsOf(row: StoredAttendee, alsoSame: boolean): readonly StoredAttendee[] {
    if (!alsoSame) return [row]
    const others = attendees
      .sameName(row.nameKey, row.unitKey)
      .filter((one) => one.no !== row.no && one.state === 'waiting' && one.lectureNo !== row.lectureNo)
    return [row, ...others]
  }

  function settleOne(answer: NameAnswer, alsoSame: boolean): readonly StoredAttendee[] {
    const [row] = attendees.byIds([answer.id])
    // An answer before this one may have taken its line along: the same person, who stood twice.
    if (row === undefined) return []
    const rows = answer.as === 'waiting' ? [row] : rowsOf(row, alsoSame)
    if (answer.as === 'teacher' || answer.as === 'new') {
      const teacherId = answer.as === 'teacher' ? answer.teacherId : newTeacher(row, answer)
      for (const one of rows) match(one, teacherId, answer.as === 'teacher' ? 'chosen' : 'new')
    } else {
      const state = answer.as === 'discard' ? 'discarded' : answer.as
      for (const one of rows) attendees.set(one.no, unmatched(state))
    }
    return rows
  }

  function settle({ answers, alsoSame }: Input<'settle'>) {
    return house.act('attendance.settle', () => {
      const ids = new Set(answers.map(({ id }) => id))
      if (attendees.byIds([...ids]).length < ids.size) throw new AppError('record/not-found')
      const rows = answers.flatMap((answer) => settleOne(answer, alsoSame))
      following.followAttendance(
        rows.map(({ lectureNo }) => lectureNo),
        '核对姓名后补认',
      )
      return { title: `核对 ${rows.length} 个签到姓名`, value: { settled: rows.length } }
    })
  }

  function rematch({ lectureId }: Input<'rematch'>) {
    const lectureNo = lectureId === undefined ? null : lectureOf(parts, lectureId).no
    return house.act('attendance.rematch', () => {
      const recogniser = neighbours.recogniser()
      const found = attendees.waiting(lectureNo).flatMap((row) => {
        const certain = recogniser.certain(recogniser.read({ ...claimOf(row), schoolId: row.schoolId }))
        return certain === null ? [] : [{ row, id: certain.id }]
      })
      for (const { row, id } of found) match(row, id, 'auto')
      following.followAttendance(
        found.map(({ row }) => row.lectureNo),
        '核对姓名后补认',
      )
      return { title: `重新核对签到姓名，对应 ${found.length} 人`, value: { matched: found.length } }
    })
  }

  return {
    hintsOf,
    queue(request: Input<'queue'>): Page<WaitingName> {
      const page = list.queue(request)
      const recogniser = page.rows.length === 0 ? null : neighbours.recogniser()
      return { rows: recogniser === null ? [] : page.rows.map((row) => shown(row, recogniser)), next: page.next }
    },
    suggest({ id, text }: Input<'suggest'>): readonly Suggestion[] {
      const row = list.queuedName(id)
      if (row === undefined) throw new AppError('record/not-found', { id })
      const recogniser = neighbours.recogniser()
      return recogniser.suggest(recogniser.read(claimOf(row)), hintsOf(row), text)
    },
    settle,
    rematch,
  }
}

export type AttendanceQueue = ReturnType<typeof createAttendanceQueue>
