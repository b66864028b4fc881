import { useState } from 'react'
import { findTeachers } from '#renderer/ui/find-teachers.ts'
import { PinyinPicker, type Candidate } from '#renderer/ui/pinyin-picker.tsx'
import './people-picker.css'

interface PeoplePickerProps {
  readonly id: string
  readonly people: readonly Candidate[]
  readonly onChange: (people: readonly Candidate[]) => void
}

/** Any number of people, one below the other with their units: each pick adds one. */
export function PeoplePicker({ id, people, onChange }: PeoplePickerProps) {
  const [turn, setTurn] = useState(0)
  const isTaken = (teacherId: string) => people.some(({ value }) => value === teacherId)
  const add = (person: Candidate | null) => {
    setTurn(turn + 1)
    if (person !== null && !isTaken(person.value)) onChange([...people, person])
  }
  return (
    <div className="aid-people">
      {people.map((person) => (
        <div key={person.value}>
          <span>{person.label}</span>
          <span className="second ellipsis" title={person.detail}>
            {person.detail}
          </span>
          <button
            type="button"
            className="icon-button"
            aria-label={`去掉 ${person.label}`}
            onClick={() => onChange(people.filter((one) => one !== person))}
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
        search={async (text) => (await findTeachers(text)).filter(({ value }) => !isTaken(value))}
        placeholder={people.length === 0 ? '姓名、拼音或首字母，可选多人' : '接着选下一名'}
        onChange={(_, person) => add(person)}
      />
    </div>
  )
}
