import { issueTitles } from '#shared/imports/import-issue-labels.ts'
import { cellText, columnLetter } from '#shared/imports/grid.ts'
import { sheetColumn, type Sheet, type SheetRow } from '#shared/reports/sheet-model.ts'
import type { ReadBatch } from './batch-store.ts'
import { findIssues, type PlacedIssue, showIssue } from './shown-issues.ts'

const columns = [
  sheetColumn({ key: 'no', label: '序号', width: 6, kind: 'number' }),
  sheetColumn({ key: 'file', label: '文件', width: 28, kind: 'long' }),
  sheetColumn({ key: 'sheet', label: '工作表', width: 14 }),
  sheetColumn({ key: 'row', label: '行', width: 6 }),
  sheetColumn({ key: 'column', label: '列', width: 16 }),
  sheetColumn({ key: 'text', label: '原文', width: 22, kind: 'long' }),
  sheetColumn({ key: 'problem', label: '问题', width: 20 }),
  sheetColumn({ key: 'advice', label: '说明与建议', width: 48, kind: 'long' }),
]

export interface ProblemSheet {
  readonly sheet: Sheet
  readonly rows: number
}

/** 问题清单: what the sender has to put right, by the rows and columns of his own file. */
export function problemSheet(read: ReadBatch, fileId: string | undefined, generatedAt: string): ProblemSheet {
  const open = findIssues(read, { fileId, openOnly: true }).filter(({ issue }) => issue.severity !== 'info')
  const lines = [
    ...fileLines(read, fileId),
    ...open.map((placed) => lineOf(read, placed)),
    ...returnedLines(read, fileId),
  ]
  const rows = lines.map((cells, index): SheetRow => ({ kind: 'data', cells: [index + 1, ...cells], sources: [] }))
  return { sheet: { frame: frameOf(read, fileId, generatedAt), rows }, rows: rows.length }
}

type Line = readonly (string | null)[]

const fileLines = (read: ReadBatch, fileId: string | undefined): Line[] =>
  read.outcome.files.flatMap((file, index) => {
    if (fileId !== undefined && read.files[index]?.id !== fileId) return []
    return file.findings.map(({ code, message }): Line => [
      file.file,
      null,
      null,
      null,
      null,
      issueTitles[code],
      message,
    ])
  })

/** Rows that were sent back for what was found in them: they are read no more, so that the finding stands with the answer. */
const returnedLines = (read: ReadBatch, fileId: string | undefined): Line[] =>
  read.sheets.flatMap(({ fileIndex, name, answers }) => {
    const file = read.files[fileIndex]
    if (file === undefined || (fileId !== undefined && file.id !== fileId)) return []
    return answers
      .filter(({ kind, value }) => kind === 'exclude' && value !== null)
      .map(({ row, value }): Line => [file.name, name, String(row), null, null, '退回', value])
  })

function lineOf(read: ReadBatch, placed: PlacedIssue): Line {
  const { issue, sheet } = placed
  const shown = showIssue(placed, read)
  const outcome = read.outcome.files[sheet.fileIndex]?.sheets[sheet.sheetIndex]
  const column = outcome?.columns.find(({ col }) => columnLetter(col) === issue.col)
  const cells = read.grids[sheet.fileIndex]?.sheets[sheet.sheetIndex]?.rows.find(({ row }) => row === issue.row)?.cells
  const text = column === undefined ? issue.found : cellText(cells?.[column.col])
  const title = [issue.col, column?.header].filter((part) => part !== null && part !== undefined).join(' ')
  return [
    shown.fileName,
    shown.sheetName,
    issue.row === null ? null : String(issue.row),
    title,
    text,
    issueTitles[issue.code],
    shown.sentence,
  ]
}

function frameOf(read: ReadBatch, fileId: string | undefined, generatedAt: string): Sheet['frame'] {
  const file = read.files.find(({ id }) => id === fileId)
  return {
    name: '问题清单',
    head: {
      attachment: '',
      title: '报送表问题清单',
      fields: [{ label: '报送文件', value: file?.name ?? `共 ${read.files.length} 个文件` }],
    },
    columns,
    notes: ['请在原文件的相应行、列改正后重新报送；行号、列号与原文件一致。'],
    print: { orientation: 'landscape', repeatHeader: true },
    footer: { version: '1', generatedAt },
  }
}
