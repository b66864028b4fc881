import type { Database } from '#main/db/house.ts'
import { defaultQuotas } from '#shared/quotas/default-quotas.ts'
import type { AgreementDuty } from '#shared/reports/agreement-duties.ts'
import type { DimensionLists } from '#shared/reports/pairing-dimensions.ts'
import type { Period } from '#shared/reports/statistics-measures.ts'

export interface ExportRecord {
  readonly id: string
  readonly at: string
  readonly operator: string
  readonly report: string
  readonly scope: string
  readonly version: number
  readonly format: string
  readonly masking: string
  readonly reason: string
  readonly rowCount: number
  readonly fileName: string
  readonly sha256: string
}

/** What the reports read beside the pairs, and the log of what was given out. */
export function createReportRepository(db: Database) {
  const districts = db.prepare<[], { key: string; label: string }>(
    'SELECT id AS key, name AS label FROM district WHERE is_outside = 0 ORDER BY position, no',
  )
  const codes = db.prepare<[string], { name: string }>(
    'SELECT name FROM code_entry WHERE list = ? ORDER BY position, no',
  )
  const codeNames = (list: string): readonly string[] => codes.all(list).map(({ name }) => name)
  const hasPolicy = db
    .prepare<[string], number>(
      'SELECT EXISTS (SELECT 1 FROM policy y JOIN cohort c ON c.no = y.cohort_no WHERE c.id = ?)',
    )
    .pluck()
  const duties = db.prepare<[string], AgreementDuty>(
    `SELECT q.label, q.unit, q.period, q.side, q.required
     FROM quota q JOIN policy y ON y.no = q.policy_no JOIN cohort c ON c.no = y.cohort_no
     WHERE c.id = ? ORDER BY q.position, q.no`,
  )
  const districtName = db.prepare<[string], { name: string }>('SELECT name FROM district WHERE id = ?')
  const cohortDays = db.prepare<{ cohort: string }, Period>(
    'SELECT starts_on AS "from", ends_on AS "to" FROM cohort WHERE id = :cohort OR name = :cohort ORDER BY no LIMIT 1',
  )
  const sources = db.prepare<[string], { id: string; source: string }>(
    `SELECT id, source_label AS source FROM pairing
     WHERE source_label IS NOT NULL AND id IN (SELECT value FROM json_each(?))`,
  )
  const lastVersion = db.prepare<[string, string], { version: number | null }>(
    'SELECT MAX(version) AS version FROM export_log WHERE report = ? AND scope = ?',
  )
  const insert = db.prepare<[ExportRecord]>(
    `INSERT INTO export_log (id, at, operator, report, scope, version, format, masking, reason, row_count, file_name, sha256)
     VALUES (:id, :at, :operator, :report, :scope, :version, :format, :masking, :reason, :rowCount, :fileName, :sha256)`,
  )
  return {
    lists: (): DimensionLists => ({
      districts: districts.all(),
      stages: codeNames('stage'),
      subjects: codeNames('subject'),
      kinds: codeNames('pairing-kind'),
    }),
    /** What the cohort's policy asks of a pair; what ships where there is no policy. */
    dutiesOf: (cohortId: string): readonly AgreementDuty[] =>
      hasPolicy.get(cohortId) === 1 ? duties.all(cohortId) : defaultQuotas.pairing,
    districtName: (id: string): string | null => districtName.get(id)?.name ?? null,
    cohortDays: (cohort: string): Period | null => cohortDays.get({ cohort }) ?? null,
    /** File and row of each imported pair, by its id. */
    sourcesOf: (ids: readonly string[]): ReadonlyMap<string, string> =>
      new Map(sources.all(JSON.stringify(ids)).map(({ id, source }) => [id, source])),
    nextVersion: (report: string, scope: string): number => (lastVersion.get(report, scope)?.version ?? 0) + 1,
    log: (record: ExportRecord): void => void insert.run(record),
  }
}

export type ReportRepository = ReturnType<typeof createReportRepository>
