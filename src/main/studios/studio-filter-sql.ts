import { literals, type Parameters } from '#main/db/composed-sql.ts'
import { searchRangeOf } from '#shared/registry/pinyin.ts'
import { searchKinds } from '#shared/registry/search-kinds.ts'
import type { StudioFilter } from '#shared/studios/studio-contract.ts'

/** What a filter asks that SQL cannot tell: rows by number. */
export interface FoundStudios {
  readonly byName: readonly number[]
  readonly stagnant: readonly number[]
  readonly due: readonly number[]
}

const isCode = (text: string): boolean => /^gzs/i.test(text)
const listed = (name: string): string => `(SELECT value FROM json_each(:${name}))`

/** Studios that somebody is in whose name was typed; `+no` keeps SQLite from walking all keys in the order of `no`. */
const hits = `(
  WITH hit AS MATERIALIZED
    (SELECT DISTINCT +no AS no FROM search_key WHERE kind = ${searchKinds.teacher} AND k >= :from AND k < :to)
  SELECT m.studio_no FROM hit CROSS JOIN studio_member m ON m.teacher_no = hit.no AND m.left_on IS NULL)`

function textCondition(text: string | undefined): string | false {
  if (text === undefined || text === '') return false
  if (isCode(text)) return 'instr(s.code, :code) > 0'
  const byName = `s.no IN ${listed('byName')}`
  return searchRangeOf(text) === null ? byName : `(${byName} OR s.no IN ${hits})`
}

const statusCondition = (statuses: StudioFilter['statuses']): string =>
  statuses === undefined ? `s.status <> 'void'` : `s.status IN (${literals(statuses)})`

/** The conditions of a filter over `studio s`. */
export const conditionsOf = (filter: StudioFilter): (string | false)[] => [
  statusCondition(filter.statuses),
  filter.cohortId !== undefined && 's.cohort_no = (SELECT no FROM cohort WHERE id = :cohortId)',
  filter.districtId !== undefined && 's.district_no = (SELECT no FROM district WHERE id = :districtId)',
  filter.type !== undefined && 's.type = :type',
  filter.level !== undefined && 's.level = :level',
  filter.stage !== undefined && 's.stage = :stage',
  filter.subject !== undefined && 's.subject = :subject',
  filter.teacherId !== undefined &&
    `s.no IN (SELECT m.studio_no FROM studio_member m JOIN teacher t ON t.no = m.teacher_no
              WHERE t.id = :teacherId AND m.left_on IS NULL)`,
  filter.stagnant !== undefined && `s.no ${filter.stagnant ? 'IN' : 'NOT IN'} ${listed('stagnant')}`,
  filter.due !== undefined && `s.no ${filter.due ? 'IN' : 'NOT IN'} ${listed('due')}`,
  textCondition(filter.text),
]

export function parametersOf(filter: StudioFilter, { byName, stagnant, due }: FoundStudios): Parameters {
  const range = filter.text === undefined ? null : searchRangeOf(filter.text)
  return {
    ...filter,
    statuses: null,
    byName: JSON.stringify(byName),
    stagnant: JSON.stringify(stagnant),
    due: JSON.stringify(due),
    code: filter.text?.toUpperCase() ?? null,
    from: range?.from ?? null,
    to: range?.to ?? null,
  }
}
