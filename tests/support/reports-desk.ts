import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as XLSX from '@e965/xlsx'
import type { Database, House } from '#main/db/house.ts'
import { createAuditTrail } from '#main/audit/audit-trail.ts'
import { loadMigrations } from '#main/db/migrate.ts'
import { openMemoryDatabase } from '#main/db/open-database.ts'
import { createDispatch } from '#main/engine/dispatch.ts'
import { reportWriters } from '#main/exports/report-writers.ts'
import { createReportHandlers } from '#main/reports/report-handlers.ts'
import type { ResultRow } from '#shared/assessments/assessment.ts'
import type { GrowthArchive } from '#shared/archive/archive.ts'
import type { Client } from '#shared/contract/define.ts'
import type { HourGroup } from '#shared/hours/hour-contract.ts'
import { AppError } from '#shared/kernel/errors.ts'
import type { ConflictFinding } from '#shared/reports/pairing-conflicts.ts'
import { reportContract } from '#shared/reports/report-contract.ts'
import type { Office } from '#shared/settings/settings.ts'
import { readBrief, readLedger, readStatistics, readVisits } from './aid-seed.ts'
import { readAttendance, readInvitees, readLecture } from './lecture-seed.ts'
import { readCoverage, readMatrix } from './twin-seed.ts'

const contract = { reports: reportContract }

export interface ReportsDesk {
  readonly db: Database
  readonly reports: Client<typeof contract>['reports']
  /** A place for a file of this test. */
  readonly place: (name: string) => string
}

/** One page of somebody whose achievement was typed with a telephone number. */
const archiveOf = (teacherId: string): GrowthArchive => ({
  person: {
    teacherId,
    name: '苏秀芝',
    sex: '女',
    birth: '1980-03-05',
    school: '华龙区岳村镇寨里小学',
    district: '华龙区',
    stage: '小学',
    subject: '语文',
    post: null,
    title: '高级教师',
    education: '本科',
    workStart: '2001-07',
    teachingYears: 24,
  },
  entries: [
    { kind: 'achievement', on: '2025-11-01', until: null, title: '论文“联系13812345678”', outcome: null, record: null },
  ],
  activityYears: [{ schoolYear: '2025-2026', led: 2, attended: 5 }],
  hours: { fromYear: 2021, toYear: 2025, counted: 44, target: 360, years: [{ year: 2025, earned: 44, counted: 44 }] },
})

export interface DeskOptions {
  readonly office?: Office | null
  readonly conflicts?: readonly ConflictFinding[]
  readonly openResults?: readonly ResultRow[]
  readonly seed?: (db: Database) => void
}

export const cityOffice: Office = {
  name: '濮阳市教育局师训科',
  level: 'city',
  districtId: null,
  reporter: '王一',
  phone: '0393-4412345',
}

/** The teachers of one county against the targets; what a list of codes holds is typed too. */
const hourGroup: HourGroup = {
  key: 'd2',
  label: '=华龙区13812345678',
  teachers: 3,
  withHours: 2,
  earned: 46.5,
  counted: 46.5,
  reachedYear: 0,
  reachedWindow: 0,
}

/** The report area behind the real dispatch and the real writers, on a database in memory, on 2025-12-11. */
export function openReportsDesk(options: DeskOptions = {}): ReportsDesk {
  const clock = { now: () => '2025-12-11T01:31:00.000Z', today: () => '2025-12-11' }
  const migrations = join(import.meta.dirname, '../../src/main/db/migrations')
  const db = openMemoryDatabase(loadMigrations(migrations), clock)
  options.seed?.(db)
  let ids = 0
  const createId = (): string => `export-${(ids += 1)}`
  const operator = (): string => '王一'
  const audit = createAuditTrail({ db, clock, operator }).record
  const house: House = { db, clock, createId, operator, act: (_, work) => work().value, audit }
  const office = options.office === undefined ? cityOffice : options.office
  const sources = {
    office: () => office,
    conflicts: () => options.conflicts ?? [],
    openResults: () => options.openResults ?? [],
    aid: {
      visits: () => readVisits,
      ledger: () => readLedger,
      statistics: () => readStatistics,
      brief: () => readBrief,
    },
    lectures: { get: () => readLecture, summary: () => readAttendance, invited: () => readInvitees },
    hourGroups: () => ({
      rows: [hourGroup],
      targets: { year: 2025, fromYear: 2021, toYear: 2025, yearTarget: 72, fiveYearTarget: 360 },
    }),
    twinning: { coverage: readCoverage, matrix: () => readMatrix },
    matching: { rounds: () => [], mentors: () => [], unplaced: () => [], compared: () => [] },
    archiveOf: (teacherId: string) => archiveOf(teacherId),
  }
  const dispatch = createDispatch({
    contract,
    handlers: { reports: createReportHandlers({ house, sources, writers: reportWriters }) },
    log: () => undefined,
    announce: () => undefined,
    now: clock.now,
    reference: () => 'test',
  })
  const folder = mkdtempSync(join(tmpdir(), 'longdu-reports-'))
  const call = async (verb: string, input: unknown): Promise<unknown> => {
    const context = { progress: () => undefined, signal: { aborted: false }, file: (reference: string) => reference }
    const result = await dispatch(`reports.${verb}`, input, context)
    if (result.ok) return result.value
    throw new AppError(result.error.code, { ...result.error.details, message: result.error.message })
  }
  const verbs = Object.keys(reportContract).map((verb) => [verb, (input: unknown) => call(verb, input)])
  const reports = Object.fromEntries(verbs) as Client<typeof contract>['reports']
  return { db, reports, place: (name) => join(folder, name) }
}

/** Every sheet of a workbook as rows of shown texts, by name. */
export function sheetsOf(file: string): ReadonlyMap<string, readonly (readonly string[])[]> {
  const book = XLSX.read(readFileSync(file), { cellDates: false })
  return new Map(
    book.SheetNames.map((name) => {
      const sheet = book.Sheets[name]
      if (sheet === undefined) throw new Error(`no sheet ${name}`)
      return [name, XLSX.utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: '' })]
    }),
  )
}
