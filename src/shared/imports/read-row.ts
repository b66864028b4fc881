import type { BlockScope } from './block-scope.ts'
import type { FieldSpec } from './column-spec.ts'
import type { DecisionBook } from './import-decision.ts'
import type { IssueList } from './issue-list.ts'
import type { SheetColumn } from './detect-sheet.ts'
import { cellText, type GridCell, isBlankCell } from './grid.ts'
import type { ReadContext, SheetContext } from './read-context.ts'
import { type FieldReading, readField, type RowState } from './read-field.ts'
import type { KnownSchool } from './school-index.ts'
import type { DataRow } from './sheet-rows.ts'

/** One row read: values by field, with what later steps need beside them. */
export interface RowReading {
  readonly row: number
  readonly values: Readonly<Record<string, unknown>>
  readonly readings: ReadonlyMap<string, FieldReading>
  /** Schools by field, where a single school was found. */
  readonly schools: ReadonlyMap<string, KnownSchool>
  /** The county that reports it: that of the sheet, or of the part of it. */
  readonly district: string | null
}

export interface SheetReader {
  read(row: DataRow): RowReading
  /** The column of a field, for findings; null where the sheet has none. */
  columnOf(field: string): number | null
}

export interface SheetReaderParts {
  readonly file: number
  readonly sheet: number
  readonly columns: readonly SheetColumn[]
  readonly context: ReadContext
  readonly about: SheetContext
  readonly issues: IssueList
  readonly decisions: DecisionBook
  /** What the headings met so far say; asked row by row, in order. */
  readonly scopeBelow: (headings: readonly string[]) => BlockScope
}

/** What decides how the rest is read comes first. */
const rank = (spec: FieldSpec): number => {
  if (spec.type === 'district') return 0
  if (spec.type === 'school' || spec.type === 'schools') return 1
  return spec.type === 'stage' ? 2 : 3
}

/** Cells of these columns repeat from row to row, so what they were read as is kept. */
const isRepetitive = (spec: FieldSpec): boolean =>
  typeof spec.type === 'object' ||
  [
    'sex',
    'date',
    'yesNo',
    'mark',
    'title',
    'subject',
    'stage',
    'district',
    'school',
    'schools',
    'hostSchool',
    'honours',
    'count',
    'dateRange',
  ].includes(spec.type)

export function createSheetReader(parts: SheetReaderParts): SheetReader {
  const columns = parts.columns.filter((column) => column.field !== null && column.field.field !== 'seq')
  const specs = columns
    .map((column) => column.field)
    .filter((spec) => spec !== null)
    .toSorted((one, other) => rank(one) - rank(other))
  const places = new Map(columns.map((column) => [column.field?.field ?? '', column.col] as const))
  const cache = new Map<string, FieldReading>()
  const readCell = (spec: FieldSpec, cell: GridCell, state: RowState): FieldReading => {
    const isKept = isRepetitive(spec) && (typeof cell === 'string' || typeof cell === 'number')
    if (!isKept) return readField(spec, cell, state, parts.about, parts.context)
    const key = `${spec.field}\n${typeof cell}\n${cell}\n${state.stage ?? ''}\n${state.district ?? ''}`
    const known = cache.get(key)
    if (known !== undefined) return known
    const fresh = readField(spec, cell, state, parts.about, parts.context)
    cache.set(key, fresh)
    return fresh
  }
  return { read: (row) => readRow(row, { parts, specs, readCell }), columnOf: (field) => places.get(field) ?? null }
}

interface RowTools {
  readonly parts: SheetReaderParts
  readonly specs: readonly FieldSpec[]
  readonly readCell: (spec: FieldSpec, cell: GridCell, state: RowState) => FieldReading
}

function readRow(row: DataRow, { parts, specs, readCell }: RowTools): RowReading {
  const values: Record<string, unknown> = {}
  const readings = new Map<string, FieldReading>()
  const schools = new Map<string, KnownSchool>()
  const scope = parts.scopeBelow(row.headings)
  if (scope.school !== null) {
    values['school'] = scope.school.name
    schools.set('school', scope.school)
  }
  for (const spec of specs) {
    const placed = row.cells.get(spec.field)
    const decided = parts.decisions.value({ file: parts.file, sheet: parts.sheet, row: row.row, field: spec.field })
    const cell = decided === null ? (placed?.cell ?? null) : decided.value
    const reading = readCell(spec, cell, stateOf(spec, values, schools, scope))
    values[spec.field] = reading.value
    readings.set(spec.field, reading)
    if (reading.school !== null && reading.school !== undefined) schools.set(spec.field, reading.school)
    const place = { row: row.row, col: placed?.col ?? null, field: spec.field }
    if (placed !== undefined && placed.ditto !== null && !isBlankCell(cell)) {
      parts.issues.add(place, {
        code: 'ditto_filled',
        found: placed.ditto,
        suggestion: typeof reading.value === 'string' ? reading.value : cellText(cell),
      })
    }
    for (const note of reading.notes) parts.issues.add(place, note)
    if (spec.isRequired && isMissing(reading))
      parts.issues.add(place, { code: 'missing_required', found: cellText(cell) })
  }
  return { row: row.row, values, readings, schools, district: scope.district }
}

const isMissing = ({ value, notes }: FieldReading): boolean =>
  (value === null || (Array.isArray(value) && value.length === 0)) &&
  !notes.some(({ code }) => code !== 'formula_error' && code !== 'multi_value_split')

/**
 * County of the row, and its stage: its own, else that of its school where that has just one. The county of a leading
 * school says nothing about its members, which are elsewhere by intent.
 */
function stateOf(
  spec: FieldSpec,
  values: Readonly<Record<string, unknown>>,
  schools: ReadonlyMap<string, KnownSchool>,
  scope: BlockScope,
): RowState {
  const district = values['district'] ?? (spec.type === 'school' ? values['lead_district'] : null)
  const stage = values['stage'] ?? values['mentor_stage'] ?? stageOfSchool(schools)
  return {
    district: typeof district === 'string' ? district : scope.district,
    stage: typeof stage === 'string' ? stage : null,
  }
}

function stageOfSchool(schools: ReadonlyMap<string, KnownSchool>): string | null {
  const [first] = schools.values()
  const [only, more] = first?.stages ?? []
  return only !== undefined && more === undefined && only !== '一贯制' ? only : null
}
