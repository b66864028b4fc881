import type { z } from 'zod'
import { createStatements, literals, where } from '#main/db/composed-sql.ts'
import { readCursor, writeCursor } from '#main/db/cursor.ts'
import type { Database } from '#main/db/house.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { Page } from '#shared/kernel/page.ts'
import type { twinContract, TwinCounts, TwinFilter } from '#shared/twinning/twin-contract.ts'
import { livingTwinStatuses, type TwinGroupRow, type TwinStatus } from '#shared/twinning/twin-group.ts'
import { conditionsOf, parametersOf, type FoundGroups } from './twin-filter-sql.ts'
import { isStanding } from './link-repository.ts'

export type TwinListRequest = z.output<(typeof twinContract)['list']['input']>

/** A row as SQL gives it; what the judge knows of it is looked up. */
export interface StoredGroupRow extends Omit<TwinGroupRow, 'due' | 'hasFindings'> {
  readonly no: number
}

const current = 'm.group_no = g.no AND m.left_on IS NULL'
const isLead = '(SELECT l.is_lead FROM twin_group_slot l WHERE l.group_no = m.group_no AND l.code = m.slot) = 1'
const lead = (column: string): string =>
  `(SELECT ${column} FROM twin_member m JOIN school k ON k.no = m.school_no JOIN district d ON d.no = k.district_no
    WHERE ${current} AND ${isLead} ORDER BY m.no LIMIT 1)`
const names = (condition: string): string =>
  `coalesce((SELECT group_concat(name, '、') FROM (SELECT k.name FROM twin_member m JOIN school k ON k.no = m.school_no
    WHERE ${current} AND ${condition} ORDER BY m.no)), '')`
const isPartner = `k.is_outside = 0 AND NOT ${isLead}`

const rowColumns = `
  g.no, g.id, g.code, g.name, g.scheme_name AS scheme, g.stage, ${lead('k.id')} AS leadId, ${lead('k.name')} AS lead,
  ${lead('d.name')} AS leadDistrict, ${names('k.is_outside = 1')} AS outside, ${names(isPartner)} AS partners,
  (SELECT count(*) FROM twin_member m JOIN school k ON k.no = m.school_no WHERE ${current} AND ${isPartner}) AS partnerCount,
  (SELECT count(*) FROM twin_member m WHERE ${current}) AS memberCount,
  (SELECT count(*) FROM twin_link l WHERE l.group_no = g.no AND ${isStanding('l')}) AS linkCount,
  g.agreement_no AS agreementNo, g.agreement_on AS agreementOn, g.starts_on AS startsOn, g.ends_on AS endsOn, g.person,
  g.phone, g.status,
  (SELECT max(a.held_on) FROM activity_twin_group x JOIN activity a ON a.no = x.activity_no
   WHERE x.twin_group_no = g.no AND a.held_on <= :today) AS lastActivityOn,
  (SELECT grade FROM twin_assessment a WHERE a.group_no = g.no ORDER BY a.on_date DESC, a.no DESC LIMIT 1) AS lastGrade`

const sortKeys: Readonly<Record<TwinListRequest['sort'], string>> = {
  code: 'g.code',
  endsOn: 'g.ends_on',
  updated: 'g.updated_at',
  lead: `coalesce(${lead('k.sort_key')}, '')`,
}

type Heads = Pick<TwinCounts, 'members' | 'schools' | 'rural' | 'outside' | 'links'>

/** The lists of groups: by key from any depth, and counted under the same filter. */
export function createTwinList(db: Database) {
  const prepare = createStatements(db)
  const byIds = db.prepare<[{ ids: string; today: string }], StoredGroupRow>(
    `SELECT ${rowColumns} FROM json_each(:ids) j CROSS JOIN twin_group g ON g.id = j.value`,
  )

  function pageSql(request: TwinListRequest): string {
    const key = sortKeys[request.sort]
    const [direction, sign] = request.descending ? ['DESC', '<'] : ['ASC', '>']
    const beyond =
      request.after != null && `${key} ${sign}= :afterKey AND (${key} ${sign} :afterKey OR g.no ${sign} :afterNo)`
    return `
      SELECT page.sortedBy, ${rowColumns}
      FROM (SELECT ${key} AS sortedBy, g.no AS no FROM twin_group g ${where([...conditionsOf(request), beyond])}
            ORDER BY sortedBy ${direction}, g.no ${direction} LIMIT :limit) page
      CROSS JOIN twin_group g ON g.no = page.no ORDER BY page.sortedBy ${direction}, g.no ${direction}`
  }

  return {
    list(request: TwinListRequest, found: FoundGroups, today: IsoDate): Page<StoredGroupRow> {
      const cursor = readCursor(request.after)
      const rows = prepare<StoredGroupRow & { sortedBy: string }>(pageSql(request)).all({
        ...parametersOf(request, found),
        descending: null,
        today,
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
    byIds: (ids: readonly string[], today: IsoDate): readonly StoredGroupRow[] =>
      byIds.all({ ids: JSON.stringify(ids), today }),
    statuses: (filter: TwinFilter, found: FoundGroups) =>
      prepare<{ readonly no: number; readonly status: TwinStatus }>(
        `SELECT g.no, g.status FROM twin_group g ${where(conditionsOf(filter))}`,
      ).all(parametersOf(filter, found)),
    /** Of the groups under way: places, schools each once, and links; three counts that are never one another. */
    heads(filter: TwinFilter, found: FoundGroups): Heads {
      const chosen = `SELECT g.no FROM twin_group g ${where([
        ...conditionsOf(filter),
        `g.status IN (${literals(livingTwinStatuses)})`,
      ])}`
      const row = prepare<Heads>(
        `WITH chosen AS MATERIALIZED (${chosen})
         SELECT count(*) AS members, count(DISTINCT m.school_no) AS schools,
           count(DISTINCT CASE WHEN k.urban_type = 'rural' AND k.is_outside = 0 THEN m.school_no END) AS rural,
           count(DISTINCT CASE WHEN k.is_outside = 1 THEN m.school_no END) AS outside,
           (SELECT count(*) FROM chosen c CROSS JOIN twin_link l ON l.group_no = c.no AND ${isStanding('l')}) AS links
         FROM chosen c CROSS JOIN twin_member m ON m.group_no = c.no AND m.left_on IS NULL
         JOIN school k ON k.no = m.school_no`,
      ).get(parametersOf(filter, found))
      return row ?? { members: 0, schools: 0, rural: 0, outside: 0, links: 0 }
    },
  }
}

export type TwinList = ReturnType<typeof createTwinList>
