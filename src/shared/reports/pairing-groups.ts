import type { ReportPair } from './report-pair.ts'
import { reportFrame, type ReportContext } from './report-frame.ts'
import { groupPairs, groupedRows } from './row-groups.ts'
import { sheetColumn, type CellSource, type DataRow, type Sheet, type SheetRow } from './sheet-model.ts'

/** O2, one row per group. */
const columns = [
  sheetColumn({ key: 'no', label: '序号', width: 6, kind: 'number' }),
  sheetColumn({ key: 'district', label: '县区', width: 12, merges: true }),
  sheetColumn({ key: 'mentor', label: '师傅（单位·职称）', width: 34, kind: 'long' }),
  sheetColumn({ key: 'field', label: '学段学科', width: 14 }),
  sheetColumn({ key: 'count', label: '徒弟数N', width: 9, kind: 'number' }),
  sheetColumn({ key: 'mentees', label: '徒弟名单', width: 32, kind: 'long', personal: 'name' }),
  sheetColumn({ key: 'period', label: '周期', width: 23.5 }),
  sheetColumn({ key: 'remark', label: '备注', width: 12, kind: 'long' }),
]

const mentorText = (pair: ReportPair): string =>
  `${pair.mentor}（${[pair.mentorSchool, pair.mentorTitle].filter((part) => part !== null && part !== '').join('·')}）`

/** 学前 is a stage and a subject of one name. */
export const fieldOf = ({ stage, subject }: Pick<ReportPair, 'stage' | 'subject'>): string =>
  stage === subject ? stage : `${stage}${subject}`

const groupRow =
  (members: ReadonlyMap<string, readonly ReportPair[]>) =>
  (first: ReportPair, no: number): DataRow => {
    const group = (members.get(first.groupId) ?? []).toSorted((a, b) => a.seq - b.seq)
    const from = group.reduce((day, pair) => (pair.startsOn < day ? pair.startsOn : day), first.startsOn)
    const to = group.reduce((day, pair) => (pair.endsOn > day ? pair.endsOn : day), first.endsOn)
    const open: CellSource = {
      kind: 'record',
      area: 'pairing-group',
      id: first.groupId,
      note: `来自结对组 ${first.groupCode}`,
    }
    return {
      kind: 'data',
      cells: [
        no,
        first.mentorDistrict,
        mentorText(first),
        fieldOf(first),
        group.length,
        group.map((pair) => pair.mentee).join('、'),
        `${from}至${to}`,
        first.groupRemark,
      ],
      sources: [null, ...columns.slice(1).map(() => open)],
    }
  }

function* rows(pairs: readonly ReportPair[], context: ReportContext): Iterable<SheetRow> {
  const members = groupPairs(pairs, (pair) => pair.groupId)
  const firsts = Array.from(members.values(), ([first]) => first).filter((pair) => pair !== undefined)
  yield* groupedRows(firsts, context.options, groupRow(members))
  if (!context.options.totalRow) return
  yield {
    kind: 'total',
    cells: ['合计', null, `${members.size} 组`, null, pairs.length, null, null, null],
    sources: columns.map(() => null),
  }
}

/** O2 1+N 结对组表. */
export const pairingGroupsSheet = (pairs: readonly ReportPair[], context: ReportContext): Sheet => ({
  frame: reportFrame(context, {
    name: '1+N结对组表',
    title: '“1+N”师徒结对组表',
    columns,
    notes: ['单位、职称为结对时的情况；徒弟数不含已作废的结对。'],
    orientation: 'landscape',
    years: pairs,
  }),
  rows: Array.from(rows(pairs, context)),
})
