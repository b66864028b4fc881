import { literals, type Parameters } from '#main/db/composed-sql.ts'
import { searchRangeOf } from '#shared/registry/pinyin.ts'
import { searchKinds } from '#shared/registry/search-kinds.ts'
import type { TwinFilter } from '#shared/twinning/twin-contract.ts'

/** What a filter asks that SQL cannot tell: rows by number. */
export interface FoundGroups {
  readonly due: readonly number[]
  readonly withFindings: readonly number[]
}

const isCode = (text: string): boolean => /^xj-?\d/i.test(text)
const listed = (name: string): string => `(SELECT value FROM json_each(:${name}))`

const isIn = (condition: string): string =>
  `EXISTS (SELECT 1 FROM twin_member m JOIN school k ON k.no = m.school_no
     WHERE m.group_no = g.no AND m.left_on IS NULL AND ${condition})`

/** `+no` keeps SQLite from walking all keys in the order of `no`. */
const hits = `(
  WITH hit AS MATERIALIZED
    (SELECT DISTINCT +no AS no FROM search_key WHERE kind = ${searchKinds.school} AND k >= :from AND k < :to)
  SELECT m.group_no FROM hit CROSS JOIN twin_member m ON m.school_no = hit.no AND m.left_on IS NULL)`

function textCondition(text: string | undefined): string | false {
  if (text === undefined || text === '') return false
  if (isCode(text)) return 'instr(g.code, :code) > 0'
  const byName = 'instr(g.name, :text) > 0'
  return searchRangeOf(text) === null ? byName : `(${byName} OR g.no IN ${hits})`
}

/** The conditions of a filter over `twin_group g`. */
export const conditionsOf = (filter: TwinFilter): (string | false)[] => [
  filter.statuses === undefined ? `g.status <> 'void'` : `g.status IN (${literals(filter.statuses)})`,
  filter.cohortId !== undefined && 'g.cohort_no = (SELECT no FROM cohort WHERE id = :cohortId)',
  filter.schemeId !== undefined && 'g.scheme_no = (SELECT no FROM twin_scheme WHERE id = :schemeId)',
  filter.districtId !== undefined && isIn('k.district_no = (SELECT no FROM district WHERE id = :districtId)'),
  filter.stage !== undefined && 'g.stage = :stage',
  filter.schoolId !== undefined && isIn('k.id = :schoolId'),
  filter.due !== undefined && `g.no ${filter.due ? 'IN' : 'NOT IN'} ${listed('dueNos')}`,
  filter.hasFindings !== undefined && `g.no ${filter.hasFindings ? 'IN' : 'NOT IN'} ${listed('findingNos')}`,
  textCondition(filter.text),
]

export function parametersOf(filter: TwinFilter, { due, withFindings }: FoundGroups): Parameters {
  const range = filter.text === undefined ? null : searchRangeOf(filter.text)
  return {
    ...filter,
    statuses: null,
    due: null,
    hasFindings: null,
    dueNos: JSON.stringify(due),
    findingNos: JSON.stringify(withFindings),
    code: filter.text?.toUpperCase() ?? null,
    from: range?.from ?? null,
    to: range?.to ?? null,
  }
}
