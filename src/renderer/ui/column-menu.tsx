import { Checkbox, Popover } from 'antd'

interface ColumnMenuProps {
  readonly items: readonly { readonly key: string; readonly title: string; readonly shown: boolean }[]
  readonly onSwitch: (key: string) => void
  readonly onReset: () => void
}

/** Which columns a list shows; the choice is kept. */
export function ColumnMenu({ items, onSwitch, onReset }: ColumnMenuProps) {
  const content = (
    <div style={{ display: 'grid', gap: 6, minWidth: 120, maxHeight: 360, overflow: 'auto' }}>
      {items.map((item) => (
        <Checkbox key={item.key} checked={item.shown} onChange={() => onSwitch(item.key)}>
          {item.title}
        </Checkbox>
      ))}
      <button type="button" className="link" style={{ justifySelf: 'start', marginTop: 4 }} onClick={onReset}>
        恢复默认
      </button>
    </div>
  )
  return (
    <Popover content={content} trigger="click" placement="bottomRight" arrow={false}>
      <button type="button" className="view-select">
        列 <i className="chevron" aria-hidden="true" />
      </button>
    </Popover>
  )
}
