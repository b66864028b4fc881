import { Input, InputNumber } from 'antd'
import type { GoalRow } from './goal-rows.ts'
import './goal-table.css'

const texts = [
  ['indicator', '指标', 60],
  ['baseline', '基线', 40],
  ['target', '目标', 60],
  ['actual', '完成', 60],
  ['remark', '备注', 200],
] as const

interface GoalTableProps {
  readonly label: string
  /** Between which a year may be written: of the calendar, or of a term. */
  readonly years: { readonly first: number; readonly last: number }
  readonly rows: readonly GoalRow[]
  readonly mayEdit: boolean
  readonly onChange: (rows: readonly GoalRow[]) => void
}

/** A line for each indicator of each year, edited in place. */
export function GoalTable({ label, years, rows, mayEdit, onChange }: GoalTableProps) {
  const set = (at: number, changes: Partial<GoalRow>) =>
    onChange(rows.map((row, index) => (index === at ? { ...row, ...changes } : row)))
  return (
    <div className="goal-table" role="table" aria-label={label}>
      <div className="goal-table-head" role="row">
        <span role="columnheader">年度</span>
        {texts.map(([name, heading]) => (
          <span key={name} role="columnheader">
            {heading}
          </span>
        ))}
        <span />
      </div>
      {rows.map((row, at) => (
        <div key={row.key} role="row">
          <InputNumber
            aria-label={`第 ${at + 1} 项的年度`}
            min={years.first}
            max={years.last}
            precision={0}
            controls={false}
            disabled={!mayEdit}
            value={row.year}
            onChange={(year) => set(at, { year: year ?? row.year })}
          />
          {texts.map(([name, heading, max]) => (
            <Input
              key={name}
              aria-label={`第 ${at + 1} 项的${heading}`}
              maxLength={max}
              disabled={!mayEdit}
              value={row[name]}
              onChange={(event) => set(at, { [name]: event.target.value })}
            />
          ))}
          <button
            type="button"
            className="icon-button"
            aria-label={`去掉第 ${at + 1} 项`}
            disabled={!mayEdit}
            onClick={() => onChange(rows.filter((_, index) => index !== at))}
          >
            ✕
          </button>
        </div>
      ))}
    </div>
  )
}
