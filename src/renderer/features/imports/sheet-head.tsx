import { Select } from 'antd'
import type { DrawnSheet } from './use-sheet.ts'
import type { ColumnRange } from './sheet-rows.tsx'

interface SheetHeadProps {
  readonly sheet: DrawnSheet
  readonly edges: readonly number[]
  readonly gutter: number
  readonly shown: ColumnRange
  /** The column of the current cell. */
  readonly current: number | null
  /** Reads a column as another field; null where the batch is only looked at. */
  readonly onMap: ((column: number, field: string | null) => void) | null
}

const unread = 'unread'

/** The letters of the columns, and what each of them is read as. */
export function SheetHead({ sheet, edges, gutter, shown, current, onMap }: SheetHeadProps) {
  const options = [
    { value: unread, label: '不读' },
    ...sheet.fieldChoices.map(({ field, label }) => ({ value: field, label })),
  ]
  const columns = sheet.columns
    .map((column, index) => ({ ...column, index }))
    .filter(({ index }) => index >= shown.first && index <= shown.last)
  return (
    <div className="sheet-head" style={{ width: gutter + (edges.at(-1) ?? 0) }}>
      <div className="sheet-corner" style={{ width: gutter }} />
      <div className="sheet-letters" style={{ left: gutter }}>
        {columns.map(({ letter, index }) => (
          <span
            key={index}
            className={index === current ? 'sheet-letter-current' : undefined}
            style={{ left: edges[index], width: (edges[index + 1] ?? 0) - (edges[index] ?? 0) }}
          >
            {letter}
          </span>
        ))}
      </div>
      <div className="sheet-mapping" style={{ left: gutter }}>
        {columns.map(({ letter, index, field, fieldLabel }) => (
          <span
            key={index}
            style={{ left: edges[index], width: (edges[index + 1] ?? 0) - (edges[index] ?? 0) }}
            title={`${letter} 列读作：${fieldLabel ?? '不读'}`}
          >
            {onMap === null || options.length === 1 ? (
              <span className={field === null ? 'sheet-unread' : 'sheet-field'}>{fieldLabel ?? '不读'}</span>
            ) : (
              <Select
                size="small"
                variant="borderless"
                className={field === null ? 'sheet-unread' : 'sheet-field'}
                aria-label={`${letter} 列读作`}
                showSearch={{ optionFilterProp: 'label' }}
                popupMatchSelectWidth={false}
                suffixIcon={<i className="chevron" aria-hidden="true" />}
                value={field ?? unread}
                options={
                  field === null || sheet.fieldChoices.some((one) => one.field === field)
                    ? options
                    : [...options, { value: field, label: fieldLabel ?? field }]
                }
                onChange={(value) => onMap(index, value === unread ? null : value)}
              />
            )}
          </span>
        ))}
      </div>
    </div>
  )
}
