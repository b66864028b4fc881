import type { z } from 'zod'
import { createStatements, literals, where } from '#main/db/composed-sql.ts'
import { readCursor, writeCursor } from '#main/db/cursor.ts'
import type { Database } from '#main/db/house.ts'
import type { attendanceContract } from '#shared/lectures/attendance-contract.ts'
import { attendeeStates, type AttendeeRow, type AttendeeState } from '#shared/lectures/attendance.ts'
import type { Page } from '#shared/kernel/page.ts'

type ListRequest = z.output<(typeof attendanceContract)['list']['input']>
type QueueRequest = z.output<(typeof attendanceContract)['queue']['input']>

/** A row as SQL gives it; his hours are worked out with the policy. */
export interface StoredAttendeeRow extends Omit<
  AttendeeRow,
  'hours' | 'seq' | 'morning' | 'afternoon' | 'isObserver' | 'isSpeaker' | 'isInvited'
> {
  readonly no: number
  readonly morning: number | null
  readonly afternoon: number | null
  readonly isObserver: number
  readonly isSpeaker: number
  readonly isInvited: number
}

export interface QueuedName {
  readonly no: number
  readonly id: string
  readonly lectureNo: number
  readonly lectureId: string
  readonly issue: number
  readonly topic: string
  readonly heldOn: string
  readonly name: string
  readonly unit: string | null
  readonly nameKey: string
  readonly unitKey: string
  readonly subject: string | null
  readonly phone: string | null
  readonly nationalId: string | null
  readonly schoolId: string | null
}

const columns = `a.no, a.id, l.id AS lectureId, a.name, a.unit, a.subject, a.state, a.matched_by AS matchedBy,
  t.id AS teacherId, t.name AS teacher, coalesce(k.name, o.name) AS school, d.short_name AS district, a.method, a.presence,
  a.morning, a.afternoon, a.is_observer AS isObserver, a.hours AS hoursGiven,
  EXISTS (SELECT 1 FROM lecture_speaker p WHERE p.lecture_no = a.lecture_no AND p.teacher_no = a.teacher_no) AS isSpeaker,
  EXISTS (SELECT 1 FROM lecture_invitee i WHERE i.lecture_no = a.lecture_no
    AND (i.teacher_no = a.teacher_no OR i.school_no = coalesce(t.school_no, a.school_no))) AS isInvited`

const joins = `JOIN lecture l ON l.no = a.lecture_no LEFT JOIN teacher t ON t.no = a.teacher_no
  LEFT JOIN school k ON k.no = t.school_no LEFT JOIN school o ON o.no = a.school_no
  LEFT JOIN district d ON d.no = coalesce(t.district_no, o.district_no)`

const queued = `SELECT a.no, a.id, a.lecture_no AS lectureNo, l.id AS lectureId, l.issue, l.topic, l.held_on AS heldOn,
    a.name, a.unit, a.name_key AS nameKey, a.unit_key AS unitKey, a.subject, a.phone, a.national_id AS nationalId,
    k.id AS schoolId
  FROM lecture_attendee a JOIN lecture l ON l.no = a.lecture_no LEFT JOIN school k ON k.no = a.school_no`

/** The lists of those who signed, and of the names that wait. */
export function createAttendeeList(db: Database) {
  const prepare = createStatements(db)
  const counts = db.prepare<[string], { state: AttendeeState; count: number }>(
    `SELECT a.state, count(*) AS count FROM lecture_attendee a JOIN lecture l ON l.no = a.lecture_no WHERE l.id = ?
     GROUP BY a.state`,
  )
  const alsoIn = db
    .prepare<[QueuedName], number>(
      `SELECT count(*) FROM lecture_attendee WHERE name_key = :nameKey AND unit_key = :unitKey AND state = 'waiting'
         AND lecture_no <> :lectureNo`,
    )
    .pluck()
  const one = db.prepare<[string], QueuedName>(`${queued} WHERE a.id = ? AND a.state = 'waiting'`)

  return {
    list({ states, presence, text, after, limit, lectureId }: ListRequest): Page<StoredAttendeeRow> {
      const shown = states ?? attendeeStates.filter((state) => state !== 'discarded')
      const conditions = [
        'l.id = :lectureId',
        `a.state IN (${literals(shown)})`,
        presence !== undefined && 'a.presence = :presence',
        text !== undefined &&
          text !== '' &&
          `(instr(a.name, :text) > 0 OR instr(coalesce(a.unit, ''), :text) > 0 OR instr(coalesce(t.name, ''), :text) > 0)`,
        after != null && 'a.no > :afterNo',
      ]
      const rows = prepare<StoredAttendeeRow>(
        `SELECT ${columns} FROM lecture_attendee a ${joins} ${where(conditions)} ORDER BY a.no LIMIT :limit`,
      ).all({ lectureId, presence, text, limit, afterNo: readCursor(after)?.no ?? null })
      const last = rows.at(-1)
      const isFull = rows.length === limit && last !== undefined
      return { rows, next: isFull ? writeCursor({ key: '', no: last.no }) : null }
    },
    counts(lectureId: string): Readonly<Record<AttendeeState, number>> {
      const found = new Map(counts.all(lectureId).map(({ state, count }) => [state, count]))
      const of = (state: AttendeeState): number => found.get(state) ?? 0
      return { matched: of('matched'), waiting: of('waiting'), outsider: of('outsider'), discarded: of('discarded') }
    },
    queue({ lectureId, after, limit }: QueueRequest): Page<QueuedName> {
      const cursor = readCursor(after)
      const conditions = [
        `a.state = 'waiting'`,
        lectureId !== undefined && 'l.id = :lectureId',
        cursor !== null && '(l.held_on < :day OR (l.held_on = :day AND a.no > :no))',
      ]
      const rows = prepare<QueuedName>(`${queued} ${where(conditions)} ORDER BY l.held_on DESC, a.no LIMIT :limit`).all(
        { lectureId, limit, day: cursor?.key ?? null, no: cursor?.no ?? null },
      )
      const last = rows.at(-1)
      const isFull = rows.length === limit && last !== undefined
      return { rows, next: isFull ? writeCursor({ key: last.heldOn, no: last.no }) : null }
    },
    queuedName: (id: string) => one.get(id),
    /** The same name and unit in other sessions. */
    alsoIn: (name: QueuedName): number => Number(alsoIn.get(name)),
  }
}

export type AttendeeList = ReturnType<typeof createAttendeeList>
