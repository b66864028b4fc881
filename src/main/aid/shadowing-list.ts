import type { z } from 'zod'
import { createStatements, where, type Parameters } from '#main/db/composed-sql.ts'
import { readCursor, writeCursor } from '#main/db/cursor.ts'
import type { Database } from '#main/db/house.ts'
import type { shadowingContract, ShadowingFilter } from '#shared/aid/shadowing-contract.ts'
import type { ShadowingRow, ShadowingStatus } from '#shared/aid/shadowing.ts'
import type { Page } from '#shared/kernel/page.ts'
import { searchRangeOf } from '#shared/registry/pinyin.ts'
import { teachersTyped, typedParameters } from './posting-filter-sql.ts'

export type ShadowingListRequest = z.output<(typeof shadowingContract)['list']['input']>
export type StoredShadowingRow = ShadowingRow & { readonly no: number }

/** One that is planned is under way on its days. */
const statusToday = `CASE WHEN s.status = 'planned' AND :today >= s.starts_on THEN 'underway' ELSE s.status END`

/** Lessons that he heard in the days of his shadowing, by the activities, unless somebody told another number. */
const heard = `coalesce(s.lessons_heard, (SELECT CAST(coalesce(sum(a.amount), 0) AS INTEGER) FROM activity a
  WHERE a.held_on BETWEEN s.starts_on AND s.ends_on AND a.type IN ('听课', '公开课', '示范课') AND EXISTS (SELECT 1
    FROM activity_participant p WHERE p.activity_no = a.no AND p.teacher_no = s.teacher_no AND p.role = 'listener'
      AND p.attendance <> 'absent')))`

const rowColumns = `
  s.no, s.id, s.code, t.id AS teacherId, t.name, s.home_name AS homeSchool, s.subject, h.id AS hostId,
  s.host_name AS host, g.id AS guideId, g.name AS guide, s.starts_on AS startsOn, s.ends_on AS endsOn,
  CAST(julianday(s.ends_on) - julianday(s.starts_on) AS INTEGER) + 1 AS days, ${heard} AS lessonsHeard,
  s.report_lesson AS reportLesson, s.grade, ${statusToday} AS status, v.id AS visitId, v.topic AS visit`

const rowJoins = `JOIN teacher t ON t.no = s.teacher_no LEFT JOIN school h ON h.no = s.host_no
  LEFT JOIN teacher g ON g.no = s.guide_no LEFT JOIN visit v ON v.no = s.visit_no`

function textCondition(text: string | undefined): string | false {
  if (text === undefined || text === '') return false
  if (/^gg-?\d*/i.test(text)) return 'instr(s.code, :code) > 0'
  const words = 'instr(s.host_name, :typed) > 0 OR instr(s.home_name, :typed) > 0'
  return searchRangeOf(text) === null ? `(${words})` : `(${words} OR s.teacher_no IN ${teachersTyped})`
}

const conditionsOf = (filter: ShadowingFilter): (string | false)[] => [
  filter.statuses === undefined ? `s.status <> 'void'` : `${statusToday} IN (SELECT value FROM json_each(:statuses))`,
  filter.there === true && `s.status IN ('planned', 'finished') AND s.starts_on <= :today`,
  filter.hostId !== undefined && 's.host_no = (SELECT no FROM school WHERE id = :hostId)',
  filter.visitId !== undefined && 's.visit_no = (SELECT no FROM visit WHERE id = :visitId)',
  filter.teacherId !== undefined && 's.teacher_no = (SELECT no FROM teacher WHERE id = :teacherId)',
  filter.from !== undefined && 's.ends_on >= :from',
  filter.to !== undefined && 's.starts_on <= :to',
  textCondition(filter.text),
]

const parametersOf = (filter: ShadowingFilter, today: string): Parameters => ({
  ...filter,
  ...typedParameters(filter.text),
  statuses: JSON.stringify(filter.statuses ?? []),
  there: null,
  today,
})

/** The lists of 来濮跟岗. */
export function createShadowingList(db: Database) {
  const prepare = createStatements(db)
  const byIds = db.prepare<[{ ids: string; today: string }], StoredShadowingRow>(
    `SELECT ${rowColumns} FROM json_each(:ids) j CROSS JOIN shadowing s ON s.id = j.value ${rowJoins}`,
  )

  function pageSql(request: ShadowingListRequest): string {
    const [direction, sign] = request.descending ? ['DESC', '<'] : ['ASC', '>']
    const beyond =
      request.after != null &&
      `s.starts_on ${sign}= :afterKey AND (s.starts_on ${sign} :afterKey OR s.no ${sign} :afterNo)`
    return `SELECT ${rowColumns} FROM shadowing s ${rowJoins} ${where([...conditionsOf(request), beyond])}
            ORDER BY s.starts_on ${direction}, s.no ${direction} LIMIT :limit`
  }

  return {
    list(request: ShadowingListRequest, today: string): Page<StoredShadowingRow> {
      const cursor = readCursor(request.after)
      const rows = prepare<StoredShadowingRow>(pageSql(request)).all({
        ...parametersOf(request, today),
        afterKey: cursor?.key ?? null,
        afterNo: cursor?.no ?? null,
        limit: request.limit,
      })
      const last = rows.at(-1)
      const isFull = rows.length === request.limit && last !== undefined
      return { rows, next: isFull ? writeCursor({ key: last.startsOn, no: last.no }) : null }
    },
    byIds: (ids: readonly string[], today: string): readonly StoredShadowingRow[] =>
      byIds.all({ ids: JSON.stringify(ids), today }),
    counts: (filter: ShadowingFilter, today: string) =>
      prepare<{ readonly status: ShadowingStatus; readonly count: number }>(
        `SELECT ${statusToday} AS status, count(*) AS count FROM shadowing s
         ${where(conditionsOf(filter))} GROUP BY 1`,
      ).all(parametersOf(filter, today)),
  }
}

export type ShadowingList = ReturnType<typeof createShadowingList>
