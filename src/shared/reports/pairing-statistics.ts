import {
  dimensionFilter,
  dimensionKey,
  dimensionLabels,
  dimensionValues,
  type DimensionLists,
  type DimensionValue,
  type Placed,
} from './pairing-dimensions.ts'
import { reportFrame, type ReportContext } from './report-frame.ts'
import type { ReportFilter } from './report-filter.ts'
import type { Dimension } from './report-options.ts'
import { groupPairs } from './row-groups.ts'
import { measuresBy, type Counted, type Period } from './statistics-measures.ts'
import {
  sheetColumn,
  type CellSource,
  type DataRow,
  type Sheet,
  type SheetColumn,
  type SheetRow,
} from './sheet-model.ts'

interface Table {
  readonly measures: ReturnType<typeof measuresBy>
  readonly period: Period
  readonly rows: Dimension
  readonly columns: Dimension | null
  readonly across: readonly DimensionValue[]
  readonly context: ReportContext
}

interface Line {
  readonly kind: DataRow['kind']
  readonly label: string
  readonly rows: Counted
  readonly filter: ReportFilter
}

/** Numbers that each open the rows they count. */
function tableRow({ columns, across, measures, period }: Table, line: Line): DataRow {
  const { rows, filter, label } = line
  const split = columns === null ? new Map() : groupPairs(rows.pairs, dimensionKey[columns])
  return {
    kind: line.kind,
    cells: [
      label,
      ...measures.map((measure) => measure.count(rows)),
      ...across.map((value) => (split.get(value.key) ?? []).length),
    ],
    sources: [
      null,
      ...measures.map((measure): CellSource => {
        const opened = measure.open(filter, period, rows)
        return { kind: 'rows', report: measure.report, filter: opened, note: `${label} ${measure.label}` }
      }),
      ...across.map((value): CellSource | null => {
        if (columns === null) return null
        const opened = dimensionFilter(filter, columns, value.key)
        return { kind: 'rows', report: 'pairing-list', filter: opened, note: `${label} ${value.label}` }
      }),
    ],
  }
}

function tableColumns({ rows, columns, across, measures }: Table): readonly SheetColumn[] {
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

const everyRow = ({ pairs, studios, activities, twins, postings, visitors }: Counted): readonly Placed[] => [
  ...pairs,
  ...studios,
  ...activities,
  ...twins,
  ...postings,
  ...visitors,
]

/** The rows of each value, list by list. */
function splitBy(dimension: Dimension, rows: Counted): (key: string) => Counted {
  const key = dimensionKey[dimension]
  const groups = {
    pairs: groupPairs(rows.pairs, key),
    studios: groupPairs(rows.studios, key),
    activities: groupPairs(rows.activities, key),
    twins: groupPairs(rows.twins, key),
    postings: groupPairs(rows.postings, key),
    visitors: groupPairs(rows.visitors, key),
  }
  return (value) => ({
    pairs: groups.pairs.get(value) ?? [],
    studios: groups.studios.get(value) ?? [],
    activities: groups.activities.get(value) ?? [],
    twins: groups.twins.get(value) ?? [],
    postings: groups.postings.get(value) ?? [],
    visitors: groups.visitors.get(value) ?? [],
  })
}

function* tableRows(table: Table, rows: Counted, lists: DimensionLists): Iterable<SheetRow> {
  const { filter, options } = table.context
  const ofValue = splitBy(table.rows, rows)
  for (const value of dimensionValues(table.rows, everyRow(rows), lists))
    yield tableRow(table, {
      kind: 'data',
      label: value.label,
      rows: ofValue(value.key),
      filter: dimensionFilter(filter, table.rows, value.key),
    })
  if (options.totalRow) yield tableRow(table, { kind: 'total', label: '合计', rows, filter })
}

const pairNote =
  '县区按师傅所在县区统计，城乡类型按徒弟所在学校统计；师傅、徒弟按人计，同一人在几行中出现时，合计只计一次。'
const otherNote =
  '工作室按主持人所在学校统计，成员按人次计；学校组和对子按牵头校所在县区统计；学时为教师在统计时段内所得学时之和，按当时所在县区、学段和学科统计；援疆人次按派出学校所在县区统计，互访人次为名册内教师参加交流的次数，按现所在县区统计。'

interface StatisticsParts {
  readonly context: ReportContext
  readonly lists: DimensionLists
  readonly period: Period
}

/** What the columns of this table can count; the rest would make values of its own. */
function countable(rows: Counted, measures: Table['measures']): Counted {
  const has = (key: string): boolean => measures.some((measure) => measure.key === key)
  return {
    pairs: rows.pairs,
    studios: has('studios') ? rows.studios : [],
    activities: has('hours') ? rows.activities : [],
    twins: has('twins') ? rows.twins : [],
    postings: has('postings') ? rows.postings : [],
    visitors: has('visitors') ? rows.visitors : [],
  }
}

function statisticsSheet(dimension: Dimension, all: Counted, { context, lists, period }: StatisticsParts): Sheet {
  const measures = measuresBy(dimension, context.filter)
  const rows = countable(all, measures)
  const columns = context.options.columns === dimension ? null : context.options.columns
  const across = columns === null ? [] : dimensionValues(columns, rows.pairs, lists)
  const table: Table = { rows: dimension, columns, across, context, measures, period }
  const name = `分${dimensionLabels[dimension]}统计表`
  const isPairsOnly = !measures.some(({ key }) => key === 'studios')
  return {
    frame: reportFrame(context, {
      name,
      title: isPairsOnly ? `“1+N”师徒结对${name}` : `教师发展工作${name}`,
      columns: tableColumns(table),
      notes: isPairsOnly ? [pairNote] : [pairNote, otherNote],
      orientation: across.length > 3 || measures.length > 4 ? 'landscape' : 'portrait',
      years: rows.pairs,
    }),
    rows: Array.from(tableRows(table, rows, lists)),
  }
}

const usualRows: readonly Dimension[] = ['district', 'stage', 'subject', 'settlement']

/** O21 分县区/学段/学科/城乡统计表: a sheet for each, split by another dimension across, every number with its rows. */
export function pairingStatisticsSheets(rows: Counted, parts: StatisticsParts): readonly Sheet[] {
  const { options } = parts.context
  const chosen = options.rows.length > 0 ? options.rows : usualRows
  return Array.from(new Set(chosen), (dimension) => statisticsSheet(dimension, rows, parts))
}
