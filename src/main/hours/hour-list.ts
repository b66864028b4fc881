import type { z } from 'zod'
import { createStatements, where } from '#main/db/composed-sql.ts'
import { readCursor, writeCursor } from '#main/db/cursor.ts'
import type { Database } from '#main/db/house.ts'
import type { hourContract, HourEvent } from '#shared/hours/hour-contract.ts'
import type { HourEntry, HourLine } from '#shared/hours/hour.ts'
import type { Page } from '#shared/kernel/page.ts'

type Input<Verb extends 'list' | 'events'> = z.output<(typeof hourContract)[Verb]['input']>

/** The record behind an entry, while it is there. */
const sourceId = `CASE e.source
  WHEN 'lecture' THEN (SELECT x.id FROM lecture x WHERE x.no = e.source_no)
  WHEN 'training' THEN (SELECT x.id FROM training x WHERE x.no = e.source_no)
  WHEN 'activity' THEN (SELECT x.id FROM activity x WHERE x.no = e.source_no) END`

/** The number of a record that a caller names by its id. */
export const sourceNoOf = `CASE :source
  WHEN 'lecture' THEN (SELECT no FROM lecture WHERE id = :sourceId)
  WHEN 'training' THEN (SELECT no FROM training WHERE id = :sourceId)
  WHEN 'activity' THEN (SELECT no FROM activity WHERE id = :sourceId) END`

type StoredEntry = Omit<HourEntry, 'isByHand'> & { readonly no: number; readonly isByHand: number }
type StoredEvent = HourEvent & { readonly sourceNo: number }

/** The ledger read as it was written, as lines that stand, and by what gave the hours. */
export function createHourList(db: Database) {
  const prepare = createStatements(db)
  const lines = db.prepare<[{ teacherId: string; from: number; to: number }], HourLine & { readonly lastNo: number }>(
    `SELECT max(e.no) AS lastNo, e.id AS entryId, e.on_date AS onDate, e.title, e.role, e.source, ${sourceId} AS sourceId,
       sum(e.hundredths) / 100.0 AS hours, count(*) AS entries
     FROM hour_entry e WHERE e.teacher_no = (SELECT no FROM teacher WHERE id = :teacherId) AND e.year BETWEEN :from AND :to
     GROUP BY e.source, e.source_no, e.on_date HAVING sum(e.hundredths) <> 0 ORDER BY e.on_date DESC, lastNo DESC`,
  )

  function list({ limit, after, ...filter }: Input<'list'>): Page<HourEntry> {
    const cursor = readCursor(after)
    const conditions = [
      cursor !== null && 'e.no < :beyond',
      filter.teacherId !== undefined && 'e.teacher_no = (SELECT no FROM teacher WHERE id = :teacherId)',
      filter.source !== undefined && 'e.source = :source',
      filter.sourceId !== undefined && `e.source_no = ${sourceNoOf}`,
      filter.from !== undefined && 'e.on_date >= :from',
      filter.to !== undefined && 'e.on_date <= :to',
    ]
    const rows = prepare<StoredEntry>(
      `SELECT e.no, e.id, t.id AS teacherId, t.name AS teacher, e.school_name AS school, d.name AS district,
         e.on_date AS onDate, e.hundredths / 100.0 AS hours, e.kind, e.source, ${sourceId} AS sourceId, e.title, e.role,
         e.reason, e.by_hand AS isByHand, e.written_at AS writtenAt
       FROM hour_entry e CROSS JOIN teacher t ON t.no = e.teacher_no LEFT JOIN district d ON d.no = e.district_no
       ${where(conditions)} ORDER BY e.no DESC LIMIT :limit`,
    ).all({ ...filter, limit, beyond: cursor?.no ?? null, source: filter.source ?? null })
    const last = rows.at(-1)
    const isFull = rows.length === limit && last !== undefined
    return {
      rows: rows.map(({ no: _no, isByHand, ...row }) => ({ ...row, isByHand: isByHand === 1 })),
      next: isFull ? writeCursor({ key: last.writtenAt, no: last.no }) : null,
    }
  }

  function events({ limit, after, source, year, text }: Input<'events'>): Page<HourEvent> {
    const cursor = readCursor(after)
    const conditions = [
      "e.source <> 'manual'",
      source !== undefined && 'e.source = :source',
      year !== undefined && 'e.on_date BETWEEN :from AND :to',
      cursor !== null && '(e.on_date, e.source, e.source_no) < (:afterDay, :afterSource, :afterNo)',
      (text ?? '') !== '' && 'instr(e.title, :text) > 0',
    ]
    const [afterDay, afterSource] = String(cursor?.key ?? '').split(' ')
    const rows = prepare<StoredEvent>(
      `SELECT page.source, page.sourceNo, page.onDate, page.hours, page.people, e.title, ${sourceId} AS sourceId,
         (SELECT count(*) FROM hour_certificate c WHERE c.source = page.source AND c.source_no = page.sourceNo
            AND c.voided_on IS NULL) AS certificates
       FROM (SELECT e.source, e.source_no AS sourceNo, e.on_date AS onDate, sum(e.hundredths) / 100.0 AS hours,
               max(e.no) AS last,
               (SELECT count(*) FROM (SELECT 1 FROM hour_entry k WHERE k.source = e.source AND k.source_no = e.source_no
                  AND k.on_date = e.on_date GROUP BY k.teacher_no HAVING sum(k.hundredths) <> 0)) AS people
             FROM hour_entry e ${where(conditions)} GROUP BY e.on_date, e.source, e.source_no
             HAVING sum(e.hundredths) > 0 ORDER BY e.on_date DESC, e.source DESC, e.source_no DESC LIMIT :limit) page
       CROSS JOIN hour_entry e ON e.no = page.last ORDER BY page.onDate DESC, page.source DESC, page.sourceNo DESC`,
    ).all({
      source: source ?? null,
      from: `${year ?? '0000'}-01-01`,
      to: `${year ?? 9999}-12-31`,
      text: text ?? null,
      afterDay: afterDay ?? null,
      afterSource: afterSource ?? null,
      afterNo: cursor?.no ?? null,
      limit,
    })
    const last = rows.at(-1)
    const isFull = rows.length === limit && last !== undefined
    return {
      rows: rows.map(({ sourceNo: _no, ...row }) => row),
      next: isFull ? writeCursor({ key: `${last.onDate} ${last.source}`, no: last.sourceNo }) : null,
    }
  }

  return {
    list,
    events,
    /** What stands for one person in a span of years, the newest first. */
    lines: (teacherId: string, from: number, to: number): readonly HourLine[] =>
      lines.all({ teacherId, from, to }).map(({ lastNo: _no, ...line }) => line),
  }
}

export type HourList = ReturnType<typeof createHourList>
