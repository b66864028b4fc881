import type { z } from 'zod'
import { createStatements, where } from '#main/db/composed-sql.ts'
import { readCursor, writeCursor } from '#main/db/cursor.ts'
import type { Database } from '#main/db/house.ts'
import type {
  activityContract,
  ActivityCounts,
  ActivityDay,
  ActivityFilter,
  ActivityHours,
} from '#shared/activities/activity-contract.ts'
import type { ActivityRow } from '#shared/activities/activity.ts'
import { groupBy } from '#shared/kernel/group-by.ts'
import type { Page } from '#shared/kernel/page.ts'
import { conditionsOf, parametersOf } from './activity-filter-sql.ts'
import type { CreditLink, CreditRepository } from './credit-repository.ts'

export type ActivityListRequest = z.output<(typeof activityContract)['list']['input']>
type HoursRequest = z.output<(typeof activityContract)['hours']['input']>

interface StoredRow extends Omit<ActivityRow, 'credits'> {
  readonly no: number
}

export const rowColumns = `
  a.no, a.id, a.held_on AS heldOn, a.type, a.topic, a.lesson, a.amount, a.hours, a.subject, a.stage, a.level, a.place,
  d.name AS district,
  coalesce((SELECT group_concat(name, '、') FROM (
    SELECT p.name FROM activity_participant p WHERE p.activity_no = a.no AND p.role IN ('lead', 'host')
    GROUP BY p.name ORDER BY min(p.no))), '') AS leads,
  (SELECT count(DISTINCT coalesce(p.teacher_no, p.name)) FROM activity_participant p
   WHERE p.activity_no = a.no AND p.attendance <> 'absent') AS participants,
  (SELECT count(*) FROM attachment f WHERE f.activity_no = a.no) AS attachments`

export const shownCredit = ({ kind, id, code, label }: Omit<CreditLink, 'ownerNo'>) => ({ kind, id, code, label })

/** The lists of activities: by key from any depth, counted under the same filter; credits are fetched once a page. */
export function createActivityList(db: Database, credits: CreditRepository) {
  const prepare = createStatements(db)
  const hours = db.prepare<[Record<string, unknown>], ActivityHours['rows'][number]>(
    `SELECT a.id AS activityId, a.held_on AS heldOn, a.type, a.topic, sum(e.hundredths) / 100.0 AS hours
     FROM hour_entry e JOIN activity a ON a.no = e.source_no
     WHERE e.teacher_no = (SELECT no FROM teacher WHERE id = :teacherId) AND e.source = 'activity'
       AND e.on_date BETWEEN :from AND :to
     GROUP BY a.no HAVING sum(e.hundredths) <> 0 ORDER BY a.held_on, a.no`,
  )

  function pageSql(request: ActivityListRequest): string {
    const [direction, sign] = request.descending ? ['DESC', '<'] : ['ASC', '>']
    const beyond =
      request.after != null && `a.held_on ${sign}= :afterKey AND (a.held_on ${sign} :afterKey OR a.no ${sign} :afterNo)`
    return `
      SELECT ${rowColumns}
      FROM (SELECT a.held_on AS heldOn, a.no FROM activity a ${where([...conditionsOf(request), beyond])}
            ORDER BY a.held_on ${direction}, a.no ${direction} LIMIT :limit) page
      CROSS JOIN activity a ON a.no = page.no LEFT JOIN district d ON d.no = a.district_no
      ORDER BY page.heldOn ${direction}, page.no ${direction}`
  }

  function withCredits(rows: readonly StoredRow[]): readonly ActivityRow[] {
    const links = credits.linksOf(
      'activity',
      rows.map(({ no }) => no),
    )
    return rows.map(({ no, ...row }) => ({ ...row, credits: (links.get(no) ?? []).map(shownCredit) }))
  }

  return {
    list(request: ActivityListRequest): Page<ActivityRow> {
      const cursor = readCursor(request.after)
      const paging = { afterKey: cursor?.key ?? null, afterNo: cursor?.no ?? null, limit: request.limit }
      const rows = prepare<StoredRow>(pageSql(request)).all({ ...parametersOf(request), descending: null, ...paging })
      const last = rows.at(-1)
      const isFull = rows.length === request.limit && last !== undefined
      return {
        rows: withCredits(rows),
        next: isFull ? writeCursor({ key: last.heldOn, no: last.no }) : null,
      }
    },
    counts(filter: ActivityFilter): ActivityCounts {
      const byType = prepare<ActivityCounts['byType'][number]>(
        `SELECT a.type, count(*) AS count, sum(a.amount) AS amount FROM activity a ${where(conditionsOf(filter))}
         GROUP BY a.type ORDER BY 2 DESC, 1`,
      ).all(parametersOf(filter))
      const open = { ...filter, uncredited: true }
      const uncredited =
        filter.uncredited === false
          ? undefined
          : prepare<{ readonly count: number }>(
              `SELECT count(*) AS count FROM activity a ${where(conditionsOf(open))}`,
            ).get(parametersOf(open))
      return {
        total: byType.reduce((sum, { count }) => sum + count, 0),
        uncredited: uncredited?.count ?? 0,
        byType,
      }
    },
    days(filter: ActivityFilter): readonly ActivityDay[] {
      const rows = prepare<{ readonly day: string; readonly type: string; readonly count: number }>(
        `SELECT a.held_on AS day, a.type, count(*) AS count FROM activity a ${where(conditionsOf(filter))}
         GROUP BY a.held_on, a.type ORDER BY 1, 3 DESC, 2`,
      ).all(parametersOf(filter))
      return [...groupBy(rows, ({ day }) => day)].map(([day, types]) => ({
        day,
        count: types.reduce((sum, { count }) => sum + count, 0),
        types: types.map(({ type, count }) => ({ type, count })),
      }))
    },
    hours({ teacherId, from, to }: HoursRequest): ActivityHours {
      const rows = hours.all({ teacherId, from: from ?? '', to: to ?? '9999' })
      return { total: Math.round(rows.reduce((sum, row) => sum + row.hours, 0) * 100) / 100, rows }
    },
  }
}

export type ActivityList = ReturnType<typeof createActivityList>
