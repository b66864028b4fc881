import { createStatements, literals, where, type Parameters } from '#main/db/composed-sql.ts'
import { readCursor, writeCursor } from '#main/db/cursor.ts'
import type { Database } from '#main/db/house.ts'
import { daysBetween, type IsoDate } from '#shared/kernel/dates.ts'
import type { Page } from '#shared/kernel/page.ts'
import type { MilestoneFilter } from '#shared/milestones/milestone-contract.ts'
import {
  milestoneStateOn,
  milestoneStates,
  milestoneTargets,
  type Milestone,
  type MilestoneState,
} from '#shared/milestones/milestone.ts'
import { policyDefaults, programmes } from '#shared/policies/policy.ts'
import { objectJoins, ofAnyObject, targetColumn } from './milestone-objects.ts'

export interface MilestonePageRequest extends MilestoneFilter {
  readonly after?: string | null | undefined
  readonly limit: number
}

interface StoredMilestone extends Omit<Milestone, 'state' | 'days' | 'isGenerated'> {
  readonly no: number
  readonly isGenerated: number
  readonly soonUntil: string
}

/** How many are due under one name on one day; label and school of one of them. */
export interface MilestoneHeap {
  readonly title: string
  readonly dueOn: IsoDate
  readonly count: number
  readonly schools: number
  readonly label: string
  readonly school: string
}

const usualDays = programmes.map((one) => `WHEN '${one}' THEN ${policyDefaults[one].remindDays}`).join(' ')

/** Of each cohort the last day of which its policy reminds already. */
const reach = `
  WITH reach AS MATERIALIZED (
    SELECT c.no AS cohort_no, date(:today, '+' || coalesce(
      (SELECT v.value FROM policy o JOIN policy_value v ON v.policy_no = o.no AND v.key = 'remindDays'
       WHERE o.cohort_no = c.no),
      CASE c.programme ${usualDays} END) || ' days') AS soon_until
    FROM cohort c)`

const from = `
  milestone e
  ${objectJoins}
  LEFT JOIN reach r ON r.cohort_no = ${ofAnyObject('cohortNo')}`

const columns = `
  e.no, e.id, e.kind, e.title, e.due_on AS dueOn, e.done_on AS doneOn, e.note,
  e.planned_on IS NOT NULL AS isGenerated, ${targetColumn} AS target, ${ofAnyObject('id')} AS targetId,
  ${ofAnyObject('code')} AS code, ${ofAnyObject('label')} AS label, ${ofAnyObject('school')} AS school,
  d.name AS district, r.soon_until AS soonUntil`

const joins = `LEFT JOIN district d ON d.no = ${ofAnyObject('districtNo')}`

const stateConditions = {
  done: 'e.done_on IS NOT NULL',
  overdue: '(e.done_on IS NULL AND e.due_on < :today)',
  soon: '(e.done_on IS NULL AND e.due_on >= :today AND e.due_on <= r.soon_until)',
  coming: '(e.done_on IS NULL AND e.due_on > r.soon_until)',
} as const satisfies Record<MilestoneState, string>

const openStates: readonly MilestoneState[] = milestoneStates.filter((state) => state !== 'done')

/** Each state on its own leads by an index of its own; the first condition tells SQLite which. */
function statesCondition(states: readonly MilestoneState[]): string | false {
  if (states.length === 0) return '0'
  if (milestoneStates.every((state) => states.includes(state))) return false
  const any = `(${states.map((state) => stateConditions[state]).join(' OR ')})`
  if (states.includes('done')) return any
  const past = states.every((state) => state === 'overdue') ? ' AND e.due_on < :today' : ''
  return `e.done_on IS NULL${past} AND ${any}`
}

function conditionsOf(filter: MilestoneFilter): (string | false)[] {
  return [
    statesCondition(filter.states ?? openStates),
    filter.kinds !== undefined && `e.kind IN (${literals(filter.kinds)})`,
    filter.target !== undefined && `e.${filter.target}_no IS NOT NULL`,
    filter.targetId !== undefined &&
      `(${(filter.target === undefined ? milestoneTargets : [filter.target])
        .map((target) => `e.${target}_no = (SELECT no FROM ${target} WHERE id = :targetId)`)
        .join(' OR ')})`,
    filter.groupId !== undefined &&
      `e.pairing_no IN (SELECT q.no FROM pairing q JOIN pairing_group h ON h.no = q.group_no WHERE h.id = :groupId)`,
    filter.districtId !== undefined &&
      `${ofAnyObject('districtNo')} = (SELECT no FROM district WHERE id = :districtId)`,
    filter.schoolId !== undefined && `${ofAnyObject('schoolNo')} = (SELECT no FROM school WHERE id = :schoolId)`,
    filter.from !== undefined && 'e.due_on >= :from',
    filter.to !== undefined && 'e.due_on <= :to',
    `NOT ${ofAnyObject('isVoid')}`,
  ]
}

const parametersOf = ({ states: _states, kinds: _kinds, ...filter }: MilestoneFilter, today: IsoDate): Parameters => ({
  ...filter,
  today,
})

/** What is open comes by its day, the earliest first; what is done, the latest first. */
const isOfDone = ({ states }: MilestoneFilter): boolean => states?.length === 1 && states[0] === 'done'

function shown({ no: _no, soonUntil, ...row }: StoredMilestone, today: IsoDate): Milestone {
  const state = milestoneStateOn(today, { ...row, soonUntil })
  return { ...row, isGenerated: row.isGenerated === 1, state, days: daysBetween(today, row.dueOn) }
}

/** The lists of milestones: by key from any depth, and counted under the same filter. */
export function createMilestoneList(db: Database) {
  const prepare = createStatements(db)

  function pageSql(request: MilestonePageRequest): string {
    const [key, direction, sign] = isOfDone(request) ? ['e.done_on', 'DESC', '<'] : ['e.due_on', 'ASC', '>']
    const beyond =
      request.after != null && `${key} ${sign}= :afterKey AND (${key} ${sign} :afterKey OR e.no ${sign} :afterNo)`
    return `${reach} SELECT ${columns} FROM ${from} ${joins} ${where([...conditionsOf(request), beyond])}
      ORDER BY ${key} ${direction}, e.no ${direction} LIMIT :limit`
  }

  function page({ after, limit, ...filter }: MilestonePageRequest, today: IsoDate): Page<Milestone> {
    const cursor = readCursor(after)
    const rows = prepare<StoredMilestone>(pageSql({ after, limit, ...filter })).all({
      ...parametersOf(filter, today),
      ...(cursor === null ? {} : { afterKey: cursor.key, afterNo: cursor.no }),
      limit,
    })
    const last = rows.length === limit ? rows.at(-1) : undefined
    const key = isOfDone(filter) ? last?.doneOn : last?.dueOn
    return {
      rows: rows.map((row) => shown(row, today)),
      next: last === undefined || key == null ? null : writeCursor({ key, no: last.no }),
    }
  }

  return {
    page,
    /** What is due under one name on one day, the earliest first: a line for each on the start page. */
    heaps: (filter: MilestoneFilter, today: IsoDate, limit: number): readonly MilestoneHeap[] =>
      prepare<MilestoneHeap>(
        `${reach} SELECT e.title, e.due_on AS dueOn, count(*) AS count,
           count(DISTINCT ${ofAnyObject('school')}) AS schools, min(${ofAnyObject('label')}) AS label,
           min(${ofAnyObject('school')}) AS school
         FROM ${from} ${joins} ${where(conditionsOf(filter))}
         GROUP BY e.due_on, e.title ORDER BY e.due_on, e.title LIMIT :limit`,
      ).all({ ...parametersOf(filter, today), limit }),
    counts(filter: MilestoneFilter, today: IsoDate): Readonly<Record<MilestoneState, number>> {
      const rows = prepare<{ state: MilestoneState; count: number }>(
        `${reach} SELECT CASE WHEN e.done_on IS NOT NULL THEN 'done' WHEN e.due_on < :today THEN 'overdue'
           WHEN e.due_on <= r.soon_until THEN 'soon' ELSE 'coming' END AS state, count(*) AS count
         FROM ${from} ${where(conditionsOf({ ...filter, states: [...milestoneStates] }))} GROUP BY state`,
      ).all(parametersOf(filter, today))
      const counted = { done: 0, overdue: 0, soon: 0, coming: 0 }
      for (const { state, count } of rows) counted[state] = count
      return counted
    },
  }
}

export type MilestoneList = ReturnType<typeof createMilestoneList>
