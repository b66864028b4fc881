import { createStatements, literals, where } from '#main/db/composed-sql.ts'
import { readCursor, writeCursor } from '#main/db/cursor.ts'
import type { Database } from '#main/db/house.ts'
import type { Page } from '#shared/kernel/page.ts'
import { carriedStatuses } from '#shared/pairings/pairing.ts'
import type { TeacherRow } from '#shared/registry/teacher.ts'
import {
  createTeacherSources,
  teacherParameters,
  type TeacherFilter,
  type TeacherListRequest,
  type TeacherSource,
} from './teacher-source.ts'

/** Above this a count is told as “10,000+”, unless an index alone answers it. */
export const countCap = 10_000

/** Filters that an index answers without reading a row. */
const indexed = new Set(['districtId', 'schoolId', 'stage', 'subject', 'title'])

const carried = literals(carriedStatuses)

/** A row as lists show it, from `t`. */
export const teacherRowColumns = `
  t.id, t.name, t.sex, t.birth, s.id AS schoolId, s.name AS school, d.name AS district, t.stage, t.subject, t.title,
  (SELECT h.name FROM honour h LEFT JOIN code_entry c ON c.list = 'honour' AND c.name = h.name
   WHERE h.teacher_no = t.no AND h.state = 'confirmed' ORDER BY c.grade DESC, h.no LIMIT 1) AS honour,
  t.work_start AS workStart, t.status,
  (SELECT count(*) FROM pairing_group g JOIN pairing p ON p.group_no = g.no
   WHERE g.mentor_no = t.no AND p.status IN (${carried})) AS mentoring,
  (SELECT count(*) FROM pairing p WHERE p.mentee_no = t.no AND p.status IN (${carried})) AS mentored`

export const teacherRowJoins = `LEFT JOIN school s ON s.no = t.school_no LEFT JOIN district d ON d.no = t.district_no`

type KeyedRow = TeacherRow & { readonly sortedBy: string; readonly no: number }

function pageSql({ from, key, no, conditions }: TeacherSource, request: TeacherListRequest): string {
  const direction = request.descending ? 'DESC' : 'ASC'
  const beyond = request.after != null && `(${key}, ${no}) ${request.descending ? '<' : '>'} (:afterKey, :afterNo)`
  return `
    SELECT page.sortedBy, page.no, ${teacherRowColumns}
    FROM (SELECT ${key} AS sortedBy, ${no} AS no FROM ${from} ${where([...conditions, beyond])}
          ORDER BY ${key} ${direction}, ${no} ${direction} LIMIT :limit) page
    CROSS JOIN teacher t ON t.no = page.no ${teacherRowJoins}
    ORDER BY page.sortedBy ${direction}, page.no ${direction}`
}

/** Lists of teachers: by key from any depth, each order and each usual filter by an index. */
export function createTeacherList(db: Database) {
  const prepare = createStatements(db)
  const sources = createTeacherSources(db)

  return {
    list(request: TeacherListRequest): Page<TeacherRow> {
      const cursor = readCursor(request.after)
      const parameters = {
        ...teacherParameters(request),
        afterKey: cursor?.key,
        afterNo: cursor?.no,
        limit: request.limit,
      }
      const found = prepare<KeyedRow>(pageSql(sources.ofPage(request, parameters), request)).all(parameters)
      const last = found.at(-1)
      const isFull = found.length === request.limit && last !== undefined
      return {
        rows: found.map(({ sortedBy: _key, no: _no, ...row }) => row),
        next: isFull ? writeCursor({ key: last.sortedBy, no: last.no }) : null,
      }
    },

    count(filter: TeacherFilter): { readonly total: number; readonly isCapped: boolean } {
      const used = Object.entries(filter).filter(([, value]) => value !== undefined && value !== '')
      const isExact = used.length === 0 || (used.length === 1 && indexed.has(used[0]?.[0] ?? ''))
      const parameters = { ...teacherParameters(filter), limit: countCap + 1 }
      const { from, conditions } = sources.ofCount(filter, parameters)
      const rows = `FROM ${from} ${where(conditions)}`
      const sql = isExact
        ? `SELECT count(*) AS total ${rows}`
        : `SELECT count(*) AS total FROM (SELECT 1 ${rows} LIMIT :limit)`
      const total = prepare<{ total: number }>(sql).get(parameters)?.total ?? 0
      return isExact ? { total, isCapped: false } : { total: Math.min(total, countCap), isCapped: total > countCap }
    },
  }
}
