import { Checkbox, Popover } from 'antd'
import { useState } from 'react'
import { useOperation } from '#renderer/api/use-operation.ts'
import { previewMasking, type ReportChoice } from './report-choice.ts'

interface ColumnsChooserProps {
  readonly choice: ReportChoice
  readonly onChange: (hidden: string[]) => void
}

/** Which columns are printed. The order is the handbook's. */
export function ColumnsChooser({ choice, onChange }: ColumnsChooserProps) {
  const [open, setOpen] = useState(false)
  const { hidden } = choice.options
  const whole = useOperation(
    'reports.preview',
    {
      name: choice.name,
      filter: choice.filter,
      options: { ...choice.options, hidden: [] },
      masking: previewMasking(choice.masking),
    },
    { enabled: open || hidden.length === 0, keepPrevious: true },
  ).data
  const columns = whole?.kind === 'sheet' ? whole.frame.columns : []
  const switched = (key: string) =>
    onChange(hidden.includes(key) ? hidden.filter((one) => one !== key) : [...hidden, key])
  const shown = columns.length - columns.filter((column) => hidden.includes(column.key)).length
  const content = (
    <div className="filter-checks">
      {columns.map((column) => (
        <Checkbox
          key={column.key}
          checked={!hidden.includes(column.key)}
          disabled={shown === 1 && !hidden.includes(column.key)}
          onChange={() => switched(column.key)}
        >
          {column.label}
        </Checkbox>
      ))}
    </div>
  )
  return (
    <section>
      <h2>列{columns.length > 0 && ` ${shown}`}</h2>
      <p className="quiet">{hidden.length === 0 ? '按规定的列和列序' : `少印 ${hidden.length} 列`}</p>
      <Popover content={content} trigger="click" placement="leftTop" arrow={false} open={open} onOpenChange={setOpen}>
        <button type="button" className="link">
          选择列
        </button>
      </Popover>
      {hidden.length > 0 && (
        <button type="button" className="link" onClick={() => onChange([])}>
          恢复全部
        </button>
      )}
    </section>
  )
}
