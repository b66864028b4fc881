import type { Database } from '#main/db/house.ts'
import type { PolicyValue } from '#shared/policies/policy-values.ts'

export interface StoredPolicy {
  readonly no: number
  readonly cohortId: string
  readonly name: string
  readonly documentNo: string | null
}

export interface NewPolicy {
  readonly id: string
  readonly cohortNo: number
  readonly name: string
  readonly documentNo: string | null
}

/** Every statement over `policy` and `policy_value`. */
export function createPolicyRepository(db: Database) {
  const ofCohort = db.prepare<[number], StoredPolicy>(
    `SELECT p.no, c.id AS cohortId, p.name, p.document_no AS documentNo
     FROM policy p JOIN cohort c ON c.no = p.cohort_no WHERE p.cohort_no = ?`,
  )
  const values = db.prepare<[number], PolicyValue>(
    'SELECT key, value FROM policy_value WHERE policy_no = ? ORDER BY no',
  )
  const insert = db.prepare<[NewPolicy], never>(
    'INSERT INTO policy (id, cohort_no, name, document_no) VALUES (:id, :cohortNo, :name, :documentNo)',
  )
  const rename = db.prepare<[string, string | null, number], never>(
    'UPDATE policy SET name = ?, document_no = ? WHERE no = ?',
  )
  // The last WHERE: a value that stays as it is leaves no trace in the change log.
  const put = db.prepare<[number, string, string], never>(
    `INSERT INTO policy_value (policy_no, key, value) VALUES (?, ?, ?)
     ON CONFLICT (policy_no, key) DO UPDATE SET value = excluded.value WHERE value <> excluded.value`,
  )
  const isGraded = db
    .prepare<[{ list: string; name: string }], number>(
      `SELECT EXISTS (SELECT 1 FROM code_entry
         WHERE list = :list AND (name = :name OR level = :name) AND grade IS NOT NULL)`,
    )
    .pluck()
  return {
    /** Whether a title or an honour level is one that others can be compared with. */
    isGraded: (list: 'title' | 'honour-level', name: string): boolean => isGraded.get({ list, name }) === 1,
    ofCohort: (cohortNo: number) => ofCohort.get(cohortNo),
    values: (policyNo: number) => values.all(policyNo),
    insert: (row: NewPolicy): number => Number(insert.run(row).lastInsertRowid),
    rename: (no: number, name: string, documentNo: string | null): void => void rename.run(name, documentNo, no),
    put(policyNo: number, entries: readonly PolicyValue[]): void {
      for (const { key, value } of entries) put.run(policyNo, key, value)
    },
  }
}

export type PolicyRepository = ReturnType<typeof createPolicyRepository>
