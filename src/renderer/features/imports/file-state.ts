import type { StagedFile, StagedSheet } from '#shared/imports/staging.ts'
import type { StatusTone } from '#renderer/ui/status-word.tsx'

export interface FileState {
  readonly tone: StatusTone
  readonly word: string
}

const figure = (value: number): string => value.toLocaleString('zh-CN')

/** The first clause says what is wrong; the whole sentence stands where the sheet would. */
const firstClause = (sentence: string): string => sentence.split(/[，。；]/u)[0] ?? sentence

/** The state of a file in the list: what hinders it comes first; once the batch is stored, what was stored. */
export function fileState(file: StagedFile, isStored: boolean): FileState {
  if (!file.isOpenable) return { tone: 'overdue', word: firstClause(file.problems[0] ?? '打不开') }
  const { ready, open } = file.figures
  if (isStored && ready > 0)
    return { tone: 'finished', word: `已入库 ${figure(ready)}${open > 0 ? `，未入库 ${figure(open)}` : ''}` }
  if (open > 0) return { tone: 'waiting', word: `需处理 ${figure(open)}` }
  if (ready > 0) return { tone: 'finished', word: `可入库 ${figure(ready)}` }
  if (file.problems[0] !== undefined) return { tone: 'overdue', word: firstClause(file.problems[0]) }
  if (file.sheets.some((sheet) => sheet.isOnlyStaged)) return { tone: 'hollow', word: '已读，暂不入库' }
  return { tone: 'hollow', word: '没有可入库的行' }
}

/** Rows of the sheets that are read: hidden ones and unrecognised ones hold no data to store. */
export const dataRows = (file: StagedFile): number => file.figures.ready + file.figures.open + file.figures.skipped

/** Under whose name a file stands: the county, or the file where that is not known. */
export const senderName = (file: StagedFile): string => file.sender ?? '未认出报送单位'

/** How a place of a file is named in the list of issues: short, but told apart. */
export const shortSender = (file: StagedFile | undefined, fileName: string): string =>
  file?.sender ?? fileName.replace(/\.[^.]+$/u, '')

/** The sheet that a file opens with: the first that is read, else the first that can be seen. */
export const firstSheet = (file: StagedFile): StagedSheet | undefined =>
  file.sheets.find((sheet) => sheet.kind !== null && !sheet.isHidden) ??
  file.sheets.find((sheet) => !sheet.isHidden) ??
  file.sheets[0]

/** The file that a batch opens with: the first with something to do. */
export const firstFile = (files: readonly StagedFile[]): StagedFile | undefined =>
  files.find((file) => file.isOpenable && file.figures.open > 0) ?? files.find((file) => file.isOpenable) ?? files[0]
