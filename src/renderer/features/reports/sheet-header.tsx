import { headerGroups, headerLevels, type SheetColumn, type SheetFrame } from '#shared/reports/sheet-model.ts'

interface SheetHeaderProps {
  readonly frame: SheetFrame
  readonly height: number
  readonly size: number
}

/** The header of the table, in one row or two. */
export function SheetHeader({ frame, height, size }: SheetHeaderProps) {
  const { columns } = frame
  const levels = headerLevels(columns)
  const style = { height: height / levels, fontSize: size }
  if (levels === 1)
    return (
      <thead>
        <tr style={style}>
          {columns.map((column) => (
            <th key={column.key}>{column.label}</th>
          ))}
        </tr>
      </thead>
    )
  const upper = upperCells(columns)
  return (
    <thead>
      <tr style={style}>
        {upper.map(({ key, label, alone, span }) => (
          <th key={key} {...(alone ? { rowSpan: 2 } : { colSpan: span })}>
            {label}
          </th>
        ))}
      </tr>
      <tr style={style}>
        {columns
          .filter((column) => column.group !== null)
          .map((column) => (
            <th key={column.key}>{column.label}</th>
          ))}
      </tr>
    </thead>
  )
}

/** The upper row: a group over its columns, or a column without one over both rows. */
function upperCells(columns: readonly SheetColumn[]) {
  let at = 0
  return headerGroups(columns).map((group) => {
    const first = columns[at]
    at += group.span
    return {
      key: first?.key ?? '',
      label: group.label ?? first?.label ?? '',
      alone: group.label === null,
      span: group.span,
    }
  })
}
