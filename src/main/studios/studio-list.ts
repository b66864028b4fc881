import type { z } from 'zod'
import { createStatements, literals, where } from '#main/db/composed-sql.ts'
import { readCursor, writeCursor } from '#main/db/cursor.ts'
import type { Database } from '#main/db/house.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { Page } from '#shared/kernel/page.ts'
import type { studioContract, StudioFilter } from '#shared/studios/studio-contract.ts'
import { fitsStudioName } from '#shared/studios/studio-names.ts'
import { livingStatuses, type StudioRow, type StudioStatus } from '#shared/studios/studio.ts'
import { lastActivity } from './studio-facts-repository.ts'
import { conditionsOf, parametersOf, type FoundStudios } from './studio-filter-sql.ts'

export type StudioListRequest = z.output<(typeof studioContract)['list']['input']>

/** A row as SQL gives it; what the judge knows of it is looked up. */
export interface StoredStudioRow extends Omit<StudioRow, 'due' | 'stagnantDays' | 'hasFindings'> {
  readonly no: number
}

const rowColumns = `
  s.no, s.id, s.code, s.name, s.type, s.level, t.id AS leadId, t.name AS lead, s.school_name AS school,
  d.name AS district, s.stage, s.subject, s.plate_on AS plateOn, s.starts_on AS startsOn, s.ends_on AS endsOn,
  s.document_no AS documentNo, s.status,
  (SELECT count(*) FROM studio_member m WHERE m.studio_no = s.no AND m.left_on IS NULL) AS members,
  ${lastActivity} AS lastActivityOn,
  (SELECT grade FROM studio_assessment a WHERE a.studio_no = s.no ORDER BY a.on_date DESC, a.no DESC LIMIT 1) AS lastGrade`

const rowJoins = 'LEFT JOIN teacher t ON t.no = s.lead_no LEFT JOIN district d ON d.no = s.district_no'

const sortKeys: Readonly<Record<StudioListRequest['sort'], string>> = {
  code: 's.code',
  endsOn: 's.ends_on',
  updated: 's.updated_at',
  lead: `coalesce((SELECT l.sort_key FROM teacher l WHERE l.no = s.lead_no), '')`,
}

/** The lists of studios: by key from any depth, and counted under the same filter. */
export function createStudioList(db: Database) {
  const prepare = createStatements(db)
  const names = db.prepare<[], { readonly no: number; readonly name: string }>('SELECT no, name FROM studio')
  const byIds = db.prepare<[{ ids: string; today: string }], StoredStudioRow>(
    `SELECT ${rowColumns} FROM json_each(:ids) j CROSS JOIN studio s ON s.id = j.value ${rowJoins}`,
  )

  function pageSql(request: StudioListRequest): string {
    const key = sortKeys[request.sort]
    const [direction, sign] = request.descending ? ['DESC', '<'] : ['ASC', '>']
    const beyond =
      request.after != null && `${key} ${sign}= :afterKey AND (${key} ${sign} :afterKey OR s.no ${sign} :afterNo)`
    return `
      SELECT page.sortedBy, ${rowColumns}
      FROM (SELECT ${key} AS sortedBy, s.no AS no FROM studio s ${where([...conditionsOf(request), beyond])}
            ORDER BY sortedBy ${direction}, s.no ${direction} LIMIT :limit) page
      CROSS JOIN studio s ON s.no = page.no ${rowJoins} ORDER BY page.sortedBy ${direction}, s.no ${direction}`
  }

  return {
    /** Rows whose name is meant by what was typed. */
    named: (text: string): number[] => names.all().flatMap(({ no, name }) => (fitsStudioName(name, text) ? [no] : [])),
    list(request: StudioListRequest, found: FoundStudios, today: IsoDate): Page<StoredStudioRow> {
      const cursor = readCursor(request.after)
      const rows = prepare<StoredStudioRow & { sortedBy: string }>(pageSql(request)).all({
        ...parametersOf(request, found),
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
    byIds: (ids: readonly string[], today: IsoDate): readonly StoredStudioRow[] =>
      byIds.all({ ids: JSON.stringify(ids), today }),
    statusCounts: (filter: StudioFilter, found: FoundStudios) =>
      prepare<{ readonly no: number; readonly status: StudioStatus }>(
        `SELECT s.no, s.status FROM studio s ${where(conditionsOf(filter))}`,
      ).all(parametersOf(filter, found)),
    /** The people who are in studios under way. */
    members: (filter: StudioFilter, found: FoundStudios): number =>
      prepare<{ readonly count: number }>(
        `SELECT count(DISTINCT m.teacher_no) AS count FROM studio s
         JOIN studio_member m ON m.studio_no = s.no AND m.left_on IS NULL
         ${where([...conditionsOf(filter), `s.status IN (${literals(livingStatuses)})`])}`,
      ).get(parametersOf(filter, found))?.count ?? 0,
  }
}

export type StudioList = ReturnType<typeof createStudioList>
