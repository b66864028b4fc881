import { createBlockScopes } from './block-scope.ts'
import type { CodeBook } from './code-book.ts'
import type { SheetKind } from './column-spec.ts'
import { detectSheet, type LayoutChoice, type SheetLayout } from './detect-sheet.ts'
import type { DistrictBook } from './district-book.ts'
import { columnLetter, type FileGrid, type SheetGrid } from './grid.ts'
import { createDecisionBook, type DecisionBook, type ImportDecision } from './import-decision.ts'
import type { FileOutcome, ImportOutcome, ImportProgress, ImportRecord, SheetOutcome } from './import-outcome.ts'
import type { ImportSession, MakerFactory, SheetWork } from './import-session.ts'
import { createIssueList, type IssueList } from './issue-list.ts'
import { createPairIndex, type KnownPairs } from './pair-index.ts'
import { makePairings } from './pairing-records.ts'
import { createPersonIndex, type KnownPeople } from './person-index.ts'
import {
  makeActivities,
  makeAttendances,
  makePostings,
  makeStudioMembers,
  makeStudios,
  makeTasks,
  makeTwinGroups,
  makeVisits,
} from './programme-records.ts'
import type { ImportPolicy, SheetContext } from './read-context.ts'
import { createSheetReader } from './read-row.ts'
import { makeSchools, makeTeachers } from './registry-records.ts'
import { findReportingUnit, findSchoolOf, type ReportingUnit } from './reporting-unit.ts'
import type { SchoolIndex } from './school-index.ts'
import { kindsInOrder } from './sheet-kinds.ts'
import { readRows, type SheetRows } from './sheet-rows.ts'
import { unreadTable } from './side-by-side.ts'
import { createStudioIndex, type KnownStudio } from './studio-index.ts'

export interface ImportInput {
  readonly files: readonly FileGrid[]
  readonly codes: CodeBook
  readonly districts: DistrictBook
  readonly schools: SchoolIndex
  readonly people: KnownPeople
  readonly pairs: KnownPairs
  readonly studios: readonly KnownStudio[]
  readonly policy: ImportPolicy
  readonly today: string
  readonly decisions: readonly ImportDecision[]
  /** How this sender's columns were read last time, by the header as it stands. */
  readonly rememberedLayout: (header: string) => LayoutChoice | null
}

const makers: Readonly<Record<SheetKind, MakerFactory>> = {
  school_directory: makeSchools,
  teacher_roster: makeTeachers,
  pairing: makePairings,
  studio: makeStudios,
  studio_member: makeStudioMembers,
  lecture_attendance: makeAttendances,
  twin_group: makeTwinGroups,
  aid_visit: makeVisits,
  aid_posting: makePostings,
  activity: makeActivities,
  task: makeTasks,
}

/** A sheet that was recognised, with its rows, waiting for its turn. */
interface SheetTask {
  readonly file: number
  readonly sheet: number
  readonly layout: SheetLayout
  readonly rows: SheetRows
  readonly unit: ReportingUnit
  readonly issues: IssueList
  readonly records: ImportRecord[]
  readonly grid: SheetGrid
}

const stepRows = 500

/**
 * Reads a whole batch. A generator, so that whoever drives it can show progress, let other work in between and stop;
 * it changes nothing outside itself.
 */
export function* runImport(input: ImportInput): Generator<ImportProgress, ImportOutcome> {
  const decisions = createDecisionBook(input.decisions)
  const session = createSession(input, decisions)
  const tasks = input.files.flatMap((file, index) => findTasks(file, index, input, decisions))
  const order = kindsInOrder.map(({ kind }) => kind)
  const sorted = tasks.toSorted((one, other) => order.indexOf(one.layout.kind) - order.indexOf(other.layout.kind))
  const total = tasks.reduce((sum, task) => sum + task.rows.rows.length, 0)
  let done = 0
  for (const task of sorted) {
    const work = createWork(input, task, session)
    const maker = makers[task.layout.kind](session, work)
    for (const row of task.rows.rows) {
      if (!decisions.isExcluded({ file: task.file, sheet: task.sheet, row: row.row })) {
        task.records.push(...maker.make(work.reader.read(row)))
      }
      done += 1
      if (done % stepRows === 0) yield { done, total }
    }
    maker.finish?.()
  }
  for (const check of session.atEnd) check()
  return { files: input.files.map((file, index) => outcomeOf(file, index, tasks)), newPeople: session.newPeople }
}

function createSession(input: ImportInput, decisions: DecisionBook): ImportSession {
  return {
    context: { codes: input.codes, districts: input.districts, schools: input.schools, today: input.today },
    people: createPersonIndex(input.people),
    pairs: createPairIndex(input.pairs),
    studios: createStudioIndex(input.studios),
    policy: input.policy,
    decisions,
    newPeople: new Set(),
    studioMembers: new Map(),
    atEnd: [],
  }
}

/** Hidden sheets are told and left alone unless the officer asks for them. */
function findTasks(file: FileGrid, index: number, input: ImportInput, decisions: DecisionBook): SheetTask[] {
  const tasks: SheetTask[] = []
  for (const [sheet, grid] of file.sheets.entries()) {
    if (!(decisions.isIncluded(index, sheet) ?? !grid.isHidden)) continue
    const layout = detectSheet(grid, file.file, layoutChoice(grid, index, sheet, input, decisions))
    if (layout === null) continue
    const rows = readRows(grid, layout)
    if (rows.rows.length === 0) continue
    const unit = findReportingUnit(layout.preamble, grid.name, file.file, input.districts)
    const issues = createIssueList()
    tellHidden(grid, layout, rows, issues)
    tellUnread(grid, layout, issues)
    tasks.push({ file: index, sheet, layout, rows, unit, issues, records: [], grid })
  }
  return tasks
}

function layoutChoice(
  grid: SheetGrid,
  file: number,
  sheet: number,
  input: ImportInput,
  decisions: DecisionBook,
): LayoutChoice {
  const decided = decisions.layout(file, sheet)
  if (decided === null) return input.rememberedLayout(headerSignature(grid)) ?? {}
  const kind = kindsInOrder.find((spec) => spec.kind === decided.kind)?.kind
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(decided.headerRows === null ? {} : { headerRows: decided.headerRows }),
    fields: new Map(Object.entries(decided.fields)),
  }
}

/** The widest of the first rows, as the mark by which a sender's sheet is known again. */
export function headerSignature(grid: SheetGrid): string {
  const widest = grid.rows
    .slice(0, 12)
    .map((row) => row.cells.map((cell) => (typeof cell === 'string' ? cell.replace(/\s/g, '') : '')))
    .toSorted((one, other) => other.filter((text) => text !== '').length - one.filter((text) => text !== '').length)[0]
  return (widest ?? []).join('|')
}

const bloatFrom = 1000

function tellHidden(grid: SheetGrid, layout: SheetLayout, { rows }: SheetRows, issues: IssueList): void {
  const data = new Set(rows.map((row) => row.row))
  for (const [from, to] of runs(grid.hiddenRows.filter((row) => data.has(row)))) {
    issues.add({ row: from }, { code: 'rows_hidden', found: from === to ? `第${from}行` : `第${from}至${to}行` })
  }
  for (const col of grid.hiddenColumns.filter((one) => layout.columns.some((column) => column.col === one))) {
    issues.add({ row: null, col }, { code: 'columns_hidden', found: `${columnLetter(col)}列` })
  }
  const extra = grid.declaredRows - (grid.rows.at(-1)?.row ?? 0)
  if (extra >= bloatFrom) issues.add({ row: null }, { code: 'used_range_bloated', found: String(extra) })
  const formulas = grid.formulas ?? 0
  if (formulas > 0) issues.add({ row: null }, { code: 'formula_value', found: String(formulas) })
}

function tellUnread(grid: SheetGrid, layout: SheetLayout, issues: IssueList): void {
  const column = unreadTable(grid, layout)
  if (column === null) return
  issues.add({ row: layout.headerRows.at(-1) ?? null, col: column.col }, { code: 'table_unread', found: column.header })
}

/** Consecutive numbers as first and last. */
function runs(numbers: readonly number[]): [number, number][] {
  const found: [number, number][] = []
  for (const number of numbers) {
    const last = found.at(-1)
    if (last !== undefined && last[1] === number - 1) last[1] = number
    else found.push([number, number])
  }
  return found
}

function createWork(input: ImportInput, task: SheetTask, session: ImportSession): SheetWork {
  const fileName = input.files[task.file]?.file ?? ''
  const decided = session.decisions.district(task.file, task.sheet)
  const about: SheetContext = {
    file: fileName,
    sheet: task.grid.name,
    district: decided === null ? task.unit.district : decided.district,
    schoolText: task.unit.schoolText,
    knowsTypes: task.grid.knowsTypes,
    year: task.unit.year,
  }
  const { file, sheet, issues } = task
  const reader = createSheetReader({
    file,
    sheet,
    columns: task.layout.columns,
    context: session.context,
    about,
    issues,
    decisions: session.decisions,
    scopeBelow: scopesOf(task, fileName, about.district, session),
  })
  return { file, sheet, fileName, layout: task.layout, about, reader, issues }
}

const kindsOfOneSchool: ReadonlySet<SheetKind> = new Set(['teacher_roster', 'pairing', 'activity'])

/** A roster without a column of schools is that of the school in its title, its 填报单位 or its name. */
function scopesOf(task: SheetTask, fileName: string, district: string | null, { context }: ImportSession) {
  const namesSchools = task.layout.columns.some(({ field }) => field?.type === 'school' || field?.type === 'schools')
  const seeksSchool = !namesSchools && kindsOfOneSchool.has(task.layout.kind)
  const texts = [task.unit.unit, ...task.unit.titles, task.grid.name, fileName.replace(/\.[^.]+$/, '')]
  const school = seeksSchool ? findSchoolOf(texts, district, context.schools) : null
  return createBlockScopes({ district, school }, { ...context, seeksSchool })
}

function outcomeOf(file: FileGrid, index: number, tasks: readonly SheetTask[]): FileOutcome {
  const sheets = file.sheets.map((grid, sheet): SheetOutcome => {
    const task = tasks.find((one) => one.file === index && one.sheet === sheet)
    if (task === undefined) return skippedSheet(grid)
    const { layout, rows, unit, issues, records } = task
    const own = createIssueList()
    if (grid.isHidden) own.add({ row: null }, { code: 'sheet_hidden', found: grid.name })
    return {
      sheet: grid.name,
      kind: layout.kind,
      isImported: true,
      isHidden: grid.isHidden,
      unit,
      headerRows: layout.headerRows,
      columns: layout.columns,
      skipped: rows.skipped,
      records,
      issues: [...own.all, ...issues.all],
    }
  })
  return { file: file.file, isOpenable: file.isOpenable, findings: findingsOf(file, sheets), sheets }
}

function skippedSheet(grid: SheetGrid): SheetOutcome {
  const issues = createIssueList()
  issues.add({ row: null }, { code: grid.isHidden ? 'sheet_hidden' : 'sheet_skipped', found: grid.name })
  return {
    sheet: grid.name,
    kind: null,
    isImported: false,
    isHidden: grid.isHidden,
    unit: null,
    headerRows: [],
    columns: [],
    skipped: [],
    records: [],
    issues: issues.all,
  }
}

/** A workbook that opens but holds no cell at all, or only a header, has nothing to import. */
function findingsOf(file: FileGrid, sheets: readonly SheetOutcome[]): FileGrid['findings'] {
  const isBare =
    file.isOpenable &&
    file.findings.every(({ code }) => code !== 'file_empty') &&
    file.sheets.every((grid) => grid.rows.length <= 1)
  if (!isBare || sheets.some((sheet) => sheet.isImported)) return file.findings
  return [...file.findings, { code: 'file_empty', message: '这个文件里没有数据行，请核对是否发错文件。' }]
}
