import { AutoComplete, Input, Select } from 'antd'
import { eventLevelLabels } from '#shared/activities/activity-labels.ts'
import { eventLevels, type EventLevel } from '#shared/activities/activity.ts'
import type { CodeList } from '#shared/registry/code.ts'
import { useCodes } from '#renderer/api/use-code-lists.ts'
import { AskField } from '#renderer/ui/ask-field.tsx'
import { DayPicker } from '#renderer/ui/dates.tsx'

/** The fields that a new studio and one that stands have in common. */
export interface SharedFields {
  readonly type: string | null
  readonly level: EventLevel | null
  readonly stage: string
  readonly subject: string
  readonly appliedOn: string | null
  readonly documentNo: string
  readonly address: string
  readonly phone: string
  readonly platform: string
  readonly direction: string
  readonly remark: string
}

export interface SetFields {
  readonly fields: SharedFields
  readonly set: (changes: Partial<SharedFields>) => void
  readonly missing: Readonly<Record<string, string>>
}

const levels = eventLevels.map((value) => ({ value, label: eventLevelLabels[value] }))

/** What kind of studio it is. */
export function KindFields({ fields, set, missing }: SetFields) {
  const types = useCodes('studio-type')
  return (
    <>
      <AskField id="studio-type" label="类型" required problem={missing['type']}>
        <Select
          id="studio-type"
          style={{ width: '100%' }}
          placeholder="选择类型"
          options={[...types]}
          value={fields.type}
          onChange={(type: string) => set({ type })}
        />
      </AskField>
      <AskField id="studio-level" label="级别" required problem={missing['level']}>
        <Select<EventLevel>
          id="studio-level"
          style={{ width: '100%' }}
          placeholder="选择级别"
          options={levels}
          value={fields.level}
          onChange={(level) => set({ level })}
        />
      </AskField>
      <CodeField name="stage" label="学段" list="stage" fields={fields} set={set} />
      <CodeField name="subject" label="学科" list="subject" fields={fields} set={set} />
    </>
  )
}

interface CodeFieldProps extends Omit<SetFields, 'missing'> {
  readonly name: 'stage' | 'subject'
  readonly label: string
  readonly list: CodeList
}

function CodeField({ name, label, list, fields, set }: CodeFieldProps) {
  const codes = useCodes(list)
  return (
    <AskField id={`studio-${name}`} label={label}>
      <AutoComplete
        id={`studio-${name}`}
        style={{ width: '100%' }}
        options={[...codes]}
        value={fields[name]}
        placeholder="随主持人"
        onChange={(value: string) => set({ [name]: value })}
      />
    </AskField>
  )
}

/** What can be added at any time. */
export function FurtherFields({ fields, set }: Omit<SetFields, 'missing'>) {
  const text = (
    name: 'documentNo' | 'address' | 'phone' | 'platform' | 'direction' | 'remark',
    label: string,
    max: number,
    wide = false,
  ) => (
    <AskField id={`studio-${name}`} label={label} wide={wide}>
      <Input
        id={`studio-${name}`}
        value={fields[name]}
        maxLength={max}
        onChange={(event) => set({ [name]: event.target.value })}
      />
    </AskField>
  )
  return (
    <>
      <AskField id="studio-applied" label="申报日期">
        <DayPicker id="studio-applied" value={fields.appliedOn} onChange={(appliedOn) => set({ appliedOn })} />
      </AskField>
      {text('documentNo', '批准文号', 60)}
      {text('phone', '联系电话', 30)}
      {text('platform', '网络平台', 100)}
      {text('address', '地址', 100, true)}
      {text('direction', '研究方向', 200, true)}
      {text('remark', '备注', 200, true)}
    </>
  )
}
