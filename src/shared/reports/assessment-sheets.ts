import type { AssessedPair, AssessedStudio, ReportResult, ReportRound } from './assessment-rows.ts'
import { listSheet, sumOf, textColumn, type ListColumn } from './list-sheet.ts'
import type { ReportContext } from './report-frame.ts'
import { sheetColumn, type CellSource, type Sheet } from './sheet-model.ts'

const number = <Row>(key: keyof Row & string, label: string, width: number): ListColumn<Row> =>
  textColumn(key, label, { width, kind: 'number' })

const resultColumns = <
  Row extends { readonly grade: string; readonly note: string | null },
>(): readonly ListColumn<Row>[] => [
  textColumn<Row>('grade', '等次', { width: 8 }),
  textColumn<Row>('note', '备注', { width: 16, kind: 'long' }),
]

/** O4, the columns of the handbook in their order. */
const pairColumns: readonly ListColumn<AssessedPair>[] = [
  textColumn('district', '县区', { width: 10, merges: true }),
  textColumn('school', '单位', { width: 22, kind: 'long', merges: true }),
  textColumn('mentor', '师傅', { width: 9, personal: 'name' }),
  textColumn('mentee', '徒弟', { width: 9, personal: 'name' }),
  textColumn('subject', '学科', { width: 9 }),
  {
    column: sheetColumn({ key: 'lessons', label: '听课节数（达标/应）', width: 11 }),
    value: ({ lessons, lessonsDue }) => (lessonsDue === 0 ? String(lessons) : `${lessons}/${lessonsDue}`),
  },
  number('openLessons', '公开课', 7.5),
  number('plans', '教案', 7),
  number('papers', '论文课题', 7),
  number('mentorScore', '师傅得分', 7.5),
  number('score', '徒弟得分', 7.5),
  ...resultColumns<AssessedPair>(),
]

/** O9, the columns of the handbook in their order. */
const studioColumns: readonly ListColumn<AssessedStudio>[] = [
  textColumn('name', '工作室', { width: 24, kind: 'long' }),
  textColumn('lead', '主持人', { width: 9, personal: 'name' }),
  textColumn('district', '县区', { width: 10 }),
  number('activities', '活动次数', 7),
  number('lessons', '示范课', 7),
  number('lectures', '讲座', 7),
  number('visits', '送教', 7),
  number('projects', '课题', 7),
  number('papers', '论文', 7),
  number('prizes', '获奖', 7),
  number('score', '得分', 8),
  number('rank', '排名', 6),
  ...resultColumns<AssessedStudio>(),
]

const rankingColumns: readonly ListColumn<ReportResult>[] = [
  number('rank', '排名', 7),
  textColumn('code', '编号', { width: 16 }),
  textColumn('name', '考核对象', { width: 30, kind: 'long', personal: 'name' }),
  textColumn('unit', '单位', { width: 26, kind: 'long' }),
  textColumn('district', '县区', { width: 12 }),
  number('score', '得分', 9),
  textColumn('grade', '等次', { width: 9 }),
  textColumn('veto', '一票否决', { width: 14, kind: 'long' }),
  textColumn('note', '备注', { width: 12, kind: 'long' }),
]

const usualGrades: readonly string[] = ['优秀', '良好', '合格', '基本合格', '不合格']

/** 先进 first, each grade by rank. */
export function byGrade(results: readonly ReportResult[]): readonly (readonly [string, readonly ReportResult[]])[] {
  const groups = new Map<string, ReportResult[]>()
  for (const result of results.toSorted((a, b) => a.rank - b.rank))
    groups.set(result.grade, [...(groups.get(result.grade) ?? []), result])
  // Grades of a scheme's own stand after the usual ones, by their best.
  const place = (grade: string): number =>
    usualGrades.includes(grade) ? usualGrades.indexOf(grade) : usualGrades.length
  return Array.from(groups).toSorted(([a], [b]) => place(a) - place(b))
}

const gradeTotals = (results: readonly { readonly grade: string }[]): string => {
  const counts = new Map<string, number>()
  for (const { grade } of results) counts.set(grade, (counts.get(grade) ?? 0) + 1)
  return Array.from(counts, ([grade, count]) => `${grade}${count}`).join('、')
}

const roundNote = (round: ReportRound): string =>
  `${round.name}，考核期间 ${round.startsOn} 至 ${round.endsOn}${round.state === 'open' ? '；尚未公布，得分按现有记录计算' : ''}。`

const record =
  (area: 'pairing' | 'studio') =>
  (id: string, name: string): CellSource => ({ kind: 'record', area, id, note: `来自${name}` })

interface RoundSheet<Row> {
  readonly round: ReportRound
  readonly rows: readonly Row[]
}

/** O4 师徒结对考核汇总表. */
export const pairingAssessmentSheet = ({ round, rows }: RoundSheet<AssessedPair>, context: ReportContext): Sheet =>
  listSheet(
    {
      name: '师徒结对考核汇总表',
      title: '“1+N”师徒结对考核汇总表',
      columns: pairColumns,
      rows,
      source: ({ pairingId, code }) => record('pairing')(pairingId, ` ${code}`),
      totals: {
        mentee: `${rows.length} 人`,
        openLessons: sumOf(rows, ({ openLessons }) => openLessons),
        plans: sumOf(rows, ({ plans }) => plans),
        papers: sumOf(rows, ({ papers }) => papers),
        note: gradeTotals(rows),
      },
      notes: [`${roundNote(round)}听课为徒弟听课的节数，“应”为方案在考核期间规定的节数。`],
      orientation: 'landscape',
      years: [round],
    },
    context,
  )

const counts = ['activities', 'lessons', 'lectures', 'visits', 'projects', 'papers', 'prizes'] as const

/** O9 工作室年度考核汇总表. */
export const studioAssessmentSheet = ({ round, rows }: RoundSheet<AssessedStudio>, context: ReportContext): Sheet =>
  listSheet(
    {
      name: '工作室年度考核汇总表',
      title: '名师工作室年度考核汇总表',
      columns: studioColumns,
      rows,
      source: ({ studioId, name }) => record('studio')(studioId, name),
      totals: {
        name: `${rows.length} 个`,
        ...Object.fromEntries(counts.map((key) => [key, sumOf(rows, (row) => row[key])])),
        note: gradeTotals(rows),
      },
      notes: [`${roundNote(round)}次数和成果按记录统计。`],
      orientation: 'landscape',
      years: [round],
    },
    context,
  )

/** 考核得分排名表. */
export const rankingSheet = ({ round, rows }: RoundSheet<ReportResult>, context: ReportContext): Sheet =>
  listSheet(
    {
      name: '考核得分排名表',
      title: `${round.name}得分排名表`,
      columns: rankingColumns,
      rows: rows.toSorted((a, b) => a.rank - b.rank),
      source: () => ({ kind: 'record', area: 'assessment', id: round.id, note: `来自${round.name}` }),
      totals: { name: `${rows.length} 个`, note: gradeTotals(rows) },
      notes: [roundNote(round)],
      orientation: 'landscape',
      years: [],
    },
    context,
  )

const noticeColumns = rankingColumns.filter(({ column }) =>
  ['name', 'unit', 'district', 'grade', 'note'].includes(column.key),
)

/** 考核结果公示名单 as a workbook; neither scores nor what led to a veto are put on a wall. */
export const noticeSheet = ({ round, rows }: RoundSheet<ReportResult>, context: ReportContext): Sheet =>
  listSheet(
    {
      name: '考核结果公示名单',
      title: `${round.name}结果公示名单`,
      columns: noticeColumns.map((column) =>
        column.column.key === 'note' ? { ...column, value: () => null } : column,
      ),
      rows: byGrade(rows).flatMap(([, results]) => results),
      source: () => ({ kind: 'record', area: 'assessment', id: round.id, note: `来自${round.name}` }),
      totals: { name: `${rows.length} 个`, note: gradeTotals(rows) },
      notes: [],
      orientation: 'portrait',
      years: [],
    },
    context,
  )
