import { z } from 'zod'
import { command, query } from '../contract/define.ts'
import type { Failure } from '../kernel/result.ts'

/** A file that the officer chose; the path stays with the shell. */
export interface FileHandle {
  readonly token: string
  readonly name: string
}

export interface ShellInfo {
  readonly version: string
  readonly electron: string
  readonly chrome: string
  readonly node: string
  readonly databaseFile: string
  readonly backupFolder: string
  readonly logFolder: string
  /** Why the database is not open, when it is not. */
  readonly engineError: Failure | null
}

/** What a file dialog offers, and how a saved file's name ends. */
export const fileKinds = {
  sheets: { label: 'Excel 或 CSV 表格', endings: ['xlsx', 'xls', 'csv'] },
  xlsx: { label: 'Excel 表格', endings: ['xlsx'] },
  csv: { label: 'CSV 文件', endings: ['csv'] },
  docx: { label: 'Word 文档', endings: ['docx'] },
  pdf: { label: 'PDF 文件', endings: ['pdf'] },
  txt: { label: '文本文件', endings: ['txt'] },
  ics: { label: '日历文件', endings: ['ics'] },
  longdu: { label: '龙都数据文件', endings: ['longdu'] },
  zip: { label: '压缩包', endings: ['zip'] },
  png: { label: '图片', endings: ['png'] },
  svg: { label: '矢量图', endings: ['svg'] },
  attachments: {
    label: '文档、表格、PDF 和图片',
    endings: ['docx', 'xlsx', 'pptx', 'pdf', 'png', 'jpg', 'jpeg', 'gif', 'webp', 'bmp', 'tif', 'tiff', 'heic'],
  },
  any: { label: '所有文件', endings: ['*'] },
} as const satisfies Record<string, { label: string; endings: readonly string[] }>

export type FileKind = keyof typeof fileKinds

const nothing = z.strictObject({})
const token = z.string().min(1).max(100).describe('token of a file, from a dialog or a drop')
const fileKind = z.enum(Object.keys(fileKinds) as [FileKind, ...FileKind[]])
const fileName = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\\/:*?"<>|\p{Cc}]+$/u, '文件名里不能有 \\ / : * ? " < > |')

const printed = {
  html: token.describe('token of a print-ready HTML file, from `temporaryFile`'),
  landscape: z.boolean(),
}

/** What the window itself answers; reached by the page through the same `call` as the engine. */
export const shellContract = {
  info: query(nothing, []).returns<ShellInfo>(),
  /** Empty when the officer changed his mind. */
  chooseFiles: query(z.strictObject({ kind: fileKind.default('sheets'), many: z.boolean().default(true) }), []).returns<
    readonly FileHandle[]
  >(),
  /** The sheets in a folder and the folders under it. */
  chooseFolder: query(nothing, []).returns<readonly FileHandle[]>(),
  /** Dropped tokens, a folder among them taken apart into its sheets. */
  expand: query(z.strictObject({ tokens: z.array(token).max(500) }), []).returns<readonly FileHandle[]>(),
  /** Where to save; null when the officer changed his mind. */
  chooseSave: query(z.strictObject({ name: fileName, kind: fileKind }), []).returns<FileHandle | null>(),
  /** A folder for many files; null when the officer changed his mind. */
  chooseTarget: query(nothing, []).returns<FileHandle | null>(),
  /** A file of the app's own, gone when it closes: for what is printed. */
  temporaryFile: query(z.strictObject({ kind: z.enum(['html', 'pdf']) }), []).returns<FileHandle>(),
  /** Shows the file in its folder. */
  showFile: query(z.strictObject({ token }), []).returns<null>(),
  /** Opens the file in the program of its kind. */
  openFile: query(z.strictObject({ token }), []).returns<null>(),
  /** Writes a picture that the page has drawn: SVG as it stands, PNG as base64. */
  savePicture: query(z.strictObject({ token, picture: z.string().min(1), encoding: z.enum(['utf8', 'base64']) }), [])
    .upTo(24 * 2 ** 20)
    .returns<FileHandle>(),
  /** Writes a short text that the page has put together, and that is to lie nowhere else. */
  saveText: query(z.strictObject({ token, text: z.string().min(1).max(100_000) }), []).returns<FileHandle>(),
  savePdf: query(z.strictObject({ ...printed, token }), []).returns<FileHandle>(),
  /** Opens the document as a PDF in the system's viewer, to be looked at and printed from there. */
  print: query(z.strictObject(printed), []).returns<null>(),
  /** Asks where, and writes the diagnosis pack there: states and counts, nobody's name. Null when the officer changed his mind. */
  exportDiagnosis: query(nothing, []).returns<FileHandle | null>(),
  cancel: query(z.strictObject({ callId: z.string().max(100) }), []).returns<null>(),
  /** Lets the officer choose a backup and opens it in place of the database, which is kept in quarantine. */
  restoreFromBackup: command(nothing, []).returns<{ readonly name: string } | null>(),
}
