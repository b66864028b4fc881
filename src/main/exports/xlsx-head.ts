import { headerHeight, layout } from '#shared/reports/layout.ts'
import type { SheetFrame } from '#shared/reports/sheet-model.ts'
import { headerGroups, headerLevels } from '#shared/reports/sheet-model.ts'
import { textWidth } from '#shared/reports/text-width.ts'
import { styleOf } from './xlsx-styles.ts'

/** A row of the head: texts over runs of columns, and the cells that are merged, as rows and columns from 1. */
export interface HeadRow {
  readonly height: number
  readonly bands: readonly Band[]
}

export interface Band {
  readonly text: string
  readonly from: number
  readonly to: number
  /** Rows that the cell goes down; 1 but for a header cell over both levels. */
  readonly down: number
  readonly style: number
}

type Run = Pick<Band, 'from' | 'to'>

/** Rows above the header: attachment number, title, the line of who reports. */
export const headRowCount = ({ head }: SheetFrame): number =>
  (head.attachment === '' ? 0 : 1) + 1 + (head.fields.length > 0 ? 1 : 0)

/** Cuts the columns into runs, one for each text, in proportion to what the texts need. */
export function runsFor(widths: readonly number[], needs: readonly number[]): readonly Run[] {
  const total = widths.reduce((sum, width) => sum + width, 0)
  const needed = needs.reduce((sum, need) => sum + need, 0)
  const ends: number[] = []
  let passed = 0
  let wanted = needs[0] ?? 0
  for (const [at, width] of widths.entries()) {
    passed += width
    const runsLeft = needs.length - ends.length - 1
    const columnsLeft = widths.length - at - 1
    if (runsLeft === 0 || (passed < (total * wanted) / needed && columnsLeft > runsLeft)) continue
    ends.push(at + 1)
    wanted += needs[ends.length] ?? 0
  }
  return [...ends, widths.length].map((to, at) => ({ from: (ends[at - 1] ?? 0) + 1, to }))
}

/** The fields side by side, or in one line where a column edge would cut one of them off. */
function fieldBands({ head, columns }: SheetFrame): readonly Band[] {
  const texts = head.fields.map((field) => `${field.label}：${field.value}`)
  const widths = columns.map((column) => column.width)
  const needs = texts.map((text) => textWidth(text) + 4)
  const runs = texts.length > 1 && texts.length <= widths.length ? runsFor(widths, needs) : []
  const fits = runs.every(({ from, to }, at) => {
    const room = widths.slice(from - 1, to).reduce((sum, width) => sum + width, 0)
    return room >= textWidth(texts[at] ?? '') + 1
  })
  if (runs.length === 0 || !fits)
    return [{ text: texts.join('　'), from: 1, to: columns.length, down: 1, style: styleOf('fieldsLeft') }]
  return runs.map((run, at) => {
    const style = styleOf(at === 0 ? 'fieldsLeft' : at === runs.length - 1 ? 'fieldsRight' : 'fieldsCenter')
    return { text: texts[at] ?? '', ...run, down: 1, style }
  })
}

const headerBand = (text: string, from: number, span: number, down = 1): Band => ({
  text,
  from,
  to: from + span - 1,
  down,
  style: styleOf('header'),
})

function headerRows(frame: SheetFrame): readonly HeadRow[] {
  const { columns } = frame
  const labels = columns.map((column, at) => headerBand(column.label, at + 1, 1))
  const height = headerHeight(frame)
  if (headerLevels(columns) === 1) return [{ height, bands: labels }]
  let from = 1
  const upper = headerGroups(columns).map((group) => {
    const band =
      group.label === null
        ? headerBand(columns[from - 1]?.label ?? '', from, 1, 2)
        : headerBand(group.label, from, group.span)
    from += group.span
    return band
  })
  const lower = labels.filter((_, at) => columns[at]?.group !== null)
  return [
    { height: layout.minRowHeight, bands: upper },
    { height: height - layout.minRowHeight, bands: lower },
  ]
}

/** Everything above the first row of data, in the order of an official list. */
export function headRows(frame: SheetFrame): readonly HeadRow[] {
  const { head, columns } = frame
  const whole = (text: string, style: number): Band => ({ text, from: 1, to: columns.length, down: 1, style })
  return [
    ...(head.attachment === ''
      ? []
      : [{ height: layout.attachmentHeight, bands: [whole(head.attachment, styleOf('attachment'))] }]),
    { height: layout.titleHeight, bands: [whole(head.title, styleOf('title'))] },
    ...(head.fields.length > 0 ? [{ height: layout.fieldsHeight, bands: fieldBands(frame) }] : []),
    ...headerRows(frame),
  ]
}
