import type { z } from 'zod'
import { createStatements, literals, where, type Parameters } from '#main/db/composed-sql.ts'
import { readCursor, writeCursor } from '#main/db/cursor.ts'
import type { Database } from '#main/db/house.ts'
import type { Page } from '#shared/kernel/page.ts'
import { carriedStatuses } from '#shared/pairings/pairing.ts'
import { searchRangeOf } from '#shared/registry/pinyin.ts'
import type { teacherContract, teacherFilter } from '#shared/registry/teacher-contract.ts'
import type { TeacherRow } from '#shared/registry/teacher.ts'
import { searchKinds } from './search-index.ts'

export type TeacherFilter = z.output<typeof teacherFilter>
export type TeacherListRequest = z.output<(typeof teacherContract)['list']['input']>

/** Up to so many hits of a text are put in the order asked for; a wider text is listed in the order of its hits. */
const sortableHits = 2000
/** Above this a count is told as “10,000+”, unless an index alone answers it. */
export const countCap = 10_000

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

const conditionsOf = (filter: TeacherFilter): (string | false)[] => [
  filter.districtId !== undefined && 't.district_no = (SELECT no FROM district WHERE id = :districtId)',
  filter.schoolId !== undefined && 't.school_no = (SELECT no FROM school WHERE id = :schoolId)',
  filter.stage !== undefined && 't.stage = :stage',
  filter.subject !== undefined && 't.subject = :subject',
  filter.title !== undefined && 't.title = :title',
  filter.status !== undefined && 't.status = :status',
  // Those not in post are few and have an index of their own, which this line lets SQLite use.
  filter.status !== undefined && filter.status !== 'active' && `t.status <> 'active'`,
  filter.honour !== undefined && `t.no IN (SELECT teacher_no FROM honour WHERE name = :honour AND state = 'confirmed')`,
  filter.isRural !== undefined && 't.is_rural = :isRural',
]

/** Columns whose filter an index answers without reading a row. */
const indexed = new Set(['districtId', 'schoolId', 'stage', 'subject', 'title'])

const hits = `(SELECT DISTINCT no FROM search_key WHERE kind = ${searchKinds.teacher} AND k >= :from AND k < :to)`
const hitsByKey = `search_key k CROSS JOIN teacher t ON t.no = k.no`
const isFirstHit = `NOT EXISTS (SELECT 1 FROM search_key o
  WHERE o.kind = ${searchKinds.teacher} AND o.no = k.no AND o.k >= :from AND o.k < k.k)`

interface Source {
  readonly from: string
  readonly key: string
  readonly no: string
  readonly conditions: readonly (string | false)[]
}

type KeyedRow = TeacherRow & { readonly sortedBy: string; readonly no: number }

/** Lists of teachers: by key from any depth, each order and each usual filter by an index. */
export function createTeacherList(db: Database) {
  const prepare = createStatements(db)
  const hitCount = db
    .prepare<[Parameters], number>(`SELECT count(*) FROM (SELECT 1 FROM ${hits} LIMIT ${sortableHits + 1})`)
    .pluck()

  function parametersOf(filter: TeacherFilter): Record<string, unknown> {
    const range = filter.text === undefined ? null : searchRangeOf(filter.text)
    return { ...filter, isRural: filter.isRural === undefined ? null : Number(filter.isRural), ...range }
  }

  /** A whole ID number or telephone is looked up as such; other text by the keys of the name. */
  function exactMatch(text: string): string | null {
    if (/^\d{17}[\dXx]$/.test(text)) return 't.national_id = upper(:text)'
    return /^1\d{10}$/.test(text) ? 't.phone = :text' : null
  }

  function sourceOf(request: TeacherListRequest, parameters: Parameters): Source {
    const column = request.sort === 'updated' ? 't.updated_at' : 't.sort_key'
    const plain = { from: 'teacher t', key: column, no: 't.no', conditions: conditionsOf(request) }
    if (request.text === undefined || request.text === '') return plain
    const exact = exactMatch(request.text)
    if (exact !== null) return { ...plain, conditions: [...plain.conditions, exact] }
    if (parameters['from'] === undefined) return { ...plain, conditions: ['0'] }
    if (Number(hitCount.get(parameters)) <= sortableHits) {
      return { ...plain, from: `${hits} hit CROSS JOIN teacher t ON t.no = hit.no` }
    }
    const range = [`k.kind = ${searchKinds.teacher}`, 'k.k >= :from', 'k.k < :to', isFirstHit]
    return { from: hitsByKey, key: 'k.k', no: 'k.no', conditions: [...range, ...plain.conditions] }
  }

  function pageSql(source: Source, request: TeacherListRequest): string {
    const direction = request.descending ? 'DESC' : 'ASC'
    const beyond =
      request.after != null && `(${source.key}, ${source.no}) ${request.descending ? '<' : '>'} (:afterKey, :afterNo)`
    return `
      SELECT page.sortedBy, page.no, ${teacherRowColumns}
      FROM (SELECT ${source.key} AS sortedBy, ${source.no} AS no FROM ${source.from}
            ${where([...source.conditions, beyond])}
            ORDER BY ${source.key} ${direction}, ${source.no} ${direction} LIMIT :limit) page
      CROSS JOIN teacher t ON t.no = page.no ${teacherRowJoins}
      ORDER BY page.sortedBy ${direction}, page.no ${direction}`
  }

  return {
    list(request: TeacherListRequest): Page<TeacherRow> {
      const cursor = readCursor(request.after)
      const parameters = { ...parametersOf(request), afterKey: cursor?.key, afterNo: cursor?.no, limit: request.limit }
      const sql = pageSql(sourceOf(request, parameters), request)
      const found = prepare<KeyedRow>(sql).all(parameters)
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
      const parameters = { ...parametersOf(filter), limit: isExact ? -1 : countCap + 1 }
      const request = { ...filter, sort: 'name', descending: false, limit: 1 } as const
      const plain = sourceOf(request, parameters)
      const from = plain.key === 'k.k' ? `${hits} hit CROSS JOIN teacher t ON t.no = hit.no` : plain.from
      const conditions = plain.key === 'k.k' ? conditionsOf(filter) : plain.conditions
      const sql = `SELECT count(*) AS total FROM (SELECT 1 FROM ${from} ${where(conditions)} LIMIT :limit)`
      const total = prepare<{ total: number }>(sql).get(parameters)?.total ?? 0
      return isExact ? { total, isCapped: false } : { total: Math.min(total, countCap), isCapped: total > countCap }
    },
  }
}
