import { Input, InputNumber, Radio, Select } from 'antd'
import { eventLevelLabels } from '#shared/activities/activity-labels.ts'
import { eventLevels, type EventLevel } from '#shared/activities/activity.ts'
import { AskField } from '#renderer/ui/ask-field.tsx'
import { DayPicker } from '#renderer/ui/dates.tsx'
import { PinyinPicker } from '#renderer/ui/pinyin-picker.tsx'
import { findTeachers } from '#renderer/ui/find-teachers.ts'
import type { Direction, EntryState } from './entry-state.ts'
import { PeoplePicker } from './people-picker.tsx'
import { templates } from './templates.ts'

interface EntryFieldsProps {
  readonly entry: EntryState
  readonly missing: Readonly<Record<string, string>>
  readonly onChange: (changes: Partial<EntryState>) => void
}

const levels = eventLevels.map((value) => ({ value, label: eventLevelLabels[value] }))
const directions: readonly { value: Direction; label: string }[] = [
  { value: 'mentor-teaches', label: '徒弟听师傅的课' },
  { value: 'mentee-teaches', label: '师傅听徒弟的课' },
]

/** What the template asks: when, who, what. */
export function EntryFields({ entry, missing, onChange }: EntryFieldsProps) {
  const { lead, others, topic } = templates[entry.template]
  const isListening = entry.template === 'listening'
  return (
    <div className="ask-fields ask-fields-2">
      <AskField id="entry-heldOn" label="日期" required problem={missing['heldOn']}>
        <DayPicker id="entry-heldOn" value={entry.heldOn} onChange={(heldOn) => onChange({ heldOn })} />
      </AskField>
      {isListening ? (
        <AskField id="entry-direction" label="谁上课">
          <Radio.Group
            id="entry-direction"
            options={[...directions]}
            value={entry.direction}
            onChange={(event) => onChange({ direction: event.target.value as Direction })}
          />
        </AskField>
      ) : (
        <LevelField entry={entry} onChange={onChange} />
      )}
      <AskField id="entry-lead" label={lead.label} required problem={missing['lead']} wide={!isListening}>
        <PinyinPicker
          key={entry.lead?.value ?? 'nobody'}
          id="entry-lead"
          value={entry.lead?.value ?? null}
          initial={entry.lead}
          search={findTeachers}
          onChange={(_, person) => onChange({ lead: person })}
        />
      </AskField>
      <AskField
        id="entry-others"
        label={others.label}
        required={isListening}
        problem={missing['others']}
        wide={!isListening}
      >
        <PeoplePicker id="entry-others" people={entry.others} onChange={(people) => onChange({ others: people })} />
      </AskField>
      <AskField id="entry-topic" label={topic} required problem={missing['topic']} wide>
        <Input
          id="entry-topic"
          value={entry.topic}
          maxLength={100}
          onChange={(event) => onChange({ topic: event.target.value })}
        />
      </AskField>
    </div>
  )
}

type MoreProps = Omit<EntryFieldsProps, 'missing'>

function LevelField({ entry, onChange }: MoreProps) {
  return (
    <AskField id="entry-level" label="级别">
      <Select<EventLevel>
        id="entry-level"
        allowClear
        style={{ width: '100%' }}
        placeholder="未填"
        options={levels}
        value={entry.level}
        onChange={(level: EventLevel | undefined) => onChange({ level: level ?? null })}
      />
    </AskField>
  )
}

/** 节数、学时、地点、组织单位、备注: what can be left as it is. */
export function MoreFields({ entry, onChange }: MoreProps) {
  const number = (name: 'amount' | 'hours', label: string, most: number) => (
    <AskField id={`entry-${name}`} label={label}>
      <InputNumber
        id={`entry-${name}`}
        style={{ width: '100%' }}
        min={name === 'amount' ? 0.5 : 0}
        max={most}
        value={entry[name]}
        placeholder={name === 'hours' ? '每人学时，没有就空着' : ''}
        onChange={(value) => onChange({ [name]: value })}
      />
    </AskField>
  )
  const text = (name: 'place' | 'organizer' | 'remark', label: string, max: number, placeholder = '') => (
    <AskField id={`entry-${name}`} label={label}>
      <Input
        id={`entry-${name}`}
        value={entry[name]}
        maxLength={max}
        placeholder={placeholder}
        onChange={(event) => onChange({ [name]: event.target.value })}
      />
    </AskField>
  )
  return (
    <div className="ask-fields ask-fields-2">
      {number('amount', '节数', 1000)}
      {number('hours', '学时', 100)}
      {text('place', '地点', 60)}
      {text('organizer', '组织单位', 60, '工作室组织的写工作室名称')}
      {entry.template === 'listening' && <LevelField entry={entry} onChange={onChange} />}
      {text('remark', '备注', 200)}
    </div>
  )
}
