import type { DecisionBook } from './import-decision.ts'
import type { IssueList } from './issue-list.ts'
import type { SheetLayout } from './detect-sheet.ts'
import type { ImportRecord } from './import-outcome.ts'
import type { PairIndex } from './pair-index.ts'
import type { PersonIndex } from './person-index.ts'
import type { ImportPolicy, ReadContext, SheetContext } from './read-context.ts'
import type { RowReading, SheetReader } from './read-row.ts'
import type { StudioIndex } from './studio-index.ts'

/** All that grows while a batch is read, sheet by sheet. */
export interface ImportSession {
  readonly context: ReadContext
  readonly people: PersonIndex
  readonly pairs: PairIndex
  readonly studios: StudioIndex
  readonly policy: ImportPolicy
  readonly decisions: DecisionBook
  readonly newPeople: Set<string>
  /** Members listed per studio, for the count that its register states. */
  readonly studioMembers: Map<string, number>
  /** Checks that need every sheet to have been read. */
  readonly atEnd: (() => void)[]
}

/** One sheet under work. */
export interface SheetWork {
  readonly file: number
  readonly sheet: number
  readonly fileName: string
  readonly layout: SheetLayout
  readonly about: SheetContext
  readonly reader: SheetReader
  readonly issues: IssueList
}

/** Makes the records of one kind of sheet: row by row, then what only the whole sheet shows. */
export interface RecordMaker {
  make(row: RowReading): readonly ImportRecord[]
  finish?(): void
}

export type MakerFactory = (session: ImportSession, work: SheetWork) => RecordMaker

export const textOf = (row: RowReading, field: string): string | null => {
  const value = row.values[field]
  return typeof value === 'string' && value !== '' ? value : null
}

export const numberOf = (row: RowReading, field: string): number | null => {
  const value = row.values[field]
  return typeof value === 'number' ? value : null
}

export const listOf = (row: RowReading, field: string): readonly string[] => {
  const value = row.values[field]
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}

/** The value of a date field, whatever its precision. */
export const dateOfField = (row: RowReading, field: string): string | null => {
  const value = row.values[field]
  if (typeof value !== 'object' || value === null || !('value' in value)) return null
  return typeof value.value === 'string' ? value.value : null
}

/** Ids of the schools that a row names, by field. */
export const schoolIds = (row: RowReading): Record<string, string> =>
  Object.fromEntries([...row.schools].map(([field, school]) => [field, school.id]))
