import type { SheetOutcome } from '#shared/imports/import-outcome.ts'
import type { RecordState } from '#shared/imports/record-state.ts'
import { committableKinds, kindLabel } from '#shared/imports/sheet-kinds.ts'
import type { Batch, BatchRow, RowFigures, StagedFile, StagedSheet } from '#shared/imports/staging.ts'
import type { BatchRecord } from './staging-repository.ts'
import type { LoadedSheet, ReadBatch } from './batch-store.ts'
import { judge, type SheetRecords } from './commit-batch.ts'

const noFigures: RowFigures = { ready: 0, open: 0, skipped: 0 }

export const sumFigures = (all: readonly RowFigures[]): RowFigures =>
  all.reduce(
    (sum, one) => ({ ready: sum.ready + one.ready, open: sum.open + one.open, skipped: sum.skipped + one.skipped }),
    noFigures,
  )

/** Records of kinds that are only staged, and rows that hold none, are left out of what can be stored. */
function figuresOf({ outcome, states, sheet }: SheetRecords): RowFigures {
  const count = (...wanted: readonly RecordState[]): number =>
    [...states.values()].filter((state) => wanted.includes(state)).length
  const isOnlyStaged = outcome.kind === null || !committableKinds.has(outcome.kind)
  const excluded = sheet.answers.filter(({ kind }) => kind === 'exclude').length
  const skipped = outcome.skipped.filter(({ reason }) => reason !== 'blank').length + excluded
  if (isOnlyStaged) return { ready: 0, open: 0, skipped: skipped + outcome.records.length }
  return { ready: count('ready'), open: count('open', 'refused'), skipped }
}

function showStagedSheet(sheet: LoadedSheet, outcome: SheetOutcome, figures: RowFigures, read: ReadBatch): StagedSheet {
  const grid = read.grids[sheet.fileIndex]?.sheets[sheet.sheetIndex]
  return {
    id: sheet.id,
    name: sheet.name,
    isHidden: sheet.isHidden === 1,
    kind: outcome.kind,
    kindLabel: outcome.kind === null ? '未识别' : kindLabel(outcome.kind),
    isOnlyStaged: outcome.kind !== null && !committableKinds.has(outcome.kind),
    headerRows: outcome.headerRows,
    rowCount: grid?.rows.at(-1)?.row ?? 0,
    columnCount: (grid?.rows ?? []).reduce((widest, row) => Math.max(widest, row.cells.length), 0),
    figures,
  }
}

function showFile(read: ReadBatch, index: number, judged: readonly SheetRecords[]): StagedFile {
  const [record, outcome] = [read.files[index], read.outcome.files[index]]
  const sheets = judged
    .filter(({ sheet }) => sheet.fileIndex === index)
    .map((one) => showStagedSheet(one.sheet, one.outcome, figuresOf(one), read))
  const units = (outcome?.sheets ?? []).map((sheet) => sheet.unit)
  const decided = read.decisions.district(index, 0)
  return {
    id: record?.id ?? '',
    name: record?.name ?? '',
    sender:
      decided === null
        ? (units.map((unit) => unit?.district ?? unit?.unit ?? null).find((name) => name !== null) ?? null)
        : decided.district,
    isOpenable: outcome?.isOpenable ?? false,
    problems: (outcome?.findings ?? []).map(({ message }) => message),
    sheets,
    figures: sumFigures(sheets.map(({ figures }) => figures)),
  }
}

export const showBatchRow = (batch: BatchRecord, files: number, figures: RowFigures): BatchRow => ({
  id: batch.id,
  label: batch.label,
  state: batch.state,
  at: batch.at,
  operator: batch.operator,
  files,
  figures,
  actionId: batch.actionId,
})

/** The whole batch as the page shows it, with what storing it would do. */
export function showBatch(read: ReadBatch): Batch {
  const judged = judge(read)
  const fileList = read.files.map((_, index) => showFile(read, index, judged))
  const figures = sumFigures(fileList.map((file) => file.figures))
  return { ...showBatchRow(read.batch, read.files.length, figures), fileList, effect: effectOf(judged) }
}

/** 教师 437 新增 12 已有: counted by what each record would become. */
function effectOf(judged: readonly SheetRecords[]): Batch['effect'] {
  const lines = [
    { what: '学校', kind: 'school_directory', id: (record: Row) => record.schools['school'] },
    { what: '教师', kind: 'teacher_roster', id: (record: Row) => record.people['person'] },
    { what: '结对', kind: 'pairing', id: () => undefined },
    { what: '工作室', kind: 'studio', id: () => undefined },
    { what: '工作室成员', kind: 'studio_member', id: () => undefined },
    { what: '讲堂签到', kind: 'lecture_attendance', id: () => undefined },
    { what: '互访', kind: 'aid_visit', id: () => undefined },
    { what: '援派人员', kind: 'aid_posting', id: () => undefined },
    { what: '学校结对组', kind: 'twin_group', id: () => undefined },
    { what: '活动', kind: 'activity', id: () => undefined },
  ] as const
  return lines.flatMap(({ what, kind, id }): Batch['effect'] => {
    const records = judged
      .filter(({ outcome }) => outcome.kind === kind)
      .flatMap(({ outcome, states }) => outcome.records.filter((record) => states.get(record) === 'ready'))
    if (records.length === 0) return []
    if (kind !== 'school_directory' && kind !== 'teacher_roster') {
      const unchanged = records.filter(({ isKnown }) => isKnown === true).length
      return [{ what, added: records.length - unchanged, updated: 0, unchanged }]
    }
    const known = new Set(records.map(id).filter((one) => one !== undefined && !one.startsWith('new-')))
    const fresh = new Set(records.map(id).filter((one) => one?.startsWith('new-') === true)).size
    return [{ what, added: fresh, updated: known.size, unchanged: 0 }]
  })
}

type Row = SheetOutcome['records'][number]
