import type { SheetKind } from './column-spec.ts'
import type { SheetColumn } from './detect-sheet.ts'
import type { FileFinding } from './grid.ts'
import type { Issue } from './import-issue.ts'
import type { ReportingUnit } from './reporting-unit.ts'
import type { SkipReason } from './sheet-rows.ts'

/** One record that a row yielded: what was read, and who and which schools it speaks of. */
export interface ImportRecord {
  readonly row: number
  /** From 1, where one row yields several records. */
  readonly n: number | null
  readonly values: Readonly<Record<string, unknown>>
  /** People by role: person, mentor_person, mentee_person, head_person. */
  readonly people: Readonly<Record<string, string>>
  /** It stands in the database already, and storing it adds nothing. */
  readonly isKnown?: boolean
  /** Ids of schools by field. */
  readonly schools: Readonly<Record<string, string>>
}

export interface SheetOutcome {
  readonly sheet: string
  readonly kind: SheetKind | null
  readonly isImported: boolean
  readonly isHidden: boolean
  readonly unit: ReportingUnit | null
  readonly headerRows: readonly number[]
  readonly columns: readonly SheetColumn[]
  readonly skipped: readonly { readonly row: number; readonly reason: SkipReason }[]
  readonly records: readonly ImportRecord[]
  readonly issues: readonly Issue[]
}

export interface FileOutcome {
  readonly file: string
  readonly isOpenable: boolean
  readonly findings: readonly FileFinding[]
  readonly sheets: readonly SheetOutcome[]
}

/** Someone who is not in the registry yet and will be when the record that names him is stored. */
export interface NewPerson {
  readonly id: string
  readonly file: number
  readonly sheet: number
  readonly row: number
}

export interface ImportOutcome {
  readonly files: readonly FileOutcome[]
  readonly newPeople: ReadonlySet<string>
}

export interface ImportProgress {
  readonly done: number
  readonly total: number
}
