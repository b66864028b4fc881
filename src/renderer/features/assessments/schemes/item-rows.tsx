import { Button, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { itemKindLabels } from '#shared/assessments/assessment-labels.ts'
import { itemKinds, type AssessObject, type ItemKind } from '#shared/assessments/assessment.ts'
import { SectionHead } from '#renderer/ui/section-head.tsx'
import { ItemFields } from './item-fields.tsx'
import { blankItem, withKind, type EditedItem, type EditedScheme } from './scheme-draft.ts'
import { schemeTotal } from './scheme-total.ts'

interface ItemRowsProps {
  readonly scheme: EditedScheme
  readonly object: AssessObject
  readonly onChange: (items: readonly EditedItem[]) => void
}

const kinds = itemKinds.map((value) => ({ value, label: itemKindLabels[value] }))

/** The items of a scheme in their order; one at a time shows what its kind asks for. */
export function ItemRows({ scheme, object, onChange }: ItemRowsProps) {
  const { items } = scheme
  const [openKey, setOpenKey] = useState<string | null>(null)
  const { sentence, isReached } = schemeTotal({ items: [...items], total: scheme.total })
  const put = (at: number, change: Partial<EditedItem>) =>
    onChange(items.map((item, index) => (index === at ? { ...item, ...change } : item)))
  const move = (at: number, by: -1 | 1) => {
    const item = items[at]
    if (item !== undefined) onChange(items.toSpliced(at, 1).toSpliced(at + by, 0, item))
  }
  const add = () => {
    const item = blankItem(`new ${Date.now()}`, items.at(-1)?.section ?? '')
    onChange([...items, item])
    setOpenKey(item.key)
  }
  return (
    <>
      <SectionHead
        title="指标"
        hint={<span className={isReached ? 'quiet' : 'warn'}>{sentence}</span>}
        action={<Button onClick={add}>增加指标</Button>}
      />
      <div className="item-rows" role="list" aria-label="指标">
        <div role="presentation" className="item-row item-rows-head">
          <span>板块</span>
          <span>指标</span>
          <span>计分方式</span>
          <span className="number">满分、封顶</span>
          <span />
        </div>
        {items.map((item, at) => (
          <div role="listitem" key={item.key}>
            <ItemRow
              item={item}
              isOpen={item.key === openKey}
              onPut={(change) => put(at, change)}
              onKind={(kind) => put(at, withKind(item, kind))}
              onToggle={() => setOpenKey(item.key === openKey ? null : item.key)}
              onUp={at === 0 ? undefined : () => move(at, -1)}
              onDown={at === items.length - 1 ? undefined : () => move(at, 1)}
              onRemove={() => onChange(items.toSpliced(at, 1))}
            />
            {item.key === openKey && <ItemFields item={item} object={object} onPut={(change) => put(at, change)} />}
          </div>
        ))}
      </div>
    </>
  )
}

interface ItemRowProps {
  readonly item: EditedItem
  readonly isOpen: boolean
  readonly onPut: (change: Partial<EditedItem>) => void
  readonly onKind: (kind: ItemKind) => void
  readonly onToggle: () => void
  readonly onUp: (() => void) | undefined
  readonly onDown: (() => void) | undefined
  readonly onRemove: () => void
}

function ItemRow({ item, isOpen, onPut, onKind, onToggle, onUp, onDown, onRemove }: ItemRowProps) {
  const isDeduction = item.kind === 'deduction'
  return (
    <div className="item-row">
      <Input
        value={item.section}
        maxLength={20}
        aria-label="板块"
        placeholder="不分"
        onChange={(event) => onPut({ section: event.target.value })}
      />
      <Input
        value={item.name}
        maxLength={40}
        aria-label="指标名称"
        status={item.name.trim() === '' ? 'error' : ''}
        placeholder="请填写"
        onChange={(event) => onPut({ name: event.target.value })}
      />
      <Select value={item.kind} options={kinds} aria-label="计分方式" onChange={onKind} />
      {item.kind === 'veto' ? (
        <span className="quiet number">不计分</span>
      ) : (
        <InputNumber
          value={isDeduction ? item.base : item.max}
          min={0}
          max={1000}
          controls={false}
          aria-label={isDeduction ? '基础分' : '满分、封顶'}
          placeholder={item.kind === 'count' || item.kind === 'matrix' ? '不封顶' : '请填写'}
          status={item.kind === 'manual' && item.max === null ? 'error' : ''}
          onChange={(value) => onPut(isDeduction ? { base: value } : { max: value })}
        />
      )}
      <span className="item-verbs">
        <button type="button" className="link" aria-expanded={isOpen} onClick={onToggle}>
          {isOpen ? '收起' : '计分设置'}
        </button>
        <button type="button" className="icon-button" aria-label="上移" disabled={!onUp} onClick={onUp}>
          ↑
        </button>
        <button type="button" className="icon-button" aria-label="下移" disabled={!onDown} onClick={onDown}>
          ↓
        </button>
        <button type="button" className="link" onClick={onRemove}>
          删除
        </button>
      </span>
    </div>
  )
}
