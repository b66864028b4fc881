import { literals, type Parameters } from '#main/db/composed-sql.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { PairingFilter } from '#shared/pairings/pairing-contract.ts'
import { carriedStatuses, pairingStatuses, type PairingStatus } from '#shared/pairings/pairing.ts'
import { pairingPolicyDefaults } from '#shared/policies/pairing-policy.ts'
import { searchRangeOf } from '#shared/registry/pinyin.ts'

/** `search_key.kind` of teachers. */
export const teacherKeys = 1

export const gone = literals(['transferred', 'retired', 'left'])
export const carried = literals(carriedStatuses)

/** The day before which an end counts as overdue, by the policy of the group's cohort. */
export const overdueLine = `date(:today, '-' || coalesce(
  (SELECT v.value FROM policy o JOIN policy_value v ON v.policy_no = o.no AND v.key = 'overdueDays'
   WHERE o.cohort_no = g.cohort_no), '${pairingPolicyDefaults.overdueDays}') || ' days')`

const pastEnd = `p.status IN ('active', 'extended') AND p.ends_on < :today`

/** States as officers see them, in SQL; the same cut as `displayStatus`. */
const derived: Partial<Record<PairingStatus, string>> = {
  active: `(p.status = 'active' AND p.ends_on >= :today)`,
  extended: `(p.status = 'extended' AND p.ends_on >= :today)`,
  due: `(${pastEnd} AND p.ends_on >= ${overdueLine})`,
  overdue: `(${pastEnd} AND p.ends_on < ${overdueLine})`,
}

/** Without a wish, all but what is void. */
function statusCondition(statuses: readonly PairingStatus[] | undefined): string {
  if (statuses === undefined) return `p.status <> 'void'`
  if (new Set(statuses).size === pairingStatuses.length) return '1'
  const plain = statuses.filter((status) => derived[status] === undefined)
  const parts = statuses.map((status) => derived[status]).filter((part) => part !== undefined)
  if (plain.length > 0) parts.push(`p.status IN (${literals(plain)})`)
  return parts.length === 0 ? '0' : `(${parts.join(' OR ')})`
}

const isCode = (text: string): boolean => /^[a-z]{1,3}[-\d]/i.test(text) || /^\d{2,}/.test(text)

/** Pairs whose mentor or mentee is found by name. `+no` keeps SQLite from walking all keys in the order of `no`. */
const hits = `(
  WITH hit AS MATERIALIZED
    (SELECT DISTINCT +no AS no FROM search_key WHERE kind = ${teacherKeys} AND k >= :from AND k < :to)
  SELECT q.no FROM hit CROSS JOIN pairing q ON q.mentee_no = hit.no
  UNION
  SELECT q.no FROM hit CROSS JOIN pairing_group h ON h.mentor_no = hit.no JOIN pairing q ON q.group_no = h.no)`

function textCondition(text: string | undefined): string | false {
  if (text === undefined || text === '') return false
  if (isCode(text)) return `instr(g.code || '-' || p.seq, :code) > 0`
  return searchRangeOf(text) === null ? '0' : `p.no IN ${hits}`
}

const districtOf = '(SELECT no FROM district WHERE id = :districtId)'

/** The conditions of a filter over `pairing p` and `pairing_group g`. */
export const conditionsOf = (filter: PairingFilter): (string | false)[] => [
  statusCondition(filter.statuses),
  filter.cohortId !== undefined && 'g.cohort_no = (SELECT no FROM cohort WHERE id = :cohortId)',
  filter.districtId !== undefined && `(p.mentee_district_no = ${districtOf} OR g.mentor_district_no = ${districtOf})`,
  filter.stage !== undefined && 'g.stage = :stage',
  filter.subject !== undefined && 'g.subject = :subject',
  filter.kind !== undefined && 'g.kind = :kind',
  filter.level !== undefined && 'g.level = :level',
  filter.mentorId !== undefined && 'g.mentor_no = (SELECT no FROM teacher WHERE id = :mentorId)',
  filter.menteeId !== undefined && 'p.mentee_no = (SELECT no FROM teacher WHERE id = :menteeId)',
  filter.dueBefore !== undefined && `p.status IN ('active', 'extended') AND p.ends_on <= :dueBefore`,
  filter.mentorVacant === true &&
    `p.status IN (${carried}) AND (SELECT status FROM teacher WHERE no = g.mentor_no) IN (${gone})`,
  filter.mentorVacant === false &&
    `NOT (p.status IN (${carried}) AND (SELECT status FROM teacher WHERE no = g.mentor_no) IN (${gone}))`,
  textCondition(filter.text),
]

export function parametersOf(filter: PairingFilter, today: IsoDate): Parameters {
  const range = filter.text === undefined ? null : searchRangeOf(filter.text)
  return {
    ...filter,
    statuses: null,
    mentorVacant: null,
    today,
    code: filter.text?.toUpperCase() ?? null,
    from: range?.from ?? null,
    to: range?.to ?? null,
  }
}

/** A filter that few rows pass, found by an index of its own rather than by walking the order. */
export const isNarrow = (filter: PairingFilter): boolean =>
  filter.mentorId !== undefined || filter.menteeId !== undefined || (filter.text ?? '') !== ''
