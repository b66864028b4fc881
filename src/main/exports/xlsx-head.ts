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
  (head.attachment === '' ? 0 : 1) + (head.title === '' ? 0 : 1) + (head.fields.length > 0 ? 1 : 0)

interface Cut {
  readonly runs: readonly Run[]
  readonly cost: number
}

/**
 * Cuts the columns into runs, one for each text, so that every text fits its run and the room left over is spread
 * evenly; null when no cut lets all of them fit. Lists have some 20 columns and 4 fields, so all cuts are tried.
 */
export function runsFor(widths: readonly number[], needs: readonly number[]): readonly Run[] | null {
  const slack = (sum(widths) - sum(needs)) / needs.length
  const best = (from: number, [need, ...others]: readonly number[]): Cut | null => {
    if (need === undefined) return from === widths.length ? { runs: [], cost: 0 } : null
    let found: Cut | null = null
    for (let to = from + 1; to <= widths.length - others.length; to += 1) {
      const room = sum(widths.slice(from, to)) - need
      const rest = room < 0 ? null : best(to, others)
      const cost = rest === null ? Infinity : rest.cost + (room - slack) ** 2
      if (rest !== null && cost < (found?.cost ?? Infinity))
        found = { runs: [{ from: from + 1, to }, ...rest.runs], cost }
    }
    return found
  }
  return best(0, needs)?.runs ?? null
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** The fields side by side, or in one line where a column edge would cut one of them off. */
function fieldBands({ head, columns }: SheetFrame): readonly Band[] {
  const texts = head.fields.map((field) => `${field.label}：${field.value}`)
  const runs = runsFor(
    columns.map((column) => column.width),
    texts.map((text) => textWidth(text) + 1),
  )
  if (runs === null)
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
    ...(head.title === '' ? [] : [{ height: layout.titleHeight, bands: [whole(head.title, styleOf('title'))] }]),
    ...(head.fields.length > 0 ? [{ height: layout.fieldsHeight, bands: fieldBands(frame) }] : []),
    ...headerRows(frame),
  ]
}
