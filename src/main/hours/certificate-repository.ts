import { createStatements, where } from '#main/db/composed-sql.ts'
import { readCursor, writeCursor } from '#main/db/cursor.ts'
import type { House } from '#main/db/house.ts'
import type { Certificate, CertificateKind, CertificateLine } from '#shared/hours/certificate.ts'
import type { HourSource } from '#shared/hours/hour.ts'
import type { Page } from '#shared/kernel/page.ts'
import { searchRangeOf } from '#shared/registry/pinyin.ts'
import { sourceNoOf } from './hour-list.ts'

/** `search_key.kind` of teachers. */
const teacherKeys = 1

/** One line of what a person was given, ready to be put on paper. */
export interface DueLine {
  readonly teacherNo: number
  readonly teacherName: string
  readonly schoolNo: number | null
  readonly schoolName: string
  readonly districtNo: number | null
  readonly onDate: string
  readonly title: string
  readonly role: string
  readonly hundredths: number
}

/** One certificate that holds. */
export interface StandingCertificate {
  readonly no: number
  readonly id: string
  readonly teacherNo: number
  readonly hundredths: number
}

export interface NewCertificate extends Omit<DueLine, 'onDate' | 'role'> {
  readonly serial: string
  readonly kind: CertificateKind
  readonly year: number
  readonly source: HourSource | null
  readonly sourceNo: number | null
  readonly issuedOn: string
  readonly lines: readonly Pick<DueLine, 'onDate' | 'title' | 'role' | 'hundredths'>[]
}

/** What is certified, with the number of its record. */
export interface StoredSubject {
  readonly kind: CertificateKind
  readonly source: HourSource | null
  readonly sourceNo: number | null
  readonly year: number
}

export interface CertificateFilter {
  readonly kind?: CertificateKind | undefined
  readonly year?: number | undefined
  readonly state?: Certificate['state'] | undefined
  readonly teacherId?: string | undefined
  readonly text?: string | undefined
  readonly of?: StoredSubject | undefined
}

const standingHours = `CASE c.kind
  WHEN 'event' THEN (SELECT coalesce(sum(e.hundredths), 0) FROM hour_entry e
    WHERE e.source = c.source AND e.source_no = c.source_no AND e.teacher_no = c.teacher_no)
  ELSE (SELECT coalesce(sum(e.hundredths), 0) FROM hour_entry e WHERE e.teacher_no = c.teacher_no AND e.year = c.year) END`

const select = `SELECT c.no, c.id, c.serial, c.kind, t.id AS teacherId, c.teacher_name AS teacher, c.school_name AS school,
  d.name AS district, c.year, c.title, c.hundredths / 100.0 AS hours, ${standingHours} / 100.0 AS standing,
  c.issued_on AS issuedOn, c.voided_on AS voidedOn, c.void_reason AS voidReason,
  CASE WHEN c.voided_on IS NOT NULL THEN 'void' WHEN ${standingHours} <> c.hundredths THEN 'outdated' ELSE 'valid' END AS state
  FROM hour_certificate c JOIN teacher t ON t.no = c.teacher_no LEFT JOIN district d ON d.no = c.district_no`

type Stored = Certificate & { readonly no: number }
const shown = ({ no: _no, ...certificate }: Stored): Certificate => certificate

const due = `e.teacher_no AS teacherNo, t.name AS teacherName, t.school_no AS schoolNo, coalesce(s.name, '') AS schoolName,
  t.district_no AS districtNo, e.on_date AS onDate, max(e.no) AS last, e.title, e.role, sum(e.hundredths) AS hundredths`
const people =
  'JOIN teacher t ON t.no = e.teacher_no LEFT JOIN school s ON s.no = t.school_no LEFT JOIN district d ON d.no = t.district_no'
const wanted = '(:ids IS NULL OR t.id IN (SELECT value FROM json_each(:ids)))'
const printed = 'd.position IS NULL, d.position, s.sort_key, t.sort_key, t.no, e.on_date, last'

/** 学时证明 and their lines, the numbers they are counted out by, and what a person may be certified. */
export function createCertificateRepository({ db, clock, createId }: House) {
  const prepare = createStatements(db)
  const ofEvent = db.prepare<[{ source: string; sourceNo: number; ids: string | null }], DueLine>(
    `SELECT ${due} FROM hour_entry e ${people} WHERE e.source = :source AND e.source_no = :sourceNo AND ${wanted}
     GROUP BY e.teacher_no, e.on_date HAVING sum(e.hundredths) > 0 ORDER BY ${printed}`,
  )
  const ofYear = db.prepare<[{ year: number; ids: string | null }], DueLine>(
    `SELECT ${due} FROM hour_entry e ${people} WHERE e.year = :year AND ${wanted}
     GROUP BY e.teacher_no, e.source, e.source_no, e.on_date HAVING sum(e.hundredths) > 0 ORDER BY ${printed}`,
  )
  const standing = db.prepare<[StoredSubject], StandingCertificate>(
    `SELECT no, id, teacher_no AS teacherNo, hundredths FROM hour_certificate
     WHERE voided_on IS NULL AND kind = :kind AND CASE :kind WHEN 'event' THEN source = :source AND source_no = :sourceNo
       ELSE year = :year END`,
  )
  const nextSerial = db
    .prepare<[{ prefix: string; year: number; count: number }], number>(
      `INSERT INTO certificate_serial (prefix, year, last) VALUES (:prefix, :year, :count)
       ON CONFLICT (prefix, year) DO UPDATE SET last = last + :count RETURNING last`,
    )
    .pluck()
  const lastSerial = db
    .prepare<[string, number], number>('SELECT last FROM certificate_serial WHERE prefix = ? AND year = ?')
    .pluck()
  const insert = db.prepare<[Record<string, unknown>], never>(
    `INSERT INTO hour_certificate (id, serial, kind, teacher_no, teacher_name, school_no, school_name, district_no, year,
       source, source_no, title, hundredths, issued_on, created_at)
     VALUES (:id, :serial, :kind, :teacherNo, :teacherName, :schoolNo, :schoolName, :districtNo, :year, :source, :sourceNo,
       :title, :hundredths, :issuedOn, :at)`,
  )
  const insertLine = db.prepare<[Record<string, unknown>], never>(
    `INSERT INTO hour_certificate_line (certificate_no, on_date, title, role, hundredths)
     VALUES (:certificateNo, :onDate, :title, :role, :hundredths)`,
  )
  const voidOne = db.prepare<[string, string, number], never>(
    'UPDATE hour_certificate SET voided_on = ?, void_reason = ? WHERE no = ?',
  )
  const byIds = db.prepare<[string], Stored>(`${select} WHERE c.id IN (SELECT value FROM json_each(?)) ORDER BY c.no`)
  const bySerial = db.prepare<[string], Stored>(`${select} WHERE c.serial = ?`)
  const lines = db.prepare<[string], CertificateLine>(
    `SELECT l.on_date AS onDate, l.title, l.role, l.hundredths / 100.0 AS hours FROM hour_certificate c
     JOIN hour_certificate_line l ON l.certificate_no = c.no WHERE c.id = ? ORDER BY l.no`,
  )
  const sourceNo = db.prepare<[{ source: string; sourceId: string }], number | null>(`SELECT ${sourceNoOf}`).pluck()

  const conditionsOf = ({ of, text, ...filter }: CertificateFilter): (string | false)[] => [
    filter.kind !== undefined && 'c.kind = :kind',
    filter.year !== undefined && 'c.year = :year',
    filter.teacherId !== undefined && 't.id = :teacherId',
    of?.kind === 'event' && 'c.source = :source AND c.source_no = :sourceNo',
    of?.kind === 'year' && "c.kind = 'year' AND c.year = :ofYear",
    filter.state === 'void' && 'c.voided_on IS NOT NULL',
    filter.state === 'valid' && `c.voided_on IS NULL AND ${standingHours} = c.hundredths`,
    filter.state === 'outdated' && `c.voided_on IS NULL AND ${standingHours} <> c.hundredths`,
    (text ?? '') !== '' &&
      `(instr(c.serial, :serial) > 0 OR c.teacher_no IN (SELECT +no FROM search_key
          WHERE kind = ${teacherKeys} AND k >= :keyFrom AND k < :keyTo))`,
  ]

  return {
    eventDue: (source: string, no: number, ids: readonly string[] | undefined): readonly DueLine[] =>
      ofEvent.all({ source, sourceNo: no, ids: ids === undefined ? null : JSON.stringify(ids) }),
    yearDue: (year: number, ids: readonly string[] | undefined): readonly DueLine[] =>
      ofYear.all({ year, ids: ids === undefined ? null : JSON.stringify(ids) }),
    standing: (subject: StoredSubject): readonly StandingCertificate[] => standing.all(subject),
    sourceNo: (source: string, sourceId: string) => sourceNo.get({ source, sourceId }) ?? undefined,
    /** Counts out so many numbers and answers the first; they are never given again, be the action undone or not. */
    countOut: (prefix: string, year: number, count: number): number =>
      Number(nextSerial.get({ prefix, year, count })) - count + 1,
    lastNumber: (prefix: string, year: number): number => lastSerial.get(prefix, year) ?? 0,
    insert({ lines: printedLines, ...fields }: NewCertificate): string {
      const id = createId()
      const certificateNo = insert.run({ ...fields, id, at: clock.now() }).lastInsertRowid
      for (const line of printedLines) insertLine.run({ ...line, certificateNo })
      return id
    },
    void: (no: number, on: string, reason: string): void => void voidOne.run(on, reason, no),
    byIds: (ids: readonly string[]): readonly Stored[] => byIds.all(JSON.stringify(ids)),
    bySerial: (serial: string): Certificate | undefined => {
      const found = bySerial.get(serial)
      return found === undefined ? undefined : shown(found)
    },
    lines: (id: string): readonly CertificateLine[] => lines.all(id),
    /** The latest first. */
    page(filter: CertificateFilter, after: string | null | undefined, limit: number): Page<Certificate> {
      const cursor = readCursor(after)
      const range = filter.text === undefined ? null : searchRangeOf(filter.text)
      const { of, text, ...plain } = filter
      const rows = prepare<Stored>(
        `${select} ${where([...conditionsOf(filter), cursor !== null && 'c.no < :afterNo'])} ORDER BY c.no DESC LIMIT :limit`,
      ).all({
        ...plain,
        source: of?.source ?? null,
        sourceNo: of?.sourceNo ?? null,
        ofYear: of?.year ?? null,
        serial: (text ?? '').toUpperCase(),
        keyFrom: range?.from ?? null,
        keyTo: range?.to ?? null,
        afterNo: cursor?.no ?? null,
        limit,
      })
      const last = rows.at(-1)
      const isFull = rows.length === limit && last !== undefined
      return { rows: rows.map(shown), next: isFull ? writeCursor({ key: last.serial, no: last.no }) : null }
    },
  }
}

export type CertificateRepository = ReturnType<typeof createCertificateRepository>
