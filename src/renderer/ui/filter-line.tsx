import { Dropdown } from 'antd'
import type { ReactNode } from 'react'
import './filter-line.css'

interface FilterLineProps {
  readonly children: ReactNode
  /** Grouping, columns: what changes the view and not the rows. */
  readonly right?: ReactNode
}

/** The one line of filters above a list. */
export function FilterLine({ children, right }: FilterLineProps) {
  return (
    <div className="filter-line" role="search" aria-label="筛选">
      {children}
      {right !== undefined && <div className="filter-right">{right}</div>}
    </div>
  )
}

export interface Choice {
  readonly value: string
  readonly label: string
}

interface FilterSelectProps {
  readonly label: string
  readonly options: readonly Choice[]
  /** Undefined: not filtered. */
  readonly value: string | undefined
  readonly onChange: (value: string | undefined) => void
  /** What is said when nothing is chosen; 全部 by default. */
  readonly none?: string
}

const everything = 'everything'

/** One filter: 县区 全部 ▾; once it narrows the list it is tinted and ✕ takes it away. */
export function FilterSelect({ label, options, value, onChange, none = '全部' }: FilterSelectProps) {
  const chosen = options.find((option) => option.value === value)
  const menu = {
    items: [{ key: everything, label: none }, ...options.map((one) => ({ key: one.value, label: one.label }))],
    selectable: true,
    selectedKeys: [value ?? everything],
    className: 'filter-menu',
    onClick: ({ key }: { key: string }) => onChange(key === everything ? undefined : key),
  }
  return (
    <span className={`filter ${value === undefined ? '' : 'filter-on'}`}>
      <Dropdown menu={menu} trigger={['click']}>
        <button type="button">
          {label} <b>{value === undefined ? none : (chosen?.label ?? value)}</b>
          {value === undefined && <i className="chevron" aria-hidden="true" />}
        </button>
      </Dropdown>
      {value !== undefined && (
        <button
          type="button"
          className="filter-clear"
          aria-label={`取消${label}筛选`}
          onClick={() => onChange(undefined)}
        >
          ✕
        </button>
      )}
    </span>
  )
}

interface ViewSelectProps<Value extends string> {
  readonly label: string
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly value: Value
  readonly onChange: (value: Value) => void
}

/** A choice without an edge, for how the list is shown: 分组 师傅 ▾. */
export function ViewSelect<Value extends string>({ label, options, value, onChange }: ViewSelectProps<Value>) {
  const menu = {
    items: options.map((option) => ({ key: option.value, label: option.label })),
    selectable: true,
    selectedKeys: [value],
    onClick: ({ key }: { key: string }) => {
      const option = options.find((one) => one.value === key)
      if (option !== undefined) onChange(option.value)
    },
  }
  return (
    <Dropdown menu={menu} trigger={['click']}>
      <button type="button" className="view-select">
        {label} <b>{options.find((option) => option.value === value)?.label}</b>
        <i className="chevron" aria-hidden="true" />
      </button>
    </Dropdown>
  )
}
