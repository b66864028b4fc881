import { useState } from 'react'
import { PinyinPicker, type Candidate } from '#renderer/ui/pinyin-picker.tsx'
import { findTeachers } from '#renderer/ui/find-teachers.ts'
import './entry-form.css'

interface PeoplePickerProps {
  readonly id: string
  readonly people: readonly Candidate[]
  readonly onChange: (people: readonly Candidate[]) => void
}

/** Any number of people: each pick adds one, and the field is free for the next name. */
export function PeoplePicker({ id, people, onChange }: PeoplePickerProps) {
  const [turn, setTurn] = useState(0)
  const add = (person: Candidate | null) => {
    if (person === null) return
    if (!people.some((one) => one.value === person.value)) onChange([...people, person])
    setTurn(turn + 1)
  }
  return (
    <div className="people-picker">
      <PinyinPicker
        key={turn}
        id={id}
        autoFocus={turn > 0}
        value={null}
        search={findTeachers}
        placeholder={people.length === 0 ? '姓名、拼音或首字母，可选多人' : `已选 ${people.length} 人，接着选`}
        onChange={(_, person) => add(person)}
      />
      {people.length > 0 && (
        <ul aria-label="已选的人">
          {people.map((person) => (
            <li key={person.value} title={person.detail}>
              {person.label}
              <button
                type="button"
                className="icon-button"
                aria-label={`去掉 ${person.label}`}
                onClick={() => onChange(people.filter((one) => one !== person))}
              >
                ✕
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
