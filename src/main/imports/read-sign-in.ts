import type { House, SpawnWorker } from '#main/db/house.ts'
import type { CallContext } from '#shared/contract/define.ts'
import { gridOfLines } from '#shared/imports/attendance-lines.ts'
import { createCodeBook } from '#shared/imports/code-book.ts'
import { createDistrictBook } from '#shared/imports/district-book.ts'
import { cellText, type FileGrid } from '#shared/imports/grid.ts'
import type { ImportRecord, SheetOutcome } from '#shared/imports/import-outcome.ts'
import { noPairs } from '#shared/imports/pair-index.ts'
import { defaultImportPolicy } from '#shared/imports/read-context.ts'
import { runImport } from '#shared/imports/run-import.ts'
import { createSchoolIndex } from '#shared/imports/school-index.ts'
import { AppError } from '#shared/kernel/errors.ts'
import type { SignedLine } from '#shared/lectures/attendance.ts'
import { createKnownRepository } from './known-repository.ts'
import { readInWorker } from './read-in-worker.ts'
import { text } from './record-facts.ts'

export interface SignInSource {
  readonly text?: string | undefined
  readonly file?: string | undefined
}

/** Lines of a 签到表, and how many of the sheet were none. */
export interface SignIn {
  readonly lines: readonly SignedLine[]
  readonly skipped: number
}

const markOf = (values: ImportRecord['values'], field: string): boolean | null =>
  field in values ? values[field] === true : null

/** What stands in the column of units, as it was written. */
function unitsOf(grid: FileGrid['sheets'][number] | undefined, outcome: SheetOutcome) {
  const col = outcome.columns.find(({ field }) => field?.field === 'school')?.col
  const rows = new Map((grid?.rows ?? []).map(({ row, cells }) => [row, cells]))
  return (row: number): string | null => {
    const written = col === undefined ? '' : cellText(rows.get(row)?.[col]).trim()
    return written === '' ? null : written.slice(0, 60)
  }
}

/** The people of one sheet of signatures. A sheet on which nobody has signed was typed up afterwards: all were there. */
export function signedLines(
  outcome: SheetOutcome,
  grid: FileGrid['sheets'][number] | undefined,
): readonly SignedLine[] {
  const unitAt = unitsOf(grid, outcome)
  const near = new Set(outcome.issues.filter(({ code }) => code === 'school_fuzzy_matched').map(({ row }) => row))
  const isBlank = outcome.records.every(({ values }) => values['present'] !== true)
  return outcome.records.flatMap(({ row, values, schools }) => {
    const name = text(values, 'name', 40)
    if (name === null) return []
    const marks = isBlank
      ? { morning: null, afternoon: null }
      : { morning: markOf(values, 'am'), afternoon: markOf(values, 'pm') }
    return [
      {
        line: row,
        name,
        unit: unitAt(row) ?? text(values, 'school', 60),
        schoolId: schools['school'] ?? null,
        isUnitNear: near.has(row),
        subject: text(values, 'subject', 20),
        phone: text(values, 'phone', 20),
        nationalId: text(values, 'id_number', 18),
        presence: isBlank || values['present'] === true ? 'present' : 'absent',
        ...marks,
      },
    ]
  })
}

/** Reads pasted lines or a file as a sheet of signatures; nothing is staged and nothing stored. */
export function createSignInReader(house: House, spawnWorker: SpawnWorker) {
  const known = createKnownRepository(house.db)

  async function gridOf({ text: pasted, file }: SignInSource, context: CallContext): Promise<FileGrid> {
    if (file !== undefined) {
      const tools = { spawnWorker, signal: context.signal, onRows: () => undefined }
      const grid = await readInWorker(context.file(file), tools)
      if (!grid.isOpenable) throw new AppError('file/not-readable', { file: grid.file })
      return { ...grid, sheets: grid.sheets.filter(({ isHidden }) => !isHidden) }
    }
    const codes = createCodeBook(known.codes())
    const sheet = gridOfLines(pasted ?? '', (word) => codes.find('subject', word) !== null)
    return { file: '', isOpenable: true, findings: [], sheets: [sheet] }
  }

  function outcomesOf(grid: FileGrid): readonly SheetOutcome[] {
    const steps = runImport({
      files: [grid],
      codes: createCodeBook(known.codes()),
      districts: createDistrictBook(known.districts()),
      schools: createSchoolIndex(known.schools()),
      people: known.people(),
      pairs: noPairs,
      studios: [],
      policy: defaultImportPolicy,
      today: house.clock.today(),
      decisions: grid.sheets.map((_, sheet) => ({
        type: 'layout',
        file: 0,
        sheet,
        kind: 'lecture_attendance',
        headerRows: null,
        fields: {},
      })),
      rememberedLayout: () => null,
    })
    let step = steps.next()
    while (step.done !== true) step = steps.next()
    return step.value.files.flatMap(({ sheets }) => sheets)
  }

  return async (source: SignInSource, context: CallContext): Promise<SignIn> => {
    const grid = await gridOf(source, context)
    const offset = source.file === undefined ? 1 : 0
    const sheets = outcomesOf(grid).map((outcome, index) => ({ outcome, sheet: grid.sheets[index] }))
    const lines = sheets.flatMap(({ outcome, sheet }) => signedLines(outcome, sheet))
    const rows = grid.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0)
    const headers = sheets.reduce((sum, { outcome }) => sum + outcome.headerRows.length, 0)
    return {
      lines: lines.map((line) => ({ ...line, line: line.line - offset })),
      skipped: Math.max(0, rows - headers - lines.length),
    }
  }
}

export type SignInReader = ReturnType<typeof createSignInReader>
