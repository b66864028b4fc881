import type { z } from 'zod'
import { createStatements, where } from '#main/db/composed-sql.ts'
import { readCursor, writeCursor } from '#main/db/cursor.ts'
import type { Database } from '#main/db/house.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { Page } from '#shared/kernel/page.ts'
import type { lectureContract, LectureFilter } from '#shared/lectures/lecture-contract.ts'
import type { LectureRow, LectureSpan, LectureStatus } from '#shared/lectures/lecture.ts'
import { conditionsOf, parametersOf } from './lecture-filter-sql.ts'

export type LectureListRequest = z.output<(typeof lectureContract)['list']['input']>

/** A row as SQL gives it; hours and what is missing are worked out with the policy. */
export interface StoredLectureRow extends Omit<
  LectureRow,
  'span' | 'hours' | 'missing' | 'districts' | 'stages' | 'subjects'
> {
  readonly no: number
  readonly seriesNo: number
  readonly cohortNo: number
  readonly spanGiven: LectureSpan | null
  readonly hoursGiven: number | null
  readonly districts: string | null
  readonly stages: string | null
  readonly subjects: string | null
  readonly hasBrief: number
  readonly filedOn: IsoDate | null
  readonly attachments: number
  readonly attendees: number
}

const joined = (sql: string): string => `(SELECT group_concat(name, '、') FROM (${sql}))`
const signed = (condition: string): string =>
  `(SELECT count(*) FROM lecture_attendee a WHERE a.lecture_no = l.no AND ${condition})`

const rowColumns = `
  l.no, l.id, l.code, l.series_no AS seriesNo, s.cohort_no AS cohortNo, s.id AS seriesId, s.name AS series, l.issue,
  l.topic, l.form, l.held_on AS heldOn, l.starts_at AS startsAt, l.ends_at AS endsAt, l.span AS spanGiven,
  l.hours AS hoursGiven, l.place, coalesce(h.name, l.host) AS host, d.name AS district, l.planned, l.status,
  l.brief IS NOT NULL AS hasBrief, l.filed_on AS filedOn,
  (SELECT group_concat(x.name, char(10)) FROM (SELECT t.short_name AS name FROM lecture_district y
     JOIN district t ON t.no = y.district_no WHERE y.lecture_no = l.no ORDER BY t.position) x) AS districts,
  (SELECT group_concat(y.stage, char(10)) FROM lecture_stage y WHERE y.lecture_no = l.no) AS stages,
  (SELECT group_concat(y.subject, char(10)) FROM lecture_subject y WHERE y.lecture_no = l.no) AS subjects,
  coalesce(${joined('SELECT p.name FROM lecture_speaker p WHERE p.lecture_no = l.no ORDER BY p.position, p.no')}, '')
    AS speakers,
  (SELECT sum(i.places) FROM lecture_invitee i WHERE i.lecture_no = l.no) AS expected,
  ${signed(`a.presence <> 'absent' AND a.state <> 'discarded'`)} AS present,
  ${signed(`a.state = 'waiting'`)} AS waiting,
  ${signed('1')} AS attendees,
  (SELECT count(*) FROM attachment f WHERE f.lecture_no = l.no) AS attachments`

const rowJoins = `JOIN lecture_series s ON s.no = l.series_no LEFT JOIN school h ON h.no = l.host_school_no
  LEFT JOIN district d ON d.no = l.district_no`

const sortKeys: Readonly<Record<LectureListRequest['sort'], string>> = {
  heldOn: 'l.held_on',
  issue: `printf('%08d-%04d', l.series_no, l.issue)`,
  updated: 'l.updated_at',
}

/** A session as the planner reads it; speakers come beside it. */
export interface PlannerRow {
  readonly no: number
  readonly id: string
  readonly code: string
  readonly seriesId: string
  readonly cohortNo: number
  readonly issue: number
  readonly topic: string
  readonly heldOn: IsoDate
  readonly startsAt: string | null
  readonly endsAt: string | null
  readonly span: LectureSpan | null
  readonly hours: number | null
  readonly place: string | null
  readonly status: LectureStatus
}

/** The lists of sessions: by key from any depth, and counted under the same filter. */
export function createLectureList(db: Database) {
  const prepare = createStatements(db)
  const byIds = db.prepare<[string], StoredLectureRow>(
    `SELECT ${rowColumns} FROM json_each(?) j CROSS JOIN lecture l ON l.id = j.value ${rowJoins}`,
  )
  const planned = db.prepare<[{ from: string; to: string }], PlannerRow>(
    `SELECT l.no, l.id, l.code, s.id AS seriesId, s.cohort_no AS cohortNo, l.issue, l.topic, l.held_on AS heldOn,
       l.starts_at AS startsAt, l.ends_at AS endsAt, l.span, l.hours, l.place, l.status
     FROM lecture l JOIN lecture_series s ON s.no = l.series_no
     WHERE l.held_on BETWEEN :from AND :to AND l.status NOT IN ('cancelled', 'postponed') ORDER BY l.held_on, l.no`,
  )

  function pageSql(request: LectureListRequest): string {
    const key = sortKeys[request.sort]
    const [direction, sign] = request.descending ? ['DESC', '<'] : ['ASC', '>']
    const beyond =
      request.after != null && `${key} ${sign}= :afterKey AND (${key} ${sign} :afterKey OR l.no ${sign} :afterNo)`
    return `
      SELECT page.sortedBy, ${rowColumns}
      FROM (SELECT ${key} AS sortedBy, l.no AS no FROM lecture l ${where([...conditionsOf(request), beyond])}
            ORDER BY sortedBy ${direction}, l.no ${direction} LIMIT :limit) page
      CROSS JOIN lecture l ON l.no = page.no ${rowJoins} ORDER BY page.sortedBy ${direction}, l.no ${direction}`
  }

  return {
    list(request: LectureListRequest): Page<StoredLectureRow> {
      const cursor = readCursor(request.after)
      const rows = prepare<StoredLectureRow & { sortedBy: string }>(pageSql(request)).all({
        ...parametersOf(request),
        afterKey: cursor?.key ?? null,
        afterNo: cursor?.no ?? null,
        limit: request.limit,
      })
      const last = rows.at(-1)
      const isFull = rows.length === request.limit && last !== undefined
      return {
        rows: rows.map(({ sortedBy: _key, ...row }) => row),
        next: isFull ? writeCursor({ key: last.sortedBy, no: last.no }) : null,
      }
    },
    byIds: (ids: readonly string[]): readonly StoredLectureRow[] => byIds.all(JSON.stringify(ids)),
    all: (filter: LectureFilter): readonly StoredLectureRow[] =>
      prepare<StoredLectureRow>(
        `SELECT ${rowColumns} FROM lecture l ${rowJoins} ${where(conditionsOf(filter))} ORDER BY l.held_on, l.no`,
      ).all(parametersOf(filter)),
    /** What stands in the calendar of these days, of every season. */
    planned: (from: IsoDate, to: IsoDate): readonly PlannerRow[] => planned.all({ from, to }),
  }
}

export type LectureList = ReturnType<typeof createLectureList>
