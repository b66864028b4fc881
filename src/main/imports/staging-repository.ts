import type { Database } from '#main/db/house.ts'
import type { FileFinding, FileGrid, GridCell, SheetGrid } from '#shared/imports/grid.ts'
import type { BatchState } from '#shared/imports/staging.ts'

export interface BatchRecord {
  readonly no: number
  readonly id: string
  readonly label: string
  readonly state: BatchState
  readonly operator: string
  readonly at: string
  readonly actionId: string | null
}

export interface FileRecord {
  readonly no: number
  readonly id: string
  readonly batchNo: number
  readonly name: string
  readonly isOpenable: number
}

export interface SheetRecord {
  readonly no: number
  readonly id: string
  readonly fileNo: number
  readonly name: string
  readonly isHidden: number
  readonly knowsTypes: number
  readonly declaredRows: number
  readonly shape: string
}

type Shape = Pick<SheetGrid, 'merges' | 'hiddenRows' | 'hiddenColumns'>

const batchColumns = `b.no, b.id, b.label, b.state, b.operator, b.at, (
  SELECT a.id FROM change c JOIN action a ON a.no = c.action_no
  WHERE c.table_name = 'import_batch' AND c.row_no = b.no AND a.kind = 'do' AND a.undone_by IS NULL AND b.state = 'committed'
  ORDER BY c.no DESC LIMIT 1) AS actionId`

/** Batches with their files, sheets and raw rows. */
export function createStagingRepository(db: Database, createId: () => string) {
  const insertBatch = db.prepare<[{ id: string; label: string; operator: string; at: string }], never>(
    `INSERT INTO import_batch (id, label, state, operator, at) VALUES (:id, :label, 'staged', :operator, :at)`,
  )
  const batch = db.prepare<[string], BatchRecord>(`SELECT ${batchColumns} FROM import_batch b WHERE b.id = ?`)
  const batches = db.prepare<[number], BatchRecord>(
    `SELECT ${batchColumns} FROM import_batch b WHERE b.state <> 'discarded' ORDER BY b.no DESC LIMIT ?`,
  )
  const setState = db.prepare<[string, number], never>('UPDATE import_batch SET state = ? WHERE no = ?')
  const insertFile = db.prepare<[{ id: string; batchNo: number; name: string; isOpenable: number }], never>(
    'INSERT INTO import_file (id, batch_no, name, is_openable) VALUES (:id, :batchNo, :name, :isOpenable)',
  )
  const insertFinding = db.prepare<[number, string, string], never>(
    'INSERT INTO import_file_finding (file_no, code, message) VALUES (?, ?, ?)',
  )
  const insertSheet = db.prepare<[Omit<SheetRecord, 'no'>], never>(
    `INSERT INTO import_sheet (id, file_no, name, is_hidden, knows_types, declared_rows, shape)
     VALUES (:id, :fileNo, :name, :isHidden, :knowsTypes, :declaredRows, :shape)`,
  )
  const insertRow = db.prepare<[number, number, string], never>(
    'INSERT INTO staged_row (sheet_no, row, cells) VALUES (?, ?, ?)',
  )
  const fileColumns = 'no, id, batch_no AS batchNo, name, is_openable AS isOpenable'
  const files = db.prepare<[number], FileRecord>(
    `SELECT ${fileColumns} FROM import_file WHERE batch_no = ? ORDER BY no`,
  )
  const file = db.prepare<[string], FileRecord>(`SELECT ${fileColumns} FROM import_file WHERE id = ?`)
  const findings = db.prepare<[number], FileFinding>(
    'SELECT code, message FROM import_file_finding WHERE file_no = ? ORDER BY no',
  )
  const sheetColumns = `no, id, file_no AS fileNo, name, is_hidden AS isHidden, knows_types AS knowsTypes,
    declared_rows AS declaredRows, shape`
  const sheets = db.prepare<[number], SheetRecord>(
    `SELECT ${sheetColumns} FROM import_sheet WHERE file_no = ? ORDER BY no`,
  )
  const rows = db.prepare<[number], { row: number; cells: string }>(
    'SELECT row, cells FROM staged_row WHERE sheet_no = ? ORDER BY row',
  )
  const rowNo = db.prepare<[number, number], number>('SELECT no FROM staged_row WHERE sheet_no = ? AND row = ?').pluck()
  const removeFile = db.prepare<[number], never>('DELETE FROM import_file WHERE no = ?')
  const source = db.prepare<[number], { file: string; sheet: string; row: number }>(
    `SELECT f.name AS file, s.name AS sheet, r.row FROM staged_row r
     JOIN import_sheet s ON s.no = r.sheet_no JOIN import_file f ON f.no = s.file_no WHERE r.no = ?`,
  )
  const sheetBatch = db.prepare<[string], { sheetNo: number; batchId: string }>(
    `SELECT s.no AS sheetNo, b.id AS batchId FROM import_sheet s JOIN import_file f ON f.no = s.file_no
     JOIN import_batch b ON b.no = f.batch_no WHERE s.id = ?`,
  )
  const fileBatch = db
    .prepare<[string], string>('SELECT b.id FROM import_file f JOIN import_batch b ON b.no = f.batch_no WHERE f.id = ?')
    .pluck()

  function addSheet(fileNo: number, grid: SheetGrid): void {
    const shape: Shape = { merges: grid.merges, hiddenRows: grid.hiddenRows, hiddenColumns: grid.hiddenColumns }
    const sheetNo = Number(
      insertSheet.run({
        id: createId(),
        fileNo,
        name: grid.name,
        isHidden: Number(grid.isHidden),
        knowsTypes: Number(grid.knowsTypes),
        declaredRows: grid.declaredRows,
        shape: JSON.stringify(shape),
      }).lastInsertRowid,
    )
    for (const row of grid.rows) insertRow.run(sheetNo, row.row, JSON.stringify(row.cells))
  }

  const gridOf = (sheet: SheetRecord): SheetGrid => ({
    ...(JSON.parse(sheet.shape) as Shape),
    name: sheet.name,
    isHidden: sheet.isHidden === 1,
    knowsTypes: sheet.knowsTypes === 1,
    declaredRows: sheet.declaredRows,
    rows: rows.all(sheet.no).map(({ row, cells }) => ({ row, cells: JSON.parse(cells) as GridCell[] })),
  })

  return {
    addBatch: (label: string, operator: string, at: string): string => {
      const id = createId()
      insertBatch.run({ id, label, operator, at })
      return id
    },
    batch: (id: string) => batch.get(id),
    batches: (limit: number) => batches.all(limit),
    setState: (no: number, state: BatchState): void => void setState.run(state, no),
    /** Stores a file as it was read, in one transaction. */
    addFile: db.transaction((batchNo: number, grid: FileGrid): void => {
      const isOpenable = Number(grid.isOpenable)
      const fileNo = Number(insertFile.run({ id: createId(), batchNo, name: grid.file, isOpenable }).lastInsertRowid)
      for (const { code, message } of grid.findings) insertFinding.run(fileNo, code, message)
      for (const sheet of grid.sheets) addSheet(fileNo, sheet)
    }),
    files: (batchNo: number) => files.all(batchNo),
    file: (id: string) => file.get(id),
    sheets: (fileNo: number) => sheets.all(fileNo),
    /** The file as it was read. */
    gridOf: (record: FileRecord): FileGrid => ({
      file: record.name,
      isOpenable: record.isOpenable === 1,
      findings: findings.all(record.no),
      sheets: sheets.all(record.no).map(gridOf),
    }),
    /** The number under which a row can be found again from what was made of it. */
    rowNo: (sheetNo: number, row: number): number | null => rowNo.get(sheetNo, row) ?? null,
    removeFile: (no: number): void => void removeFile.run(no),
    sourceOf: (no: number) => source.get(no) ?? null,
    batchOfSheet: (sheetId: string) => sheetBatch.get(sheetId),
    batchOfFile: (fileId: string) => fileBatch.get(fileId),
  }
}

export type StagingRepository = ReturnType<typeof createStagingRepository>
