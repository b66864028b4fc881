import { daysBetween } from '../kernel/dates.ts'
import { pairingCode, statusOn, type ReportPair } from './report-pair.ts'
import { reportFrame, type ReportContext } from './report-frame.ts'
import { fromPair, groupPairs, sortPairs } from './row-groups.ts'
import { sheetColumn, type CellValue, type DataRow, type Sheet, type SheetRow } from './sheet-model.ts'

/** O5, the columns of the handbook in their order. */
const columns = [
  sheetColumn({ key: 'no', label: '序号', width: 6, kind: 'number' }),
  sheetColumn({ key: 'district', label: '县区', width: 16 }),
  sheetColumn({ key: 'code', label: '结对编号', width: 18 }),
  sheetColumn({ key: 'mentor', label: '师傅', width: 26, kind: 'long', personal: 'name' }),
  sheetColumn({ key: 'mentee', label: '徒弟', width: 26, kind: 'long', personal: 'name' }),
  sheetColumn({ key: 'endsOn', label: '结束日期', width: 13, kind: 'date' }),
  sheetColumn({ key: 'days', label: '逾期天数', width: 12, kind: 'number' }),
  sheetColumn({ key: 'contact', label: '联络人', width: 12, personal: 'name' }),
  sheetColumn({ key: 'phone', label: '电话', width: 15, personal: 'phone' }),
]

const sections = ['overdue', 'due', 'soon'] as const
type Section = (typeof sections)[number]

const sectionLabels: Record<Section, string> = {
  overdue: '一、逾期未考核',
  due: '二、到期待考核',
  soon: '三、到期提醒',
}

/** Where a pair stands against its end, by the days of its own cohort's policy; null when there is nothing to do. */
function sectionOf(pair: ReportPair, context: ReportContext): Section | null {
  const status = statusOn(pair, context.asOf)
  if (status === 'overdue' || status === 'due') return status
  if (status !== 'active' && status !== 'extended') return null
  return daysBetween(context.asOf, pair.endsOn) <= pair.remindDays ? 'soon' : null
}

/** The school's contact, or the mentor himself where the school has none. */
const contactOf = (pair: ReportPair): readonly [string | null, string | null] =>
  pair.contact !== null || pair.contactPhone !== null
    ? [pair.contact, pair.contactPhone]
    : [pair.mentor, pair.mentorPhone]

function overdueRow(pair: ReportPair, no: number, context: ReportContext): DataRow {
  const days = daysBetween(pair.endsOn, context.asOf)
  const cells: CellValue[] = [
    no,
    pair.mentorDistrict,
    pairingCode(pair),
    pair.mentor,
    pair.mentee,
    pair.endsOn,
    days > 0 ? days : `还有 ${-days} 天`,
    ...contactOf(pair),
  ]
  const notes = ['', '结对时师傅所在县区', '组号和组内序号', '师傅', '徒弟', '结束日期', '距结束日期的天数', '', '']
  return {
    kind: 'data',
    cells,
    sources: notes.map((note, at) => (at === 0 ? null : fromPair(pair, note === '' ? '师傅单位的联络人' : note))),
  }
}

/** Which pairs the list is about, with where each stands. */
export const overduePairs = (pairs: readonly ReportPair[], context: ReportContext): readonly ReportPair[] =>
  pairs.filter((pair) => sectionOf(pair, context) !== null)

function* rows(pairs: readonly ReportPair[], context: ReportContext): Iterable<SheetRow> {
  const groups = groupPairs(pairs, (pair) => sectionOf(pair, context) ?? '')
  let no = 0
  for (const section of sections) {
    const group = groups.get(section) ?? []
    if (group.length === 0) continue
    yield { kind: 'group', label: `${sectionLabels[section]}（${group.length} 对）`, pageBreak: false }
    for (const pair of sortPairs(group, context.options.sort)) yield overdueRow(pair, (no += 1), context)
  }
  if (!context.options.totalRow) return
  const total: CellValue[] = ['合计', null, `${no} 对`, null, null, null, null, null, null]
  yield { kind: 'total', cells: total, sources: columns.map(() => null) }
}

const listDays = (days: readonly number[]): string =>
  Array.from(new Set(days))
    .toSorted((a, b) => a - b)
    .join('、')

/** The days of the policies met, for the note: one sentence even if cohorts differ. */
function daysNote(pairs: readonly ReportPair[]): string {
  if (pairs.length === 0) return '没有到期或逾期的结对。'
  const remind = listDays(pairs.map((pair) => pair.remindDays))
  const overdue = listDays(pairs.map((pair) => pair.overdueDays))
  return `按方案，到期前 ${remind} 天提醒，到期超过 ${overdue} 天仍未考核为逾期。`
}

/** O5 到期/逾期未考核清单. */
export function pairingOverdueSheet(all: readonly ReportPair[], context: ReportContext): Sheet {
  const pairs = overduePairs(all, context)
  return {
    frame: reportFrame(context, {
      name: '到期和逾期未考核清单',
      title: '师徒结对到期和逾期未考核清单',
      columns,
      notes: [`截至 ${context.asOf}。${daysNote(pairs)}`],
      orientation: 'landscape',
      years: pairs,
    }),
    rows: Array.from(rows(pairs, context)),
  }
}
