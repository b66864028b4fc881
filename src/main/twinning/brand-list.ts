import type { z } from 'zod'
import { createStatements, literals, where, type Parameters } from '#main/db/composed-sql.ts'
import { readCursor, writeCursor } from '#main/db/cursor.ts'
import type { Database } from '#main/db/house.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { Page } from '#shared/kernel/page.ts'
import { searchRangeOf } from '#shared/registry/pinyin.ts'
import { searchKinds } from '#shared/registry/search-kinds.ts'
import { twinningPolicyDefaults } from '#shared/policies/twinning-policy.ts'
import type { brandContract, BrandFilter } from '#shared/twinning/brand-contract.ts'
import { livingBrandStatuses, type BrandRow, type BrandStatus } from '#shared/twinning/brand-school.ts'

export type BrandListRequest = z.output<(typeof brandContract)['list']['input']>

/** What comes next of a record: the end of its cultivation, or its 复评. */
const nextOn = `CASE b.status WHEN 'cultivating' THEN b.ends_on ELSE b.reassess_on END`
const soonUntil = `date(:today, '+' || coalesce((SELECT v.value FROM policy o JOIN policy_value v ON v.policy_no = o.no
  AND v.key = 'remindDays' WHERE o.cohort_no = b.cohort_no), ${twinningPolicyDefaults.remindDays}) || ' days')`
const due = `CASE WHEN b.status NOT IN (${literals(livingBrandStatuses)}) OR ${nextOn} IS NULL THEN NULL
  WHEN ${nextOn} < :today THEN 'over' WHEN ${nextOn} <= ${soonUntil} THEN 'soon' END`
const milestones = (condition: string): string =>
  `(SELECT count(*) FROM milestone e WHERE e.brand_school_no = b.no${condition})`

const rowColumns = `
  b.no, b.id, b.code, s.id AS schoolId, s.name AS school, d.name AS district, b.category, b.theme,
  b.starts_on AS startsOn, b.ends_on AS endsOn, b.status, b.level, b.recognised_on AS recognisedOn,
  b.document_no AS documentNo, b.reassess_on AS reassessOn, ${due} AS due,
  ${milestones(' AND e.done_on IS NOT NULL')} AS milestonesDone, ${milestones('')} AS milestones`
const joins = 'JOIN school s ON s.no = b.school_no JOIN district d ON d.no = s.district_no'

const sortKeys: Readonly<Record<BrandListRequest['sort'], string>> = {
  code: 'b.code',
  endsOn: 'b.ends_on',
  updated: 'b.updated_at',
}

function textCondition(text: string | undefined): string | false {
  if (text === undefined || text === '') return false
  const plain = 'instr(b.theme, :text) > 0 OR instr(b.code, :code) > 0'
  if (searchRangeOf(text) === null) return `(${plain})`
  return `(${plain} OR b.school_no IN (SELECT +no FROM search_key
    WHERE kind = ${searchKinds.school} AND k >= :from AND k < :to))`
}

const conditionsOf = (filter: BrandFilter): (string | false)[] => [
  filter.statuses === undefined ? `b.status <> 'void'` : `b.status IN (${literals(filter.statuses)})`,
  filter.cohortId !== undefined && 'b.cohort_no = (SELECT no FROM cohort WHERE id = :cohortId)',
  filter.districtId !== undefined && 'd.id = :districtId',
  filter.category !== undefined && 'b.category = :category',
  filter.schoolId !== undefined && 's.id = :schoolId',
  filter.due !== undefined && `${due} IS ${filter.due ? 'NOT ' : ''}NULL`,
  textCondition(filter.text),
]

function parametersOf({ statuses: _statuses, due: _due, ...filter }: BrandFilter, today: IsoDate): Parameters {
  const range = filter.text === undefined ? null : searchRangeOf(filter.text)
  return { ...filter, today, code: filter.text?.toUpperCase() ?? null, from: range?.from, to: range?.to }
}

type StoredRow = BrandRow & { readonly no: number }

/** The lists of schools under cultivation: by key from any depth, and counted under the same filter. */
export function createBrandList(db: Database) {
  const prepare = createStatements(db)
  const shown = ({ no: _no, ...row }: StoredRow): BrandRow => row

  return {
    page({ after, limit, sort, descending, ...filter }: BrandListRequest, today: IsoDate): Page<BrandRow> {
      const key = sortKeys[sort]
      const [direction, sign] = descending ? ['DESC', '<'] : ['ASC', '>']
      const cursor = readCursor(after)
      const beyond = cursor !== null && `(${key}, b.no) ${sign} (:afterKey, :afterNo)`
      const rows = prepare<StoredRow & { sortedBy: string }>(
        `SELECT ${key} AS sortedBy, ${rowColumns} FROM brand_school b ${joins} ${where([...conditionsOf(filter), beyond])}
         ORDER BY ${key} ${direction}, b.no ${direction} LIMIT :limit`,
      ).all({ ...parametersOf(filter, today), afterKey: cursor?.key, afterNo: cursor?.no, limit })
      const last = rows.length === limit ? rows.at(-1) : undefined
      return {
        rows: rows.map(({ sortedBy: _key, ...row }) => shown(row)),
        next: last === undefined ? null : writeCursor({ key: last.sortedBy, no: last.no }),
      }
    },
    one(id: string, today: IsoDate): BrandRow | undefined {
      const row = prepare<StoredRow>(`SELECT ${rowColumns} FROM brand_school b ${joins} WHERE b.id = :id`).get({
        id,
        today,
      })
      return row === undefined ? undefined : shown(row)
    },
    statuses: (filter: BrandFilter, today: IsoDate) =>
      prepare<{ readonly status: BrandStatus; readonly schoolId: string; readonly due: BrandRow['due'] }>(
        `SELECT b.status, s.id AS schoolId, ${due} AS due FROM brand_school b ${joins} ${where(conditionsOf(filter))}`,
      ).all(parametersOf(filter, today)),
  }
}

export type BrandList = ReturnType<typeof createBrandList>
