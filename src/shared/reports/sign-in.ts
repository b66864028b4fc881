import { listSheet, textColumn, type ListColumn } from './list-sheet.ts'
import type { ReportContext } from './report-frame.ts'
import type { HeadField, Sheet } from './sheet-model.ts'
import { sheetColumn } from './sheet-model.ts'

/** Somebody who is to sign. */
export interface Attendee {
  readonly teacherId: string | null
  readonly name: string
  readonly unit: string | null
  readonly subject: string | null
  readonly phone: string | null
}

/** What they sign for; empty fields are filled in by hand. */
export interface SignInOccasion {
  /** What the worksheet is called, where there are several; left out: 签到表. */
  readonly sheet?: string
  readonly title: string
  readonly heldOn: string
  readonly place: string
  /** Who is to come, where that is more than the names; left out: the names counted. */
  readonly expected?: string
}

/** A line that is left empty, for whoever comes. */
const nobody: Attendee = { teacherId: null, name: '', unit: null, subject: null, phone: null }

const blank = (key: string, label: string): ListColumn<Attendee> => ({
  column: sheetColumn({ key, label, width: 14 }),
  value: () => null,
})

/** O11, the columns of the handbook in their order. */
const columns: readonly ListColumn<Attendee>[] = [
  textColumn('name', '姓名', { width: 10, personal: 'name' }),
  textColumn('unit', '单位', { width: 22, kind: 'long' }),
  textColumn('subject', '学科', { width: 8 }),
  textColumn('phone', '联系电话', { width: 13, personal: 'phone' }),
  blank('morning', '上午签名'),
  blank('afternoon', '下午签名'),
]

/** O11 签到表, printed blank; without a row of sums, for who came is told by the signatures. */
export function signInSheet(people: readonly Attendee[], occasion: SignInOccasion, context: ReportContext): Sheet {
  const lines = [...people, ...Array.from({ length: context.options.blankRows }, () => nobody)]
  const fields: readonly HeadField[] = [
    { label: '活动时间', value: occasion.heldOn },
    { label: '地点', value: occasion.place },
    { label: '应到', value: occasion.expected ?? (people.length === 0 ? '' : `${people.length} 人`) },
  ]
  const quiet = { ...context, options: { ...context.options, totalRow: false, attachment: '' }, place: '' }
  return listSheet(
    {
      name: occasion.sheet ?? '签到表',
      title: occasion.title,
      columns,
      rows: lines,
      source: ({ teacherId, name }) =>
        teacherId === null ? null : { kind: 'record', area: 'teacher', id: teacherId, note: `来自教师 ${name}` },
      totals: {},
      notes: [],
      orientation: 'portrait',
      years: [],
      fields,
      rowHeight: 30,
    },
    quiet,
  )
}
