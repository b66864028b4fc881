import { pairingStatusLabels } from '../pairings/pairing-labels.ts'
import { distinctCount, pairingCode, statusOn, type ReportPair } from './report-pair.ts'
import { reportFrame, type ReportContext } from './report-frame.ts'
import { fromPair, groupedRows } from './row-groups.ts'
import {
  sheetColumn,
  type CellValue,
  type DataRow,
  type Sheet,
  type SheetColumn,
  type SheetRow,
} from './sheet-model.ts'

interface ListColumn {
  readonly column: SheetColumn
  readonly value: (pair: ReportPair, context: ReportContext) => CellValue
  /** What the cell tells, for whoever asks where it comes from. */
  readonly note: string
}

const text = (key: string, label: string, width: number) => sheetColumn({ key, label, width })

/** O1, the columns of the handbook in their order; one row per mentee. */
const columns: readonly ListColumn[] = [
  {
    column: sheetColumn({ key: 'district', label: '县区', width: 9, merges: true }),
    value: (pair) => pair.mentorDistrict,
    note: '结对时师傅所在县区',
  },
  { column: text('code', '结对编号', 15), value: pairingCode, note: '组号和组内序号' },
  {
    column: sheetColumn({ key: 'mentor', label: '师傅姓名', width: 9, personal: 'name' }),
    value: (pair) => pair.mentor,
    note: '师傅现用姓名',
  },
  {
    column: sheetColumn({ key: 'mentorSchool', label: '师傅单位', width: 20, kind: 'long', merges: true }),
    value: (pair) => pair.mentorSchool,
    note: '结对时的单位',
  },
  { column: text('mentorTitle', '师傅职称', 9.5), value: (pair) => pair.mentorTitle, note: '结对时的职称' },
  { column: text('mentorHonours', '师傅荣誉', 12), value: (pair) => pair.mentorHonours, note: '结对时的荣誉' },
  {
    column: sheetColumn({ key: 'mentee', label: '徒弟姓名', width: 9, personal: 'name' }),
    value: (pair) => pair.mentee,
    note: '徒弟现用姓名',
  },
  {
    column: sheetColumn({ key: 'menteeSchool', label: '徒弟单位', width: 20, kind: 'long', merges: true }),
    value: (pair) => pair.menteeSchool,
    note: '结对时的单位',
  },
  {
    column: sheetColumn({ key: 'menteeYears', label: '徒弟教龄', width: 6, kind: 'number' }),
    value: (pair) => pair.menteeYears,
    note: '结对时的教龄',
  },
  { column: text('stage', '学段', 7), value: (pair) => pair.stage, note: '结对组的学段' },
  { column: text('subject', '学科', 8), value: (pair) => pair.subject, note: '结对组的学科' },
  { column: text('kind', '结对类型', 8), value: (pair) => pair.kind, note: '结对组的类型' },
  {
    column: text('period', '起止时间', 13),
    value: (pair) => `${pair.startsOn}至${pair.endsOn}`,
    note: '徒弟的起止日期',
  },
  {
    column: text('status', '状态', 7),
    value: (pair, { asOf }) => pairingStatusLabels[statusOn(pair, asOf)],
    note: '截至本表日期的状态',
  },
  {
    column: sheetColumn({ key: 'remark', label: '备注', width: 11, kind: 'long' }),
    value: (pair) => pair.remark ?? pair.groupRemark,
    note: '备注',
  },
]

const numbered: readonly SheetColumn[] = [
  sheetColumn({ key: 'no', label: '序号', width: 5, kind: 'number' }),
  ...columns.map(({ column }) => column),
]

const listRow =
  (context: ReportContext) =>
  (pair: ReportPair, no: number): DataRow => ({
    kind: 'data',
    cells: [no, ...columns.map(({ value }) => value(pair, context))],
    sources: [null, ...columns.map(({ note }) => fromPair(pair, note))],
  })

function totalRow(pairs: readonly ReportPair[]): DataRow {
  const totals: Readonly<Record<string, string>> = {
    no: '合计',
    code: `${pairs.length} 对`,
    mentor: `${distinctCount(pairs, (pair) => pair.mentorId)} 人`,
    mentee: `${distinctCount(pairs, (pair) => pair.menteeId)} 人`,
  }
  return {
    kind: 'total',
    cells: numbered.map((column) => totals[column.key] ?? null),
    sources: numbered.map(() => null),
  }
}

function* rows(pairs: readonly ReportPair[], context: ReportContext): Iterable<SheetRow> {
  yield* groupedRows(pairs, context.options, listRow(context))
  if (context.options.totalRow) yield totalRow(pairs)
}

/** O1 师徒结对一览表. */
export const pairingListSheet = (pairs: readonly ReportPair[], context: ReportContext): Sheet => ({
  frame: reportFrame(context, {
    name: '师徒结对一览表',
    title: '“1+N”师徒结对一览表',
    columns: numbered,
    notes: ['单位、职称、荣誉和教龄为结对时的情况；县区按师傅所在县区填写。'],
    orientation: 'landscape',
    years: pairs,
  }),
  rows: Array.from(rows(pairs, context)),
})
