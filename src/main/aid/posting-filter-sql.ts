import { literals, type Parameters } from '#main/db/composed-sql.ts'
import type { PostingFilter } from '#shared/aid/posting-contract.ts'
import { servingStatuses, thereStatuses } from '#shared/aid/posting.ts'
import { searchRangeOf } from '#shared/registry/pinyin.ts'
import { searchKinds } from '#shared/registry/search-kinds.ts'

const serving = literals(servingStatuses)
const isCode = (text: string): boolean => /^(yj|hf|gg)-?\d*/i.test(text)

/** Teachers whose name was typed; `+no` keeps SQLite from walking all keys in the order of `no`. */
export const teachersTyped = `(SELECT DISTINCT +no FROM search_key
  WHERE kind = ${searchKinds.teacher} AND k >= :keyFrom AND k < :keyTo)`

export function typedParameters(text: string | undefined): Parameters {
  const range = text === undefined ? null : searchRangeOf(text)
  return { typed: text ?? null, code: text?.toUpperCase() ?? null, keyFrom: range?.from ?? '', keyTo: range?.to ?? '' }
}

function textCondition(text: string | undefined): string | false {
  if (text === undefined || text === '') return false
  if (isCode(text)) return 'instr(p.code, :code) > 0'
  const words = `instr(p.host_name, :typed) > 0 OR instr(b.name, :typed) > 0 OR instr(p.home_name, :typed) > 0`
  return searchRangeOf(text) === null ? `(${words})` : `(${words} OR p.teacher_no IN ${teachersTyped})`
}

/** The conditions of a filter over `posting p JOIN aid_batch b`. */
export const postingConditions = (filter: PostingFilter): (string | false)[] => [
  filter.statuses === undefined ? `p.status <> 'void'` : `p.status IN (${literals(filter.statuses)})`,
  filter.there === true && `p.status IN (${literals(thereStatuses)})`,
  filter.batchId !== undefined && 'b.id = :batchId',
  filter.type !== undefined && 'b.type = :type',
  filter.districtId !== undefined && 'p.home_district_no = (SELECT no FROM district WHERE id = :districtId)',
  filter.hostId !== undefined && 'p.host_no = (SELECT no FROM school WHERE id = :hostId)',
  filter.subject !== undefined && 'p.subject = :subject',
  filter.stage !== undefined && 'p.stage = :stage',
  filter.teacherId !== undefined && 'p.teacher_no = (SELECT no FROM teacher WHERE id = :teacherId)',
  filter.from !== undefined && 'coalesce(p.left_on, p.due_on) >= :from',
  filter.to !== undefined && 'p.entered_on <= :to',
  filter.endingWithin !== undefined &&
    `(p.status IN (${serving}) AND p.due_on <= date(:today, '+' || :endingWithin || ' days'))`,
  filter.withoutSuccessor === true &&
    `(p.status IN (${serving}) AND NOT EXISTS (SELECT 1 FROM posting n
       WHERE n.previous_no = p.no AND n.status NOT IN ('withdrawn', 'void')))`,
  textCondition(filter.text),
]

export const postingParameters = (filter: PostingFilter, today: string): Parameters => ({
  ...filter,
  statuses: null,
  there: null,
  withoutSuccessor: null,
  today,
  ...typedParameters(filter.text),
})
