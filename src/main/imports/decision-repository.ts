import type { Database } from '#main/db/house.ts'
import type { ImportDecision } from '#shared/imports/import-decision.ts'

export type DecisionKind = 'value' | 'person' | 'accept' | 'exclude' | 'kind' | 'column' | 'include' | 'district'

export interface DecisionRecord {
  readonly sheetNo: number
  readonly kind: DecisionKind
  readonly row: number
  readonly matter: string
  readonly value: string | null
  /** A school's spelling that is to be remembered when the batch is stored. */
  readonly isKept: number
}

export interface DecisionPlace {
  readonly file: number
  readonly sheet: number
}

/** What officers answered, by sheet, and how columns were read last time. */
export function createDecisionRepository(db: Database) {
  const put = db.prepare<[DecisionRecord], never>(
    `INSERT INTO import_decision (sheet_no, kind, row, matter, value, is_kept)
     VALUES (:sheetNo, :kind, :row, :matter, :value, :isKept)
     ON CONFLICT (sheet_no, kind, row, matter) DO UPDATE SET value = excluded.value, is_kept = excluded.is_kept`,
  )
  const ofSheet = db.prepare<[number], DecisionRecord>(
    `SELECT sheet_no AS sheetNo, kind, row, matter, value, is_kept AS isKept FROM import_decision
     WHERE sheet_no = ? ORDER BY no`,
  )
  const clear = db.prepare<[number, string, number, string], never>(
    'DELETE FROM import_decision WHERE sheet_no = ? AND kind = ? AND row = ? AND matter = ?',
  )
  const clearRow = db.prepare<[number, number], never>('DELETE FROM import_decision WHERE sheet_no = ? AND row = ?')
  const remember = db.prepare<[{ signature: string; header: string; field: string | null }], never>(
    `INSERT INTO column_memory (signature, header, field) VALUES (:signature, :header, :field)
     ON CONFLICT (signature, header) DO UPDATE SET field = excluded.field`,
  )
  const remembered = db.prepare<[string], { header: string; field: string | null }>(
    'SELECT header, field FROM column_memory WHERE signature = ?',
  )
  return {
    put: (record: DecisionRecord): void => void put.run(record),
    ofSheet: (sheetNo: number) => ofSheet.all(sheetNo),
    clear: ({ sheetNo, kind, row, matter }: Omit<DecisionRecord, 'value' | 'isKept'>): void =>
      void clear.run(sheetNo, kind, row, matter),
    clearRow: (sheetNo: number, row: number): void => void clearRow.run(sheetNo, row),
    remember: (signature: string, header: string, field: string | null): void =>
      void remember.run({ signature, header, field }),
    remembered: (signature: string) => remembered.all(signature),
  }
}

export type DecisionRepository = ReturnType<typeof createDecisionRepository>

/** The stored answers of one sheet as the pipeline takes them. */
export function decisionsOf(records: readonly DecisionRecord[], place: DecisionPlace): ImportDecision[] {
  const decisions: ImportDecision[] = []
  for (const { kind, row, matter, value } of records) {
    if (kind === 'value') decisions.push({ ...place, type: 'value', row, field: matter, value })
    else if (kind === 'accept') decisions.push({ ...place, type: 'accept', row, code: matter })
    else if (kind === 'exclude') decisions.push({ ...place, type: 'exclude', row })
    else if (kind === 'include') decisions.push({ ...place, type: 'include', isIncluded: value === '1' })
    else if (kind === 'district') decisions.push({ ...place, type: 'district', district: value })
    else if (kind === 'person') {
      const [n = '1', role = ''] = matter.split(' ')
      decisions.push({ ...place, type: 'person', row, n: Number(n), role, person: value })
    }
  }
  const layout = records.filter(({ kind }) => kind === 'kind' || kind === 'column')
  if (layout.length > 0) decisions.push(layoutOf(layout, place))
  return decisions
}

const layoutOf = (records: readonly DecisionRecord[], place: DecisionPlace): ImportDecision => ({
  ...place,
  type: 'layout',
  kind: records.find(({ kind }) => kind === 'kind')?.value ?? null,
  headerRows: null,
  fields: Object.fromEntries(
    records.filter(({ kind }) => kind === 'column').map(({ matter, value }) => [matter, value]),
  ),
})
