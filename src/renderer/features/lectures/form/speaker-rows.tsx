import { Button, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { speakerCategoryLabels } from '#shared/lectures/lecture-labels.ts'
import { speakerCategories, type SpeakerCategory } from '#shared/lectures/lecture.ts'
import { findTeachers } from '#renderer/ui/find-teachers.ts'
import { PinyinPicker, type Candidate } from '#renderer/ui/pinyin-picker.tsx'
import { outsider, type SpeakerState } from './form-state.ts'

const categories = speakerCategories.map((value) => ({ value, label: speakerCategoryLabels[value] }))

interface SpeakerRowsProps {
  readonly speakers: readonly SpeakerState[]
  readonly onChange: (speakers: readonly SpeakerState[]) => void
}

/** 主讲人: teachers of the register, and others who are written down by name, unit and title. */
export function SpeakerRows({ speakers, onChange }: SpeakerRowsProps) {
  const [turn, setTurn] = useState(0)
  const isTaken = (id: string): boolean => speakers.some(({ person }) => person?.value === id)
  const add = (person: Candidate | null) => {
    setTurn(turn + 1)
    if (person === null || isTaken(person.value)) return
    onChange([...speakers, { ...outsider, person, name: person.label, category: 'city' }])
  }
  const put = (at: number, changes: Partial<SpeakerState>) =>
    onChange(speakers.map((one, index) => (index === at ? { ...one, ...changes } : one)))
  return (
    <div className="lecture-speaker-rows">
      {speakers.map((speaker, at) => (
        <SpeakerRow
          // Rows have no id of their own before they are stored, and only the last can be added to.
          key={speaker.person?.value ?? `${at}`}
          at={at}
          speaker={speaker}
          onChange={(changes) => put(at, changes)}
          onRemove={() => onChange(speakers.filter((_, index) => index !== at))}
        />
      ))}
      <div className="lecture-speaker-add">
        <PinyinPicker
          key={turn}
          id="lecture-speaker"
          autoFocus={turn > 0}
          value={null}
          search={async (text) => (await findTeachers(text)).filter(({ value }) => !isTaken(value))}
          placeholder={speakers.length === 0 ? '教师库里的主讲人：姓名、拼音或首字母' : '接着选下一名'}
          onChange={(_, person) => add(person)}
        />
        <Button onClick={() => onChange([...speakers, outsider])}>加库外专家</Button>
      </div>
    </div>
  )
}

interface SpeakerRowProps {
  readonly at: number
  readonly speaker: SpeakerState
  readonly onChange: (changes: Partial<SpeakerState>) => void
  readonly onRemove: () => void
}

function SpeakerRow({ at, speaker, onChange, onRemove }: SpeakerRowProps) {
  const { person, name, unit, title, category, topic, hours } = speaker
  const nth = `第 ${at + 1} 名主讲人`
  const text = (key: 'name' | 'unit' | 'title' | 'topic', value: string, placeholder: string, max: number) => (
    <Input
      aria-label={`${nth}的${placeholder}`}
      value={value}
      placeholder={placeholder}
      maxLength={max}
      autoFocus={key === 'name' && value === ''}
      onChange={(event) => onChange({ [key]: event.target.value })}
    />
  )
  return (
    <div className="lecture-speaker-row">
      <span className="quiet number">{at + 1}</span>
      {person === null ? (
        <>
          {text('name', name, '姓名', 40)}
          {text('unit', unit, '单位', 60)}
          {text('title', title, '职称或职务', 40)}
        </>
      ) : (
        <>
          <span>{person.label}</span>
          <span className="second ellipsis lecture-speaker-detail" title={person.detail}>
            {person.detail}
          </span>
        </>
      )}
      <Select<SpeakerCategory>
        aria-label={`${nth}的类别`}
        options={categories}
        value={category}
        onChange={(next) => onChange({ category: next })}
      />
      {text('topic', topic, '题目，与主题不同时填', 100)}
      <InputNumber
        aria-label={`${nth}的主讲学时`}
        value={hours}
        min={0}
        max={100}
        step={0.5}
        placeholder={person === null ? '不计' : '按方案'}
        disabled={person === null}
        onChange={(next) => onChange({ hours: next })}
      />
      <button type="button" className="icon-button" aria-label={`去掉${nth}`} onClick={onRemove}>
        ✕
      </button>
    </div>
  )
}
