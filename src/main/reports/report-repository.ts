import type { Database } from '#main/db/house.ts'
import { pairingPolicyDefaults } from '#shared/policies/policy.ts'
import type { AgreementQuotas } from '#shared/reports/pairing-agreement.ts'
import type { DimensionLists } from '#shared/reports/pairing-dimensions.ts'

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

const quotaKeys = [
  'quotaListen',
  'quotaListened',
  'quotaPlans',
  'quotaDiscussions',
  'quotaPapers',
  'quotaSummaries',
  'quotaOpenLessons',
] as const satisfies readonly (keyof AgreementQuotas)[]

/** What the reports read beside the pairs, and the log of what was given out. */
export function createReportRepository(db: Database) {
  const districts = db.prepare<[], { key: string; label: string }>(
    'SELECT id AS key, name AS label FROM district WHERE is_outside = 0 ORDER BY position, no',
  )
  const codes = db.prepare<[string], { name: string }>(
    'SELECT name FROM code_entry WHERE list = ? ORDER BY position, no',
  )
  const codeNames = (list: string): readonly string[] => codes.all(list).map(({ name }) => name)
  const quotas = db.prepare<[string], { key: string; value: string }>(
    `SELECT v.key, v.value FROM policy_value v JOIN policy y ON y.no = v.policy_no
     JOIN cohort c ON c.no = y.cohort_no WHERE c.id = ?`,
  )
  const districtName = db.prepare<[string], { name: string }>('SELECT name FROM district WHERE id = ?')
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
    quotasOf(cohortId: string): AgreementQuotas {
      const values = new Map(quotas.all(cohortId).map(({ key, value }) => [key, Number(value)]))
      const read = quotaKeys.map((key) => [key, values.get(key) ?? pairingPolicyDefaults[key]] as const)
      return { ...pairingPolicyDefaults, ...Object.fromEntries(read) }
    },
    districtName: (id: string): string | null => districtName.get(id)?.name ?? null,
    /** File and row of each imported pair, by its id. */
    sourcesOf: (ids: readonly string[]): ReadonlyMap<string, string> =>
      new Map(sources.all(JSON.stringify(ids)).map(({ id, source }) => [id, source])),
    nextVersion: (report: string, scope: string): number => (lastVersion.get(report, scope)?.version ?? 0) + 1,
    log: (record: ExportRecord): void => void insert.run(record),
  }
}

export type ReportRepository = ReturnType<typeof createReportRepository>
