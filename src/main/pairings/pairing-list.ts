import type { z } from 'zod'
import { createStatements, where } from '#main/db/composed-sql.ts'
import { readCursor, writeCursor } from '#main/db/cursor.ts'
import type { Database } from '#main/db/house.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { Page } from '#shared/kernel/page.ts'
import type { GroupingRow, pairingContract, PairingFilter } from '#shared/pairings/pairing-contract.ts'
import { pairingStatuses, type PairingRow, type StoredStatus } from '#shared/pairings/pairing.ts'
import { carried, conditionsOf, gone, isNarrow, parametersOf } from './pairing-filter-sql.ts'

export type PairingListRequest = z.output<(typeof pairingContract)['list']['input']>
export type GroupingRequest = z.output<(typeof pairingContract)['groupings']['input']>

/** A row as SQL gives it: the state is not derived yet, and findings are not looked up. */
export interface StoredPairingRow extends Omit<PairingRow, 'status' | 'mentorVacant' | 'hasFindings'> {
  readonly status: StoredStatus
  readonly mentorVacant: number
  readonly cohortNo: number
}

/** A row of every list, from `p`, `g`, the mentor `m`, the mentee `t` and a district `d`. */
export const rowColumns = `
  p.id, g.id AS groupId, g.code || '-' || p.seq AS code, g.cohort_no AS cohortNo,
  m.id AS mentorId, m.name AS mentor, g.mentor_school_name AS mentorSchool,
  t.id AS menteeId, t.name AS mentee, p.mentee_school_name AS menteeSchool, d.name AS district,
  g.stage, g.subject, g.kind, g.level, p.starts_on AS startsOn, p.ends_on AS endsOn, p.status,
  p.status IN (${carried}) AND m.status IN (${gone}) AS mentorVacant, p.grade`

export const rowJoins = `
  JOIN teacher m ON m.no = g.mentor_no JOIN teacher t ON t.no = p.mentee_no
  LEFT JOIN district d ON d.no = coalesce(p.mentee_district_no, g.mentor_district_no)`

interface Order {
  readonly key: string
  /** Breaks ties; within a group it runs with the number of the row. */
  readonly tie: string
  readonly from: (isNarrow: boolean) => string
}

const fromPairing = (): string => 'pairing p JOIN pairing_group g ON g.no = p.group_no'

const orders: Readonly<Record<PairingListRequest['sort'], Order>> = {
  code: {
    key: 'g.code',
    tie: 'p.seq',
    // The groups in the order of their codes, unless something else leads to the few rows faster.
    from: (narrow) => `pairing_group g ${narrow ? '' : 'CROSS'} JOIN pairing p ON p.group_no = g.no`,
  },
  endsOn: { key: 'p.ends_on', tie: 'p.no', from: fromPairing },
  updated: { key: 'p.updated_at', tie: 'p.no', from: fromPairing },
  mentor: { key: 'm.sort_key', tie: 'p.no', from: () => `${fromPairing()} JOIN teacher m ON m.no = g.mentor_no` },
}

const groupings: Readonly<Record<GroupingRequest['by'], { key: string; label: string; joins: string; order: string }>> =
  {
    mentor: {
      key: 'm.id',
      label: `m.name || '（' || g.mentor_school_name || '）'`,
      joins: 'JOIN teacher m ON m.no = g.mentor_no',
      order: 'pairings DESC, m.sort_key',
    },
    district: {
      key: `coalesce(d.id, '')`,
      label: `coalesce(d.name, '县区不明')`,
      // A pair counts to the districts of both its sides, as it does under the filter.
      joins: 'LEFT JOIN district d ON d.no IN (p.mentee_district_no, g.mentor_district_no)',
      order: 'd.position IS NULL, d.position',
    },
    subject: {
      key: 'g.subject',
      label: 'g.subject',
      joins: `LEFT JOIN code_entry c ON c.list = 'subject' AND c.name = g.subject`,
      order: 'c.position IS NULL, c.position, g.subject',
    },
    stage: {
      key: 'g.stage',
      label: 'g.stage',
      joins: `LEFT JOIN code_entry c ON c.list = 'stage' AND c.name = g.stage`,
      order: 'c.position IS NULL, c.position, g.stage',
    },
  }

/** Where a row's group stands among the groups. The aliases are no others', since the order may join the same tables. */
const groupOrders: Readonly<Record<GroupingRequest['by'], { key: string; joins: string }>> = {
  mentor: {
    key: `gm.sort_key || printf(' %08d', gm.no)`,
    joins: 'JOIN teacher gm ON gm.no = g.mentor_no',
  },
  district: {
    key: `printf('%04d', coalesce(gd.position, 9999))`,
    joins: 'LEFT JOIN district gd ON gd.no = coalesce(p.mentee_district_no, g.mentor_district_no)',
  },
  subject: {
    key: `printf('%04d ', coalesce(gc.position, 9999)) || g.subject`,
    joins: `LEFT JOIN code_entry gc ON gc.list = 'subject' AND gc.name = g.subject`,
  },
  stage: {
    key: `printf('%04d ', coalesce(gc.position, 9999)) || g.stage`,
    joins: `LEFT JOIN code_entry gc ON gc.list = 'stage' AND gc.name = g.stage`,
  },
}

/** The order of the list; a grouped one is sorted by the place of the group first, in one key as the cursor has it. */
function orderOf({ sort, groupBy, ...filter }: PairingListRequest): Order & { readonly source: string } {
  const order = orders[sort]
  if (groupBy === undefined) return { ...order, source: order.from(isNarrow(filter)) }
  const { key, joins } = groupOrders[groupBy]
  // The whole list is sorted, so that it is not walked in an order of its own.
  return { ...order, key: `${key} || char(31) || ${order.key}`, source: `${order.from(true)} ${joins}` }
}

interface StatusCount {
  readonly cohortNo: number
  readonly status: StoredStatus
  readonly endsOn: IsoDate
  readonly count: number
}

/** The lists of pairs: by key from any depth, counted and grouped under the same filter. */
export function createPairingList(db: Database) {
  const prepare = createStatements(db)
  const byIds = db.prepare<[string], StoredPairingRow>(
    `SELECT ${rowColumns} FROM json_each(?) j CROSS JOIN pairing p ON p.id = j.value
     JOIN pairing_group g ON g.no = p.group_no ${rowJoins}`,
  )

  function pageSql(request: PairingListRequest): string {
    const { key, tie, source } = orderOf(request)
    const [direction, sign] = request.descending ? ['DESC', '<'] : ['ASC', '>']
    const beyond =
      request.after != null && `${key} ${sign}= :afterKey AND (${key} ${sign} :afterKey OR p.no ${sign} :afterNo)`
    return `
      SELECT page.sortedBy, page.no, ${rowColumns}
      FROM (SELECT ${key} AS sortedBy, p.no AS no FROM ${source}
            ${where([...conditionsOf(request), beyond])}
            ORDER BY ${key} ${direction}, ${tie} ${direction} LIMIT :limit) page
      CROSS JOIN pairing p ON p.no = page.no JOIN pairing_group g ON g.no = p.group_no ${rowJoins}
      ORDER BY page.sortedBy ${direction}, ${tie} ${direction}`
  }

  return {
    list(request: PairingListRequest, today: IsoDate): Page<StoredPairingRow> {
      const cursor = readCursor(request.after)
      const paging = { afterKey: cursor?.key ?? null, afterNo: cursor?.no ?? null, limit: request.limit }
      const rows = prepare<StoredPairingRow & { sortedBy: string; no: number }>(pageSql(request)).all({
        ...parametersOf(request, today),
        ...paging,
      })
      const last = rows.at(-1)
      const isFull = rows.length === request.limit && last !== undefined
      return {
        rows: rows.map(({ sortedBy: _key, no: _no, ...row }) => row),
        next: isFull ? writeCursor({ key: last.sortedBy, no: last.no }) : null,
      }
    },
    byIds: (ids: readonly string[]): readonly StoredPairingRow[] => byIds.all(JSON.stringify(ids)),
    /** How many pairs of each stored state end on each day: what the states as officers see them are made of. */
    statusCounts: (filter: PairingFilter, today: IsoDate): readonly StatusCount[] =>
      prepare<StatusCount>(
        `SELECT g.cohort_no AS cohortNo, p.status, p.ends_on AS endsOn, count(*) AS count
         FROM ${fromPairing()} ${where(conditionsOf({ ...filter, statuses: [...pairingStatuses] }))}
         GROUP BY g.cohort_no, p.status, p.ends_on`,
      ).all(parametersOf(filter, today)),
    /** The people in pairs that are carried. */
    people: (filter: PairingFilter, today: IsoDate) =>
      prepare<{ readonly mentors: number; readonly mentees: number }>(
        `SELECT count(DISTINCT g.mentor_no) AS mentors, count(DISTINCT p.mentee_no) AS mentees
         FROM ${fromPairing()} ${where([...conditionsOf(filter), `p.status IN (${carried})`])}`,
      ).get(parametersOf(filter, today)) ?? { mentors: 0, mentees: 0 },
    groupings({ by, ...filter }: GroupingRequest, today: IsoDate): readonly GroupingRow[] {
      const { key, label, joins, order } = groupings[by]
      return prepare<GroupingRow>(
        `SELECT ${key} AS key, ${label} AS label, count(*) AS pairings, count(DISTINCT g.mentor_no) AS mentors
         FROM ${fromPairing()} ${joins} ${where(conditionsOf(filter))} GROUP BY ${key} ORDER BY ${order}`,
      ).all(parametersOf(filter, today))
    },
  }
}

export type PairingList = ReturnType<typeof createPairingList>
