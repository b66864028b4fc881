import { Button, Input, InputNumber, Radio, Select } from 'antd'
import { slotFilterLabels } from '#shared/twinning/twin-labels.ts'
import { slotFilters, type SlotFilter } from '#shared/twinning/twin-scheme.ts'
import { MoveButtons } from '#renderer/ui/move-buttons.tsx'
import { SectionHead } from '#renderer/ui/section-head.tsx'
import { blankSlot, chainOf, withLead, type EditedSlot } from './scheme-state.ts'

interface SlotRowsProps {
  readonly slots: readonly EditedSlot[]
  readonly onChange: (slots: readonly EditedSlot[]) => void
}

const filters = slotFilters.map((value) => ({ value, label: slotFilterLabels[value] }))
const mostSlots = 8

/** The places of a scheme in their order. Schools of one layer support those of the next. */
export function SlotRows({ slots, onChange }: SlotRowsProps) {
  const put = (at: number, changes: Partial<EditedSlot>) =>
    onChange(slots.map((slot, index) => (index === at ? { ...slot, ...changes } : slot)))
  const move = (at: number, by: -1 | 1) => {
    const slot = slots[at]
    if (slot !== undefined) onChange(slots.toSpliced(at, 1).toSpliced(at + by, 0, slot))
  }
  return (
    <>
      <SectionHead
        title="位置"
        hint={`帮扶方向：${chainOf(slots)}`}
        action={
          <Button disabled={slots.length >= mostSlots} onClick={() => onChange([...slots, blankSlot(slots)])}>
            增加位置
          </Button>
        }
      />
      <div className="slot-rows" role="table" aria-label="位置">
        <div role="row" className="quiet small">
          {['位置名称', '最少', '最多', '层级', '哪些学校', '牵头'].map((title) => (
            <span key={title} role="columnheader">
              {title}
            </span>
          ))}
          <span />
        </div>
        {slots.map((slot, at) => (
          <SlotRow
            key={slot.key}
            slot={slot}
            at={at}
            onPut={(changes) => put(at, changes)}
            onLead={() => onChange(withLead(slots, slot.key))}
            onUp={at === 0 ? undefined : () => move(at, -1)}
            onDown={at === slots.length - 1 ? undefined : () => move(at, 1)}
            onRemove={() => onChange(slots.toSpliced(at, 1))}
          />
        ))}
      </div>
      <p className="quiet small">
        层级小的支援层级大的：第 1 层的学校支援第 2 层的，第 2 层的支援第 3 层的。最多留空，就是 N 所。
      </p>
    </>
  )
}

interface SlotRowProps {
  readonly slot: EditedSlot
  readonly at: number
  readonly onPut: (changes: Partial<EditedSlot>) => void
  readonly onLead: () => void
  readonly onUp: (() => void) | undefined
  readonly onDown: (() => void) | undefined
  readonly onRemove: () => void
}

function SlotRow({ slot, at, onPut, onLead, onUp, onDown, onRemove }: SlotRowProps) {
  const named = (what: string) => `第 ${at + 1} 个位置的${what}`
  return (
    <div role="row">
      <Input
        aria-label={named('名称')}
        value={slot.label}
        maxLength={20}
        status={slot.label.trim() === '' ? 'error' : ''}
        placeholder="请填写"
        onChange={(event) => onPut({ label: event.target.value })}
      />
      <InputNumber
        aria-label={named('下限')}
        value={slot.least}
        min={0}
        max={500}
        precision={0}
        controls={false}
        disabled={slot.isLead}
        onChange={(least) => onPut({ least: least ?? 0 })}
      />
      <InputNumber
        aria-label={named('上限')}
        value={slot.most}
        min={1}
        max={500}
        precision={0}
        controls={false}
        disabled={slot.isLead}
        placeholder="N"
        onChange={(most) => onPut({ most })}
      />
      <InputNumber
        aria-label={named('层级')}
        value={slot.layer}
        min={1}
        max={9}
        precision={0}
        controls={false}
        onChange={(layer) => onPut({ layer: layer ?? 1 })}
      />
      <Select<SlotFilter>
        aria-label={named('学校范围')}
        options={filters}
        value={slot.filter}
        onChange={(filter) => onPut({ filter })}
      />
      <Radio aria-label={named('牵头')} checked={slot.isLead} onChange={onLead} />
      <span className="slot-verbs">
        <MoveButtons onUp={onUp} onDown={onDown} />
        <button type="button" className="icon-button" aria-label={`去掉第 ${at + 1} 个位置`} onClick={onRemove}>
          ✕
        </button>
      </span>
    </div>
  )
}
