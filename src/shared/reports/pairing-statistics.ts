import {
  dimensionFilter,
  dimensionKey,
  dimensionLabels,
  dimensionValues,
  type DimensionLists,
  type DimensionValue,
} from './pairing-dimensions.ts'
import { distinctCount, type ReportPair } from './report-pair.ts'
import { reportFrame, type ReportContext } from './report-frame.ts'
import type { ReportFilter } from './report-filter.ts'
import type { Dimension } from './report-options.ts'
import { groupPairs } from './row-groups.ts'
import {
  sheetColumn,
  type CellSource,
  type DataRow,
  type Sheet,
  type SheetColumn,
  type SheetRow,
} from './sheet-model.ts'

/** What is counted; columns of programmes to come join here. */
const measures: readonly {
  readonly key: string
  readonly label: string
  readonly count: (pairs: readonly ReportPair[]) => number
}[] = [
  { key: 'pairs', label: '师徒对数', count: (pairs) => pairs.length },
  { key: 'mentors', label: '师傅', count: (pairs) => distinctCount(pairs, (pair) => pair.mentorId) },
  { key: 'mentees', label: '徒弟', count: (pairs) => distinctCount(pairs, (pair) => pair.menteeId) },
]

interface Table {
  readonly rows: Dimension
  readonly columns: Dimension | null
  readonly across: readonly DimensionValue[]
  readonly context: ReportContext
}

/** A number that opens the rows it counts. */
const counted = (filter: ReportFilter, note: string): CellSource => ({
  kind: 'rows',
  report: 'pairing-list',
  filter,
  note,
})

interface Line {
  readonly kind: DataRow['kind']
  readonly label: string
  readonly pairs: readonly ReportPair[]
  readonly filter: ReportFilter
}

function tableRow({ columns, across }: Table, line: Line): DataRow {
  const split = columns === null ? new Map() : groupPairs(line.pairs, dimensionKey[columns])
  return {
    kind: line.kind,
    cells: [
      line.label,
      ...measures.map((measure) => measure.count(line.pairs)),
      ...across.map((value) => (split.get(value.key) ?? []).length),
    ],
    sources: [
      null,
      ...measures.map((measure) => counted(line.filter, `${line.label} ${measure.label}`)),
      ...across.map((value) =>
        columns === null
          ? null
          : counted(dimensionFilter(line.filter, columns, value.key), `${line.label} ${value.label}`),
      ),
    ],
  }
}

function tableColumns({ rows, columns, across }: Table): readonly SheetColumn[] {
  const width = across.length > 8 ? 9 : 11
  return [
    sheetColumn({ key: 'label', label: dimensionLabels[rows], width: 24 }),
    ...measures.map(({ key, label }) => sheetColumn({ key, label, width: 12, kind: 'number' })),
    ...across.map((value) =>
      sheetColumn({
        key: `by:${value.key}`,
        label: value.label,
        width,
        kind: 'number',
        group: `分${dimensionLabels[columns ?? rows]}（对）`,
      }),
    ),
  ]
}

function* tableRows(table: Table, pairs: readonly ReportPair[], lists: DimensionLists): Iterable<SheetRow> {
  const { filter, options } = table.context
  const groups = groupPairs(pairs, dimensionKey[table.rows])
  for (const value of dimensionValues(table.rows, pairs, lists))
    yield tableRow(table, {
      kind: 'data',
      label: value.label,
      pairs: groups.get(value.key) ?? [],
      filter: dimensionFilter(filter, table.rows, value.key),
    })
  if (options.totalRow) yield tableRow(table, { kind: 'total', label: '合计', pairs, filter })
}

const notes = [
  '县区按师傅所在县区统计，城乡类型按徒弟所在学校统计；师傅、徒弟按人计，同一人在几行中出现时，合计只计一次。',
]

function statisticsSheet(
  rows: Dimension,
  pairs: readonly ReportPair[],
  { context, lists }: { readonly context: ReportContext; readonly lists: DimensionLists },
): Sheet {
  const columns = context.options.columns === rows ? null : context.options.columns
  const across = columns === null ? [] : dimensionValues(columns, pairs, lists)
  const table: Table = { rows, columns, across, context }
  const name = `分${dimensionLabels[rows]}统计表`
  return {
    frame: reportFrame(context, {
      name,
      title: `“1+N”师徒结对${name}`,
      columns: tableColumns(table),
      notes,
      orientation: across.length > 3 ? 'landscape' : 'portrait',
      pairs,
    }),
    rows: tableRows(table, pairs, lists),
  }
}

const usualRows: readonly Dimension[] = ['district', 'stage', 'subject', 'settlement']

/** O21 分县区/学段/学科/城乡统计表: a sheet for each, split by another dimension across, every number with its rows. */
export function pairingStatisticsSheets(
  pairs: readonly ReportPair[],
  context: ReportContext,
  lists: DimensionLists,
): readonly Sheet[] {
  const rows = context.options.rows.length > 0 ? context.options.rows : usualRows
  return Array.from(new Set(rows), (dimension) => statisticsSheet(dimension, pairs, { context, lists }))
}
