import type { CallContext } from '#shared/contract/define.ts'
import { issueSentence } from '#shared/imports/import-issue-labels.ts'
import { issueSeverities, type Issue } from '#shared/imports/import-issue.ts'
import type { FileOutcome, ImportRecord, SheetOutcome } from '#shared/imports/import-outcome.ts'
import { AppError } from '#shared/kernel/errors.ts'
import type { ImportService } from './import-service.ts'

export interface CliImportRequest {
  readonly paths: readonly string[]
  /** Stores every record without an error, warnings taken as read. */
  readonly commit: boolean
}

interface Stored {
  readonly records: ReadonlySet<ImportRecord>
  readonly ids: ReadonlyMap<string, string>
}

/** `import PATH… --json`: everything that was read and found, with or without storing it. */
export async function importFromCommandLine(
  service: ImportService,
  { paths, commit }: CliImportRequest,
  context: CallContext,
) {
  const { batchId } = await service.stage({ files: [...paths] }, context)
  const stored = commit ? await storeIfAny(service, batchId, context) : null
  const outcome = stored === null ? (await service.store.read(batchId, context)).outcome : stored.outcome
  return {
    batch: batchId,
    ...(stored === null ? {} : { stored: stored.report }),
    files: outcome.files.map((file) => printFile(file, stored)),
  }
}

/** A batch in which nothing can be stored is no failure of the run. */
async function storeIfAny(service: ImportService, batchId: string, context: CallContext) {
  try {
    const { read, stored, ids, report } = await service.storeBatch(batchId, true, context)
    return { outcome: read.outcome, records: stored, ids, report }
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'import/nothing-to-commit') throw error
    const { outcome } = await service.store.read(batchId, context)
    return { outcome, records: new Set<ImportRecord>(), ids: new Map<string, string>(), report: null }
  }
}

const printFile = (file: FileOutcome, stored: Stored | null) => ({
  file: file.file,
  openable: file.isOpenable,
  issues: file.findings.map(({ code, message }) => ({ code, severity: issueSeverities[code], message })),
  sheets: file.sheets.map((sheet) => printSheet(sheet, stored)),
})

const printSheet = (sheet: SheetOutcome, stored: Stored | null) => ({
  sheet: sheet.sheet,
  kind: sheet.kind,
  imported: sheet.isImported,
  records: sheet.records.map((record) => ({
    row: record.row,
    ...(record.n === null ? {} : { n: record.n }),
    values: record.values,
    ...Object.fromEntries(Object.entries(record.people).map(([role, id]) => [role, stored?.ids.get(id) ?? id])),
    ...(stored === null ? {} : { committed: stored.records.has(record) }),
  })),
  issues: sheet.issues.map(printIssue),
})

const printIssue = (issue: Issue) => ({
  row: issue.row,
  col: issue.col,
  code: issue.code,
  severity: issue.severity,
  found: issue.found,
  suggestion: issue.suggestion,
  message: issueSentence(issue),
})
