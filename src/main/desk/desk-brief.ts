import type { Brief, BriefTable } from '#shared/reports/brief-model.ts'
import type { Desk } from '#shared/desk/desk-contract.ts'
import { deskFigureLabels, deskScopeLabel, deskGroupTitles, differenceOf, waitingOf } from '#shared/desk/desk-labels.ts'

/** So many rows of each group, bars of each chart and dates find room on one page. */
const most = { rows: 3, bars: 12, dates: 5 }

const written = (value: number): string => value.toLocaleString('zh-CN')

function work(desk: Desk): BriefTable {
  const rows = desk.groups.flatMap(({ kind, count, items }) =>
    items
      .slice(0, most.rows)
      .map(({ title, who, unit, on }, at) => [
        at === 0 ? deskGroupTitles[kind] : '',
        at === 0 ? written(count) : '',
        title,
        who,
        unit,
        on ?? '',
      ]),
  )
  const { stagedBatches } = desk.registry
  const staged = stagedBatches === 0 ? [] : [['未入库', written(stagedBatches), '报送表', '还没有入库', '', '']]
  return {
    kind: 'table',
    title: `今天要办 ${written(waitingOf(desk))}`,
    columns: [
      { label: '类别', width: 8, align: 'left' },
      { label: '条数', width: 6, align: 'right' },
      { label: '事项', width: 17, align: 'left' },
      { label: '内容', width: 38, align: 'left' },
      { label: '单位', width: 24, align: 'left' },
      { label: '日期', width: 12, align: 'left' },
    ],
    rows: [...rows, ...staged],
    none: '今天没有要办的事。',
  }
}

const figures = (desk: Desk): BriefTable => ({
  kind: 'table',
  title: '本学年',
  columns: [
    { label: '指标', width: 3, align: 'left' },
    { label: '现在', width: 2, align: 'right' },
    { label: '去年同期', width: 2, align: 'right' },
    { label: '增减', width: 2, align: 'right' },
  ],
  rows: desk.figures.map(({ key, value, lastYear }) => {
    const { title, unit } = deskFigureLabels[key]
    return [title, `${written(value)} ${unit}`, `${written(lastYear)} ${unit}`, differenceOf(value, lastYear)]
  }),
  none: '',
})

const upcoming = (desk: Desk): BriefTable => ({
  kind: 'table',
  title: '接下来',
  columns: [
    { label: '日期', width: 12, align: 'left' },
    { label: '事项', width: 80, align: 'left' },
    { label: '对数', width: 12, align: 'right' },
  ],
  rows: desk.upcoming
    .slice(0, most.dates)
    .map(({ on, label, count }) => [on, label, count > 1 ? `${written(count)} 对` : '']),
  none: '近期没有到期的结对。',
})

/** 工作台 as one page to lay on the table: the work with its first lines, the figures, the charts as tables. */
export function deskBrief(desk: Desk, unit: string): Brief {
  return {
    title: '名师培养和帮扶工作情况',
    line: `${unit}　截至 ${desk.today}　${deskScopeLabel(desk)}`,
    blocks: [
      work(desk),
      figures(desk),
      {
        kind: 'bars',
        unit: '在带结对，对',
        tables: [
          { title: '分县区', bars: desk.byDistrict.slice(0, most.bars) },
          { title: '分学段', bars: desk.byStage.slice(0, most.bars) },
          { title: '分学科', bars: desk.bySubject.slice(0, most.bars) },
        ],
      },
      upcoming(desk),
    ],
  }
}
