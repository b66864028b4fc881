import { issueText, lectureFormLabels } from '../lectures/lecture-labels.ts'
import { heldStatuses, type LectureRow, type LectureSpeaker } from '../lectures/lecture.ts'
import { listSheet, sumOf, textColumn, type ListColumn } from './list-sheet.ts'
import type { ReportContext } from './report-frame.ts'
import type { ReportFigure } from './report-figure.ts'
import type { ReportFilter } from './report-filter.ts'
import { sheetColumn, type Sheet } from './sheet-model.ts'

/** A session as the ledger shows it. */
export interface LedgerLecture extends LectureRow {
  readonly schoolYear: string
  readonly people: readonly Pick<LectureSpeaker, 'name' | 'unit' | 'title'>[]
  readonly hasBrief: boolean
}

const isHeld = ({ status }: LedgerLecture): boolean => heldStatuses.some((one) => one === status)

const about = ({ people }: LedgerLecture): string =>
  people
    .map(({ unit, title }) => [unit, title].filter((part) => part !== null && part !== '').join(' '))
    .filter((line) => line !== '')
    .join('\n')

const field = ({ stages, subjects }: LedgerLecture): string => {
  const text = `${stages.join('、')}${subjects.join('、')}`
  return text === '' ? '全学段' : text
}

/** What is put off or called off says so where its form would stand. */
const formOf = ({ form, status }: LedgerLecture): string => {
  if (status === 'postponed') return '延期'
  return status === 'cancelled' ? '取消' : lectureFormLabels[form]
}

/** O12, the columns of the handbook in their order. */
const columns: readonly ListColumn<LedgerLecture>[] = [
  { column: sheetColumn({ key: 'issue', label: '期次', width: 7 }), value: ({ issue }) => issueText(issue) },
  textColumn('heldOn', '日期', { width: 11.5, kind: 'date' }),
  textColumn('topic', '主题', { width: 26, kind: 'long' }),
  {
    column: sheetColumn({ key: 'speakers', label: '主讲人', width: 10, personal: 'name' }),
    value: ({ people }) => people.map(({ name }) => name).join('、'),
  },
  { column: sheetColumn({ key: 'about', label: '单位职称', width: 20, kind: 'long' }), value: about },
  { column: sheetColumn({ key: 'field', label: '学段学科', width: 11 }), value: field },
  textColumn('place', '地点', { width: 18, kind: 'long' }),
  { column: sheetColumn({ key: 'form', label: '形式', width: 8 }), value: formOf },
  textColumn('expected', '应到', { width: 6.5, kind: 'number' }),
  {
    column: sheetColumn({ key: 'present', label: '实到', width: 6.5, kind: 'number' }),
    value: (lecture) => (isHeld(lecture) ? lecture.present : null),
  },
  textColumn('hours', '学时', { width: 6.5, kind: 'number' }),
  {
    column: sheetColumn({ key: 'brief', label: '简报', width: 7 }),
    value: (lecture) => (isHeld(lecture) ? (lecture.hasBrief ? '有' : '无') : null),
  },
]

/** O12 大讲堂安排与台账. */
export function lectureLedgerSheet(lectures: readonly LedgerLecture[], context: ReportContext): Sheet {
  const held = lectures.filter(isHeld)
  return listSheet(
    {
      name: '大讲堂台账',
      title: '龙都名师大讲堂安排与台账',
      columns,
      isNumbered: false,
      rows: lectures,
      source: ({ id, issue }) => ({ kind: 'record', area: 'lecture', id, note: `来自大讲堂${issueText(issue)}` }),
      totals: {
        topic: `共 ${lectures.length} 期，已举办 ${held.length} 期`,
        expected: sumOf(held, ({ expected }) => expected ?? 0),
        present: sumOf(held, ({ present }) => present),
      },
      notes: ['实到含迟到和旁听，不含缺席；学时为全程参加者每人应得学时。应到、实到合计只计已举办的期次。'],
      orientation: 'landscape',
      years: context.filter.cohort === null ? [] : lectures,
    },
    context,
  )
}

export function lectureFigures(lectures: readonly LedgerLecture[], filter: ReportFilter): readonly ReportFigure[] {
  const held = lectures.filter(isHeld)
  const of = (key: string, label: string, value: number, unit: string): ReportFigure => ({
    key,
    label,
    value,
    unit,
    report: 'lecture-ledger',
    filter,
  })
  return [
    of('lectures', '讲堂', lectures.length, '期'),
    of('held', '已举办', held.length, '期'),
    of(
      'present',
      '实到',
      sumOf(held, ({ present }) => present),
      '人次',
    ),
  ]
}
