import { brandStatusLabels } from '../twinning/brand-labels.ts'
import { listSheet, textColumn, type ListColumn } from './list-sheet.ts'
import type { ReportContext } from './report-frame.ts'
import { distinctCount } from './report-pair.ts'
import { sheetColumn, type Sheet } from './sheet-model.ts'
import type { ReportBrand } from './twin-rows.ts'

const columns: readonly ListColumn<ReportBrand>[] = [
  textColumn('district', '县区', { width: 9, merges: true }),
  textColumn('school', '学校', { width: 22, kind: 'long' }),
  textColumn('category', '类别', { width: 9 }),
  textColumn('theme', '品牌名称（一校一品主题）', { width: 18, kind: 'long' }),
  {
    column: sheetColumn({ key: 'term', label: '培育年度', width: 13 }),
    value: ({ startsOn, endsOn }) => `${startsOn}至${endsOn}`,
  },
  textColumn('goals', '建设目标', { width: 22, kind: 'long' }),
  {
    column: sheetColumn({ key: 'milestones', label: '里程碑（完成/应完成）', width: 9 }),
    value: ({ milestonesDone, milestones }) => (milestones === 0 ? null : `${milestonesDone}/${milestones}`),
  },
  textColumn('level', '认定等级', { width: 9 }),
  textColumn('recognisedOn', '认定日期', { width: 11.5, kind: 'date' }),
  textColumn('documentNo', '认定文号', { width: 15 }),
  textColumn('reassessOn', '复评日期', { width: 11.5, kind: 'date' }),
  {
    column: sheetColumn({ key: 'status', label: '状态', width: 9 }),
    value: ({ status }) => brandStatusLabels[status],
  },
  textColumn('remark', '备注', { width: 9, kind: 'long' }),
]

/** 名校培育一览表. */
export const brandListSheet = (rows: readonly ReportBrand[], context: ReportContext): Sheet =>
  listSheet(
    {
      name: '名校培育一览表',
      title: '名校培育（一校一品）一览表',
      columns,
      rows,
      source: ({ id, school }) => ({ kind: 'record', area: 'brand', id, note: `来自${school}` }),
      totals: { school: `${distinctCount(rows, ({ school }) => school)} 所` },
      notes: ['一所学校有几个培育项目的分行列出，合计只计一次。'],
      orientation: 'landscape',
      years: context.filter.cohort === null ? [] : rows,
    },
    context,
  )
