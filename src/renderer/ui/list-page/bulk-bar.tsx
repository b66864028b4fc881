import { Button, Dropdown } from 'antd'
import type { ReactNode } from 'react'
import { figure } from '../figure.ts'
import '../filter-line.css'
import './bulk-bar.css'

/** What can be done with the ticked rows, and how many of them it would take. */
export interface Verb<Key extends string> {
  readonly key: Key
  readonly label: string
  readonly count: number
  readonly danger?: boolean
}

interface BulkBarProps<Key extends string> {
  /** 已选工作室的操作 */
  readonly label: string
  readonly count: number
  readonly unit: string
  /** Buttons, and under 更多 the rarer and graver ones; a verb that would take none is dimmed. */
  readonly verbs?: readonly Verb<Key>[]
  readonly further?: readonly Verb<Key>[]
  readonly onVerb?: (key: Key) => void
  readonly onClear: () => void
  /** Further buttons. */
  readonly children?: ReactNode
}

/** Stands in place of the filters while rows are ticked. */
export function BulkBar<Key extends string>(props: BulkBarProps<Key>) {
  const { label, count, unit, verbs = [], further = [], onVerb, onClear, children } = props
  return (
    <div className="filter-line bulk-bar" role="toolbar" aria-label={label}>
      <b>
        已选 {figure(count)} {unit}
      </b>
      {verbs.map((verb) => (
        <Button key={verb.key} disabled={verb.count === 0} onClick={() => onVerb?.(verb.key)}>
          {verb.label}
          {verb.count > 0 && <span className="quiet">{figure(verb.count)}</span>}
        </Button>
      ))}
      {further.length > 0 && <Further verbs={further} unit={unit} onVerb={onVerb} />}
      {children}
      <div className="filter-right">
        <button type="button" className="link" onClick={onClear}>
          取消选择
        </button>
      </div>
    </div>
  )
}

interface FurtherProps<Key extends string> {
  readonly verbs: readonly Verb<Key>[]
  readonly unit: string
  readonly onVerb: ((key: Key) => void) | undefined
}

function Further<Key extends string>({ verbs, unit, onVerb }: FurtherProps<Key>) {
  const menu = {
    items: verbs.map(({ key, label, count, danger = false }) => ({
      key,
      label: `${label} ${figure(count)} ${unit}…`,
      disabled: count === 0,
      danger,
    })),
    onClick: ({ key }: { key: string }) => {
      const verb = verbs.find((one) => one.key === key)
      if (verb !== undefined) onVerb?.(verb.key)
    },
  }
  return (
    <Dropdown menu={menu} trigger={['click']}>
      <Button>
        更多 <i className="chevron" aria-hidden="true" />
      </Button>
    </Dropdown>
  )
}
