import type { z } from 'zod'
import { createStatements, where, type Parameters } from '#main/db/composed-sql.ts'
import { readCursor, writeCursor } from '#main/db/cursor.ts'
import type { Database } from '#main/db/house.ts'
import type { Page } from '#shared/kernel/page.ts'
import { searchRangeOf } from '#shared/registry/pinyin.ts'
import { searchKinds } from '#shared/registry/search-kinds.ts'
import type { schoolContract, schoolFilter } from '#shared/registry/school-contract.ts'
import type { SchoolRow } from '#shared/registry/school.ts'

export type SchoolFilter = z.output<typeof schoolFilter>
export type SchoolListRequest = z.output<(typeof schoolContract)['list']['input']>

/** A row as SQLite gives it: lists joined to a text, truths as 0 and 1. */
export interface StoredSchoolRow extends Omit<SchoolRow, 'stages' | 'isLead' | 'isOutside'> {
  readonly stages: string | null
  readonly isLead: number
  readonly isOutside: number
}

const teacherCount = `(SELECT count(*) FROM teacher t
  WHERE t.school_no = s.no AND t.status IN ('active', 'on-aid', 'seconded'))`

export const schoolRowColumns = `
  s.id, s.code, s.name, d.id AS districtId, d.name AS district, s.town,
  (SELECT group_concat(stage, '|') FROM (SELECT st.stage FROM school_stage st
   LEFT JOIN code_entry c ON c.list = 'stage' AND c.name = st.stage
   WHERE st.school_no = s.no ORDER BY c.position, st.no)) AS stages,
  s.urban_type AS urbanType, s.is_lead AS isLead, s.is_outside AS isOutside, s.status, ${teacherCount} AS teacherCount`

/** The row as it crosses the border; what else it carries goes with it. */
export const toSchoolRow = <Row extends StoredSchoolRow>(row: Row): Omit<Row, keyof StoredSchoolRow> & SchoolRow => ({
  ...row,
  stages: row.stages === null ? [] : row.stages.split('|'),
  isLead: row.isLead === 1,
  isOutside: row.isOutside === 1,
})

/** A city has some thousand schools: they are put in order as they are read, and paged by what they are ordered by. */
const sortColumns = {
  name: 's.sort_key',
  district: `printf('%06d', d.position) || s.sort_key`,
  teachers: teacherCount,
} as const

const conditionsOf = (filter: SchoolFilter): (string | false)[] => [
  filter.districtId !== undefined && 's.district_no = (SELECT no FROM district WHERE id = :districtId)',
  filter.stage !== undefined && 's.no IN (SELECT school_no FROM school_stage WHERE stage = :stage)',
  filter.urbanType !== undefined && 's.urban_type = :urbanType',
  filter.status !== undefined && 's.status = :status',
  filter.isLead !== undefined && 's.is_lead = :isLead',
  filter.isOutside !== undefined && 's.is_outside = :isOutside',
  textCondition(filter.text ?? ''),
]

function textCondition(text: string): string | false {
  if (text === '') return false
  if (/^\d{2,10}$/.test(text)) return `s.code >= :text AND s.code < :text || ':'`
  if (searchRangeOf(text) === null) return '0'
  return `s.no IN (SELECT no FROM search_key WHERE kind = ${searchKinds.school} AND k >= :from AND k < :to)`
}

function parametersOf(filter: SchoolFilter): Record<string, unknown> {
  const flag = (value: boolean | undefined) => (value === undefined ? null : Number(value))
  const range = searchRangeOf(filter.text ?? '')
  return { ...filter, isLead: flag(filter.isLead), isOutside: flag(filter.isOutside), ...range }
}

const joins = 'school s JOIN district d ON d.no = s.district_no'

export function createSchoolList(db: Database) {
  const prepare = createStatements(db)

  function pageSql(request: SchoolListRequest): string {
    const key = sortColumns[request.sort]
    const direction = request.descending ? 'DESC' : 'ASC'
    const beyond = request.after != null && `(${key}, s.no) ${request.descending ? '<' : '>'} (:afterKey, :afterNo)`
    return `
      SELECT page.sortedBy, page.no, ${schoolRowColumns}
      FROM (SELECT ${key} AS sortedBy, s.no FROM ${joins} ${where([...conditionsOf(request), beyond])}
            ORDER BY 1 ${direction}, s.no ${direction} LIMIT :limit) page
      CROSS JOIN ${joins.replace('school s', 'school s ON s.no = page.no')}
      ORDER BY page.sortedBy ${direction}, page.no ${direction}`
  }

  return {
    list(request: SchoolListRequest): Page<SchoolRow> {
      const cursor = readCursor(request.after)
      const parameters: Parameters = {
        ...parametersOf(request),
        afterKey: cursor?.key,
        afterNo: cursor?.no,
        limit: request.limit,
      }
      const found = prepare<StoredSchoolRow & { sortedBy: string | number; no: number }>(pageSql(request)).all(
        parameters,
      )
      const last = found.at(-1)
      const isFull = found.length === request.limit && last !== undefined
      return {
        rows: found.map(({ sortedBy: _key, no: _no, ...row }) => toSchoolRow(row)),
        next: isFull ? writeCursor({ key: last.sortedBy, no: last.no }) : null,
      }
    },
    count(filter: SchoolFilter): { readonly total: number; readonly rural: number; readonly lead: number } {
      const sql = `SELECT count(*) AS total, coalesce(sum(s.urban_type = 'rural'), 0) AS rural,
        coalesce(sum(s.is_lead), 0) AS lead FROM ${joins} ${where(conditionsOf(filter))}`
      const counted = prepare<{ total: number; rural: number; lead: number }>(sql).get(parametersOf(filter))
      return counted ?? { total: 0, rural: 0, lead: 0 }
    },
  }
}
