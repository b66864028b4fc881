import { useMemo, useState } from 'react'
import type { TwinSlot } from '#shared/twinning/twin-scheme.ts'
import { PinyinPicker, type Candidate } from '#renderer/ui/pinyin-picker.tsx'
import { schoolSearch } from './find-schools.ts'
import { OutsideSchoolDialog } from './outside-school-dialog.tsx'
import './slot-schools.css'

interface SlotSchoolsProps {
  readonly id: string
  readonly slot: Pick<TwinSlot, 'label' | 'most' | 'filter'>
  readonly schools: readonly Candidate[]
  /** Schools that are in the group already, in whatever slot. */
  readonly taken: readonly string[]
  readonly autoFocus?: boolean
  readonly onChange: (schools: readonly Candidate[]) => void
}

/** The schools of one slot: each pick adds one, and the field is free for the next as long as there is room. */
export function SlotSchools({ id, slot, schools, taken, autoFocus = false, onChange }: SlotSchoolsProps) {
  const [turn, setTurn] = useState(0)
  const [adding, setAdding] = useState(false)
  const excluded = [...taken, ...schools.map(({ value }) => value)].join(' ')
  const search = useMemo(() => schoolSearch(slot.filter, excluded.split(' ')), [slot.filter, excluded])
  const add = (school: Candidate | null) => {
    setTurn(turn + 1)
    if (school !== null) onChange([...schools, school])
  }
  const hasRoom = slot.most === null || schools.length < slot.most
  const mayBeOutside = slot.filter === 'outside' || slot.filter === 'any'
  return (
    <div className="slot-picked">
      {schools.map((school) => (
        <div key={school.value}>
          <span className="ellipsis" title={school.label}>
            {school.label}
          </span>
          <span className="second ellipsis" title={school.detail}>
            {school.detail}
          </span>
          <span className={`small ${school.noteTone ?? 'quiet'}`}>{school.note}</span>
          <button
            type="button"
            className="icon-button"
            aria-label={`去掉 ${school.label}`}
            onClick={() => onChange(schools.filter((one) => one !== school))}
          >
            ✕
          </button>
        </div>
      ))}
      {hasRoom && (
        <PinyinPicker
          key={turn}
          id={id}
          autoFocus={autoFocus || turn > 0}
          value={null}
          search={search}
          placeholder={schools.length === 0 ? '校名、拼音或首字母' : '接着选下一所'}
          onChange={(_, school) => add(school)}
        />
      )}
      {hasRoom && mayBeOutside && (
        <button type="button" className="link small" onClick={() => setAdding(true)}>
          库里没有，新增辖区外学校
        </button>
      )}
      {adding && <OutsideSchoolDialog onClose={() => setAdding(false)} onAdded={add} />}
    </div>
  )
}
