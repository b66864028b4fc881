import { cellText } from '#shared/imports/grid.ts'
import type { ImportRecord, SheetOutcome } from '#shared/imports/import-outcome.ts'
import { lectureOccasion } from '#shared/imports/lecture-occasion.ts'
import type { LoadedSheet, ReadBatch } from './batch-store.ts'
import type { AttendanceIntake, ReportedAttendee } from './import-needs.ts'
import { signedLines } from './read-sign-in.ts'

export interface AttendanceWriterTools {
  readonly read: ReadBatch
  readonly intake: AttendanceIntake
  /** The registry's id of what a record names; null when it is not stored. */
  readonly idOf: (id: string | undefined) => string | null
  readonly rowNo: (sheetNo: number, row: number) => number | null
}

interface Sheet {
  readonly sheet: LoadedSheet
  readonly outcome: SheetOutcome
  readonly records: ImportRecord[]
}

/** Stores sheets of signatures, each into its session; who is not certain waits there and holds nothing up. */
export function createAttendanceWriter({ read, intake, idOf, rowNo }: AttendanceWriterTools) {
  const sheets = new Map<number, Sheet>()

  const gridOf = ({ sheet }: Sheet) => read.grids[sheet.fileIndex]?.sheets[sheet.sheetIndex]

  /** What stands above the header. */
  function preambleOf(one: Sheet): readonly string[] {
    const first = one.outcome.headerRows[0] ?? 1
    const rows = (gridOf(one)?.rows ?? []).filter(({ row }) => row < first)
    return rows.map(({ cells }) =>
      cells
        .map((cell) => cellText(cell).trim())
        .filter((text) => text !== '')
        .join(' '),
    )
  }

  /** Whom the officer chose for a row; null: nobody was chosen. */
  function chosenAt({ sheet }: Sheet, row: number): string | null {
    const decided = read.decisions.person({ file: sheet.fileIndex, sheet: sheet.sheetIndex, row, n: 1, role: 'person' })
    return decided?.person == null ? null : idOf(decided.person)
  }

  function peopleOf(one: Sheet): readonly ReportedAttendee[] {
    const outcome = { ...one.outcome, records: one.records }
    return signedLines(outcome, gridOf(one)).map(({ line, ...signed }) => ({
      ...signed,
      schoolId: idOf(signed.schoolId ?? undefined),
      teacherId: chosenAt(one, line),
      sourceRow: rowNo(one.sheet.no, line),
    }))
  }

  return {
    write(record: ImportRecord, { sheet, outcome }: Pick<Sheet, 'sheet' | 'outcome'>): boolean {
      const known = sheets.get(sheet.no) ?? { sheet, outcome, records: [] }
      known.records.push(record)
      sheets.set(sheet.no, known)
      return true
    },
    finish() {
      for (const one of sheets.values()) {
        const file = read.files[one.sheet.fileIndex]?.name ?? ''
        const occasion = lectureOccasion(preambleOf(one), one.sheet.name, file)
        intake.add(occasion, peopleOf(one))
      }
      return intake.finish()
    },
  }
}
