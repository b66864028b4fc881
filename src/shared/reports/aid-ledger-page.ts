import { visitDirectionLabels } from '../aid/aid-labels.ts'
import { ledgerMeasureLabels, ledgerMeasures, type AidLedger, type LedgerCells } from '../aid/two-way-ledger.ts'
import { visitDirections, type VisitDirection } from '../aid/visit.ts'
import type { Brief, BriefTable } from './brief-model.ts'
import { paperDate } from './report-frame.ts'

/** So many lines and years find room on one page. */
const most = { lines: 16, years: 8 }

const plain = (value: number): string => (value === 0 ? '' : value.toLocaleString('zh-CN'))
const cellsText = (cells: LedgerCells | null): string[] =>
  ledgerMeasures.map((measure) => (cells === null ? '' : plain(cells[measure].value)))

const columnsOf = (first: string): BriefTable['columns'] => [
  { label: first, width: 20, align: 'left' },
  { label: '方向', width: 9, align: 'center' },
  ...ledgerMeasures.map((measure) => ({ label: ledgerMeasureLabels[measure], width: 10, align: 'right' as const })),
]

/** A row for each direction that has something; the name stands in the first of them. */
function waysRows(
  label: string,
  ways: Readonly<Record<VisitDirection, LedgerCells | null>>,
): readonly (readonly string[])[] {
  const own = visitDirections.filter((direction) => (ways[direction]?.events.value ?? 0) > 0)
  return own.map((direction, at) => [
    at === 0 ? label : '',
    visitDirectionLabels[direction],
    ...cellsText(ways[direction]),
  ])
}

const ofLines = ({ lines, totals }: AidLedger): BriefTable => ({
  kind: 'table',
  title: '分类别',
  columns: columnsOf('类别'),
  rows: [
    ...lines.slice(0, most.lines).flatMap(({ label, ways }) => waysRows(label, ways)),
    ...waysRows('合计', totals),
  ],
  none: '这段时间没有往来。',
})

const ofYears = ({ years }: AidLedger): BriefTable => ({
  kind: 'table',
  title: '分年度',
  columns: columnsOf('年度'),
  rows: years.slice(-most.years).flatMap(({ label, ways }) => waysRows(label, ways)),
  none: '这段时间没有往来。',
})

/** The two-way ledger as one A4 page: by kind, by year, and who went where as bars. */
export function ledgerPage(ledger: AidLedger, unit: string): Brief {
  const bars = (direction: VisitDirection) =>
    ledger.lines.flatMap(({ label, ways }) => {
      const value = ways[direction]?.personDays.value ?? 0
      return value === 0 ? [] : [{ label, value }]
    })
  return {
    title: '濮伊双向交流台账',
    line: `${unit}　${paperDate(ledger.from)}至${paperDate(ledger.to)}　人数按人去重，人天每人每天只计一次`,
    blocks: [
      {
        kind: 'bars',
        unit: '人天',
        tables: visitDirections.map((direction) => ({ title: visitDirectionLabels[direction], bars: bars(direction) })),
      },
      ofLines(ledger),
      ofYears(ledger),
    ],
  }
}
