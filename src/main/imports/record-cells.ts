import type { ImportRecord, SheetOutcome } from '#shared/imports/import-outcome.ts'
import type { LoadedSheet, ReadBatch } from './batch-store.ts'

/** Fields of the sheet by the names that the registry has for them. */
export const fieldNames: Readonly<Record<string, string>> = {
  id_number: 'nationalId',
  work_start: 'workStart',
  title_date: 'titleDate',
  school: 'schoolId',
}

/**
 * A pair that the same county has reported before is there already, and is not stored twice. One that another county
 * reports is: which report holds is decided among the pairs, where both can be seen.
 */
export const isRepeated = (record: ImportRecord, outcome: SheetOutcome): boolean =>
  outcome.issues.some(
    (issue) =>
      issue.code === 'pairing_duplicate' && issue.row === record.row && (record.n === null || issue.n === record.n),
  )

/** What stood in the cell before the officer answered. */
export function originalText(read: ReadBatch, sheet: LoadedSheet, row: number, field: string): string {
  const outcome = read.outcome.files[sheet.fileIndex]?.sheets[sheet.sheetIndex]
  const col = outcome?.columns.find((column) => column.field?.field === field)?.col
  const cells = read.grids[sheet.fileIndex]?.sheets[sheet.sheetIndex]?.rows.find((one) => one.row === row)?.cells
  const cell = col === undefined ? undefined : cells?.[col]
  return typeof cell === 'string' ? cell.trim() : ''
}

/** How many people the batch names who are not in the registry yet. */
export const newPeopleIn = ({ outcome }: ReadBatch): number =>
  new Set(
    outcome.files.flatMap((file) =>
      file.sheets.flatMap((sheet) =>
        sheet.records.map((record) => record.people['person'] ?? '').filter((id) => id.startsWith('new-')),
      ),
    ),
  ).size
