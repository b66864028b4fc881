import { Checkbox, Popover } from 'antd'
import type { Choice } from '#renderer/ui/filter-line.tsx'

interface FilterChecksProps<Value extends string> {
  readonly label: string
  readonly options: readonly (Choice & { readonly value: Value })[]
  readonly values: readonly Value[]
  readonly onChange: (values: Value[]) => void
}

/** A filter that takes several values: 状态 在带、待考核 ✕. */
export function FilterChecks<Value extends string>({ label, options, values, onChange }: FilterChecksProps<Value>) {
  const chosen = options.filter((option) => values.includes(option.value))
  const on = values.length > 0
  const switched = (value: Value) =>
    onChange(values.includes(value) ? values.filter((one) => one !== value) : [...values, value])
  const content = (
    <div className="filter-checks">
      {options.map((option) => (
        <Checkbox key={option.value} checked={values.includes(option.value)} onChange={() => switched(option.value)}>
          {option.label}
        </Checkbox>
      ))}
    </div>
  )
  return (
    <span className={on ? 'filter filter-on' : 'filter'}>
      <Popover content={content} trigger="click" placement="bottomLeft" arrow={false}>
        <button type="button">
          {label} <b className="filter-words">{on ? wordsOf(chosen, values.length) : '全部'}</b>
          {!on && <i className="chevron" aria-hidden="true" />}
        </button>
      </Popover>
      {on && (
        <button type="button" className="filter-clear" aria-label={`取消${label}筛选`} onClick={() => onChange([])}>
          ✕
        </button>
      )}
    </span>
  )
}

const mostWords = 2

function wordsOf(chosen: readonly Choice[], count: number): string {
  const words = chosen.slice(0, mostWords).map((option) => option.label)
  if (words.length === 0) return `${count} 项`
  return count > words.length ? `${words.join('、')}等 ${count} 项` : words.join('、')
}
