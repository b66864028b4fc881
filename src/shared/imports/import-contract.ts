import { z } from 'zod'
import { command, query, type Area } from '../contract/define.ts'
import { rowId } from '../kernel/ids.ts'
import type { Batch, BatchRow, CellReading, CommitReport, IssueGroup, ShownIssue, ShownSheet } from './staging.ts'

const batchId = rowId.describe('batch of files')
const stored: readonly Area[] = [
  'imports',
  'registry',
  'pairings',
  'activities',
  'hours',
  'twinning',
  'codes',
  'history',
]

/** How the officer answers an issue or a cell. */
const decision = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('accept') }).describe('take it as it was read'),
  z.object({ kind: z.literal('choose'), value: z.string().max(200) }).describe('one of the choices offered'),
  z.object({ kind: z.literal('type'), text: z.string().max(2000) }).describe('read this text in the place of the cell'),
  z.object({ kind: z.literal('exclude') }).describe('leave the row out'),
  z.object({ kind: z.literal('reset') }).describe('take the answer back'),
])

export const importContract = {
  /** Reads files (or all files of a folder) into a new batch: nothing is stored in the registry yet. */
  stage: command(
    z.object({
      files: z.array(z.string().max(1000)).min(1, '请选择文件').max(500),
      label: z.string().max(60).optional(),
    }),
    ['imports'],
  ).returns<{ readonly batchId: string }>(),
  addFiles: command(z.object({ batchId, files: z.array(z.string().max(1000)).min(1).max(500) }), [
    'imports',
  ]).returns<null>(),
  removeFile: command(z.object({ batchId, fileId: rowId }), ['imports']).returns<null>(),
  list: query(z.object({ limit: z.int().min(1).max(200).default(50) }), ['imports', 'history']).returns<
    readonly BatchRow[]
  >(),
  get: query(z.object({ batchId }), ['imports', 'history', 'registry', 'pairings', 'codes'])
    .by('officer')
    .returns<Batch>(),
  /** The drawn sheet, a window of its rows at a time. */
  sheet: query(
    z.object({ sheetId: rowId, from: z.int().min(1).default(1), count: z.int().min(1).max(500).default(200) }),
    ['imports', 'registry', 'codes'],
  )
    .by('officer')
    .returns<ShownSheet>(),
  cell: query(z.object({ sheetId: rowId, row: z.int().min(1), column: z.int().min(0).max(500) }), [
    'imports',
    'registry',
    'codes',
  ])
    .by('officer')
    .returns<CellReading>(),
  issueGroups: query(z.object({ batchId, fileId: rowId.optional() }), ['imports', 'registry', 'codes'])
    .by('officer')
    .returns<readonly IssueGroup[]>(),
  issues: query(
    z.object({
      batchId,
      fileId: rowId.optional(),
      sheetId: rowId.optional(),
      code: z.string().max(40).optional(),
      severity: z.enum(['error', 'warning', 'info']).optional(),
      openOnly: z.boolean().default(false),
      limit: z.int().min(1).max(2000).default(200),
      offset: z.int().min(0).default(0),
    }),
    ['imports', 'registry', 'codes'],
  )
    .by('officer')
    .returns<{ readonly total: number; readonly issues: readonly ShownIssue[] }>(),
  /** Answers one issue or several; with `alike`, every issue of the batch with the same code and the same text (全部同样处理). */
  decide: command(
    z.object({
      batchId,
      issueIds: z.array(z.string().max(100)).min(1).max(2000),
      decision,
      alike: z.boolean().default(false),
      remember: z.boolean().default(false).describe('a school name: keep it as a confirmed spelling'),
    }),
    ['imports'],
  ).returns<{ readonly answered: number }>(),
  /** Answers a cell that carries no issue, or leaves a row out. */
  decideCell: command(
    z.object({ sheetId: rowId, row: z.int().min(1), column: z.int().min(0).max(500).nullable(), decision }),
    ['imports'],
  ).returns<null>(),
  /** Reads a column as another field, or not at all; remembered for the sender. */
  mapColumn: command(
    z.object({ sheetId: rowId, column: z.int().min(0).max(500), field: z.string().max(40).nullable() }),
    ['imports'],
  ).returns<null>(),
  /** Reads a sheet as another kind, or not at all. */
  setKind: command(z.object({ sheetId: rowId, kind: z.string().max(40).nullable() }), ['imports']).returns<null>(),
  setSender: command(z.object({ fileId: rowId, districtId: rowId.nullable() }), ['imports']).returns<null>(),
  /** Stores every record without an error, in one action that can be undone as a whole. */
  commit: command(z.object({ batchId, acceptWarnings: z.boolean().default(false) }), stored).returns<CommitReport>(),
  discard: command(z.object({ batchId }), ['imports']).returns<null>(),
  /** 问题清单.xlsx for the sender: file, sheet, row, column, problem, suggestion. */
  problemList: command(z.object({ batchId, fileId: rowId.optional(), file: z.string().max(1000) }), []).returns<{
    readonly rows: number
  }>(),
} as const
