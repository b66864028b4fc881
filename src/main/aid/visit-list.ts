import type { z } from 'zod'
import { createStatements, literals, where, type Parameters } from '#main/db/composed-sql.ts'
import { readCursor, writeCursor } from '#main/db/cursor.ts'
import type { Database } from '#main/db/house.ts'
import type { visitContract, VisitFilter } from '#shared/aid/visit-contract.ts'
import { heldStatuses, type VisitDirection, type VisitStatus } from '#shared/aid/visit.ts'
import type { Page } from '#shared/kernel/page.ts'
import { searchRangeOf } from '#shared/registry/pinyin.ts'
import { teachersTyped, typedParameters } from './posting-filter-sql.ts'
import type { StoredVisit } from './visit-repository.ts'

export type VisitListRequest = z.output<(typeof visitContract)['list']['input']>

/** A row as SQL gives it; heads and dossier are worked out. */
export interface StoredVisitRow extends StoredVisit {
  readonly itinerary: number
  readonly activities: number
  readonly agreements: number
  readonly donations: number
  readonly attachments: number
}

const childCount = (table: string): string => `(SELECT count(*) FROM ${table} c WHERE c.visit_no = v.no)`

const rowColumns = `
  v.no, v.id, v.code, v.direction, v.kind, v.topic, v.starts_on AS startsOn, v.ends_on AS endsOn, v.place, v.leader,
  v.city, v.teachers, v.leaders, v.students, v.plan, v.content, v.result, v.brief, v.document_no AS documentNo, v.fen,
  v.status, v.status_since AS statusSince, v.reason, v.remark, v.source_row AS sourceRow,
  ${childCount('visit_stop')} AS itinerary,
  ${childCount('activity_visit')} AS activities, ${childCount('visit_agreement')} AS agreements,
  ${childCount('visit_donation')} AS donations, ${childCount('attachment')} AS attachments`

const isCode = (text: string): boolean => /^hf-?\d*/i.test(text)

function textCondition(text: string | undefined): string | false {
  if (text === undefined || text === '') return false
  if (isCode(text)) return 'instr(v.code, :code) > 0'
  const words = ['v.topic', 'v.place', 'v.leader'].map((column) => `instr(coalesce(${column}, ''), :typed) > 0`)
  const people = `v.no IN (SELECT x.visit_no FROM visit_person x WHERE instr(x.name, :typed) > 0
    ${searchRangeOf(text) === null ? '' : `OR x.teacher_no IN ${teachersTyped}`})`
  return `(${[...words, people].join(' OR ')})`
}

const listed = (name: string): string => `(SELECT value FROM json_each(:${name}))`

/** The conditions of a filter over `visit v`; whose dossier lacks something is told by number. */
const conditionsOf = (filter: VisitFilter): (string | false)[] => [
  filter.statuses === undefined ? `v.status <> 'void'` : `v.status IN (${literals(filter.statuses)})`,
  filter.held === true && `v.status IN (${literals(heldStatuses)})`,
  filter.directions !== undefined && `v.direction IN (${literals(filter.directions)})`,
  filter.kinds !== undefined && `v.kind IN ${listed('kinds')}`,
  filter.from !== undefined && 'v.ends_on >= :from',
  filter.to !== undefined && 'v.starts_on <= :to',
  filter.teacherId !== undefined &&
    `v.no IN (SELECT x.visit_no FROM visit_person x JOIN teacher t ON t.no = x.teacher_no WHERE t.id = :teacherId)`,
  filter.missing !== undefined && `v.no ${filter.missing ? 'IN' : 'NOT IN'} ${listed('incomplete')}`,
  textCondition(filter.text),
]

const parametersOf = (filter: VisitFilter, incomplete: readonly number[]): Parameters => ({
  ...filter,
  ...typedParameters(filter.text),
  statuses: null,
  held: null,
  directions: null,
  missing: null,
  kinds: JSON.stringify(filter.kinds ?? []),
  incomplete: JSON.stringify(incomplete),
})

/** The lists of visits: by key from any depth, and counted under the same filter. */
export function createVisitList(db: Database) {
  const prepare = createStatements(db)
  const byIds = db.prepare<[string], StoredVisitRow>(
    `SELECT ${rowColumns} FROM json_each(?) j CROSS JOIN visit v ON v.id = j.value`,
  )
  const all = db.prepare<[], StoredVisitRow>(
    `SELECT ${rowColumns} FROM visit v WHERE v.status <> 'void' ORDER BY v.starts_on, v.no`,
  )

  function pageSql(request: VisitListRequest): string {
    const key = request.sort === 'code' ? 'v.code' : 'v.starts_on'
    const [direction, sign] = request.descending ? ['DESC', '<'] : ['ASC', '>']
    const beyond =
      request.after != null && `${key} ${sign}= :afterKey AND (${key} ${sign} :afterKey OR v.no ${sign} :afterNo)`
    return `SELECT ${key} AS sortedBy, ${rowColumns} FROM visit v ${where([...conditionsOf(request), beyond])}
            ORDER BY sortedBy ${direction}, v.no ${direction} LIMIT :limit`
  }

  return {
    list(request: VisitListRequest, incomplete: readonly number[]): Page<StoredVisitRow> {
      const cursor = readCursor(request.after)
      const rows = prepare<StoredVisitRow & { sortedBy: string }>(pageSql(request)).all({
        ...parametersOf(request, incomplete),
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
    byIds: (ids: readonly string[]): readonly StoredVisitRow[] => byIds.all(JSON.stringify(ids)),
    /** All that stand: a city has some hundreds. */
    all: (): readonly StoredVisitRow[] => all.all(),
    kinds: (filter: VisitFilter, incomplete: readonly number[]) =>
      prepare<{
        readonly no: number
        readonly status: VisitStatus
        readonly direction: VisitDirection
        readonly kind: string
      }>(`SELECT v.no, v.status, v.direction, v.kind FROM visit v ${where(conditionsOf(filter))}`).all(
        parametersOf(filter, incomplete),
      ),
  }
}

export type VisitList = ReturnType<typeof createVisitList>
