import { useState } from 'react'
import { PinyinPicker, type Candidate } from './pinyin-picker.tsx'
import './pick-many.css'

interface PickManyProps {
  readonly id: string
  readonly picked: readonly Candidate[]
  readonly search: (text: string) => Promise<readonly Candidate[]>
  readonly placeholder?: string
  readonly onChange: (picked: readonly Candidate[]) => void
}

/** Any number of records: each pick adds one, and the field is free for the next. */
export function PickMany({ id, picked, search, placeholder, onChange }: PickManyProps) {
  const [turn, setTurn] = useState(0)
  const isTaken = (value: string): boolean => picked.some((one) => one.value === value)
  const add = (candidate: Candidate | null) => {
    setTurn(turn + 1)
    if (candidate !== null && !isTaken(candidate.value)) onChange([...picked, candidate])
  }
  return (
    <div className="pick-many">
      {picked.map((one) => (
        <div key={one.value}>
          <span>{one.label}</span>
          <span className="second ellipsis" title={one.detail}>
            {one.detail}
          </span>
          <button
            type="button"
            className="icon-button"
            aria-label={`去掉 ${one.label}`}
            onClick={() => onChange(picked.filter((other) => other !== one))}
          >
            ✕
          </button>
        </div>
      ))}
      <PinyinPicker
        key={turn}
        id={id}
        autoFocus={turn > 0}
        value={null}
        search={async (text) => (await search(text)).filter(({ value }) => !isTaken(value))}
        {...(placeholder === undefined ? {} : { placeholder })}
        onChange={(_, candidate) => add(candidate)}
      />
    </div>
  )
}
