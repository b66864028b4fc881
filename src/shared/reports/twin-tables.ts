import type { Coverage } from '../twinning/twin-coverage.ts'
import type { TwinMatrix } from '../twinning/twin-network.ts'
import { reportFrame, type ReportContext } from './report-frame.ts'
import { sheetColumn, type CellValue, type DataRow, type Sheet, type SheetRow } from './sheet-model.ts'

const row = (kind: DataRow['kind'], cells: readonly CellValue[]): SheetRow => ({
  kind,
  cells,
  sources: cells.map(() => null),
})

const percent = (value: number | null): string => (value === null ? '—' : `${value}%`)

/** O15 乡村校覆盖率统计, the columns of the handbook in their order. */
export function twinCoverageSheet({ asOf, target, rows, total }: Coverage, context: ReportContext): Sheet {
  const columns = [
    sheetColumn({ key: 'district', label: '县区', width: 22 }),
    sheetColumn({ key: 'rural', label: '乡村学校数', width: 12, kind: 'number' }),
    sheetColumn({ key: 'included', label: '已纳入', width: 12, kind: 'number' }),
    sheetColumn({ key: 'share', label: '覆盖率', width: 12 }),
    sheetColumn({ key: 'target', label: '目标', width: 12 }),
    sheetColumn({ key: 'gap', label: '差额', width: 12, kind: 'number' }),
  ]
  const cells = (one: Omit<Coverage['total'], never>, name: string): readonly CellValue[] => [
    name,
    one.rural,
    one.included,
    percent(one.share),
    percent(target),
    one.gap,
  ]
  return {
    frame: reportFrame(context, {
      name: '乡村校覆盖率统计',
      title: '乡村学校结对覆盖率统计表',
      columns,
      notes: [
        `截至 ${asOf}。乡村学校为城乡类型是乡村、没有撤并的学校；已纳入指当天在已签约、没有结束的结对组中的学校，一校在几组的只计一次；差额为达到目标还差的学校数，各县区分别计算。`,
      ],
      orientation: 'portrait',
      years: [],
    }),
    rows: [
      ...rows.map((one) => row('data', cells(one, one.district))),
      ...(context.options.totalRow ? [row('total', cells(total, '合计'))] : []),
    ],
  }
}

/** 县区 × 牵头校: how many schools of each district each lead school has. */
export function twinMatrixSheet({ districts, rows, totals, total }: TwinMatrix, context: ReportContext): Sheet {
  const shown = districts.map((district, at) => ({ ...district, at })).filter(({ at }) => (totals[at] ?? 0) > 0)
  const columns = [
    sheetColumn({ key: 'lead', label: '牵头校', width: 24, kind: 'long' }),
    sheetColumn({ key: 'district', label: '所属', width: 10 }),
    ...shown.map(({ id, name }) =>
      sheetColumn({ key: id, label: name, width: 9, kind: 'number', group: '成员校所在县区（校次）' }),
    ),
    sheetColumn({ key: 'total', label: '合计', width: 8, kind: 'number' }),
  ]
  return {
    frame: reportFrame(context, {
      name: '县区与牵头校',
      title: '学校结对县区与牵头校分布表',
      columns,
      notes: ['一所成员校在一所牵头校的几个组里的，分别计算。'],
      orientation: 'landscape',
      years: [],
    }),
    rows: [
      ...rows.map((one) =>
        row('data', [one.school, one.district, ...shown.map(({ at }) => one.counts[at] ?? 0), one.total]),
      ),
      ...(context.options.totalRow
        ? [row('total', ['合计', null, ...shown.map(({ at }) => totals[at] ?? 0), total])]
        : []),
    ],
  }
}
